/**
 * Opens the weights of the sequence model from weights.json. Each line is one feature: `H120X-35 mark=heading` adds 1.2 to
 * headline and subtracts 0.35 from crosshead for every strip with that feature. Weights are integers, in hundredths, so that
 * sums do not depend on the order of addition.
 */
import { unitAt } from '../../text/code-units.ts';
import { mayClose, mayFollow, mayOpen, TAGS } from './strip-tags.ts';

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
    readWeights(found, (tag, weight) => (row[TAG_NUMBERS[tag] ?? 0] = weight));
    lines.set(feature, row);
    return row;
  };
  return { weightsOf, moves: openMoves(moves) };
}

/** The place in TAGS of each tag, by the code unit of its letter. */
const TAG_NUMBERS = new Uint8Array(128);
for (const [number, tag] of TAGS.entries()) TAG_NUMBERS[tag.charCodeAt(0)] = number;

const [MINUS, ZERO, NINE, SPACE] = [0x2d, 0x30, 0x39, 0x20] as const;

/** Passes on the weights of a line up to its first space: `H120X-35` -> H 120, X -35. A tag is the code unit of its letter. */
function readWeights(line: string, add: (tag: number, weight: number) => void): void {
  for (let i = 0; i < line.length && unitAt(line, i) !== SPACE;) {
    const tag = unitAt(line, i++);
    const isNegative = unitAt(line, i) === MINUS;
    if (isNegative) i++;
    let weight = 0;
    for (let unit = unitAt(line, i); unit >= ZERO && unit <= NINE; unit = unitAt(line, ++i)) weight = weight * 10 + unit - ZERO;
    add(tag, isNegative ? -weight : weight);
  }
}

/** `B J55E98` -> J 55, E 98, by the letter of the tag. */
function movesIn(line: string): ReadonlyMap<string, number> {
  const moves = new Map<string, number>();
  readWeights(line.slice(2), (tag, weight) => moves.set(String.fromCharCode(tag), weight));
  return moves;
}

function openMoves(lines: readonly string[]): Moves {
  const table = new Map(lines.map((line) => [line[0], movesIn(line)]));
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
