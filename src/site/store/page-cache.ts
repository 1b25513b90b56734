/** Keeps the reading of each page by its content, so that a page is read once for the same bytes, name, program and settings. */
import type { Seed } from '../../model/model.ts';
import type { ReadPage } from '../../render/page-context.ts';
import { fileOf, readPart, SUMMARY, WHOLE, writeEntry } from './cache-entry.ts';
import { digest } from '../../text/digest.ts';
import type { PageReading, PageSummary } from './page-reading.ts';
import { packRuns, runDigest } from './run-store.ts';

/** V8's own encoding of Chinese text: read without conversion, and no longer than UTF-8. */
const WHOLE_ENCODING = 'utf16le';

export interface PageCache {
  /** The PageSummary as JSON, ready to be sent to another thread; null where there is no sound entry. */
  summary(key: string): string | null;
  /** Null where there is no sound entry, or the page could not be read. */
  whole(key: string): ReadPage | null;
  /** @returns the summary as JSON. */
  put(key: string, reading: PageReading): string;
}

/**
 * The key of a seed: the hex digest of everything that its reading depends on.
 * @param reader digest of program and settings; see PageReader.
 */
export const pageKey = (reader: string, { source, bytes, sidecar }: Seed): string =>
  digest(reader, source, bytes, ...(sidecar ? [sidecar.bytes] : []));

/** @param folder made when first needed. */
export function openPageCache(folder: string): PageCache {
  return {
    summary: (key) => readPart(folder, key, SUMMARY)?.toString('utf8') ?? null,
    whole(key) {
      const bytes = readPart(folder, key, WHOLE);
      return bytes === null ? null : (JSON.parse(bytes.toString(WHOLE_ENCODING)) as ReadPage | null);
    },
    put(key, { facts, diagnostics, runs, whole }) {
      const summary = JSON.stringify({ facts, diagnostics, runs: runs.map(runDigest) } satisfies PageSummary);
      writeEntry(fileOf(folder, key), key, [Buffer.from(summary), packRuns(runs), Buffer.from(JSON.stringify(whole), WHOLE_ENCODING)]);
      return summary;
    },
  };
}
