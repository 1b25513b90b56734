/** Makes, updates and measures the copy of the whole archive. */
import { type Copy, copyCache, currentCopy, dropCopies, pointTo } from './caches.ts';

const LIST = 'guzhi.json';
const AT_ONCE = 8;
/** Files read to tell the size of all. */
const SAMPLE = 40;

type Files = Readonly<Record<string, string>>;

/** The files of the published build; null where they cannot be read. */
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

/** About how many bytes the archive takes: the sizes of some of its files, spread evenly, for all. */
export async function estimateBytes(scope: string, files: Files): Promise<number> {
  const names = Object.keys(files);
  const step = Math.max(1, Math.floor(names.length / SAMPLE));
  const some = names.filter((_, i) => i % step === 0);
  const sizes = await Promise.all(
    some.map(async (name) => (await (await fetch(addressOf(scope, name), { cache: 'no-store' })).blob()).size),
  );
  return Math.round((sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length)) * names.length);
}

/** The build of a list of files, in a few letters. */
export async function buildOf(files: Files): Promise<string> {
  const text = Object.entries(files)
    .map(([name, sha]) => `${name} ${sha}`)
    .join('\n');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The archive was published anew while a copy of it was made, so that what was fetched may be of both builds. */
export class PublishedAnew extends Error {}

export const isFull = (problem: unknown): boolean => problem instanceof DOMException && problem.name === 'QuotaExceededError';

/**
 * Makes a copy of a build; what the last copy has unchanged is taken from there. Rejects where a file cannot be had, where
 * there is no room, and where another build was published meanwhile; the last copy then stays as it is. What was fetched
 * before the network broke off is there when it is tried again.
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
    if (now && (await buildOf(now)) !== build) throw new PublishedAnew();
    const copy: Copy = { build, files, bytes };
    await pointTo(scope, copy);
    await dropCopies(scope, build);
    return copy;
  } catch (problem) {
    if ((isFull(problem) || problem instanceof PublishedAnew) && last?.build !== build) await caches.delete(copyCache(scope, build));
    throw problem;
  }
}

/** The page that hosts show for addresses where nothing is: some refuse to hand it out under its own. Nobody asks the copy for it. */
const NOT_FOUND = '404.html';

/** Fetches what the cache of this build lacks. Answers how many bytes all files have. */
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

/** Owners name their styles and pictures as they like: `C#.png`. */
export const addressOf = (scope: string, name: string): string => scope + encodeURI(name).replace(/[#?]/gu, encodeURIComponent);
