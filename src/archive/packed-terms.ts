/**
 * The terms by which related articles are found: the words of title and opening, as numbers. An article has a hundred of them, and
 * the archive holds those of all articles: they are kept as a text of four characters each.
 */
import { unitAt } from '../text/code-units.ts';

/** Characters of title and opening. */
const OPENING = 400;
/** Terms are counted in a table of fixed size: a few collisions cost less than a map of millions. */
export const SLOTS = 1 << 20;

/** Five bits a character, from 0 to O: none of them needs an escape in JSON. */
const CHARACTERS = 4;
const ZERO = '0'.charCodeAt(0);

export function packTerms(terms: Iterable<number>): string {
  let packed = '';
  for (const term of terms)
    packed += String.fromCharCode(ZERO + (term >>> 15), ZERO + ((term >>> 10) & 31), ZERO + ((term >>> 5) & 31), ZERO + (term & 31));
  return packed;
}

export const countTerms = (packed: string): number => packed.length / CHARACTERS;

/** The term of this 0-based place. */
export function termAt(packed: string, place: number): number {
  const at = place * CHARACTERS;
  return (
    ((packed.charCodeAt(at) - ZERO) << 15) |
    ((packed.charCodeAt(at + 1) - ZERO) << 10) |
    ((packed.charCodeAt(at + 2) - ZERO) << 5) |
    (packed.charCodeAt(at + 3) - ZERO)
  );
}

export const unpackTerms = (packed: string): readonly number[] =>
  Array.from({ length: countTerms(packed) }, (_, place) => termAt(packed, place));

/** The blocks that running text is made of; a word of the dictionary begins with one of them or holds none. */
const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

/**
 * Each once, packed. A name that the dictionary does not know falls apart into single characters: neighbouring ones count in pairs.
 * @param words of the text, which opens with the title.
 */
export function termsOf(words: readonly string[], titleLength: number): string {
  const terms = new Set<number>();
  let alone = '';
  let at = 0;
  for (const word of words) {
    if (at > titleLength + OPENING) break;
    at += word.length;
    if (!isHan(unitAt(word, 0))) alone = '';
    else if (word.length > 1) {
      terms.add(slotOf(word));
      alone = '';
    } else {
      if (alone !== '') terms.add(slotOf(alone + word));
      alone = word;
    }
  }
  return packTerms(terms);
}

/** FNV-1a with a final mix, cut to a slot. */
function slotOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0, end = term.length; i < end; i++) hash = Math.imul(hash ^ unitAt(term, i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (SLOTS - 1);
}
