/** Caches the reading of each page, so that the same bytes, name, program and settings are read only once. */
import type { Seed } from '../../model/model.ts';
import type { ReadPage } from '../../render/page-context.ts';
import { fileOf, readPart, SUMMARY, WHOLE, writeEntry } from './cache-entry.ts';
import { digest } from '../../text/digest.ts';
import type { PageReading, PageSummary } from './page-reading.ts';
import { packRuns, runDigest } from './run-store.ts';

/** V8 stores Chinese text in this encoding: it is read without conversion and takes no more space than UTF-8. */
const WHOLE_ENCODING = 'utf16le';

export interface PageCache {
  /** The PageSummary as JSON, ready to be sent to another thread; null if there is no valid entry. */
  summary(key: string): string | null;
  /** Null if there is no valid entry or the page could not be read. */
  whole(key: string): ReadPage | null;
  /** @returns the summary as JSON. */
  put(key: string, reading: PageReading): string;
}

/**
 * The key of a seed: the hex digest of all inputs of its reading.
 * @param reader digest of program and settings; see PageReader.
 */
export const pageKey = (reader: string, { source, bytes, sidecar }: Seed): string =>
  digest(reader, source, bytes, ...(sidecar ? [sidecar.bytes] : []));

/** @param folder created when first needed. */
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
