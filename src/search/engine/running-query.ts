/**
 * A query while it is answered. The lists give candidates in order of rank; the text of each candidate is then read and matched, in
 * batches, until there are enough hits.
 */
import type { SearchOrder } from '../../model/vocabulary.ts';
import { lowerBound } from '../../text/order.ts';
import type { PreparedArticle } from '../shared/match.ts';
import { textPath } from '../shared/format.ts';
import { coveringGrams, gramText } from '../shared/grams.ts';
import { placesScore } from '../shared/score.ts';
import { type PreparedQuery, needleDecidedByList, judge, gramsOf, planOf, variantQueries, type Verdict } from './prepared-query.ts';
import { type FacetColumns, type Filters, inMonthsOf } from './facet-columns.ts';
import type { FlexSearcher } from './flex-store.ts';
import { type IndexFiles, IndexProblem } from './index-files.ts';
import { classesOf, type PostingLists } from './posting-lists.ts';
import { byScore, scoreByLists, undatedLast } from './rank-candidates.ts';

export interface Engine {
  readonly files: IndexFiles;
  readonly lists: PostingLists;
  readonly flex: FlexSearcher;
  readonly columns: FacetColumns;
}

export interface JudgedArticle {
  readonly number: number;
  readonly article: PreparedArticle;
  readonly verdict: Verdict;
  readonly score: number;
}

/** Texts loaded at once; here and below a judgement. */
const BATCH = 10;
const THOROUGH_BATCH = 200;
/** Texts, and characters of them, after which a frugal search answers with the hits that it has. */
const FRUGAL_TEXTS = 20;
const FRUGAL_CHARACTERS = 30_000;
/** Texts that a frugal search loads first, to learn how long the texts of this archive are. */
const FRUGAL_FIRST = 4;
/** Below this share of hits among the texts of a batch, lists that were left out are loaded to discard candidates. */
const FEW_HITS = 0.5;

