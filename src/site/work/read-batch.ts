/** Reads a batch of seeds into the page cache: a job for any thread. Only the summaries are sent between threads. */
import { readSeed, type SeedFile } from '../../input/seeds.ts';
import type { Diagnostic } from '../../model/model.ts';
import { FOLD } from '../../search/index/character-forms.ts';
import { normalise } from '../../search/shared/normalise.ts';
import { currentWords } from '../../text/words/current-words.ts';
import { openPageCache, pageKey } from '../store/page-cache.ts';
import { type OpenedSeed, openSeed, type PageReader, type PageSummary, readingOf } from '../store/page-reading.ts';
import type { Job } from './job.ts';

export interface ReadJob extends Job {
  readonly reader: PageReader;
  readonly pages: readonly SeedFile[];
  /** Whether the build reads so few pages that loading only their words is faster than loading the whole dictionary. */
  readonly few: boolean;
}

export interface ReadOutcome {
  readonly source: string;
  /** Key of the bytes read: differs from the one requested if the file has changed meanwhile; null if the file is gone. */
  readonly key: string | null;
  /** PageSummary as JSON. */
  readonly summary: string;
  readonly milliseconds: number;
}

export function readBatch({ reader, pages, few, began }: ReadJob): readonly ReadOutcome[] {
  const opened = few ? pages.map(openFile) : null;
  if (opened) currentWords().loadFor(opened.flatMap(textsOf));
  return pages.map((file, i) => {
    began?.set([i + 1]);
    const started = performance.now();
    const { key, summary } = readOne(reader, opened?.[i] ?? openFile(file));
    return { source: file.source, key, summary, milliseconds: performance.now() - started };
  });
}

/** A seed read from the disk and decoded; if the file cannot be read, only diagnostics. */
type OpenedFile = OpenedSeed | { readonly seed: null; readonly diagnostics: readonly Diagnostic[] };

function openFile(file: SeedFile): OpenedFile {
  const { seed, diagnostics } = readSeed(file);
  return seed === null ? { seed, diagnostics } : openSeed(seed);
}

/** A seed's text in every form that is segmented into words. */
function textsOf(file: OpenedFile): readonly string[] {
  const text = (file.seed !== null && file.opened?.lines.join('\n')) || '';
  return [text, text.normalize('NFKC'), normalise(text, FOLD)];
}

function readOne(reader: PageReader, file: OpenedFile): Pick<ReadOutcome, 'key' | 'summary'> {
  if (file.seed === null)
    return { key: null, summary: JSON.stringify({ facts: null, diagnostics: file.diagnostics, runs: [] } satisfies PageSummary) };
  const key = pageKey(reader.digest, file.seed);
  return { key, summary: openPageCache(reader.cache).put(key, readingOf(file, reader.config)) };
}
