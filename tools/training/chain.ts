/**
 * Trains a linear-chain conditional random field by stochastic gradient ascent on the likelihood of the right tags (Lafferty,
 * McCallum, Pereira 2001). Every weight has its own step size (AdaGrad, Duchi 2011). Each step drops a random share of the
 * features, so that they do not depend on each other (dropout). L1 regularisation shrinks superfluous weights to 0.
 */
import { mayClose, mayFollow, mayOpen, TAGS } from '../../src/read/layout/strip-tags.ts';
import type { Random } from './random.ts';

export const N = TAGS.length;
/** Number of moves: from tag to tag at `a * N + b`, then N openings of a page, then N closings. */
export const MOVES = (N + 2) * N;
export const OPENING = N * N;
export const CLOSING = (N + 1) * N;

/** 1 for each possible move, 0 for an impossible one. */
export const ALLOWED: Uint8Array = Uint8Array.from({ length: MOVES }, (_, at) => {
  const [a, b] = [TAGS[Math.floor(at / N)], TAGS[at % N]];
  if (b === undefined) return 0;
  if (at >= CLOSING) return Number(mayClose(b));
  return Number(at >= OPENING ? mayOpen(b) : a !== undefined && mayFollow(a, b));
});
const BEFORE: readonly (readonly number[])[] = TAGS.map((_, t) => TAGS.flatMap((__, a) => (ALLOWED[a * N + t] ? [a] : [])));

export interface TaggedPage {
  /** The index of the right tag of each strip. */
  readonly gold: readonly number[];
  /** The features of each strip, as integers below `size`. */
  readonly rows: readonly Int32Array[];
  /** Initial scores, to which those of the features are added: `strip * N + tag`. */
  readonly base?: Float64Array;
  /** Fixed weights of moves; without them moves are learned. */
  readonly moves?: Float64Array;
}

export interface ChainOptions {
  readonly epochs: number;
  /** Initial step size. */
  readonly rate: number;
  /** L1 regularisation: the fraction of a step by which each weight shrinks. */
  readonly shrink: number;
  /** Share of the features that each step drops, 0 to 1. */
  readonly drop: number;
}

export interface Chain {
  /** `feature * N + tag` */
  readonly weights: Float64Array;
  readonly moves: Float64Array;
}

/** Smaller differences are ignored. */
const SMALLEST = 1e-3;

/** @param size number of features */
export function trainChain(
  size: number,
  pages: readonly TaggedPage[],
  { epochs, rate, shrink, drop }: ChainOptions,
  random: Random,
  log: (line: string) => void,
): Chain {
  const weights = new Float64Array(size * N);
  const squares = new Float64Array(size * N).fill(1e-6);
  const ownMoves = new Float64Array(MOVES);
  const moveSquares = new Float64Array(MOVES).fill(1e-6);

  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = rate * (epoch < epochs / 2 ? 1 : epoch < epochs - 1 ? 0.5 : 0.25);
    let loss = 0;
    let strips = 0;
    for (const page of random.shuffle(pages)) {
      const rows = drop > 0 ? page.rows.map((row) => row.filter(() => random.next() >= drop)) : page.rows;
      const power = powersOf(page.moves ?? ownMoves);
      const { posterior, pull } = expect(rows.length, localScores(rows, weights, page.base), power);
      for (const [i, row] of rows.entries()) loss += learn(row, posterior, i * N, page.gold[i] ?? 0, pace);
      if (page.moves === undefined) learnMoves(page.gold, pull, pace);
      strips += rows.length;
    }
    log(`epoch ${epoch + 1}: ${(loss / strips).toFixed(4)} a strip, ${size} features`);
  }
  return { weights, moves: ownMoves };

  /** Updates the weights of a strip's features along the difference of right and expected tags. @returns the strip's loss */
  function learn(row: Int32Array, posterior: Float64Array, at: number, right: number, pace: number): number {
    for (let t = 0; t < N; t++) {
      const difference = (t === right ? 1 : 0) - (posterior[at + t] ?? 0);
      if (Math.abs(difference) < SMALLEST) continue;
      const square = difference * difference;
      for (const feature of row) {
        const k = feature * N + t;
        const seen = (squares[k] ?? 0) + square;
        squares[k] = seen;
        const step = pace / Math.sqrt(seen);
        const moved = (weights[k] ?? 0) + step * difference;
        // Shrinks towards 0 without crossing it.
        weights[k] = moved > 0 ? Math.max(0, moved - step * shrink) : Math.min(0, moved + step * shrink);
      }
    }
    return -Math.log((posterior[at + right] ?? 0) + 1e-12);
  }

  function learnMoves(gold: readonly number[], pull: Float64Array, pace: number): void {
    gold.forEach((tag, i) => {
      const at = i === 0 ? OPENING + tag : (gold[i - 1] ?? 0) * N + tag;
      pull[at] = (pull[at] ?? 0) + 1;
      if (i === gold.length - 1) pull[CLOSING + tag] = (pull[CLOSING + tag] ?? 0) + 1;
    });
    for (let k = 0; k < MOVES; k++) {
      const by = pull[k] ?? 0;
      if (by === 0) continue;
      const seen = (moveSquares[k] ?? 0) + by * by;
      moveSquares[k] = seen;
      ownMoves[k] = (ownMoves[k] ?? 0) + (pace * by) / Math.sqrt(seen);
    }
  }
}

