/** The engine: queries in, answers out. Knows neither Node nor the browser; files come through `Load`. */
import { parseQuery } from '../shared/query.ts';
import type { Answer, Hit } from './answer.ts';
import { type Ask, makeAsk } from './ask.ts';
import { openFlexSearcher } from './flex-store.ts';
import { IndexFiles, IndexProblem, type Load } from './index-files.ts';
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
      return answer(engine, query, run, offset, limit);
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

function answer(engine: Engine, query: string, run: Run, offset: number, limit: number): Answer {
  const hit = ({ article, verdict }: Judged): Hit =>
    present(article, verdict.found, verdict.holding === 'exact' ? 'exact' : 'variant', engine.files.fold);
  const shown = [...run.exact, ...(run.done ? run.others : [])];
  const by = run.exact.length > 0 || !run.done ? 'exact' : 'variant';
  const total = by === 'exact' ? run.total : { count: run.others.length, sure: run.problems.size === 0 };
  return {
    query,
    total: total.count,
    exact: total.sure,
    hits: shown.slice(offset, offset + limit).map(hit),
    more: !run.done || shown.length > offset + limit,
    by,
    problems: [...run.problems].sort(),
  };
}
