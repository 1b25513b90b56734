/**
 * A query while it is answered. The lists give candidates in order of rank; the text of each candidate is then read and matched, in
 * batches, until there are enough hits.
 */
import type { SearchOrder } from '../../model/vocabulary.ts';
import type { PreparedArticle } from '../shared/match.ts';
import { textPath } from '../shared/format.ts';
import { gramText } from '../shared/grams.ts';
import { placesScore } from '../shared/score.ts';
import { Candidates } from './candidates.ts';
import type { Engine } from './engine.ts';
import type { Filters } from './facet-columns.ts';
import { IndexProblem } from './index-files.ts';
import { gramsOf, judge, type PreparedQuery, variantQueries, type Verdict } from './prepared-query.ts';

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
  /** Articles with the query in another form: see MatchGrade. */
  readonly otherMatches: JudgedArticle[] = [];
  readonly problems = new Set<string>();
  /** The running variants of the query, once they are wanted. */
  variants: readonly RunningQuery[] | null = null;
  readonly #candidates: Candidates;
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
    this.#candidates = new Candidates(engine, query, thorough);
  }

  /** Finds and ranks the candidates that pass the filters. */
  start(filters: Filters): Promise<void> {
    return this.#candidates.find(filters, this.#order);
  }

  /** All candidates, before filters. */
  get all(): Uint32Array {
    return this.#candidates.all;
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
    return this.left <= 0;
  }

  /** Number of candidates whose text was not read yet. */
  get left(): number {
    return this.#candidates.left;
  }

  /** The number of hits in any form. An upper bound unless `sure`. */
  get total(): { readonly count: number; readonly sure: boolean } {
    const found = this.matches.length + this.otherMatches.length;
    if (this.done) return { count: found, sure: this.problems.size === 0 };
    const { decided } = this.#candidates;
    return decided === null ? { count: found + this.left, sure: false } : { count: decided, sure: true };
  }

  /** All hits read so far, best first; hits in another form only once no candidate can precede them. */
  get hits(): readonly JudgedArticle[] {
    if (!this.done) return this.matches;
    const isLiteral = ({ verdict }: JudgedArticle): boolean => verdict.grade === 'exact';
    // A reader who lists page after page has seen the first ones in the order in which they were read.
    const first = this.#thorough ? [...this.matches.filter(isLiteral), ...this.matches.filter((one) => !isLiteral(one))] : this.matches;
    return [...first, ...this.otherMatches];
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
    const before = this.#candidates.taken;
    let characters = 0;
    while (this.matches.length < count && !this.done) {
      const left = frugalFrom === null ? Number.POSITIVE_INFINITY : FRUGAL_CHARACTERS - characters;
      characters += await this.#readMore(left);
      const isMuch = this.#candidates.taken - before >= FRUGAL_TEXTS || characters >= FRUGAL_CHARACTERS;
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
    if (judged.filter(isHit).length < FEW_HITS * judged.length) await this.#candidates.narrow();
    // The first texts predict the length of the others.
    const affordable = Math.floor((budget - lengthOf(judged)) / Math.max(1, lengthOf(judged) / judged.length));
    judged.push(...(await this.#readNext(Math.max(0, Math.min(size - judged.length, affordable)))));
    this.#keep(judged);
    return lengthOf(judged);
  }

  #readNext(count: number): Promise<(JudgedArticle | null)[]> {
    const numbers = this.#candidates.take(count);
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

  async #readOne(number: number): Promise<JudgedArticle | null> {
    try {
      const article = await this.#engine.files.article(number);
      const verdict = judge(this.#query, article);
      if (verdict.grade === 'none' && this.#isContradicted(number, article)) throw new IndexProblem(textPath(number), 'other build');
      return { number, article, verdict, score: this.#candidates.scoreOf(number) + placesScore(article, verdict.found) };
    } catch (problem) {
      if (!(problem instanceof IndexProblem) || problem.reason === 'other build') throw problem;
      this.problems.add(problem.path);
      return null;
    }
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