const powersOf = (moves: Float64Array): Float64Array => moves.map((move, k) => (ALLOWED[k] ? Math.exp(move) : 0));

interface Expected {
  /** Probability of each tag for each strip. */
  readonly posterior: Float64Array;
  /** For each move, its expected number on the page, negated. */
  readonly pull: Float64Array;
}

/** The forward-backward algorithm over one page. */
function expect(n: number, local: Float64Array, power: Float64Array): Expected {
  const posterior = new Float64Array(n * N);
  const pull = new Float64Array(MOVES);
  const forward = new Float64Array(n * N);
  for (let i = 0; i < n; i++) {
    const at = i * N;
    for (let t = 0; t < N; t++) {
      let sum = i === 0 ? (power[OPENING + t] ?? 0) : 0;
      if (i > 0) for (const a of BEFORE[t] ?? []) sum += (forward[at - N + a] ?? 0) * (power[a * N + t] ?? 0);
      forward[at + t] = sum * (local[at + t] ?? 0);
    }
    scale(forward, at);
  }
  let back = power.slice(CLOSING, CLOSING + N);
  for (let i = n - 1; i >= 0; i--) {
    const at = i * N;
    for (let t = 0; t < N; t++) posterior[at + t] = (forward[at + t] ?? 0) * (back[t] ?? 0);
    scale(posterior, at);
    for (let t = 0; t < N; t++) {
      if (i === n - 1) pull[CLOSING + t] = -(posterior[at + t] ?? 0);
      if (i === 0) pull[OPENING + t] = -(posterior[at + t] ?? 0);
    }
    const next = new Float64Array(N);
    const flows = back.map((value, t) => value * (local[at + t] ?? 0));
    let all = 0;
    for (let t = 0; t < N; t++) {
      for (const a of BEFORE[t] ?? []) {
        const flow = (power[a * N + t] ?? 0) * (flows[t] ?? 0);
        next[a] = (next[a] ?? 0) + flow;
        if (i > 0) all += (forward[at - N + a] ?? 0) * flow;
      }
    }
    if (i > 0)
      for (let t = 0; t < N; t++)
        for (const a of BEFORE[t] ?? [])
          pull[a * N + t] = (pull[a * N + t] ?? 0) - ((forward[at - N + a] ?? 0) * (power[a * N + t] ?? 0) * (flows[t] ?? 0)) / all;
    scale(next, 0);
    back = next;
  }
  return { posterior, pull };
}

/** e to the power of each score, relative to the best of its strip. */
function localScores(rows: readonly Int32Array[], weights: Float64Array, base: Float64Array | undefined): Float64Array {
  const scores = base ? base.slice() : new Float64Array(rows.length * N);
  for (const [i, row] of rows.entries()) {
    const at = i * N;
    for (const feature of row) for (let t = 0; t < N; t++) scores[at + t] = (scores[at + t] ?? 0) + (weights[feature * N + t] ?? 0);
    let top = -Infinity;
    for (let t = 0; t < N; t++) top = Math.max(top, scores[at + t] ?? 0);
    for (let t = 0; t < N; t++) scores[at + t] = Math.exp((scores[at + t] ?? 0) - top);
  }
  return scores;
}

/** Scales the N values from `at` on so that their sum is 1. */
function scale(values: Float64Array, at: number): void {
  let sum = 0;
  for (let t = 0; t < N; t++) sum += values[at + t] ?? 0;
  if (sum > 0) for (let t = 0; t < N; t++) values[at + t] = (values[at + t] ?? 0) / sum;
}
