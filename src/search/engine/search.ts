/** The engine: queries in, answers out. Knows neither Node nor the browser; files come through `Load`. */
import type { CountedFacet } from '../shared/facets.ts';
import { parseQuery } from '../shared/query.ts';
import type { MatchKind } from '../../model/model.ts';
import type { Answer } from './answer.ts';
import { type Ask, makeAsk, variantAsks } from './ask.ts';
import { countMonths, type Counts, FacetColumns, type Filters } from './facets.ts';
import { openFlexSearcher } from './flex-store.ts';
import { IndexFiles, IndexProblem, type Load } from './index-files.ts';
import { nearest } from './partial.ts';
import { PostingLists } from './posting-lists.ts';
import { present } from './present.ts';
import { type Engine, type Judged, type Order, Run } from './answer-query.ts';
import { type Completion, Suggester } from './suggest.ts';

export interface SearchOptions {
  /** Hits wanted; 10 where nothing is said. */
  readonly limit?: number;
  readonly offset?: number;
  readonly sort?: Order;
  readonly filters?: Filters;
  /** Look for other shapes too (numerals, characters taken for one another) where there are true hits. */
  readonly variants?: boolean;
  /** Rather answer with fewer hits than load many texts for the last ones; `more` then says that there may be others. */
  readonly frugal?: boolean;
}

export interface SearchEngine {
  readonly articles: number;
  readonly version: string;
  /** Answers a query; any text is one. Rejects with IndexProblem only where nothing at all can be said. */
  search(query: string, options?: SearchOptions): Promise<Answer>;
  /** Words that what is typed may become, also by pinyin or initials. */
  suggest(typed: string): Promise<Completion[]>;
  /** How many candidates there are for each value of a facet, its own filter aside. */
  facet(query: string, name: CountedFacet, filters?: Filters): Promise<Counts>;
}

const USUAL_LIMIT = 10;
/** From so many hits on every list is read whole: the caller wants all, not the first soon. */
const THOROUGH_FROM = 101;

export async function openEngine(load: Load): Promise<SearchEngine> {
  const files = await IndexFiles.open(load);
  const lists = new PostingLists(files);
  const engine: Engine = { files, lists, flex: openFlexSearcher(lists, files.manifest.articles), columns: new FacetColumns(files) };
  const suggester = new Suggester(files);
  let last: { readonly key: string; readonly ask: Ask; readonly run: Run } | null = null;
  /** The run of a query; the last one goes on where it stopped, for the next page and the counts. */
  const runOf = async (query: string, sort: Order, filters: Filters, thorough: boolean): Promise<{ ask: Ask; run: Run }> => {
    const key = JSON.stringify([query, sort, filters, thorough]);
    if (last?.key === key && last.run.problems.size === 0) return last;
    const ask = makeAsk(parseQuery(query), await files.foldFor(query));
    const run = new Run(engine, ask, sort, thorough);
    await started(run, filters);
    last = { key, ask, run };
    return last;
  };
  return {
    articles: files.manifest.articles,
    version: files.manifest.version,
    async search(query, { limit = USUAL_LIMIT, offset = 0, sort = 'relevance', filters = {}, variants = false, frugal = false } = {}) {
      const { ask, run } = await runOf(query, sort, filters, limit >= THOROUGH_FROM);
      return run.inTurn(async () => {
        // What was shown before is no hit more, and has to be looked at again where another question came between.
        await run.want(offset + limit, frugal ? offset : null);
        if (variants || run.held.length === 0) await addVariants(engine, ask, run, sort, filters, offset + limit);
        if (run.held.length + run.others.length > 0 || ask.all.length === 0) return answer(engine, query, run, offset, limit);
        return partialAnswer(engine, query, ask, run, filters, offset, limit);
      });
    },
    suggest: (typed) => suggester.suggest(typed),
    async facet(query, name, filters = {}) {
      const { run } = await runOf(query, 'relevance', filters, false);
      return engine.columns.count(run.all, filters, name);
    },
  };
}

/** Starts a run; what cannot be read is noted, not thrown. */
async function started(run: Run, filters: Filters): Promise<void> {
  try {
    await run.start(filters);
  } catch (problem) {
    if (!(problem instanceof IndexProblem)) throw problem;
    if (problem.reason === 'other build') throw problem;
    run.problems.add(problem.path);
  }
}

/** The second chance: the query in other shapes, its hits below all others. */
async function addVariants(engine: Engine, ask: Ask, run: Run, sort: Order, filters: Filters, wanted: number): Promise<void> {
  run.variants ??= await Promise.all(
    variantAsks(ask).map(async (other) => {
      const second = new Run(engine, other, sort, false);
      await started(second, filters);
      return second;
    }),
  );
  const met = new Set([...run.held, ...run.others].map(({ number }) => number));
  for (const second of run.variants) {
    if (met.size < wanted) await second.want(second.held.length + wanted - met.size);
    const found = second.held.filter(({ number }) => !met.has(number));
    found.forEach(({ number }) => met.add(number));
    run.others.push(...found.map((one) => ({ ...one, verdict: { ...one.verdict, holding: 'other' as const } })));
    second.problems.forEach((path) => run.problems.add(path));
  }
}

async function partialAnswer(
  engine: Engine,
  query: string,
  ask: Ask,
  run: Run,
  filters: Filters,
  offset: number,
  limit: number,
): Promise<Answer> {
  const near = await nearest(engine, ask, filters, run.problems);
  const hits = near
    .slice(offset, offset + limit)
    .map(({ article, verdict }) => present(article, verdict.found, 'partial', engine.files.fold));
  return {
    query,
    total: near.length,
    // Nothing at all is a count; the nearest ones are a choice.
    exact: near.length === 0 && run.problems.size === 0,
    hits,
    more: near.length > offset + limit,
    by: near.length === 0 ? 'exact' : 'partial',
    otherScript: 0,
    mayVary: run.variants === null && run.mayVary,
    months: countMonths(run.all, engine.files.manifest.months),
    problems: [...run.problems].sort(),
  };
}

function answer(engine: Engine, query: string, run: Run, offset: number, limit: number): Answer {
  const by = ({ verdict }: Judged): MatchKind =>
    verdict.holding === 'exact' || (verdict.holding === 'script' && run.literal === 0) ? 'exact' : 'variant';
  const shown = [...run.held, ...(run.done ? run.others : [])];
  const best = run.held.length > 0 || !run.done ? 'exact' : 'variant';
  const total =
    best === 'exact' ? run.total : { count: run.others.length + run.variantsLeft, sure: run.problems.size === 0 && run.variantsLeft === 0 };
  return {
    query,
    total: total.count,
    exact: total.sure,
    hits: shown.slice(offset, offset + limit).map((one) => present(one.article, one.verdict.found, by(one), engine.files.fold)),
    more: !run.done || shown.length > offset + limit || run.variantsLeft > 0,
    by: best,
    otherScript: run.literal > 0 ? run.held.length - run.literal : 0,
    mayVary: run.variants === null && run.mayVary,
    months: countMonths(run.all, engine.files.manifest.months),
    problems: [...run.problems].sort(),
  };
}
