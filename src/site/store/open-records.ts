/** Opens the records and runs of pages from the cache; rereads a page whose entry is missing. */
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { asTyped } from '../../messages/system.ts';
import { Problem } from '../../model/problem.ts';
import type { ReadPage } from '../../render/page-context.ts';
import { openPageCache, pageKey } from './page-cache.ts';
import { openRunReader, type RunReader } from './run-store.ts';
import type { FoundPage } from './found-page.ts';
import { openSeed, type PageReader, type PageReading, readingOf } from './page-reading.ts';
import { readSeed } from '../../input/seeds.ts';

/** Number of records kept in memory, about one issue: each is used twice, for its own files and for the print view. */
const RECORDS_KEPT = 24;

/**
 * Finds pages by key.
 * @param pages all pages that may be requested.
 * @throws Problem if an entry is missing and the page's seed has changed since the build began.
 */
export function openRecords(reader: PageReader, pages: readonly FoundPage[]): (key: string) => ReadPage {
  const cache = openPageCache(reader.cache);
  const reread = openRereader(reader, pages);
  const kept = new Map<string, ReadPage>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const found = cache.whole(key) ?? reread(key).whole;
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > RECORDS_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

/** Finds the runs of a page's articles; parameters and errors as for openRecords. */
export function openRuns(reader: PageReader, pages: readonly FoundPage[]): RunReader<Uint8Array> {
  const runs = openRunReader(reader.cache);
  const reread = openRereader(reader, pages);
  return {
    run: (key, index, sha) => runs.run(key, index, sha) ?? reread(key).runs[index] ?? new Uint8Array(0),
    close: () => runs.close(),
  };
}

/** Rereads a page whose entry was damaged, or pruned by another build. */
function openRereader(
  { digest, config, cache }: PageReader,
  pages: readonly FoundPage[],
): (key: string) => PageReading & { whole: ReadPage } {
  const byKey = new Map(pages.map((page) => [page.key, page]));
  return (key) => {
    const file = byKey.get(key);
    const seed = file === undefined ? null : readSeed(file).seed;
    const reading = seed !== null && pageKey(digest, seed) === key ? readingOf(openSeed(seed), config) : null;
    if (!reading?.whole) throw new Problem(diagnosticOf(SITE.changedMeanwhile(), file === undefined ? key : asTyped(file.path)));
    openPageCache(cache).put(key, reading);
    return { ...reading, whole: reading.whole };
  };
}
