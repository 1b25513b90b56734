/**
 * Groups of features whose names depend on a few facts. `defineGroup` derives both the key and the names of a group from the
 * same facts. Equal keys therefore mean equal names, and the summed weights of a group can be cached under its key: on real
 * pages nearly all groups repeat.
 */
import { shapeCode, SHAPES } from './strip-shapes.ts';

export interface FeatureGroup {
  /** The kind of group and its facts as one integer; NaN if they do not fit, so that the group's sum is not cached. */
  readonly key: number;
  readonly names: () => readonly string[];
}

/** A kind of fact: the number of its values, and the code of each from 0; NaN for a value out of range. */
export interface Fact<V> {
  readonly size: number;
  readonly code: (value: V) => number;
}

/** Most kinds of group; the kind is the last digit of a key. */
const KINDS = 32;
let kinds = 0;

/**
 * Defines a kind of group by its facts. The result takes one value for each fact, in the same order. Call it at the top of a
 * module, so that `names` depends on the facts only.
 * @throws {RangeError} if the facts have more combinations than a key can encode, or after 32 kinds
 */
export function defineGroup<V extends readonly unknown[]>(
  facts: { readonly [K in keyof V]: Fact<V[K]> },
  names: (...facts: V) => readonly string[],
): (...facts: V) => FeatureGroup {
  const kind = kinds++;
  const list: readonly Fact<V[number]>[] = facts;
  if (kind >= KINDS || list.reduce((product, { size }) => product * size, KINDS) > Number.MAX_SAFE_INTEGER)
    throw new RangeError('the facts of a group do not fit in a key');
  return (...values) => {
    let key = 0;
    for (let i = 0; i < list.length; i++) {
      const fact = list[i];
      if (fact) key = key * fact.size + fact.code(values[i]);
    }
    return { key: key * KINDS + kind, names: () => names(...values) };
  };
}

/** An integer from 0 up to, not including, `size`. */
export const count = (size: number): Fact<number> => ({ size, code: (value) => (value >= 0 && value < size ? value : NaN) });

export const flag: Fact<boolean> = { size: 2, code: Number };

/** Some of `most` items, as one binary number with a bit for each. */
export const setFact = (most: number): Fact<number> => count(2 ** most);
export const isInSet = (set: number, item: number): boolean => ((set >> item) & 1) === 1;

/** The items that satisfy `test`. At most 31. */
export function setOf<T>(items: readonly T[], test: (item: T) => boolean): number {
  let set = 0;
  for (const [n, item] of items.entries()) if (test(item)) set |= 1 << n;
  return set;
}

/** One of these words. */
export const oneOf = (...words: readonly string[]): Fact<string> => ({
  size: words.length,
  code: (value) => (words.includes(value) ? words.indexOf(value) : NaN),
});

/** The letter of a shape; '' without a strip. */
export const shape: Fact<string> = { size: SHAPES, code: shapeCode };

/** Up to `most` letters of shapes in a row. */
export const shapeRow = (most: number): Fact<string> => ({
  size: SHAPES ** most,
  code: (letters) => {
    let code = letters.length > most ? NaN : 0;
    for (let i = 0; i < most; i++) code = code * SHAPES + (i < letters.length ? shapeCode(letters.charAt(i)) : 0);
    return code;
  },
});

/** The first two UTF-16 units of a text. */
export const characters: Fact<string> = {
  size: 2 ** 32,
  code: (text) => (text.length > 2 ? NaN : (text.charCodeAt(0) || 0) * 2 ** 16 + (text.charCodeAt(1) || 0)),
};

/** Most different words in all facts together; some 120 are in use. */
const WORDS = 256;
const wordCodes = new Map<string, number>();

/**
 * A word from a small set (`heading`, `closed`, `”`). Words are numbered in order of first use while the program runs; keys
 * are never stored. After WORDS words, groups with a new word have no key.
 */
export const word: Fact<string> = {
  size: WORDS,
  code: (text) => {
    const known = wordCodes.get(text);
    if (known !== undefined) return known;
    if (wordCodes.size >= WORDS) return NaN;
    wordCodes.set(text, wordCodes.size);
    return wordCodes.size - 1;
  },
};
