/** Reads every page, from the cache where it was read before. */
import type { Diagnostic, PageFacts } from '../../model/model.ts';
import { inBatches } from './batches.ts';
import type { FoundPage } from '../find-pages.ts';
import { openPageCache, type PageSummary } from '../store/page-cache.ts';
import type { ReaderFacts, ReadJob, ReadOutcome } from './read-job.ts';
import type { Summaries } from '../store/summary-packs.ts';
import type { Workers } from './workers.ts';

export interface ReadPages {
  /** In the order given; a key is that of the bytes that were really read. Pages that could not be read are left out. */
  readonly pages: readonly FoundPage[];
  /** Of each of them. */
  readonly facts: readonly PageFacts[];
  /** Digests of the runs of each. */
  readonly runs: readonly (readonly string[])[];
  /** Of all pages asked for, those that could not be read as well. */
  readonly keys: readonly string[];
  readonly summaries: Summaries;
  readonly diagnostics: readonly Diagnostic[];
  /** Milliseconds of each page that was not in the cache. */
  readonly times: ReadonlyMap<string, number>;
}

/** How long reading takes, about, and bytes of pages that are worth a message between threads. */
const SECONDS_A_BYTE = 0.5e-6;
const BATCH = 120_000;
/** Bytes of pages that have so few words that loading all would take longer than to pick them out. */
const FEW = 100_000;

/** @param known what is at hand without the cache. */
export async function readPages(
  found: readonly FoundPage[],
  reader: ReaderFacts,
  workers: Workers,
  known: Summaries,
  progress: (done: number) => void,
): Promise<ReadPages> {
  const cache = openPageCache(reader.cache);
  const summaries = found.map(({ key }) => known.get(key) ?? parsed(cache.summary(key)));
  const missing = found.filter((_, i) => summaries[i] === null);
  let done = found.length - missing.length;
  progress(done);
  const read = new Map<string, ReadOutcome>();
  await workers.all('readBatch', jobsOf(missing, reader), (outcomes) => {
    for (const outcome of outcomes) read.set(outcome.source, outcome);
    progress((done += outcomes.length));
  });
  return gather(found, summaries, read);
}

function* jobsOf(missing: readonly FoundPage[], reader: ReaderFacts): Iterable<ReadJob> {
  const few = missing.reduce((sum, { size }) => sum + size, 0) < FEW;
  for (const batch of inBatches(missing, ({ size }) => size, BATCH)) {
    const pages = batch.map(({ source, path, sidecar }) => ({ source, path, sidecar }));
    const bytes = batch.reduce((sum, { size }) => sum + size, 0);
    yield { reader, pages, few, names: pages.map(({ source }) => source), seconds: bytes * SECONDS_A_BYTE };
  }
}

const parsed = (json: string | null): PageSummary | null => (json === null ? null : (JSON.parse(json) as PageSummary));

function gather(found: readonly FoundPage[], held: readonly (PageSummary | null)[], read: ReadonlyMap<string, ReadOutcome>): ReadPages {
  const pages: FoundPage[] = [];
  const facts: PageFacts[] = [];
  const runs: (readonly string[])[] = [];
  const keys: string[] = [];
  const summaries = new Map<string, PageSummary>();
  const diagnostics: Diagnostic[] = [];
  for (const [i, page] of found.entries()) {
    const outcome = read.get(page.source);
    const summary = outcome === undefined ? held[i] : parsed(outcome.summary);
    if (!summary) throw new Error(`${page.source} was not read`);
    diagnostics.push(...summary.diagnostics);
    const key = outcome === undefined ? page.key : outcome.key;
    if (key !== null) summaries.set(key, summary);
    keys.push(key ?? '');
    if (summary.facts === null || key === null) continue;
    pages.push(key === page.key ? page : { ...page, key });
    facts.push(summary.facts);
    runs.push(summary.runs);
  }
  return {
    pages,
    facts,
    runs,
    keys,
    summaries,
    diagnostics,
    times: new Map([...read.values()].map(({ source, milliseconds }) => [source, milliseconds])),
  };
}
