/** The search engine: queries in, answers out. Knows neither Node nor the browser; files come through `Load`. */
import type { CountedFacet } from '../shared/facets.ts';
import { parseQuery } from '../shared/query.ts';
import { type MatchKind, SEARCH_ORDERS, type SearchOrder } from '../../model/vocabulary.ts';
import type { Answer } from './answer.ts';
import { type PreparedQuery, prepareQuery, variantQueries } from './prepared-query.ts';
import { countMonths, type Counts, FacetColumns, type Filters } from './facet-columns.ts';
import { openFlexSearcher } from './flex-store.ts';
import { IndexFiles, IndexProblem, type Load } from './index-files.ts';
import { nearestArticles } from './nearest-articles.ts';
import { PostingLists } from './posting-lists.ts';
import { toHit } from './to-hit.ts';
import type { Engine } from './engine.ts';
import { type JudgedArticle, RunningQuery } from './running-query.ts';
import { type Completion, Suggester } from './suggester.ts';

export interface SearchOptions {
  /** Number of hits; 10 by default. */
  readonly limit?: number;
  readonly offset?: number;
  readonly sort?: SearchOrder;
  readonly filters?: Filters;
  /** Also search for variants (numerals, characters that OCR confuses), even if there are exact hits. */
  readonly variants?: boolean;
  /** Return fewer hits rather than load many texts for the last ones; `more` then says that there may be others. */
  readonly frugal?: boolean;
}

export interface SearchEngine {
  readonly articles: number;
  readonly version: string;
  /** Answers a query; every text is one. Rejects with IndexProblem only if no answer is possible. */
  search(query: string, options?: SearchOptions): Promise<Answer>;
  /** Completes the last word that a reader types, also by pinyin or initials. */
  suggest(typed: string): Promise<Completion[]>;
  /** Counts candidates by value of a facet, without that facet's own filter. */
  facet(query: string, name: CountedFacet, filters?: Filters): Promise<Counts>;
}

const USUAL_LIMIT = 10;
/** From this limit on every list is read whole: the caller wants all hits rather than the first ones soon. A judgement. */
const THOROUGH_FROM = 101;

export async function openEngine(load: Load): Promise<SearchEngine> {
  const files = await IndexFiles.open(load);
  const lists = new PostingLists(files);
  const engine: Engine = { files, lists, flex: openFlexSearcher(lists, files.manifest.articles), columns: new FacetColumns(files) };
  const suggester = new Suggester(files);
  let last: { readonly key: string; readonly prepared: PreparedQuery; readonly running: RunningQuery } | null = null;
  /** The running query; the last one is continued, for the next page of hits and for counts. */
  const runningOf = async (
    query: string,
    sort: SearchOrder,
    filters: Filters,
    thorough: boolean,
  ): Promise<{ prepared: PreparedQuery; running: RunningQuery }> => {
    const key = JSON.stringify([query, sort, filters, thorough]);
    if (last?.key === key && last.running.problems.size === 0) return last;
    const prepared = prepareQuery(parseQuery(query), await files.foldFor(query));
    const running = new RunningQuery(engine, prepared, sort, thorough);
    await started(running, filters);
    last = { key, prepared, running };
    return last;
  };
  return {
    articles: files.manifest.articles,
    version: files.manifest.version,
    async search(query, { limit = USUAL_LIMIT, offset = 0, sort = SEARCH_ORDERS[0], filters = {}, variants = false, frugal = false } = {}) {
      const { prepared, running } = await runningOf(query, sort, filters, limit >= THOROUGH_FROM);
      return running.inTurn(async () => {
        // After another query in between, the hits of earlier pages have to be found again.
        await running.findAtLeast(offset + limit, frugal ? offset : null);
        if (variants || running.matches.length === 0) await addVariants(engine, prepared, running, sort, filters, offset + limit);
        if (running.matches.length + running.otherMatches.length > 0 || prepared.all.length === 0)
          return answer(engine, query, running, offset, limit);
        return partialAnswer(engine, query, prepared, running, filters, offset, limit);
      });
    },
    suggest: (typed) => suggester.suggest(typed),
    async facet(query, name, filters = {}) {
      const { running } = await runningOf(query, 'relevance', filters, false);
      return engine.columns.count(running.all, filters, name);
    },
  };
}

/** Starts a query. An unusable file becomes one of its problems, except a file from another build. */
async function started(running: RunningQuery, filters: Filters): Promise<void> {
  try {
    await running.start(filters);
  } catch (problem) {
    if (!(problem instanceof IndexProblem)) throw problem;
    if (problem.reason === 'other build') throw problem;
    running.problems.add(problem.path);
  }
}

/** Adds the hits of the query's variants, below all others. */
async function addVariants(
  engine: Engine,
  prepared: PreparedQuery,
  running: RunningQuery,
  sort: SearchOrder,
  filters: Filters,
  wanted: number,
): Promise<void> {
  running.variants ??= await Promise.all(
    variantQueries(prepared).map(async (other) => {
      const second = new RunningQuery(engine, other, sort, false);
      await started(second, filters);
      return second;
    }),
  );
  const met = new Set([...running.matches, ...running.otherMatches].map(({ number }) => number));
  for (const second of running.variants) {
    if (met.size < wanted) await second.findAtLeast(second.matches.length + wanted - met.size);
    const found = second.matches.filter(({ number }) => !met.has(number));
    found.forEach(({ number }) => met.add(number));
    running.otherMatches.push(...found.map((one) => ({ ...one, verdict: { ...one.verdict, grade: 'other' as const } })));
    second.problems.forEach((path) => running.problems.add(path));
  }
}

async function partialAnswer(
  engine: Engine,
  query: string,
  prepared: PreparedQuery,
  running: RunningQuery,
  filters: Filters,
  offset: number,
  limit: number,
): Promise<Answer> {
  const near = await nearestArticles(engine, prepared, filters, running.problems);
  const hits = near
    .slice(offset, offset + limit)
    .map(({ article, verdict }) => toHit(article, verdict.found, 'partial', engine.files.fold));
  return {
    query,
    total: near.length,
    // No hit at all is an exact count; the nearest articles are a selection.
    exact: near.length === 0 && running.problems.size === 0,
    hits,
    more: near.length > offset + limit,
    by: near.length === 0 ? 'exact' : 'partial',
    otherScript: 0,
    mayVary: running.variants === null && running.mayVary,
    months: countMonths(running.all, engine.files.manifest.months),
    problems: [...running.problems].sort(),
  };
}

function answer(engine: Engine, query: string, running: RunningQuery, offset: number, limit: number): Answer {
  const by = ({ verdict }: JudgedArticle): MatchKind =>
    verdict.grade === 'exact' || (verdict.grade === 'script' && running.literal === 0) ? 'exact' : 'variant';
  const shown = [...running.matches, ...(running.done ? running.otherMatches : [])];
  const best = running.matches.length > 0 || !running.done ? 'exact' : 'variant';
  const total =
    best === 'exact'
      ? running.total
      : { count: running.otherMatches.length + running.variantsLeft, sure: running.problems.size === 0 && running.variantsLeft === 0 };
  return {
    query,
    total: total.count,
    exact: total.sure,
    hits: shown.slice(offset, offset + limit).map((one) => toHit(one.article, one.verdict.found, by(one), engine.files.fold)),
    more: !running.done || shown.length > offset + limit || running.variantsLeft > 0,
    by: best,
    otherScript: running.literal > 0 ? running.matches.length - running.literal : 0,
    mayVary: running.variants === null && running.mayVary,
    months: countMonths(running.all, engine.files.manifest.months),
    problems: [...running.problems].sort(),
  };
}
