/** Reads every page: from the cache if it was read before, else by the workers. */
import type { Diagnostic, PageFacts } from '../../model/model.ts';
import type { FoundPage } from '../store/found-page.ts';
import { openPageCache } from '../store/page-cache.ts';
import type { PageReader, PageSummary } from '../store/page-reading.ts';
import type { Summaries } from '../store/summary-packs.ts';
import { throwIfCancelled } from './build-cancelled.ts';
import { inBatches } from './in-batches.ts';
import type { ReadJob, ReadOutcome } from './read-batch.ts';
import type { SiteWorkers } from './site-workers.ts';

export interface ReadPages {
  /** The readable pages in the order given, each with the key of the bytes read. */
  readonly pages: readonly FoundPage[];
  /** Facts by page. */
  readonly facts: readonly PageFacts[];
  /** For each page, the digests of its articles' runs. */
  readonly runs: readonly (readonly string[])[];
  /** Keys of all pages requested, including unreadable ones. */
  readonly keys: readonly string[];
  readonly summaries: Summaries;
  readonly diagnostics: readonly Diagnostic[];
  /** Milliseconds taken by each page that was not in the cache. */
  readonly times: ReadonlyMap<string, number>;
}

/** Estimates: seconds of reading per byte, and the bytes of pages that are worth one message between threads. */
const SECONDS_A_BYTE = 0.5e-6;
const BATCH = 120_000;
/** Below this many bytes of pages, looking up only their words is faster than loading the whole dictionary. */
const FEW = 100_000;

export interface Reading {
  readonly found: readonly FoundPage[];
  readonly reader: PageReader;
  /** Summaries available without opening the cache. */
  readonly known: Summaries;
  /** Once aborted, no further pages are read; those already read stay in the cache. */
  readonly signal: AbortSignal | null;
}

/** @throws BuildCancelled if the signal is aborted before all pages are read. */
export async function readPages(
  { found, reader, known, signal }: Reading,
  workers: SiteWorkers,
  progress: (done: number) => void,
): Promise<ReadPages> {
  const cache = openPageCache(reader.cache);
  const summaries = found.map(({ key }) => known.get(key) ?? parsed(cache.summary(key)));
  const missing = found.filter((_, i) => summaries[i] === null);
  let done = found.length - missing.length;
  progress(done);
  const read = new Map<string, ReadOutcome>();
  const take = (outcomes: readonly ReadOutcome[]): void => {
    for (const outcome of outcomes) read.set(outcome.source, outcome);
    progress((done += outcomes.length));
  };
  await workers.all('readBatch', jobsOf(missing, reader), take, { signal });
  throwIfCancelled(signal);
  return gather(found, summaries, read);
}

function* jobsOf(missing: readonly FoundPage[], reader: PageReader): Iterable<ReadJob> {
  const few = missing.reduce((sum, { size }) => sum + size, 0) < FEW;
  for (const batch of inBatches(missing, ({ size }) => size, BATCH)) {
    const pages = batch.map(({ source, path, sidecar }) => ({ source, path, sidecar }));
    const bytes = batch.reduce((sum, { size }) => sum + size, 0);
    yield { reader, pages, few, names: pages.map(({ source }) => source), seconds: bytes * SECONDS_A_BYTE };
  }
}

const parsed = (json: string | null): PageSummary | null => (json === null ? null : (JSON.parse(json) as PageSummary));

function gather(found: readonly FoundPage[], cached: readonly (PageSummary | null)[], read: ReadonlyMap<string, ReadOutcome>): ReadPages {
  const pages: FoundPage[] = [];
  const facts: PageFacts[] = [];
  const runs: (readonly string[])[] = [];
  const keys: string[] = [];
  const summaries = new Map<string, PageSummary>();
  const diagnostics: Diagnostic[] = [];
  for (const [i, page] of found.entries()) {
    const outcome = read.get(page.source);
    const summary = outcome === undefined ? cached[i] : parsed(outcome.summary);
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
