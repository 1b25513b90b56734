/**
 * One query being answered. Candidates come from the lists in order of rank; each is held against its own text before
 * it counts; so many at a time as are asked for.
 */
import { lowerBound } from '../../text/order.ts';
import type { PreparedArticle } from '../shared/match.ts';
import { type Manifest, textPath } from '../shared/format.ts';
import { coveringGrams, type Gram, gramText } from '../shared/grams.ts';
import { impact, placesScore, rarity } from '../shared/score.ts';
import { type PreparedQuery, isDecidedByList, judge, needlesOf, planOf, variantQueries, type Verdict } from './prepared-query.ts';
import { type FacetColumns, type Filters, inMonthsOf } from './facet-columns.ts';
import type { FlexSearcher } from './flex-store.ts';
import { type IndexFiles, IndexProblem } from './index-files.ts';
import { classesOf, type PostingLists } from './posting-lists.ts';

export interface Engine {
  readonly files: IndexFiles;
  readonly lists: PostingLists;
  readonly flex: FlexSearcher;
  readonly columns: FacetColumns;
}

export type Order = 'relevance' | 'newest' | 'oldest';

export interface Judged {
  readonly number: number;
  readonly article: PreparedArticle;
  readonly verdict: Verdict;
  readonly score: number;
}

/** Texts fetched at once. */
const BATCH = 10;
const THOROUGH_BATCH = 200;
/** Texts, and characters of them, after which a reader on a slow line would rather see what there is (about 45 kB through gzip). */
const FRUGAL_TEXTS = 20;
const FRUGAL_CHARACTERS = 30_000;
/** So many are fetched to learn how long the texts of this archive are. */
const FRUGAL_FIRST = 4;

