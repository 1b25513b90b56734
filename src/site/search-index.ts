/** The search index out of the runs of all articles, or out of the last one and what has changed since. */
import fs from 'node:fs';
import type { Archive, OutputFile } from '../model/model.ts';
import { factsOf } from '../search/index/facets.ts';
import { type IndexedArticle, type IndexState, type LastIndex, makeIndex } from '../search/index/make-index.ts';
import { inNumberOrder } from '../search/index/number-articles.ts';
import type { Pause } from '../search/index/yielding.ts';
import type { FoundPage } from './find-pages.ts';
import { openRuns } from './store/open-records.ts';
import type { ReaderFacts } from './work/read-job.ts';
import { openRunReader } from './store/run-store.ts';
import { looksLike } from './publish/site-files.ts';
import type { SiteState } from './publish/site-writer.ts';

/** What the next build needs of this one's index. */
export interface KeptIndex {
  /** See ReaderFacts: another program may write an index in other ways. */
  readonly reader: string;
  readonly state: IndexState;
  readonly files: SiteState;
  /** Keys of pages, and by the number of an article its page among them and its place there. */
  readonly pages: readonly string[];
  readonly places: readonly (readonly [page: number, index: number])[];
}

/** The articles in the order of their numbers, and where their runs are. */
export interface IndexPlan {
  /** By id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly articles: readonly IndexedArticle[];
  readonly pages: KeptIndex['pages'];
  readonly places: KeptIndex['places'];
}

/** @param runs digests of the runs of each page. */
export function planIndex(archive: Archive, pages: readonly FoundPage[], runs: readonly (readonly string[])[]): IndexPlan {
  const places = new Map<string, readonly [number, number]>();
  for (const [number, { source }] of pages.entries()) {
    for (const [index, { id }] of (archive.pages.get(source)?.articles ?? []).entries()) places.set(id, [number, index]);
  }
  const ordered = inNumberOrder(archive.articles).map((entry) => ({ entry, place: places.get(entry.id) ?? ([-1, -1] as const) }));
  return {
    numbers: new Map(ordered.map(({ entry }, number) => [entry.id, number])),
    articles: ordered.map(({ entry, place: [page, index] }) => ({
      ...factsOf({ ...entry, section: entry.section.label }),
      date: entry.date,
      run: runs[page]?.[index] ?? '',
    })),
    pages: pages.map(({ key }) => key),
    places: ordered.map(({ place }) => place),
  };
}

/** A file of the index: made, or to be kept as the last build left it. */
export type IndexFile = OutputFile | { readonly path: string; readonly kept: true };

/** @param last where all its files are as it left them. @param out the published site. */
export function* indexFiles(
  plan: IndexPlan,
  reader: ReaderFacts,
  pages: readonly FoundPage[],
  last: KeptIndex | null,
  out: string,
): Generator<IndexFile | Pause, Omit<KeptIndex, 'files'>> {
  const now = openRuns(reader, pages);
  const before = openRunReader(reader.cache);
  const run = (number: number): Uint8Array => {
    const [page = -1, index = -1] = plan.places[number] ?? [];
    return now.run(plan.pages[page] ?? '', index, plan.articles[number]?.run ?? '');
  };
  try {
    const state = yield* makeIndex(
      { articles: plan.articles, run },
      last?.reader === reader.reader ? lastIndex(last, before.run, out) : null,
    );
    return { reader: reader.reader, state, pages: plan.pages, places: plan.places };
  } finally {
    now.close();
    before.close();
  }
}

function lastIndex(last: KeptIndex, run: (key: string, index: number, sha: string) => Uint8Array | null, out: string): LastIndex {
  return {
    state: last.state,
    read(name) {
      const file = last.files.get(name);
      return file !== undefined && looksLike(`${out}/${name}`, file) ? fs.readFileSync(`${out}/${name}`, 'utf8') : null;
    },
    run(number) {
      const [page = -1, index = -1] = last.places[number] ?? [];
      return run(last.pages[page] ?? '', index, last.state.runs[number] ?? '');
    },
  };
}
