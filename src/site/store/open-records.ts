/** The records of pages with their source lines, from the cache. */
import type { ReadPage } from '../../render/page-context.ts';
import { openPageCache, pageKey, type PageReading } from './page-cache.ts';
import { openRunReader, type RunReader } from './run-store.ts';
import { readingOf, type ReaderFacts } from '../work/read-job.ts';
import { readSeed, type SeedFile } from '../../input/seeds.ts';

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
  const again = againReader(reader, seeds);
  const held = new Map<string, ReadPage>();
  return (key) => {
    const known = held.get(key);
    if (known !== undefined) return known;
    const found = cache.whole(key) ?? again(key).whole;
    held.set(key, found);
    const [oldest] = held.keys();
    if (held.size > HELD && oldest !== undefined) held.delete(oldest);
    return found;
  };
}

/** Finds the runs of pages' articles; like openRecords. */
export function openRuns(reader: ReaderFacts, seeds: readonly KeyedSeed[]): RunReader<Uint8Array> {
  const runs = openRunReader(reader.cache);
  const again = againReader(reader, seeds);
  return {
    run: (key, index, sha) => runs.run(key, index, sha) ?? again(key).runs[index] ?? new Uint8Array(0),
    close: () => runs.close(),
  };
}

/** Another build has pruned the entry, or it was damaged. */
function againReader(
  { reader, config, cache }: ReaderFacts,
  seeds: readonly KeyedSeed[],
): (key: string) => PageReading & { whole: ReadPage } {
  const byKey = new Map(seeds.map((seed) => [seed.key, seed]));
  return (key) => {
    const file = byKey.get(key);
    const seed = file === undefined ? null : readSeed(file).seed;
    const reading = seed !== null && pageKey(reader, seed) === key ? readingOf(seed, config) : null;
    if (!reading?.whole) throw new Error(`${file?.source ?? key} changed while the site was built. Build again.`);
    openPageCache(cache).put(key, reading);
    return { ...reading, whole: reading.whole };
  };
}
