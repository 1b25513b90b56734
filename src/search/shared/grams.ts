/**
 * Grams, the units that the index lists: every character, every pair of neighbours, and in sequences of Latin letters and digits also
 * the pieces of three and four. A text that contains a query contains all grams of the query, so no substring is ever missed. Words
 * are for ranking only.
 *
 * A gram is the number `hi × 2²¹ + lo`, so sorting grams sorts by first code point. A single character has `lo` 0, a pair has its second
 * code point in `lo`, and longer Latin pieces are numbered beyond the last code point.
 */
export const LO = 2 ** 21;
const LATIN_FROM = 0x110000;
/** Exclusive limit of `hi`: all code points, and the first halves of the longer Latin pieces beyond them. */
export const HI_LIMIT = LATIN_FROM + 37 * 37;

/** Classes of code points: a separator, which is in no gram; a character; a Latin letter or digit. */
export const PARTS = 0;
export const CHARACTER = 1;
export const LATIN = 2;

const GRAM_CHARACTER = /^[\p{L}\p{N}\p{M}\p{Script=Han}]$/u;
const UNKNOWN = 255;
const classes = new Uint8Array(1 << 16).fill(UNKNOWN);

function classify(code: number): number {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return LATIN;
  return GRAM_CHARACTER.test(String.fromCodePoint(code)) ? CHARACTER : PARTS;
}

export function classOf(code: number): number {
  if (code > 0xffff) return classify(code);
  const known = classes[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

export const pairKey = (first: number, second: number): number => first * LO + second;

const latinDigit = (code: number): number => (code < 0x61 ? code - 0x30 + 1 : code - 0x61 + 11);

/** The key of three or four Latin letters or digits; `fourth` 0 for three. */
export function latinKey(first: number, second: number, third: number, fourth: number): number {
  const high = latinDigit(first) * 37 + latinDigit(second);
  const low = latinDigit(third) * 37 + (fourth === 0 ? 0 : latinDigit(fourth));
  return (LATIN_FROM + high) * LO + low;
}

/** The text of a gram. */
export function gramText(key: number): string {
  const hi = Math.floor(key / LO);
  const lo = key % LO;
  if (hi < LATIN_FROM) return String.fromCodePoint(hi) + (lo === 0 ? '' : String.fromCodePoint(lo));
  const high = hi - LATIN_FROM;
  return [Math.floor(high / 37), high % 37, Math.floor(lo / 37), lo % 37]
    .map((d) => (d === 0 ? '' : d < 11 ? String(d - 1) : String.fromCharCode(d - 11 + 0x61)))
    .join('');
}

/** A gram of a query, with its place and length in code points of the query. */
export interface Gram {
  readonly key: number;
  readonly at: number;
  readonly length: number;
}

/**
 * The fewest grams that cover a normalised query: pairs of neighbours, pieces of four in Latin sequences, and single characters only
 * between separators.
 */
export function coveringGrams(text: string): Gram[] {
  const codes = Array.from(text, (c) => c.codePointAt(0) ?? 0);
  const grams: Gram[] = [];
  const seen = new Set<number>();
  const add = (key: number, at: number, length: number): void => {
    if (!seen.has(key)) grams.push({ key, at, length });
    seen.add(key);
  };
  for (let from = 0; from < codes.length;) {
    if (classOf(codes[from] ?? 0) === PARTS) {
      from++;
      continue;
    }
    let to = from;
    while (to < codes.length && classOf(codes[to] ?? 0) !== PARTS) to++;
    coverSequence(codes, from, to, add);
    from = to;
  }
  return grams;
}

function coverSequence(codes: readonly number[], from: number, to: number, add: (key: number, at: number, length: number) => void): void {
  const code = (i: number): number => codes[i] ?? 0;
  if (to - from === 1) return add(pairKey(code(from), 0), from, 1);
  for (let i = from; i < to;) {
    let end = i;
    while (end < to && classOf(code(end)) === LATIN) end++;
    if (end - i >= 4) for (let k = i; k + 4 <= end; k++) add(latinKey(code(k), code(k + 1), code(k + 2), code(k + 3)), k, 4);
    else if (end - i === 3) add(latinKey(code(i), code(i + 1), code(i + 2), 0), i, 3);
    else if (end - i === 2) add(pairKey(code(i), code(i + 1)), i, 2);
    // The pair that leads out of the Latin sequence, or a pair of two characters.
    const last = Math.max(i, end - 1);
    if (last + 1 < to) add(pairKey(code(last), code(last + 1)), last, 2);
    i = last + 1;
  }
}
