/**
 * The terms by which related articles are found: hashes of the words of title and opening. An article has about a hundred, and the
 * archive keeps those of all articles in memory, packed into a string with four characters per term.
 */
import { unitAt } from '../text/code-units.ts';

/** Characters after the title whose words count. A judgement. */
const OPENING = 400;
/** Number of different terms: findRelated counts them in tables of this size, and accepts a few collisions. */
export const SLOTS = 1 << 20;

/** Each character carries five bits as one of `0` to `O`, none of which JSON escapes. */
const CHARACTERS = 4;
const ZERO = '0'.charCodeAt(0);

export function packTerms(terms: Iterable<number>): string {
  let packed = '';
  for (const term of terms)
    packed += String.fromCharCode(ZERO + (term >>> 15), ZERO + ((term >>> 10) & 31), ZERO + ((term >>> 5) & 31), ZERO + (term & 31));
  return packed;
}

export const countTerms = (packed: string): number => packed.length / CHARACTERS;

/** The term at a 0-based place. */
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

/** The Unicode blocks of running text. A dictionary word with Han characters begins with one of these. */
const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);

/**
 * The terms of a text, packed, each once. The word cutter splits names that the dictionary does not know into single characters;
 * neighbouring ones are joined in pairs.
 * @param words of the text, which begins with the title.
 */
export function termsOf(words: readonly string[], titleLength: number): string {
  const terms = new Set<number>();
  let single = '';
  let at = 0;
  for (const word of words) {
    if (at > titleLength + OPENING) break;
    at += word.length;
    if (!isHan(unitAt(word, 0))) single = '';
    else if (word.length > 1) {
      terms.add(slotOf(word));
      single = '';
    } else {
      if (single !== '') terms.add(slotOf(single + word));
      single = word;
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
