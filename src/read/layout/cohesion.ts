/**
 * Measures shared vocabulary, which separates articles where shapes do not: a headline shares words with the text below it
 * and not with the text above. A word is a pair of adjacent characters, weighted by the logarithm of its inverse strip
 * frequency; pairs found in one strip only are ignored.
 */
import type { Strip } from './strips.ts';
import { unitAt } from '../../text/code-units.ts';

/** UTF-16 units read of a strip; the opening of a longer one shows its vocabulary. */
const LONGEST_READ = 1_200;
/** Shortest strip that counts as text, in UTF-16 units; shorter ones are titles, labels or credits. */
export const TEXT_LENGTH = 32;
/** Likeness is measured only at strips shorter than this, which may be titles. */
const LONGEST_TITLE = 48;
/** Texts compared on each side: the neighbours, or about as many as an article has. */
const NEAR = 2;
const FAR = 6;

export interface Cohesion {
  readonly vocabulary: Vocabulary;
  /** For each strip: `below` minus `above`; -1 to 1. */
  readonly lean: Float64Array;
  /** For each strip: the share of its weight found in the texts below it, or above it; 0 to 1. */
  readonly below: Float64Array;
  readonly above: Float64Array;
  /** For each strip: likeness (cosine) of the texts above it to the texts from it on, over NEAR or FAR texts. */
  readonly near: Float64Array;
  readonly far: Float64Array;
  /** `far` divided by the page's mean. */
  readonly bridge: Float64Array;
  /** Share of the words repeated in the texts above that also occur in the texts below; -1 if no word is repeated. */
  readonly kept: Float64Array;
  /** The same with above and below exchanged. */
  readonly known: Float64Array;
}

/** The pairs of each strip, numbered from 0 and without pairs of a single strip; `weight` is indexed by number. */
export interface Vocabulary {
  readonly pairs: readonly Int32Array[];
  readonly weight: Float64Array;
}

function vocabularyOf(strips: readonly Strip[]): Vocabulary {
  const { numbers, ends, counts, size } = numberPairs(strips);
  const place = new Int32Array(size).fill(-1);
  const weights: number[] = [];
  for (let number = 0; number < size; number++) {
    const count = counts[number] ?? 0;
    if (count > 1) place[number] = weights.push(Math.log((strips.length + 1) / count)) - 1;
  }
  // Compacts `numbers` in place: keeps pairs of more than one strip, by their new numbers.
  let kept = 0;
  let next = 0;
  const pairs = strips.map((_, strip) => {
    const first = kept;
    for (const end = ends[strip] ?? 0; next < end; next++) {
      const at = place[numbers[next] ?? 0] ?? -1;
      if (at >= 0) numbers[kept++] = at;
    }
    return numbers.subarray(first, kept);
  });
  return { pairs, weight: Float64Array.from(weights) };
}

interface NumberedPairs {
  /** The pairs of all strips, each once per strip, numbered in order of first occurrence. */
  readonly numbers: Int32Array;
  /** For each strip: the end of its pairs in `numbers`. */
  readonly ends: Int32Array;
  /** For each pair: the number of strips that contain it. */
  readonly counts: Int32Array;
  /** Number of different pairs. */
  readonly size: number;
}

function numberPairs(strips: readonly Strip[]): NumberedPairs {
  const length = strips.reduce((sum, strip) => sum + Math.min(strip.plain.length, LONGEST_READ), 0);
  const slots = 1 << (32 - Math.clz32(Math.max(16, length * 2)));
  const keys = new Uint32Array(slots); // 0: free; no pair is 0
  const numberAt = new Int32Array(slots);
  const counts = new Int32Array(length + 1);
  const seenIn = new Int32Array(length + 1).fill(-1);
  const numbers = new Int32Array(length + 1);
  const ends = new Int32Array(strips.length);
  let size = 0;
  let filled = 0;
  for (let strip = 0; strip < strips.length; strip++) {
    const plain = strips[strip]?.plain ?? '';
    let before = 0;
    for (let i = 0, end = Math.min(plain.length, LONGEST_READ); i < end; i++) {
      const char = wordCode(unitAt(plain, i));
      if (before !== 0 && char !== 0) {
        const code = ((before << 16) | char) >>> 0;
        let slot = (Math.imul(code, 0x9e3779b1) >>> 7) & (slots - 1);
        while (keys[slot] !== 0 && keys[slot] !== code) slot = (slot + 1) & (slots - 1);
        if (keys[slot] === 0) {
          keys[slot] = code;
          numberAt[slot] = size++;
        }
        const number = numberAt[slot] ?? 0;
        if (seenIn[number] !== strip) {
          seenIn[number] = strip;
          counts[number] = (counts[number] ?? 0) + 1;
          numbers[filled++] = number;
        }
      }
      before = char;
    }
    ends[strip] = filled;
  }
  return { numbers, ends, counts, size };
}

/** The code of a Han character, letter or digit; 0 for any other character. */
function wordCode(code: number): number {
  if (code >= 0x3400 && code <= 0x9fff) return code;
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return code;
  return code === 0x3007 || (code >= 0xd800 && code <= 0xdfff) || (code >= 0xf900 && code <= 0xfaff) ? code : 0;
}

