/** The records of pages with their source lines, from the cache. */
import type { ReadPage } from '../render/page-context.ts';
import { openPageCache, pageKey } from './page-cache.ts';
import { readingOf, type ReaderFacts } from './read-job.ts';
import { readSeed, type SeedFile } from './seeds.ts';

/** A seed and the key of what was read of it. */
export interface KeyedSeed extends SeedFile {
  readonly key: string;
}

/** Pages of one issue are asked for twice: for themselves and for its print view. */
const HELD = 24;

/**
 * Finds pages by their key.
 * @param seeds are read again where the cache has lost them. @throws where one is not any more what it was when the build began.
 */
export function openRecords(reader: ReaderFacts, seeds: readonly KeyedSeed[]): (key: string) => ReadPage {
  const cache = openPageCache(reader.cache);
  const byKey = new Map(seeds.map((seed) => [seed.key, seed]));
  const held = new Map<string, ReadPage>();
  return (key) => {
    const known = held.get(key);
    if (known !== undefined) return known;
    const found = cache.whole(key) ?? readAgain(reader, key, byKey.get(key));
    held.set(key, found);
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return found;
  };
}

/** Another build has pruned the entry, or it was damaged. */
function readAgain({ reader, config, cache }: ReaderFacts, key: string, file: SeedFile | undefined): ReadPage {
  const seed = file === undefined ? null : readSeed(file).seed;
  const reading = seed !== null && pageKey(reader, seed) === key ? readingOf(seed, config) : null;
  if (!reading?.whole) throw new Error(`${file?.source ?? key} changed while the site was built. Build again.`);
  openPageCache(cache).put(key, reading);
  return reading.whole;
}
