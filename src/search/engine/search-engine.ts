/** The search engine: queries in, answers out. Knows neither Node nor the browser; files come through `Load`. */
import type { CountedFacet } from '../shared/facets.ts';
import type { Notice } from '../shared/query-notices.ts';
import { parseQuery, type Query } from '../shared/query.ts';
import { type MatchKind, SEARCH_ORDERS, type SearchOrder } from '../../model/vocabulary.ts';
import { withoutAbsent } from './absent-words.ts';
import type { Answer, SuggestedQuery } from './answer.ts';
import { bareDate, formsOfDate, isDay } from './bare-date.ts';
import { countHits } from './count-hits.ts';
import { addForms, type PreparedQuery, prepareQuery, variantQueries } from './prepared-query.ts';
import { countMonths, type Counts, FacetColumns, type Filters } from './facet-columns.ts';
import { openFlexSearcher } from './flex-store.ts';
import { IndexFiles, IndexProblem, type Load } from './index-files.ts';
import { nearestArticles } from './nearest-articles.ts';
import { PostingLists } from './posting-lists.ts';
import { absentPapers } from './query-values.ts';
import { type Issues, issuesAround, issueSuggestions, otherQuestions } from './suggested-queries.ts';
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
  /** Find all hits and count them by facet and month. */
  readonly facets?: boolean;
  /** Also look for other queries that may have been meant. */
  readonly suggest?: boolean;
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
  return new OpenEngine({ files, lists, flex: openFlexSearcher(lists, files.manifest.articles), columns: new FacetColumns(files) });
}

/** A query as it runs. */
interface Run {
  readonly key: string;
  readonly query: Query;
  readonly prepared: PreparedQuery;
  readonly running: RunningQuery;
  readonly filters: Filters;
  readonly sort: SearchOrder;
}

/** What an answer is made of: its hits in order, and how they were found. */
interface Found {
  readonly hits: readonly JudgedArticle[];
  readonly total: { readonly count: number; readonly sure: boolean };
  readonly more: boolean;
  readonly partial: boolean;
  readonly notices: readonly Notice[];
}

