/** Writes learned weights in the form of weights.json: one feature a line, `H120X-35 mark=heading`, weights in hundredths. */
import { TAGS } from '../../src/read/layout/strip-tags.ts';
import { WEIGHT_SCALE } from '../../src/read/layout/weights.ts';
import { ALLOWED, CLOSING, MOVES, N, OPENING } from './chain.ts';

export interface Learned {
  /** The weight of each tag, by name of the feature. */
  readonly features: ReadonlyMap<string, Float64Array>;
  /** Weights of moves, laid out as in chain.ts. */
  readonly moves: Float64Array;
}

/** The mean of several runs, in which the accidents of each run's pages cancel out. */
export function average(runs: readonly Learned[]): Learned {
  const features = new Map<string, Float64Array>();
  const moves = new Float64Array(MOVES);
  for (const run of runs) {
    for (const [name, row] of run.features) {
      const sum = features.get(name) ?? new Float64Array(N);
      row.forEach((weight, t) => (sum[t] = (sum[t] ?? 0) + weight / runs.length));
      features.set(name, sum);
    }
    run.moves.forEach((weight, k) => (moves[k] = (moves[k] ?? 0) + weight / runs.length));
  }
  return { features, moves };
}

const hundredths = (weight: number): number => Math.round(weight * WEIGHT_SCALE) || 0;

/** The lines of moves, one for each first tag (`B J55E98`); `^` is the start of a page, `.` its end. */
export function moveLines(moves: Float64Array): string[] {
  const part = (at: number, after: string): string => (ALLOWED[at] ? `${after}${hundredths(moves[at] ?? 0)}` : '');
  const opening = `^ ${TAGS.map((tag, t) => part(OPENING + t, tag)).join('')}`;
  const others = TAGS.map((before, a) => `${before} ${TAGS.map((tag, t) => part(a * N + t, tag)).join('')}${part(CLOSING + a, '.')}`);
  return [opening, ...others];
}

/**
 * Smaller weights are omitted. A lower limit reads composed pages, like those of the training, better and real pages worse;
 * docs/reading.md has the measurements.
 */
const LEAST_WEIGHT = 0.12;

export function weightsFile({ features, moves }: Learned): string {
  const lines = [...features.keys()].sort().flatMap((name) => {
    const row = [...(features.get(name) ?? [])].flatMap((weight, t) =>
      Math.abs(weight) >= LEAST_WEIGHT ? [`${TAGS[t] ?? ''}${hundredths(weight)}`] : [],
    );
    return row.length > 0 ? [`${row.join('')} ${name}`] : [];
  });
  const list = (items: readonly string[]): string => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  return `{\n  "moves": [\n${list(moveLines(moves))}\n  ],\n  "features": [\n${list(lines)}\n  ]\n}\n`;
}
