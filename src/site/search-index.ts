/** Plans and builds the search index: from the runs of all articles, or by updating the last index. */
import fs from 'node:fs';
import type { Archive } from '../model/model.ts';
import { facetValues } from '../search/shared/facets.ts';
import type { IndexedArticle } from '../search/index/index-source.ts';
import type { LastIndex } from '../search/index/index-state.ts';
import { type IndexFile, makeIndex } from '../search/index/make-index.ts';
import { inNumberOrder } from '../search/index/number-articles.ts';
import type { Pause } from '../search/index/yielding.ts';
import type { FoundPage } from './store/found-page.ts';
import type { KeptIndex } from './store/kept-index.ts';
import { openRuns } from './store/open-records.ts';
import type { PageReader } from './store/page-reading.ts';
import { openRunReader } from './store/run-store.ts';
import { looksLike } from './publish/site-files.ts';

/** The articles in the order of their numbers, and the places of their runs. */
export interface IndexPlan {
  /** Article numbers by id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly articles: readonly IndexedArticle[];
  readonly pages: KeptIndex['pages'];
  readonly places: KeptIndex['places'];
}

/** @param runs for each page, the digests of its articles' runs. */
export function planIndex(archive: Archive, pages: readonly FoundPage[], runs: readonly (readonly string[])[]): IndexPlan {
  const places = new Map<string, readonly [number, number]>();
  for (const [number, { source }] of pages.entries()) {
    for (const [index, { id }] of (archive.pages.get(source)?.articles ?? []).entries()) places.set(id, [number, index]);
  }
  const ordered = inNumberOrder(archive.articles).map((entry) => ({ entry, place: places.get(entry.id) ?? ([-1, -1] as const) }));
  return {
    numbers: new Map(ordered.map(({ entry }, number) => [entry.id, number])),
    articles: ordered.map(({ entry, place: [page, index] }) => ({
      ...facetValues({ ...entry, section: entry.section.label }),
      date: entry.date,
      run: runs[page]?.[index] ?? '',
    })),
    pages: pages.map(({ key }) => key),
    places: ordered.map(({ place }) => place),
  };
}

/** @param last the last build's index; null if any of its files has changed. @param out the published site. */
export function* indexFiles(
  plan: IndexPlan,
  reader: PageReader,
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
      last?.reader === reader.digest ? lastIndex(last, before.run, out) : null,
    );
    return { reader: reader.digest, state, pages: plan.pages, places: plan.places };
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