class OpenEngine implements SearchEngine {
  readonly articles: number;
  readonly version: string;
  readonly #engine: Engine;
  readonly #suggester: Suggester;
  #last: Run | null = null;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#suggester = new Suggester(engine.files);
    this.articles = engine.files.manifest.articles;
    this.version = engine.files.manifest.version;
  }

  async search(typed: string, options: SearchOptions = {}): Promise<Answer> {
    const { limit = USUAL_LIMIT, offset = 0, sort = SEARCH_ORDERS[0], filters = {}, facets = false } = options;
    const run = await this.#runOf(typed, sort, filters, limit >= THOROUGH_FROM || facets);
    const found = await run.running.inTurn(() => this.#find(run, options, offset + limit));
    const date = bareDate(run.query);
    const issues = date && isDay(date) ? await issuesAround(this.#engine, date.from) : null;
    const notices: Notice[] = [...run.prepared.notices, ...found.notices];
    if (issues?.of.length === 0) notices.push({ what: 'no-issue', at: [0, typed.length], did: 'offered' });
    const absent = await absentPapers(run.prepared, this.#engine.columns, this.#engine.files);
    notices.push(...absent.map(({ at }): Notice => ({ what: 'no-such-value', at, did: 'none-has-it' })));
    const isFound = found.hits.length > 0 && !found.partial;
    return {
      ...this.#answer(typed, run, found, offset, limit),
      notices,
      suggestions: options.suggest ? await this.#suggestions(typed, run.query, issues, isFound) : [],
      ...(facets ? countHits(found.hits.map(({ article }) => article.doc)) : {}),
    };
  }

  async #suggestions(typed: string, query: Query, issues: Issues | null, isFound: boolean): Promise<SuggestedQuery[]> {
    const count = async (other: string): Promise<number> => (await this.search(other, { limit: this.articles })).total;
    const ofIssues = issues ? await issueSuggestions(issues, count) : [];
    return [...ofIssues, ...(await otherQuestions(typed, query, isFound, this.#suggester, count))];
  }

  suggest(typed: string): Promise<Completion[]> {
    return this.#suggester.suggest(typed);
  }

  async facet(query: string, name: CountedFacet, filters: Filters = {}): Promise<Counts> {
    const { running } = await this.#runOf(query, 'relevance', filters, false);
    return this.#engine.columns.count(running.all, filters, name);
  }

  /** The running query; the last one is continued, for the next page of hits and for counts. */
  async #runOf(typed: string, sort: SearchOrder, filters: Filters, thorough: boolean): Promise<Run> {
    const key = JSON.stringify([typed, sort, filters, thorough]);
    const last = this.#last;
    if (last?.key === key && last.running.problems.size === 0) return last;
    const query = parseQuery(typed);
    const date = bareDate(query);
    const fold = await this.#engine.files.foldFor(typed);
    const plain = prepareQuery(query, fold);
    const prepared = date ? addForms(plain, formsOfDate(date), fold) : plain;
    const running = new RunningQuery(this.#engine, prepared, sort, thorough);
    await started(running, filters);
    return (this.#last = { key, query, prepared, running, filters, sort });
  }

  async #find(run: Run, { facets, frugal, variants, offset = 0 }: SearchOptions, wanted: number): Promise<Found> {
    const { running, prepared } = run;
    // After another query in between, the hits of earlier pages have to be found again. One hit more shows whether there is one.
    await running.findAtLeast(facets ? Number.POSITIVE_INFINITY : frugal ? wanted : wanted + 1, frugal ? offset : null);
    const isDate = bareDate(run.query) !== null;
    const isNone = running.variants !== null || running.matches.length + running.otherMatches.length === 0;
    if ((variants || isNone) && !isDate) await addVariants(this.#engine, prepared, running, run.sort, run.filters, wanted);
    if (running.matches.length + running.otherMatches.length > 0 || prepared.all.length === 0 || isDate || prepared.impossible)
      return foundBy(running, wanted);
    return this.#partial(run, wanted, facets === true);
  }

  /** The hits that hold all words but those that stand nowhere, or else the nearest articles. */
  async #partial({ running, prepared, filters, sort }: Run, wanted: number, facets: boolean): Promise<Found> {
    const rest = await withoutAbsent(this.#engine, prepared);
    if (rest) {
      const others = new RunningQuery(this.#engine, rest.query, sort, true);
      await started(others, filters);
      await others.findAtLeast(facets ? Number.POSITIVE_INFINITY : wanted + 1);
      const found = foundBy(others, wanted);
      if (found.hits.length > 0) return { ...found, partial: true, notices: rest.notices };
    }
    const hits = await nearestArticles(this.#engine, prepared, filters, running.problems);
    // No hit at all is an exact count; the nearest articles are a selection.
    const sure = hits.length === 0 && running.problems.size === 0;
    return { hits, total: { count: hits.length, sure }, more: hits.length > wanted, partial: true, notices: rest?.notices ?? [] };
  }

  #answer(
    query: string,
    { running }: Run,
    { hits, total, more, partial }: Found,
    offset: number,
    limit: number,
  ): Omit<Answer, 'notices' | 'suggestions'> {
    const isExact = ({ verdict: { grade } }: JudgedArticle): boolean => grade === 'exact' || (grade === 'script' && running.literal === 0);
    const by = (one: JudgedArticle): MatchKind => (partial ? 'partial' : isExact(one) ? 'exact' : 'variant');
    const [best] = hits;
    return {
      query,
      total: total.count,
      exact: total.sure,
      hits: hits.slice(offset, offset + limit).map((one) => toHit(one.article, one.verdict.found, by(one), this.#engine.files.fold)),
      more,
      by: best ? by(best) : 'exact',
      otherForms: running.otherMatches.length + (running.literal > 0 ? running.matches.length - running.literal : 0),
      mayVary: running.variants === null && running.mayVary,
      months: countMonths(running.all, this.#engine.files.manifest.months),
      problems: [...running.problems].sort(),
    };
  }
}

function foundBy(running: RunningQuery, wanted: number): Found {
  const { hits } = running;
  const total =
    running.variants === null
      ? running.total
      : {
          count: running.total.count + running.variantsLeft,
          sure: running.total.sure && running.problems.size === 0 && running.variantsLeft === 0,
        };
  return { hits, total, more: !running.done || hits.length > wanted || running.variantsLeft > 0, partial: false, notices: [] };
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
    const found = [...second.matches, ...(second.done ? second.otherMatches : [])].filter(({ number }) => !met.has(number));
    found.forEach(({ number }) => met.add(number));
    running.otherMatches.push(...found.map((one) => ({ ...one, verdict: { ...one.verdict, grade: 'other' as const } })));
    second.problems.forEach((path) => running.problems.add(path));
  }
}
