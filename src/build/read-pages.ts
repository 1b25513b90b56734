/** Reads every page, from the cache where it was read before. */
import type { Config } from '../config.ts';
import type { Seed } from '../model.ts';
import type { PageCache, PageReading } from './page-cache.ts';

/** @returns one reading for each seed, in their order. */
export async function readPages(
  seeds: readonly Seed[],
  keys: readonly string[],
  cache: PageCache,
  config: Config,
  progress: (done: number) => void,
): Promise<PageReading[]> {
  let read: ((seed: Seed) => PageReading) | null = null;
  const readings: PageReading[] = [];
  for (const [i, seed] of seeds.entries()) {
    const key = keys[i] as string;
    let reading = cache.get(key);
    if (!reading) {
      read ??= await openReader(config); // the parser is loaded only where a page changed
      reading = read(seed);
      cache.put(key, reading);
    }
    readings.push(reading);
    progress(i + 1);
  }
  return readings;
}

async function openReader(config: Config): Promise<(seed: Seed) => PageReading> {
  const [{ readPage }, { pageSettings }] = await Promise.all([import('../read/read-page.ts'), import('./page-settings.ts')]);
  const settings = pageSettings(config);
  return (seed) => readPage(seed, settings);
}
