/**
 * The browser's caches for reading offline: pages and index files that were read, and on request a copy of the whole archive. A copy is
 * a cache of its own, and `POINTER` names it only when it is complete. An update builds the next copy beside it, so a copy never mixes
 * two builds.
 */
const PREFIX = 'guzhi';

/** Names include the scope, since caches belong to the whole origin and a site to a folder of it. */
export const readCache = (scope: string): string => `${PREFIX} read ${scope}`;
export const copyCache = (scope: string, build: string): string => `${PREFIX} copy ${scope} ${build}`;
const pointerCache = (scope: string): string => `${PREFIX} pointer ${scope}`;
const POINTER = 'offline-copy.json';

/** A complete copy: its build, its files with their digests, its size in bytes. */
export interface Copy {
  readonly build: string;
  readonly files: Readonly<Record<string, string>>;
  readonly bytes: number;
}

const isCopy = (value: unknown): value is Copy =>
  typeof value === 'object' &&
  value !== null &&
  'build' in value &&
  typeof value.build === 'string' &&
  'files' in value &&
  'bytes' in value;

export async function currentCopy(scope: string): Promise<Copy | null> {
  const kept = await (await caches.open(pointerCache(scope))).match(scope + POINTER);
  const copy: unknown = await kept?.json();
  return isCopy(copy) ? copy : null;
}

export async function pointTo(scope: string, copy: Copy): Promise<void> {
  await (await caches.open(pointerCache(scope))).put(scope + POINTER, new Response(JSON.stringify(copy)));
}

/** Removes all copies except that of build `but`. Pages that were read stay. */
export async function dropCopies(scope: string, but = ''): Promise<void> {
  const stale = (await caches.keys()).filter((name) => name.startsWith(copyCache(scope, '')) && name !== (but && copyCache(scope, but)));
  await Promise.all(stale.map((name) => caches.delete(name)));
  if (!but) await caches.delete(pointerCache(scope));
}
