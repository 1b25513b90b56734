/**
 * Keeps what was read out of each page, by content: the same bytes under the same name, read by the same program with the
 * same settings, need not be read again.
 */
import type { Diagnostic, PageFacts, Seed } from '../../model/model.ts';
import type { ReadPage } from '../../render/page-context.ts';
import { fileOf, readPart, SUMMARY, WHOLE, writeEntry } from './cache-entry.ts';
import { digest } from '../../text/digest.ts';
import { packRuns, runDigest } from './run-store.ts';

/** What reading a seed gave, as far as the archive, the report and the plan of the index need it. */
export interface PageSummary {
  /** Null where the page could not be read; the diagnostics then say why. */
  readonly facts: PageFacts | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Digests of the runs. */
  readonly runs: readonly string[];
}

/** As V8 itself holds Chinese: ten times as quick to read as UTF-8, and no longer. */
const WHOLE_ENCODING = 'utf16le';

/** All that reading a seed gave. */
export interface PageReading extends Omit<PageSummary, 'runs'> {
  /** What the search index needs of each article. */
  readonly runs: readonly Uint8Array[];
  readonly whole: ReadPage | null;
}

export interface PageCache {
  /** As JSON, so that it can cross threads as it is. */
  summary(key: string): string | null;
  /** Null where there is no sound entry, or none of a page that could be read. */
  whole(key: string): ReadPage | null;
  /** @returns the summary as JSON. */
  put(key: string, reading: PageReading): string;
}

/**
 * The key of a seed: hex digest of everything its reading depends on.
 * @param reader digest of program and settings: another reader never sees this one's entries.
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
