/**
 * Opens the weights of the sequence model from weights.json. Each line is one feature: `H120X-35 mark=heading` adds 1.2 to
 * headline and subtracts 0.35 from crosshead for every strip with that feature. Weights are integers, in hundredths, so that
 * sums do not depend on the order of addition.
 */
import { mayClose, mayFollow, mayOpen, TAGS } from './tags.ts';

export const N = TAGS.length;
/** The score of an impossible move. */
export const NONE = -1e9;
/** Weights are integers in units of 1 / WEIGHT_SCALE. */
export const WEIGHT_SCALE = 100;

/** The contents of weights.json. */
export interface Weights {
  /** `B J55E98`: J after B weighs 0.55, E after B 0.98. The tag `^` is the start of the page, `.` its end. */
  readonly moves: readonly string[];
  /** `H120X-35 mark=heading`. */
  readonly features: readonly string[];
}

/** The tags allowed before each tag, with the weight of the move: row `t` is from `first[t]` up to `first[t + 1]`. */
export interface Moves {
  readonly first: Uint16Array;
  readonly before: Uint8Array;
  readonly weight: Float64Array;
  /** e to the power of the weight. */
  readonly power: Float64Array;
  /** Weights of each tag at the start and at the end of a page. */
  readonly open: Float64Array;
  readonly close: Float64Array;
}

export interface Model {
  /** The weights of a feature for each tag; undefined for a feature without learned weights. */
  readonly weightsOf: (feature: string) => Float64Array | undefined;
  readonly moves: Moves;
}

/** Opens the weights; parses each line at the first use of its feature, since a page needs few of them. */
export function openModel({ features, moves }: Weights): Model {
  const lines = new Map<string, string | Float64Array>();
  for (const line of features) lines.set(line.slice(line.indexOf(' ') + 1), line);
  const weightsOf = (feature: string): Float64Array | undefined => {
    const found = lines.get(feature);
    if (typeof found !== 'string') return found;
    const row = new Float64Array(N);
    for (const [tag, weight] of weightsIn(found.slice(0, found.indexOf(' ')))) row[TAGS.findIndex((one) => one === tag)] = weight;
    lines.set(feature, row);
    return row;
  };
  return { weightsOf, moves: openMoves(moves) };
}

const isOfNumber = (code: number): boolean => (code >= 48 && code <= 57) || code === 45;

/** `H120X-35` -> H 120, X -35. */
function weightsIn(text: string): [tag: string, weight: number][] {
  const found: [string, number][] = [];
  for (let i = 0; i < text.length;) {
    const start = i++;
    while (i < text.length && isOfNumber(text.charCodeAt(i))) i++;
    found.push([text.charAt(start), Number(text.slice(start + 1, i))]);
  }
  return found;
}

function openMoves(lines: readonly string[]): Moves {
  const table = new Map(lines.map((line) => [line[0], new Map<string, number>(weightsIn(line.slice(2)))]));
  const weightOf = (before: string, after: string): number => table.get(before)?.get(after) ?? 0;
  const first = [0];
  const before: number[] = [];
  const weight: number[] = [];
  for (const after of TAGS) {
    for (const [a, tag] of TAGS.entries()) if (mayFollow(tag, after)) weight[before.push(a) - 1] = weightOf(tag, after);
    first.push(before.length);
  }
  return {
    first: Uint16Array.from(first),
    before: Uint8Array.from(before),
    weight: Float64Array.from(weight),
    power: Float64Array.from(weight, (w) => Math.exp(w / WEIGHT_SCALE)),
    open: Float64Array.from(TAGS, (tag) => (mayOpen(tag) ? weightOf('^', tag) : NONE)),
    close: Float64Array.from(TAGS, (tag) => (mayClose(tag) ? weightOf(tag, '.') : NONE)),
  };
}
