/**
 * A linear-chain model that tags all strips of a page at once. Scores are sums of weights; dynamic programming finds the best
 * path (Viterbi) and the probability of each tag (forward-backward).
 */
import type { FeatureGroup } from './feature-groups.ts';
import { slotOf, takeSlot, type GroupSums } from './group-sums.ts';
import { TAGS, type Tag } from './strip-tags.ts';
import { N, NONE, WEIGHT_SCALE, type Model } from './weights.ts';

/** Scores of every tag for every strip, strip by strip: `scores[strip * N + tag]`, in units of 1 / WEIGHT_SCALE. */
export type Scores = Float64Array;

export const openScores = (strips: number): Scores => new Float64Array(strips * N);

/** Adds the weights of a strip's features to its scores. */
export function addWeights(model: Model, sums: GroupSums, groups: readonly FeatureGroup[], scores: Scores, strip: number): void {
  const { keys, weights } = sums;
  const to = strip * N;
  for (const group of groups) {
    if (Number.isNaN(group.key)) {
      for (const name of group.names()) addRow(scores, to, model.weightsOf(name));
      continue;
    }
    let slot = slotOf(sums, group.key);
    if (keys[slot] !== group.key) {
      slot = takeSlot(sums, group.key);
      for (const name of group.names()) addRow(weights, slot * N, model.weightsOf(name));
    }
    const from = slot * N;
    for (let t = 0; t < N; t++) scores[to + t] = (scores[to + t] ?? 0) + (weights[from + t] ?? 0);
  }
}

function addRow(to: Float64Array, at: number, row: Float64Array | undefined): void {
  if (row) for (let t = 0; t < N; t++) to[at + t] = (to[at + t] ?? 0) + (row[t] ?? 0);
}

/** The sequence of tags with the highest score. */
export function bestPath({ moves }: Model, scores: Scores): Tag[] {
  const n = scores.length / N;
  if (n === 0) return [];
  const { first, before, weight, open, close } = moves;
  const from = new Uint8Array(n * N);
  let row = open.map((score, t) => score + (scores[t] ?? 0));
  let next = new Float64Array(N);
  for (let i = 1; i < n; i++) {
    for (let t = 0; t < N; t++) {
      let best = NONE;
      let at = 0;
      for (let k = first[t] ?? 0, end = first[t + 1] ?? 0; k < end; k++) {
        const a = before[k] ?? 0;
        const score = (row[a] ?? NONE) + (weight[k] ?? NONE);
        if (score <= best) continue;
        best = score;
        at = a;
      }
      next[t] = best + (scores[i * N + t] ?? 0);
      from[i * N + t] = at;
    }
    [row, next] = [next, row];
  }
  let tag = 0;
  for (let t = 1; t < N; t++) if ((row[t] ?? NONE) + (close[t] ?? NONE) > (row[tag] ?? NONE) + (close[tag] ?? NONE)) tag = t;
  const path = [tag];
  for (let i = n - 1; i > 0; i--) path.push((tag = from[i * N + tag] ?? 0));
  return path.reverse().map((t) => TAGS[t] ?? 'B');
}

/** The probability of each tag for each strip, over all readings of the page; laid out like the scores. */
export function certainties({ moves }: Model, scores: Scores): Float64Array {
  const n = scores.length / N;
  const { first, before, power, open, close } = moves;
  const local = likelihoods(scores);
  const forward = new Float64Array(n * N);
  for (let i = 0; i < n; i++) {
    const at = i * N;
    for (let t = 0; t < N; t++) {
      let sum = i === 0 ? powerOf(open[t]) : 0;
      if (i > 0)
        for (let k = first[t] ?? 0, end = first[t + 1] ?? 0; k < end; k++)
          sum += (forward[at - N + (before[k] ?? 0)] ?? 0) * (power[k] ?? 0);
      forward[at + t] = sum * (local[at + t] ?? 0);
    }
    scale(forward, at);
  }
  let back = close.map(powerOf);
  let next = new Float64Array(N);
  for (let i = n - 1; i >= 0; i--) {
    const at = i * N;
    next.fill(0);
    for (let t = 0; t < N; t++) {
      const value = (back[t] ?? 0) * (local[at + t] ?? 0);
      for (let k = first[t] ?? 0, end = first[t + 1] ?? 0; k < end; k++) {
        const a = before[k] ?? 0;
        next[a] = (next[a] ?? 0) + value * (power[k] ?? 0);
      }
      forward[at + t] = (forward[at + t] ?? 0) * (back[t] ?? 0);
    }
    scale(forward, at);
    scale(next, 0);
    [back, next] = [next, back];
  }
  return forward;
}

const powerOf = (score: number | undefined): number => (score === undefined || score === NONE ? 0 : Math.exp(score / WEIGHT_SCALE));

/** e to the power of each score, relative to the best of its strip. */
function likelihoods(scores: Scores): Float64Array {
  const result = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += N) {
    let top = -Infinity;
    for (let t = at; t < at + N; t++) top = Math.max(top, scores[t] ?? 0);
    for (let t = at; t < at + N; t++) result[t] = Math.exp(((scores[t] ?? 0) - top) / WEIGHT_SCALE);
  }
  return result;
}

/** Scales the N values from `at` on so that their sum is 1. */
function scale(values: Float64Array, at: number): void {
  let sum = 0;
  for (let t = at; t < at + N; t++) sum += values[t] ?? 0;
  if (sum > 0) for (let t = at; t < at + N; t++) values[t] = (values[t] ?? 0) / sum;
}
