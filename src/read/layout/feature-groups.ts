/**
 * Features come in groups whose names depend on a few facts alone. `defineGroup` states these facts once: a group's key is made of
 * them, and its names are a function of them and of nothing else. So the same key always means the same names, and the sum of what
 * a group's features weigh can be kept under its key: on real pages nearly all groups recur.
 */
import { shapeCode, SHAPES } from './shapes.ts';

export interface FeatureGroup {
  /** The kind of group and its facts as one whole number; NaN where they do not fit in one: such a group's sum is not kept. */
  readonly key: number;
  readonly names: () => readonly string[];
}

/** A kind of fact: how many values it has, and the number of each, from 0; NaN for a value beyond them. */
export interface Fact<V> {
  readonly size: number;
  readonly code: (value: V) => number;
}

/** Kinds of group that there is room for: the kind is the last digit of a key. */
const KINDS = 32;
let kinds = 0;

/**
 * Defines a kind of group by its facts, in the order in which they are then given. Define groups once, at the top of a module, so that
 * `names` can see nothing but its facts.
 * @throws {RangeError} where the facts have more values than a key can tell apart, or beyond 32 kinds.
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

/** A whole number from 0 to below `size`. */
export const count = (size: number): Fact<number> => ({ size, code: (value) => (value >= 0 && value < size ? value : NaN) });

export const flag: Fact<boolean> = { size: 2, code: Number };

/** One of these words. */
export const oneOf = (...words: readonly string[]): Fact<string> => ({
  size: words.length,
  code: (value) => (words.includes(value) ? words.indexOf(value) : NaN),
});

/** The letter of a shape, '' where there is no strip. */
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

/** Words that facts may have altogether; some 120 are in use. */
const WORDS = 256;
const wordCodes = new Map<string, number>();

/**
 * A word out of a small set (`heading`, `closed`, `”`). Words are numbered as they come up, for as long as the program runs; keys are
 * never stored. Once there is no room for another word, groups with further words have no key.
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
