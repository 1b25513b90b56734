/** Seeds -> cached readings and their summaries: a job that any thread can do, from the disk to the disk. */
import { pageFacts } from '../../archive/page-facts.ts';
import { readPage } from '../../read/read-page.ts';
import type { ReadSettings } from '../../read/read-page.ts';
import { articleRun } from '../../search/index/article-run.ts';
import { FOLD } from '../../search/index/forms.ts';
import { normalise } from '../../search/shared/normalise.ts';
import { cutKnownWords, loadWordsOf } from '../../text/words.ts';
import { searchTexts } from '../../archive/search-document.ts';
import { sourceLines } from '../../input/source-lines.ts';
import type { Seed } from '../../model/model.ts';
import { openPageCache, pageKey, type PageReading, type PageSummary } from '../store/page-cache.ts';
import type { PageConfig } from '../../read/page-config.ts';
import { pageSettings } from '../../read/page-settings.ts';
import { readSeed, type SeedFile } from '../../input/seeds.ts';
import type { Job } from './workers.ts';

/** How pages are read: the same for all of a build. */
export interface ReaderFacts {
  /** Digest of program and settings; see pageKey. */
  readonly reader: string;
  readonly config: PageConfig;
  /** The folder of the cache of pages. */
  readonly cache: string;
}

export interface ReadJob extends Job {
  readonly reader: ReaderFacts;
  readonly pages: readonly SeedFile[];
  /** Whether few other pages are to be read: their words are loaded alone. */
  readonly few: boolean;
}

export interface ReadOutcome {
  readonly source: string;
  /** Of the bytes that were read: another than was asked for where the file changed meanwhile; null where it is gone. */
  readonly key: string | null;
  /** PageSummary as JSON. */
  readonly summary: string;
  readonly milliseconds: number;
}

export function readBatch({ reader, pages, few, began }: ReadJob): readonly ReadOutcome[] {
  if (few) loadWordsOf(pages.flatMap((file) => textsOf(readSeed(file).seed)));
  return pages.map((file, i) => {
    began?.set([i + 1]);
    const started = performance.now();
    const { key, summary } = readOne(reader, file);
    return { source: file.source, key, summary, milliseconds: performance.now() - started };
  });
}

/** A seed's text, and what is made of it before it is cut into words. */
function textsOf(seed: Seed | null): readonly string[] {
  const text = (seed === null ? null : sourceLines(seed))?.join('\n') ?? '';
  return [text, text.normalize('NFKC'), normalise(text, FOLD)];
}

function readOne({ reader, config, cache }: ReaderFacts, file: SeedFile): Pick<ReadOutcome, 'key' | 'summary'> {
  const { seed, diagnostics } = readSeed(file);
  if (seed === null) return { key: null, summary: JSON.stringify({ facts: null, diagnostics, runs: [] } satisfies PageSummary) };
  const key = pageKey(reader, seed);
  return { key, summary: openPageCache(cache).put(key, readingOf(seed, config)) };
}

/** All that is to be known of a seed. */
export function readingOf(seed: Seed, config: PageConfig): PageReading {
  const { page, diagnostics } = readPage(seed, settingsOf(config));
  if (page === null) return { facts: null, diagnostics, runs: [], whole: null };
  return {
    facts: pageFacts(page, config.words),
    diagnostics,
    runs: page.articles.map((article) => articleRun(searchTexts(article, page.page.number), cutKnownWords)),
    whole: { page, lines: sourceLines(seed) },
  };
}

/** The same for all batches of a build: made once in each thread. */
let known: { readonly config: string; readonly settings: ReadSettings } | null = null;
function settingsOf(config: PageConfig): ReadSettings {
  const wanted = JSON.stringify(config);
  if (known?.config !== wanted) known = { config: wanted, settings: pageSettings(config) };
  return known.settings;
}