export class RunningQuery {
  /** Those that hold the query in its own or the other script's form, by rank. */
  readonly matches: Judged[] = [];
  /** Of these, how many in the very form that was asked for. */
  literal = 0;
  /** Found through a character of the same simplified form, or outside title and text. */
  readonly otherMatches: Judged[] = [];
  readonly problems = new Set<string>();
  /** The same question in other shapes, once they are asked for. */
  variants: readonly RunningQuery[] | null = null;
  /** All candidates, before filters. */
  all: Uint32Array = new Uint32Array(0);
  /** Candidates by rank. */
  ranked: Uint32Array = new Uint32Array(0);
  /** Candidates after the filters, ascending, and what the lists say of each. */
  #candidates: Uint32Array = new Uint32Array(0);
  #scores: Float64Array = new Float64Array(0);
  #looked = 0;
  #narrowed = false;
  /** Where the lists decide: how many hold it. */
  #decided: number | null = null;
  readonly #engine: Engine;
  readonly #query: PreparedQuery;
  readonly #order: Order;
  readonly #thorough: boolean;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine, query: PreparedQuery, order: Order, thorough: boolean) {
    this.#engine = engine;
    this.#query = query;
    this.#order = order;
    this.#thorough = thorough;
  }

  /** Finds the candidates; with `filters` fewer of them. */
  async start(filters: Filters): Promise<void> {
    const { files, flex } = this.#engine;
    const { all, dates } = this.#query;
    // Dates alone are a question too: everything of those days.
    const found =
      all.length === 0 && dates.length > 0
        ? Uint32Array.from({ length: files.manifest.articles }, (_, n) => n)
        : await flex.candidates(planOf(this.#query), this.#thorough);
    this.all = inMonthsOf(found, dates, files.manifest);
    const candidates = await this.#engine.columns.filter(this.all, filters);
    this.#candidates = candidates;
    this.#scores = scoreByLists(this.#engine, this.#query, candidates);
    if (this.#order === 'relevance') this.ranked = byScore(candidates, this.#scores);
    else this.ranked = this.#order === 'newest' ? candidates.slice().reverse() : undatedLast(candidates, files.manifest);
    const only = isDecidedByList(this.#query, this.#engine.files.manifest.mixed);
    const gram = only ? coveringGrams(only.normal)[0] : undefined;
    const list = gram ? this.#engine.lists.known(gram.key) : null;
    if (list) this.#decided = classesOf(list, candidates).reduce((sum, impactClass) => sum + (impactClass > 0 ? 1 : 0), 0);
  }

  /** Whether the query has other shapes. */
  get mayVary(): boolean {
    return variantQueries(this.#query).length > 0;
  }

  /** Candidates of the other shapes not looked at yet. */
  get variantsLeft(): number {
    return (this.variants ?? []).reduce((sum, { left }) => sum + left, 0);
  }

  get done(): boolean {
    return this.#looked >= this.ranked.length;
  }

  /** Candidates not looked at yet. */
  get left(): number {
    return this.ranked.length - this.#looked;
  }

  /**
   * Hits in the form asked for, or in the other script's where no article has that form: a count, or as many as there
   * may be.
   */
  get total(): { readonly count: number; readonly sure: boolean } {
    const certain = this.literal > 0 ? this.literal : this.matches.length;
    if (this.done) return { count: certain, sure: this.problems.size === 0 };
    if (this.#decided !== null) return { count: this.#decided, sure: true };
    return { count: certain + this.left, sure: false };
  }

  /** Does something once all that was begun before is done: two who query for more at once must not be given the same. */
  inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act, act);
    this.#turn = done;
    return done;
  }

  /**
   * Looks at candidates until so many hold the query, or none is left.
   * @param frugalFrom also stop once more than so many hold it and many were looked at
   */
  async want(count: number, frugalFrom: number | null = null): Promise<void> {
    const before = this.#looked;
    let characters = 0;
    while (this.matches.length < count && !this.done) {
      const left = frugalFrom === null ? Number.POSITIVE_INFINITY : FRUGAL_CHARACTERS - characters;
      characters += await this.#lookAtMore(left);
      const isMuch = this.#looked - before >= FRUGAL_TEXTS || characters >= FRUGAL_CHARACTERS;
      if (frugalFrom !== null && this.matches.length > frugalFrom && isMuch) break;
    }
  }

  /**
   * Looks at the next candidates, fewer where their texts would be longer than `budget` characters; answers how long they
   * were. Where few of the first hold the query, the lists left out so far choose the others.
   */
  async #lookAtMore(budget: number): Promise<number> {
    const size = this.#thorough ? THOROUGH_BATCH : BATCH;
    const judged = await this.#lookAtAll(Number.isFinite(budget) ? FRUGAL_FIRST : size);
    if (judged.filter(isHit).length * 2 < judged.length && !this.#narrowed && !this.#thorough) await this.#narrow();
    const affordable = Math.floor((budget - lengthOf(judged)) / Math.max(1, lengthOf(judged) / judged.length));
    judged.push(...(await this.#lookAtAll(Math.max(0, Math.min(size - judged.length, affordable)))));
    this.#keep(judged);
    return lengthOf(judged);
  }

  #lookAtAll(count: number): Promise<(Judged | null)[]> {
    const numbers = this.ranked.subarray(this.#looked, this.#looked + count);
    this.#looked += numbers.length;
    return Promise.all(Array.from(numbers, (number) => this.#lookAt(number)));
  }

  #keep(judged: readonly (Judged | null)[]): void {
    const held = judged.filter(isHit);
    if (this.#order === 'relevance') held.sort((a, b) => b.score - a.score || b.number - a.number);
    for (const one of held) {
      const { grade } = one.verdict;
      if (grade === 'exact') this.literal++;
      (grade === 'exact' || grade === 'script' ? this.matches : this.otherMatches).push(one);
    }
  }

  /** Most texts did not hold the query: then the lists left out so far cost less than looking at more of them. */
  async #narrow(): Promise<void> {
    this.#narrowed = true;
    const left = this.ranked.subarray(this.#looked);
    const keys = planOf(this.#query).all.flatMap((text) => text.split(' ').flatMap((word) => coveringGrams(word).map(({ key }) => key)));
    const still = new Set(await this.#engine.lists.narrow(left.slice().sort(), keys).catch(() => left));
    this.ranked = Uint32Array.from([...this.ranked.subarray(0, this.#looked), ...left.filter((number) => still.has(number))]);
  }

  async #lookAt(number: number): Promise<Judged | null> {
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

  /** Whether the lists say of an article what its text denies: then they are not of one build. */
  #isContradicted(number: number, { lines }: PreparedArticle): boolean {
    return gramsOf(this.#query).some(
      ({ key }) => this.#engine.lists.isListed(key, number) && !lines.some(({ normal }) => normal.includes(gramText(key))),
    );
  }
}

const isHit = (one: Judged | null): one is Judged => one !== null && one.verdict.grade !== 'none';

/** Ascending articles, of which those without a date come first, with these at the end: they are not the oldest. */
function undatedLast(articles: Uint32Array, { months, articles: all }: Manifest): Uint32Array {
  const firstDated = lowerBound(articles, months.find(({ month }) => month !== '')?.first ?? all);
  return Uint32Array.from([...articles.subarray(firstDated), ...articles.subarray(0, firstDated)]);
}

/** Scores nearer to each other than one part of so many are the same. */
const SCORE_STEPS = 256;

/** Ascending articles by falling score, the newest first where it is the same: counted into steps, since a common word has tens of thousands. */
function byScore(articles: Uint32Array, scores: Float64Array): Uint32Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), 0);
  const stepOf = (i: number): number => Math.round((highest - (scores[i] ?? 0)) * SCORE_STEPS);
  const places = new Uint32Array(Math.round(highest * SCORE_STEPS) + 2);
  for (let i = 0; i < articles.length; i++) places[stepOf(i) + 1] = (places[stepOf(i) + 1] ?? 0) + 1;
  for (let step = 1; step < places.length; step++) places[step] = (places[step] ?? 0) + (places[step - 1] ?? 0);
  const ranked = new Uint32Array(articles.length);
  for (let i = articles.length - 1; i >= 0; i--) {
    const step = stepOf(i);
    const place = places[step] ?? 0;
    ranked[place] = articles[i] ?? 0;
    places[step] = place + 1;
  }
  return ranked;
}

/** Characters of the texts that were fetched. */
const lengthOf = (judged: readonly (Judged | null)[]): number =>
  judged.reduce((sum, one) => sum + (one?.article.doc.paragraphs.reduce((all, { text }) => all + text.length, 0) ?? 0), 0);

const gramsOf = (query: PreparedQuery): readonly Gram[] =>
  query.all.flatMap((clause) => clause.flatMap((atom) => needlesOf(atom).flatMap(({ normal }) => coveringGrams(normal))));

/** What the loaded lists say of each candidate: for every gram its rarity times the impact there. */
function scoreByLists(engine: Engine, query: PreparedQuery, candidates: Uint32Array): Float64Array {
  const scores = new Float64Array(candidates.length);
  const { articles } = engine.files.manifest;
  for (const { key } of gramsOf(query)) {
    const list = engine.lists.known(key);
    if (!list) continue;
    const weight = rarity(articles, list.term.articles);
    classesOf(list, candidates).forEach((impactClass, i) => {
      scores[i] = (scores[i] ?? 0) + weight * impact(impactClass);
    });
  }
  return scores;
}
