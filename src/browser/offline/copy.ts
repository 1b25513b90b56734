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
  const sizes = await Promise.all(some.map(async (name) => (await (await fetch(scope + name, { cache: 'no-store' })).blob()).size));
  return Math.round((sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length)) * names.length);
}

/** The build of a list of files, in a few letters. */
export async function buildOf(files: Files): Promise<string> {
  const text = Object.entries(files)
    .map(([name, sha]) => `${name} ${sha}`)
    .join('\n');
  const bytes = new TextEncoder().encode(text);
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}

/**
 * Makes a copy of a build; what the last copy has unchanged is taken from there. Rejects where a file cannot be had or
 * does not fit; the last copy then stays as it is.
 */
export async function makeCopy(
  scope: string,
  files: Files,
  progress: (done: number, total: number) => void,
  stopped: () => boolean,
): Promise<Copy> {
  const build = await buildOf(files);
  const last = await currentCopy(scope);
  const old = last && (await caches.open(copyCache(scope, last.build)));
  const next = await caches.open(copyCache(scope, build));
  const names = Object.keys(files);
  let done = 0;
  let bytes = 0;
  const keep = async (name: string): Promise<void> => {
    const address = scope + name;
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
  const copy: Copy = { build, files, bytes };
  await pointTo(scope, copy);
  await dropCopies(scope, build);
  return copy;
}