export class RunningQuery {
  /** Articles that contain the query as asked, or in the other script, by rank. */
  readonly matches: JudgedArticle[] = [];
  /** The number of `matches` that contain it exactly as asked. */
  literal = 0;
  /** Articles with another character of the same simplified form, or with the query outside title block and text. */
  readonly otherMatches: JudgedArticle[] = [];
  readonly problems = new Set<string>();
  /** The running variants of the query, once they are wanted. */
  variants: readonly RunningQuery[] | null = null;
  /** All candidates, before filters. */
  all: Uint32Array = new Uint32Array(0);
  /** Candidates by rank. */
  ranked: Uint32Array = new Uint32Array(0);
  /** Candidates after filters, ascending, and the score of each by the lists. */
  #candidates: Uint32Array = new Uint32Array(0);
  #scores: Float64Array = new Float64Array(0);
  #read = 0;
  #narrowed = false;
  /** The number of hits, if the lists alone decide. */
  #decided: number | null = null;
  readonly #engine: Engine;
  readonly #query: PreparedQuery;
  readonly #order: SearchOrder;
  readonly #thorough: boolean;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine, query: PreparedQuery, order: SearchOrder, thorough: boolean) {
    this.#engine = engine;
    this.#query = query;
    this.#order = order;
    this.#thorough = thorough;
  }

  /** Finds and ranks the candidates that pass the filters. */
  async start(filters: Filters): Promise<void> {
    const { files, flex } = this.#engine;
    const { all, dates } = this.#query;
    // A query of dates alone finds every article of those days.
    const found =
      all.length === 0 && dates.length > 0
        ? Uint32Array.from({ length: files.manifest.articles }, (_, n) => n)
        : await flex.candidates(planOf(this.#query), this.#thorough);
    this.all = inMonthsOf(found, dates, files.manifest);
    const candidates = await this.#engine.columns.filter(this.all, filters);
    this.#candidates = candidates;
    this.#scores = scoreByLists(this.#engine.lists, files.manifest.articles, gramsOf(this.#query), candidates);
    if (this.#order === 'relevance') this.ranked = byScore(candidates, this.#scores);
    else this.ranked = this.#order === 'newest' ? candidates.slice().reverse() : undatedLast(candidates, files.manifest);
    const only = needleDecidedByList(this.#query, files.manifest.mixed);
    const gram = only ? coveringGrams(only.normal)[0] : undefined;
    const list = gram ? this.#engine.lists.known(gram.key) : null;
    if (list) this.#decided = classesOf(list, candidates).reduce((sum, impactClass) => sum + (impactClass > 0 ? 1 : 0), 0);
  }

  /** Whether the query has variants. */
  get mayVary(): boolean {
    return variantQueries(this.#query).length > 0;
  }

  /** Number of candidates of the variants whose text was not read yet. */
  get variantsLeft(): number {
    return (this.variants ?? []).reduce((sum, { left }) => sum + left, 0);
  }

  get done(): boolean {
    return this.#read >= this.ranked.length;
  }

  /** Number of candidates whose text was not read yet. */
  get left(): number {
    return this.ranked.length - this.#read;
  }

  /**
   * The number of hits in the form asked for or, if no article has that form, in the other script. An upper bound unless `sure`.
   */
  get total(): { readonly count: number; readonly sure: boolean } {
    const certain = this.literal > 0 ? this.literal : this.matches.length;
    if (this.done) return { count: certain, sure: this.problems.size === 0 };
    if (this.#decided !== null) return { count: this.#decided, sure: true };
    return { count: certain + this.left, sure: false };
  }

  /** Calls `act` after all earlier calls are done, so that two searches at once do not get the same hits. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act, act);
    this.#turn = done;
    return done;
  }

  /**
   * Reads texts until `count` articles match, or no candidate is left.
   * @param frugalFrom if a number: also stops once more articles than this match and a frugal amount of text was read
   */
  async findAtLeast(count: number, frugalFrom: number | null = null): Promise<void> {
    const before = this.#read;
    let characters = 0;
    while (this.matches.length < count && !this.done) {
      const left = frugalFrom === null ? Number.POSITIVE_INFINITY : FRUGAL_CHARACTERS - characters;
      characters += await this.#readMore(left);
      const isMuch = this.#read - before >= FRUGAL_TEXTS || characters >= FRUGAL_CHARACTERS;
      if (frugalFrom !== null && this.matches.length > frugalFrom && isMuch) break;
    }
  }

  /**
   * Reads the texts of the next candidates, about `budget` characters at most; returns their length. If few of the first ones
   * match, lists that were left out are loaded to discard other candidates.
   */
  async #readMore(budget: number): Promise<number> {
    const size = this.#thorough ? THOROUGH_BATCH : BATCH;
    const judged = await this.#readNext(Number.isFinite(budget) ? FRUGAL_FIRST : size);
    if (judged.filter(isHit).length < FEW_HITS * judged.length && !this.#narrowed && !this.#thorough) await this.#narrow();
    // The first texts predict the length of the others.
    const affordable = Math.floor((budget - lengthOf(judged)) / Math.max(1, lengthOf(judged) / judged.length));
    judged.push(...(await this.#readNext(Math.max(0, Math.min(size - judged.length, affordable)))));
    this.#keep(judged);
    return lengthOf(judged);
  }

  #readNext(count: number): Promise<(JudgedArticle | null)[]> {
    const numbers = this.ranked.subarray(this.#read, this.#read + count);
    this.#read += numbers.length;
    return Promise.all(Array.from(numbers, (number) => this.#readOne(number)));
  }

  #keep(judged: readonly (JudgedArticle | null)[]): void {
    const hits = judged.filter(isHit);
    if (this.#order === 'relevance') hits.sort((a, b) => b.score - a.score || b.number - a.number);
    for (const one of hits) {
      const { grade } = one.verdict;
      if (grade === 'exact') this.literal++;
      (grade === 'exact' || grade === 'script' ? this.matches : this.otherMatches).push(one);
    }
  }

  /** Discards candidates by lists that were left out so far. Cheaper than reading texts once most of them do not match. */
  async #narrow(): Promise<void> {
    this.#narrowed = true;
    const left = this.ranked.subarray(this.#read);
    const keys = planOf(this.#query).all.flatMap((text) => text.split(' ').flatMap((word) => coveringGrams(word).map(({ key }) => key)));
    const still = new Set(await this.#engine.lists.narrow(left.slice().sort(), keys).catch(() => left));
    this.ranked = Uint32Array.from([...this.ranked.subarray(0, this.#read), ...left.filter((number) => still.has(number))]);
  }

  async #readOne(number: number): Promise<JudgedArticle | null> {
    try {
      const article = await this.#engine.files.article(number);
      const verdict = judge(this.#query, article);
      if (verdict.grade === 'none' && this.#isContradicted(number, article)) throw new IndexProblem(textPath(number), 'other build');
      return { number, article, verdict, score: this.#scoreOf(number) + placesScore(article, verdict.found) };
    } catch (problem) {
      if (!(problem instanceof IndexProblem) || problem.reason === 'other build') throw problem;
      this.problems.add(problem.path);
      return null;
    }
  }

  #scoreOf(number: number): number {
    return this.#scores[lowerBound(this.#candidates, number)] ?? 0;
  }

  /** Whether the lists assign a gram to an article whose text lacks it: then lists and text belong to different builds. */
  #isContradicted(number: number, { lines }: PreparedArticle): boolean {
    return gramsOf(this.#query).some(
      ({ key }) => this.#engine.lists.isListed(key, number) && !lines.some(({ normal }) => normal.includes(gramText(key))),
    );
  }
}

const isHit = (one: JudgedArticle | null): one is JudgedArticle => one !== null && one.verdict.grade !== 'none';

/** Length of the texts that were read, in UTF-16 code units. */
const lengthOf = (judged: readonly (JudgedArticle | null)[]): number =>
  judged.reduce((sum, one) => sum + (one?.article.doc.paragraphs.reduce((all, { text }) => all + text.length, 0) ?? 0), 0);