/** A window of texts that slides down the page and counts, for each pair, the texts that contain it. */
class Window {
  readonly counts: Uint16Array;
  members: number[] = [];
  private readonly pairs: readonly Int32Array[];
  constructor(size: number, pairs: readonly Int32Array[]) {
    this.counts = new Uint16Array(size);
    this.pairs = pairs;
  }
  moveTo(members: number[]): void {
    for (const strip of this.members) if (!members.includes(strip)) this.add(strip, -1);
    for (const strip of members) if (!this.members.includes(strip)) this.add(strip, 1);
    this.members = members;
  }
  private add(strip: number, by: number): void {
    for (const pair of this.pairs[strip] ?? []) this.counts[pair] = (this.counts[pair] ?? 0) + by;
  }
}

export function cohesionOf(strips: readonly Strip[]): Cohesion {
  const vocabulary = vocabularyOf(strips);
  const { pairs, weight } = vocabulary;
  const texts = strips.flatMap((strip, i) => (strip.plain.length >= TEXT_LENGTH ? [i] : []));
  const make = () => new Float64Array(strips.length);
  const result = {
    vocabulary,
    lean: make(),
    below: make(),
    above: make(),
    near: make(),
    far: make(),
    bridge: make(),
    kept: make(),
    known: make(),
  };
  const windows = {
    up: new Window(weight.length, pairs),
    down: new Window(weight.length, pairs),
    up2: new Window(weight.length, pairs),
    down2: new Window(weight.length, pairs),
  };
  let titles = 0;
  let next = 0; // index in `texts` of the first text at or below the strip
  for (let i = 0; i < strips.length; i++) {
    while (next < texts.length && (texts[next] ?? 0) < i) next++;
    windows.up.moveTo(texts.slice(Math.max(0, next - FAR), next));
    windows.down.moveTo(texts.slice(next, next + FAR));
    windows.up2.moveTo(texts.slice(Math.max(0, next - NEAR), next));
    windows.down2.moveTo(texts.slice(next, next + NEAR));
    share(result, i, pairs[i] ?? new Int32Array(), windows.up, windows.down, weight);
    if ((strips[i]?.plain.length ?? 0) >= LONGEST_TITLE) continue;
    result.far[i] = likeness(windows.up, windows.down, vocabulary);
    result.near[i] = likeness(windows.up2, windows.down2, vocabulary);
    result.kept[i] = knownShare(windows.up, windows.down, pairs, weight);
    result.known[i] = knownShare(windows.down, windows.up, pairs, weight);
    titles++;
  }
  const mean = result.far.reduce((sum, value) => sum + value, 0) / Math.max(1, titles);
  for (let i = 0; i < strips.length; i++) result.bridge[i] = mean > 0 ? (result.far[i] ?? 0) / mean : 1;
  return result;
}

/** Sets the shares of a strip's own words found in the texts above and below; the strip itself does not count. */
function share(result: Cohesion, i: number, own: Int32Array, up: Window, down: Window, weight: Float64Array): void {
  const inDown = down.members[0] === i ? 1 : 0;
  let all = 0;
  let above = 0;
  let below = 0;
  for (const pair of own) {
    const w = weight[pair] ?? 0;
    all += w;
    if ((up.counts[pair] ?? 0) > 0) above += w;
    if ((down.counts[pair] ?? 0) > inDown) below += w;
  }
  if (all === 0) return;
  result.above[i] = above / all;
  result.below[i] = below / all;
  result.lean[i] = (below - above) / all;
}

const likeness = (a: Window, b: Window, vocabulary: Vocabulary): number => cosine(a.counts, b.counts, a.members, b.members, vocabulary);

/**
 * Cosine of two groups of texts, 0 to 1; 0 if one of them has no pair.
 * @param a, b for each pair, the number of texts of the group that contain it. @param upper, lower the strips of each group.
 */
export function cosine(
  a: Uint16Array,
  b: Uint16Array,
  upper: readonly number[],
  lower: readonly number[],
  { pairs, weight }: Vocabulary,
): number {
  let dot = 0;
  let normA = 0;
  let normB = 0;
  for (const text of upper) {
    for (const pair of pairs[text] ?? []) {
      const w = (weight[pair] ?? 0) ** 2;
      dot += w * (b[pair] ?? 0);
      normA += w * (a[pair] ?? 0);
    }
  }
  for (const text of lower) for (const pair of pairs[text] ?? []) normB += (weight[pair] ?? 0) ** 2 * (b[pair] ?? 0);
  return normA > 0 && normB > 0 ? dot / Math.sqrt(normA * normB) : 0;
}

/** Share, by weight, of the pairs in two or more texts of `a` that also occur in `b`; -1 if `a` repeats no pair. */
function knownShare(a: Window, b: Window, pairs: readonly Int32Array[], weight: Float64Array): number {
  let all = 0;
  let known = 0;
  for (const strip of a.members) {
    for (const pair of pairs[strip] ?? []) {
      if ((a.counts[pair] ?? 0) < 2) continue;
      const w = weight[pair] ?? 0;
      all += w;
      if ((b.counts[pair] ?? 0) > 0) known += w;
    }
  }
  return all > 0 ? known / all : -1;
}
