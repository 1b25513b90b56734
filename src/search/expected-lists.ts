/**
 * Works out what an index must list from the normalised lines of articles, by the definition of a gram (shared/grams.ts) and without
 * any code that writes an index. Of each list it keeps only the length and a hash, so that memory grows with the number of different
 * grams, which grows more slowly than the archive.
 */
import { PRINTED_FIELDS } from './shared/searched-fields.ts';
import { classOf, LATIN, latinKey, LO, pairKey, PARTS } from './shared/grams.ts';
import type { PreparedLine } from './shared/match.ts';

/** The number of articles in a list, and a hash of them in their order with whether the page prints the gram. */
export class ListSum {
  articles = 0;
  hash = 0;

  /** Adds an article to the end of the list. */
  add(article: number, isPrinted: boolean): void {
    // Odd constants from the golden ratio and from murmur3's finaliser spread each article over all 32 bits.
    const mixed = Math.imul(this.hash ^ (2 * article + (isPrinted ? 1 : 0)), 0x9e3779b1);
    this.hash = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
    this.articles++;
  }

  equals({ articles, hash }: ListSum): boolean {
    return this.articles === articles && this.hash === hash;
  }
}

/** The lists of all articles added so far. */
export class ExpectedLists {
  /** By first and second half of the key: numbers this small take no heap object each. */
  readonly #sums = new Map<number, Map<number, ListSum>>();
  #count = 0;

  /** Number of different grams. */
  get count(): number {
    return this.#count;
  }

  /** Adds an article; its number must be higher than that of the last one. */
  add(article: number, lines: readonly SearchedLine[]): void {
    for (const [key, isPrinted] of gramsOf(lines)) this.#sumOf(key).add(article, isPrinted);
  }

  #sumOf(key: number): ListSum {
    const hi = Math.floor(key / LO);
    const lo = key % LO;
    let ofHi = this.#sums.get(hi);
    if (!ofHi) this.#sums.set(hi, (ofHi = new Map()));
    let sum = ofHi.get(lo);
    if (!sum) {
      ofHi.set(lo, (sum = new ListSum()));
      this.#count++;
    }
    return sum;
  }

  /** Yields each gram's key with the sum of its list. */
  *entries(): Iterable<readonly [key: number, sum: ListSum]> {
    for (const [hi, ofHi] of this.#sums) for (const [lo, sum] of ofHi) yield [hi * LO + lo, sum];
  }
}

type SearchedLine = Pick<PreparedLine, 'field' | 'normal'>;

/** All grams of an article's lines, and whether the page prints them. */
function gramsOf(lines: readonly SearchedLine[]): Map<number, boolean> {
  const grams = new Map<number, boolean>();
  for (const { field, normal } of lines) {
    const isPrinted = PRINTED_FIELDS.has(field);
    for (const key of gramsOfLine(normal)) if (isPrinted || !grams.has(key)) grams.set(key, isPrinted);
  }
  return grams;
}

function gramsOfLine(normal: string): number[] {
  const codes = Array.from(normal, (char) => char.codePointAt(0) ?? 0);
  const code = (i: number): number => codes[i] ?? 0;
  const kinds = codes.map(classOf);
  const keys: number[] = [];
  for (let i = 0; i < codes.length; i++) {
    if (kinds[i] === PARTS) continue;
    keys.push(pairKey(code(i), 0));
    if (i + 1 < codes.length && kinds[i + 1] !== PARTS) keys.push(pairKey(code(i), code(i + 1)));
    if (kinds[i] !== LATIN || kinds[i + 1] !== LATIN || kinds[i + 2] !== LATIN) continue;
    keys.push(latinKey(code(i), code(i + 1), code(i + 2), 0));
    if (kinds[i + 3] === LATIN) keys.push(latinKey(code(i), code(i + 1), code(i + 2), code(i + 3)));
  }
  return keys;
}
