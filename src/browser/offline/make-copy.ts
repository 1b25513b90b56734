/** Makes, updates and measures the offline copy of the whole archive. */
import { type Copy, copyCache, currentCopy, dropCopies, pointTo } from './caches.ts';

const LIST = 'guzhi.json';
/** Files loaded at once; here and below a judgement. */
const AT_ONCE = 8;
/** Files read to estimate the size of all. */
const SAMPLE = 40;

type Files = Readonly<Record<string, string>>;

/** The files of the published build with their digests; null if the list cannot be read. */
export async function publishedFiles(scope: string): Promise<Files | null> {
  try {
    const response = await fetch(scope + LIST, { cache: 'no-store' });
    const list: unknown = await response.json();
    if (typeof list !== 'object' || list === null || !('files' in list) || typeof list.files !== 'object' || list.files === null)
      return null;
    return Object.fromEntries(Object.entries(list.files).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return null;
  }
}

/** Estimates the size of the archive in bytes from evenly spaced files. */
export async function estimateBytes(scope: string, files: Files): Promise<number> {
  const names = Object.keys(files);
  const step = Math.max(1, Math.floor(names.length / SAMPLE));
  const some = names.filter((_, i) => i % step === 0);
  const sizes = await Promise.all(
    some.map(async (name) => (await (await fetch(addressOf(scope, name), { cache: 'no-store' })).blob()).size),
  );
  return Math.round((sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length)) * names.length);
}

/** A short digest of a list of files: the name of its build. */
export async function buildOf(files: Files): Promise<string> {
  const text = Object.entries(files)
    .map(([name, sha]) => `${name} ${sha}`)
    .join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The archive was published again while it was copied, so the copy may mix two builds. */
export class PublishedMeanwhile extends Error {}

export const isFull = (problem: unknown): boolean => problem instanceof DOMException && problem.name === 'QuotaExceededError';

/**
 * Makes a copy of a build, taking unchanged files from the last copy. Rejects if a file cannot be loaded, if there is no room, or with
 * PublishedMeanwhile; the last copy is then unchanged. After a network error the next try goes on with the files loaded so far.
 */
export async function makeCopy(
  scope: string,
  files: Files,
  progress: (done: number, total: number) => void,
  stopped: () => boolean,
): Promise<Copy> {
  const build = await buildOf(files);
  const last = await currentCopy(scope);
  try {
    const bytes = await fetchAll(scope, files, build, last, progress, stopped);
    const now = await publishedFiles(scope);
    if (now && (await buildOf(now)) !== build) throw new PublishedMeanwhile();
    const copy: Copy = { build, files, bytes };
    await pointTo(scope, copy);
    await dropCopies(scope, build);
    return copy;
  } catch (problem) {
    if ((isFull(problem) || problem instanceof PublishedMeanwhile) && last?.build !== build) await caches.delete(copyCache(scope, build));
    throw problem;
  }
}

/** The page that hosts show for missing addresses. Some hosts refuse its own address, and a copy does not need it. */
const NOT_FOUND = '404.html';

/** Loads the files that the cache of this build lacks. Returns the size of all files in bytes. */
async function fetchAll(
  scope: string,
  files: Files,
  build: string,
  last: Copy | null,
  progress: (done: number, total: number) => void,
  stopped: () => boolean,
): Promise<number> {
  const old = last && (await caches.open(copyCache(scope, last.build)));
  const next = await caches.open(copyCache(scope, build));
  const names = Object.keys(files).filter((name) => name !== NOT_FOUND);
  let done = 0;
  let bytes = 0;
  const keep = async (name: string): Promise<void> => {
    const address = addressOf(scope, name);
    const kept = (await next.match(address)) ?? (old && last.files[name] === files[name] ? await old.match(address) : undefined);
    const response = kept ?? (await fetch(address, { cache: 'no-store' }));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    const blob = await response.blob();
    bytes += blob.size;
    await next.put(address, new Response(blob, { headers: { 'content-type': response.headers.get('content-type') ?? '' } }));
    progress(++done, names.length);
  };
  const queue = names.values();
  const work = async (): Promise<void> => {
    for (const name of queue) {
      if (stopped()) throw new Error('stopped');
      await keep(name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return bytes;
}

/** The address of a file, whose name may need escapes: `C#.png`. */
export const addressOf = (scope: string, name: string): string => scope + encodeURI(name).replace(/[#?]/gu, encodeURIComponent);
