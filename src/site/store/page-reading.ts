/** Reads one seed into all the data that the build keeps of it. */
import { pageFacts } from '../../archive/page-facts.ts';
import { searchTexts } from '../../archive/search-document.ts';
import { type OpenedSource, openSource } from '../../input/open-source.ts';
import type { Diagnostic, PageFacts, Seed } from '../../model/model.ts';
import type { PageConfig } from '../../read/page-config.ts';
import { pageSettings } from '../../read/page-settings.ts';
import { readSource, type ReadSettings } from '../../read/read-page.ts';
import type { ReadPage } from '../../render/page-context.ts';
import { articleRun } from '../../search/index/article-run.ts';
import { currentWords } from '../../text/words/current-words.ts';

/** The inputs of reading that all pages of a build share. */
export interface PageReader {
  /** Digest of program and settings; see pageKey. */
  readonly digest: string;
  readonly config: PageConfig;
  /** The folder of the page cache. */
  readonly cache: string;
}

/** The part of a reading needed for the archive, the report and the plan of the index. */
export interface PageSummary {
  /** Null if the page could not be read; the diagnostics then say why. */
  readonly facts: PageFacts | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Digests of the runs. */
  readonly runs: readonly string[];
}

export interface PageReading extends Omit<PageSummary, 'runs'> {
  /** Each article's run for the search index. */
  readonly runs: readonly Uint8Array[];
  /** The data needed for rendering; null if the page could not be read. */
  readonly whole: ReadPage | null;
}

/** A decoded seed; `opened` is null if it has no text, and the diagnostics then say why. */
export interface OpenedSeed {
  readonly seed: Seed;
  readonly opened: OpenedSource | null;
  readonly diagnostics: readonly Diagnostic[];
}

export const openSeed = (seed: Seed): OpenedSeed => ({ seed, ...openSource(seed) });

export function readingOf({ opened, diagnostics }: OpenedSeed, config: PageConfig): PageReading {
  const result = opened && readSource(opened, settingsOf(config));
  const all = [...diagnostics, ...(result?.diagnostics ?? [])];
  if (!opened || !result?.page) return { facts: null, diagnostics: all, runs: [], whole: null };
  const { page } = result;
  const words = currentWords();
  const cut = (text: string): readonly string[] => words.cutKnown(text);
  return {
    facts: pageFacts(page, config.words),
    diagnostics: all,
    runs: page.articles.map((article) => articleRun(searchTexts(article, page.page.number), cut)),
    whole: { page, lines: opened.lines },
  };
}

/** Caches the settings prepared from the last configuration, one entry per thread: all pages of a build share them. */
let prepared: { readonly config: string; readonly settings: ReadSettings } | null = null;
function settingsOf(config: PageConfig): ReadSettings {
  const wanted = JSON.stringify(config);
  if (prepared?.config !== wanted) prepared = { config: wanted, settings: pageSettings(config) };
  return prepared.settings;
}
