/**
 * Inverts the runs of all articles: yields each gram in ascending order with the articles that have it. Grams are handled in ranges of
 * first characters, as many postings at a time as memory allows; each range reads all runs again, from where the last range stopped.
 */
import { CLASSES } from '../shared/format.ts';
import { HI_LIMIT, LO } from '../shared/grams.ts';
import { widened } from './widened.ts';
import { PAUSE, type Pause, RUNS_A_TURN } from './yielding.ts';
import { RunCursor } from './run-format.ts';

/** Runs by article number. Read in ascending order, once for each range. */
export interface Runs {
  readonly length: number;
  run(number: number): Uint8Array;
}

/** A gram with its postings, ascending. A posting is article × CLASSES + impact class. The array is valid until the next gram. */
export interface GramPostings {
  readonly hi: number;
  readonly lo: number;
  readonly postings: Uint32Array;
}

/** Default limit of postings in memory; each takes 8 bytes. 10,000 articles have about 9 million. */
const POSTINGS_AT_ONCE = 12_000_000;

export function* mergeRuns(runs: Runs, atOnce = POSTINGS_AT_ONCE): Generator<GramPostings | Pause> {
  const counts = yield* countFirsts(runs);
  const cursors = new Cursors(runs);
  const second = new SecondOrder();
  for (const range of rangesOf(counts, atOnce)) yield* mergeRange(cursors, counts, range, second);
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly postings: number;
}

/** Counts the postings of each first character. */
function* countFirsts(runs: Runs): Generator<Pause, Uint32Array> {
  const counts = new Uint32Array(HI_LIMIT);
  const cursor = new RunCursor();
  for (let n = 0; n < runs.length; n++) {
    cursor.open(runs.run(n));
    while (cursor.next()) counts[cursor.hi] = (counts[cursor.hi] ?? 0) + cursor.pairs + (cursor.alone < 0 ? 0 : 1);
    if (n % RUNS_A_TURN === 0) yield PAUSE;
  }
  return counts;
}

/** Cuts the first characters into ranges of at most `atOnce` postings, or of one character. */
function rangesOf(counts: Uint32Array, atOnce: number): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  let postings = 0;
  counts.forEach((count, hi) => {
    if (postings > 0 && postings + count > atOnce) {
      ranges.push({ from, to: hi, postings });
      from = hi;
      postings = 0;
    }
    postings += count;
  });
  if (postings > 0) ranges.push({ from, to: counts.length, postings });
  return ranges;
}

/** Remembers for each run where reading stopped. */
class Cursors {
  readonly #runs: Runs;
  readonly #groups: Uint32Array;
  readonly #pairs: Uint32Array;
  readonly #his: Uint32Array;
  readonly #cursor = new RunCursor();

  constructor(runs: Runs) {
    this.#runs = runs;
    this.#groups = new Uint32Array(runs.length);
    this.#pairs = new Uint32Array(runs.length);
    this.#his = new Uint32Array(runs.length);
  }

  /** Calls `take` for each group below first character `to` that was not read before. */
  *read(to: number, take: (number: number, cursor: RunCursor) => void): Generator<Pause> {
    const cursor = this.#cursor;
    for (let n = 0; n < this.#runs.length; n++) {
      cursor.open(this.#runs.run(n), this.#groups[n], this.#pairs[n], this.#his[n]);
      let { group, hi } = cursor;
      while (cursor.next() && cursor.hi < to) {
        take(n, cursor);
        ({ group, hi } = cursor);
      }
      this.#groups[n] = group;
      this.#pairs[n] = cursor.pair;
      this.#his[n] = hi;
      if (n % RUNS_A_TURN === 0) yield PAUSE;
    }
  }
}

function* mergeRange(
  cursors: Cursors,
  counts: Uint32Array,
  { from, to, postings }: Range,
  second: SecondOrder,
): Generator<GramPostings | Pause> {
  const los = new Uint32Array(postings);
  const packed = new Uint32Array(postings);
  const places = new Uint32Array(to - from);
  let sum = 0;
  for (let hi = from; hi < to; hi++) {
    places[hi - from] = sum;
    sum += counts[hi] ?? 0;
  }
  yield* cursors.read(to, (number, cursor) => {
    let at = places[cursor.hi - from] ?? 0;
    const base = number * CLASSES;
    if (cursor.alone >= 0) {
      los[at] = 0;
      packed[at++] = base + cursor.alone;
    }
    for (let left = cursor.pairs; left > 0; left--) {
      const pair = cursor.nextPair();
      los[at] = pair >>> 3;
      packed[at++] = base + (pair & 7);
    }
    places[cursor.hi - from] = at;
  });
  let start = 0;
  for (let hi = from; hi < to; hi++) {
    const end = places[hi - from] ?? 0;
    if (end > start) yield* second.split(hi, los.subarray(start, end), packed.subarray(start, end));
    start = end;
  }
}

/** Sorts the postings of one first character, which are in the order of articles, by second character. */
class SecondOrder {
  readonly #places = new Uint32Array(LO);
  #met = new Uint32Array(1 << 12);
  #ordered = new Uint32Array(1 << 16);

  *split(hi: number, los: Uint32Array, packed: Uint32Array): Generator<GramPostings> {
    const places = this.#places;
    if (this.#ordered.length < los.length) this.#ordered = new Uint32Array(2 * los.length);
    const ordered = this.#ordered;
    const sorted = this.#count(los);
    let at = 0;
    for (const lo of sorted) {
      const count = places[lo] ?? 0;
      places[lo] = at;
      at += count;
    }
    for (let i = 0; i < los.length; i++) {
      const lo = los[i] ?? 0;
      const place = places[lo] ?? 0;
      ordered[place] = packed[i] ?? 0;
      places[lo] = place + 1;
    }
    let from = 0;
    for (const lo of sorted) {
      const to = places[lo] ?? 0;
      places[lo] = 0;
      yield { hi, lo, postings: ordered.subarray(from, to) };
      from = to;
    }
  }

  /** Counts the postings of each second character; returns these characters, ascending. */
  #count(los: Uint32Array): Uint32Array {
    const places = this.#places;
    let met = 0;
    for (let i = 0; i < los.length; i++) {
      const lo = los[i] ?? 0;
      if (places[lo] === 0) {
        if (met === this.#met.length) this.#met = widened(this.#met, 2 * met);
        this.#met[met++] = lo;
      }
      places[lo] = (places[lo] ?? 0) + 1;
    }
    return this.#met.slice(0, met).sort();
  }
}
