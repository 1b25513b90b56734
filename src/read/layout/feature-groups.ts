/**
 * Features come in groups whose names depend on a few facts alone. A group is known by these facts mixed into one whole number,
 * so that what its features weigh together is added up once and found again: on real pages nearly all groups come back.
 */

/** Names of features that always come together, and what they are known by: the same key, the same names. */
export interface FeatureGroup {
  readonly key: number;
  readonly names: () => readonly string[];
}

/** What a key begins with: keys of different kinds never meet. */
const KINDS = [
  'own',
  'signs',
  'title',
  'echo',
  'seam',
  'habits',
  'first2',
  'last2',
  'last1',
  'lines',
  'shapes',
  'neighbours',
  'row',
  'habit',
  'words',
  'far',
  'kept',
  'more',
  'kin',
  'open',
  'second',
  'similar',
  'known',
] as const;
type Kind = (typeof KINDS)[number];

/** The kind comes last in the number, as the least of its digits. */
const KIND_DIGITS = 32;
const KIND_NUMBER = Object.fromEntries(KINDS.map((kind, i) => [kind, i])) as Readonly<Record<Kind, number>>;

/** A key of facts mixed by `mix`, made one of its kind. Facts hold at most 48 bits. */
export const keyOf = (kind: Kind, facts: number): number => facts * KIND_DIGITS + KIND_NUMBER[kind];

/** Adds a fact that is one of so many to those mixed before. */
export const mix = (facts: number, fact: number, of: number): number => facts * of + fact;

/** How many words `codeOf` knows at most. */
export const WORDS = 256;
const codes = new Map<string, number>();

/** A number for each word that facts are told in (`heading`, `closed`, `”`), less than WORDS, the same for as long as the program runs. */
export function codeOf(word: string): number {
  let code = codes.get(word);
  if (code === undefined) {
    if (codes.size === WORDS) throw new RangeError(`too many words for facts: ${word}`);
    codes.set(word, (code = codes.size));
  }
  return code;
}
