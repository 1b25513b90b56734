/** The articles that may contain a query, by rank, as far as the lists alone decide. They are taken one batch after another. */
import type { SearchOrder } from '../../model/vocabulary.ts';
import { lowerBound } from '../../text/order.ts';
import { coveringGrams } from '../shared/grams.ts';
import { asksForSomething, excludesSomething } from '../shared/query.ts';
import type { Engine } from './engine.ts';
import { type Filters, inMonthsOf } from './facet-columns.ts';
import { classesOf } from './posting-lists.ts';
import { gramsOf, needleDecidedByList, planOf, type PreparedQuery } from './prepared-query.ts';
import { withValues } from './query-values.ts';
import { byScore, scoreByLists, undatedLast } from './rank-candidates.ts';

export class Candidates {
  /** All of them, before filters. */
  all: Uint32Array = new Uint32Array(0);
  /** The number of hits, if the lists alone decide. */
  decided: number | null = null;
  /** After filters, by rank. */
  #ranked: Uint32Array = new Uint32Array(0);
  /** After filters, ascending, and the score of each by the lists. */
  #ascending: Uint32Array = new Uint32Array(0);
  #scores: Float64Array = new Float64Array(0);
  #taken = 0;
  #narrowed = false;
  readonly #engine: Engine;
  readonly #query: PreparedQuery;
  readonly #thorough: boolean;

  /** @param thorough whether every list is read at once, so that none is left by which to narrow them down */
  constructor(engine: Engine, query: PreparedQuery, thorough: boolean) {
    this.#engine = engine;
    this.#query = query;
    this.#thorough = thorough;
  }

  /** Finds and ranks the candidates that pass the filters. */
  async find(filters: Filters, order: SearchOrder): Promise<void> {
    const { files, flex } = this.#engine;
    const { all, dates } = this.#query;
    // A query of dates, papers or exclusions alone finds every article that passes them.
    const isOpen = all.length === 0 && (asksForSomething(this.#query) || excludesSomething(this.#query));
    const found = isOpen
      ? Uint32Array.from({ length: files.manifest.articles }, (_, n) => n)
      : await flex.candidates(planOf(this.#query), this.#thorough);
    const possible = this.#query.impossible ? new Uint32Array(0) : inMonthsOf(found, dates, files.manifest);
    this.all = await withValues(possible, this.#query, this.#engine.columns, files);
    const passing = await this.#engine.columns.filter(this.all, filters);
    this.#ascending = passing;
    this.#scores = scoreByLists(this.#engine.lists, files.manifest.articles, gramsOf(this.#query), passing);
    if (order === 'relevance') this.#ranked = byScore(passing, this.#scores);
    else this.#ranked = order === 'newest' ? passing.slice().reverse() : undatedLast(passing, files.manifest);
    this.decided = this.#decide();
  }

  #decide(): number | null {
    const only = needleDecidedByList(this.#query, this.#engine.files.manifest.mixed);
    const gram = only ? coveringGrams(only.normal)[0] : undefined;
    const list = gram ? this.#engine.lists.known(gram.key) : null;
    if (!list) return null;
    return classesOf(list, this.#ascending).reduce((sum, impactClass) => sum + (impactClass > 0 ? 1 : 0), 0);
  }

  /** Number of candidates taken so far. */
  get taken(): number {
    return this.#taken;
  }

  /** Number of candidates not taken yet. */
  get left(): number {
    return this.#ranked.length - this.#taken;
  }

  /** The next candidates, `count` at most. */
  take(count: number): Uint32Array {
    const numbers = this.#ranked.subarray(this.#taken, this.#taken + count);
    this.#taken += numbers.length;
    return numbers;
  }

  /** Discards candidates by lists that were left out so far. Cheaper than reading texts once most of them do not match. */
  async narrow(): Promise<void> {
    if (this.#narrowed || this.#thorough) return;
    this.#narrowed = true;
    const left = this.#ranked.subarray(this.#taken);
    const keys = planOf(this.#query).all.flatMap((text) => text.split(' ').flatMap((word) => coveringGrams(word).map(({ key }) => key)));
    const still = new Set(await this.#engine.lists.narrow(left.slice().sort(), keys).catch(() => left));
    this.#ranked = Uint32Array.from([...this.#ranked.subarray(0, this.#taken), ...left.filter((number) => still.has(number))]);
  }

  /** The score of a candidate by the lists. */
  scoreOf(number: number): number {
    return this.#scores[lowerBound(this.#ascending, number)] ?? 0;
  }
}
