/** The engine: queries in, answers out. Knows neither Node nor the browser; files come through `Load`. */
import { parseQuery } from '../shared/query.ts';
import type { MatchKind } from '../../model.ts';
import type { Answer } from './answer.ts';
import { type Ask, makeAsk } from './ask.ts';
import { openFlexSearcher } from './flex-store.ts';
import { IndexFiles, IndexProblem, type Load } from './index-files.ts';
import { nearest } from './partial.ts';
import { PostingLists } from './posting-lists.ts';
import { present } from './present.ts';
import { type Engine, type Judged, type Order, Run } from './run.ts';

export interface SearchOptions {
  /** Hits wanted; 10 where nothing is said. */
  readonly limit?: number;
  readonly offset?: number;
  readonly sort?: Order;
}

export interface SearchEngine {
  readonly articles: number;
  readonly version: string;
  /** Answers a query; any text is one. Rejects with IndexProblem only where nothing at all can be said. */
  search(query: string, options?: SearchOptions): Promise<Answer>;
}

const USUAL_LIMIT = 10;
/** From so many hits on every list is read whole: the caller wants all, not the first soon. */
const THOROUGH_FROM = 101;

export async function openEngine(load: Load): Promise<SearchEngine> {
  const files = await IndexFiles.open(load);
  const lists = new PostingLists(files);
  const engine: Engine = { files, lists, flex: openFlexSearcher(lists, files.manifest.articles) };
  return {
    articles: files.manifest.articles,
    version: files.manifest.version,
    async search(query, { limit = USUAL_LIMIT, offset = 0, sort = 'relevance' } = {}) {
      const ask = makeAsk(parseQuery(query), await files.foldFor(query));
      const run = await startRun(engine, ask, sort, limit >= THOROUGH_FROM);
      await run.want(offset + limit);
      if (run.held.length + run.others.length > 0 || ask.all.length === 0) return answer(engine, query, run, offset, limit);
      return partialAnswer(engine, query, ask, run, offset, limit);
    },
  };
}

async function startRun(engine: Engine, ask: Ask, order: Order, thorough: boolean): Promise<Run> {
  const run = new Run(engine, ask, order, thorough);
  try {
    await run.start((numbers) => numbers);
  } catch (problem) {
    if (!(problem instanceof IndexProblem)) throw problem;
    run.problems.add(problem.path);
  }
  return run;
}

async function partialAnswer(engine: Engine, query: string, ask: Ask, run: Run, offset: number, limit: number): Promise<Answer> {
  const near = await nearest(engine, ask, (numbers) => numbers, run.problems);
  const hits = near
    .slice(offset, offset + limit)
    .map(({ article, verdict }) => present(article, verdict.found, 'partial', engine.files.fold));
  return {
    query,
    total: near.length,
    exact: false,
    hits,
    more: near.length > offset + limit,
    by: 'partial',
    otherScript: 0,
    problems: [...run.problems].sort(),
  };
}

function answer(engine: Engine, query: string, run: Run, offset: number, limit: number): Answer {
  const by = ({ verdict }: Judged): MatchKind =>
    verdict.holding === 'exact' || (verdict.holding === 'script' && run.literal === 0) ? 'exact' : 'variant';
  const shown = [...run.held, ...(run.done ? run.others : [])];
  const best = run.held.length > 0 || !run.done ? 'exact' : 'variant';
  const total = best === 'exact' ? run.total : { count: run.others.length, sure: run.problems.size === 0 };
  return {
    query,
    total: total.count,
    exact: total.sure,
    hits: shown.slice(offset, offset + limit).map((one) => present(one.article, one.verdict.found, by(one), engine.files.fold)),
    more: !run.done || shown.length > offset + limit,
    by: best,
    otherScript: run.literal > 0 ? run.held.length - run.literal : 0,
    problems: [...run.problems].sort(),
  };
}
