/**
 * The best reading of a whole page: a linear-chain model over the tags. Scores are sums of weights; the best path is found by
 * dynamic programming, the certainty of each tag by adding up all paths.
 */
import { mayClose, mayFollow, mayOpen, TAGS, type Tag } from './tags.ts';

const N = TAGS.length;
const NONE = -1e9;

/** Weights as they lie in the data file: feature -> tag -> weight, and `AB` -> weight for B after A (`^` before, `$` after the page). */
export interface Weights {
  readonly features: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly moves: Readonly<Record<string, number>>;
}

export interface Model {
  readonly rows: ReadonlyMap<string, Float64Array>;
  /** N + 1 rows: after each tag, and at the page's start; NONE where impossible. */
  readonly moves: Float64Array;
  readonly close: Float64Array;
  /** e to the power of moves and close; 0 where impossible. */
  readonly power: Float64Array;
  readonly end: Float64Array;
  /** For each tag the tags that may stand before it. */
  readonly before: readonly (readonly number[])[];
}

export function openModel(weights: Weights): Model {
  const rows = new Map<string, Float64Array>();
  for (const [feature, byTag] of Object.entries(weights.features))
    rows.set(
      feature,
      Float64Array.from(TAGS, (tag) => byTag[tag] ?? 0),
    );
  const moves = new Float64Array((N + 1) * N).fill(NONE);
  const close = Float64Array.from(TAGS, (tag) => (mayClose(tag) ? (weights.moves[`${tag}$`] ?? 0) : NONE));
  for (const [a, before] of TAGS.entries()) {
    for (const [b, after] of TAGS.entries()) if (mayFollow(before, after)) moves[a * N + b] = weights.moves[`${before}${after}`] ?? 0;
    if (mayOpen(before)) moves[N * N + a] = weights.moves[`^${before}`] ?? 0;
  }
  const before = TAGS.map((tag) => TAGS.flatMap((other, a) => (mayFollow(other, tag) ? [a] : [])));
  return { rows, moves, close, power: powers(moves), end: powers(close), before };
}

const powers = (moves: Float64Array): Float64Array => moves.map((move) => (move === NONE ? 0 : Math.exp(move)));

/** The score of every tag for every unit from its features, on top of what an earlier look gave. */
export function emissions(model: Model, features: readonly (readonly string[])[], base: readonly Float64Array[] = []): Float64Array[] {
  return features.map((names, i) => {
    const scores = base[i] ? Float64Array.from(base[i]) : new Float64Array(N);
    for (const name of names) {
      const row = model.rows.get(name);
      if (row) for (let t = 0; t < N; t++) scores[t] = (scores[t] ?? 0) + (row[t] ?? 0);
    }
    return scores;
  });
}

/** The best sequence of tags. */
export function bestPath(model: Model, scores: readonly Float64Array[]): Tag[] {
  const n = scores.length;
  if (n === 0) return [];
  let row = new Float64Array(N);
  for (let t = 0; t < N; t++) row[t] = (scores[0]?.[t] ?? 0) + (model.moves[N * N + t] ?? NONE);
  const from: Uint8Array[] = [];
  for (let i = 1; i < n; i++) {
    const next = new Float64Array(N).fill(NONE);
    const back = new Uint8Array(N);
    for (let t = 0; t < N; t++) {
      let best = NONE;
      for (const a of model.before[t] ?? []) {
        const score = (row[a] ?? NONE) + (model.moves[a * N + t] ?? NONE);
        if (score > best) [best, back[t]] = [score, a];
      }
      next[t] = best + (scores[i]?.[t] ?? 0);
    }
    from.push(back);
    row = next;
  }
  let tag = 0;
  for (let t = 1; t < N; t++) if ((row[t] ?? NONE) + (model.close[t] ?? NONE) > (row[tag] ?? NONE) + (model.close[tag] ?? NONE)) tag = t;
  const path = [tag];
  for (let i = n - 2; i >= 0; i--) path.push((tag = from[i]?.[tag] ?? 0));
  return path.reverse().map((t) => TAGS[t] ?? 'B');
}

/** For each unit the probability of each tag over all readings of the page. */
export function certainties(model: Model, scores: readonly Float64Array[]): Float64Array[] {
  const n = scores.length;
  const { power, end } = model;
  const local = scores.map((row) => {
    const top = Math.max(...row);
    return Float64Array.from(row, (score) => Math.exp(score - top));
  });
  const forward: Float64Array[] = [];
  for (let i = 0; i < n; i++) {
    const row = new Float64Array(N);
    const last = forward[i - 1];
    for (let t = 0; t < N; t++) {
      let sum = 0;
      if (!last) sum = power[N * N + t] ?? 0;
      else for (const a of model.before[t] ?? []) sum += (last[a] ?? 0) * (power[a * N + t] ?? 0);
      row[t] = sum * (local[i]?.[t] ?? 0);
    }
    forward.push(scaled(row));
  }
  let back: Float64Array = end;
  const result: Float64Array[] = [];
  for (let i = n - 1; i >= 0; i--) {
    const here = back;
    result.push(scaled(Float64Array.from(forward[i] ?? [], (f, t) => f * (here[t] ?? 0))));
    const next = new Float64Array(N);
    for (let t = 0; t < N; t++) {
      const value = (here[t] ?? 0) * (local[i]?.[t] ?? 0);
      for (const a of model.before[t] ?? []) next[a] = (next[a] ?? 0) + value * (power[a * N + t] ?? 0);
    }
    back = scaled(next);
  }
  return result.reverse();
}

function scaled(row: Float64Array): Float64Array {
  let sum = 0;
  for (const value of row) sum += value;
  if (sum > 0) for (let t = 0; t < row.length; t++) row[t] = (row[t] ?? 0) / sum;
  return row;
}
