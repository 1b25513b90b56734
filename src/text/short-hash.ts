/** Short permanent names for addresses: base32 of a SHA-256, lower-case letters and digits 2 to 7. */
import { sha256 } from './digest.ts';
import { memoise } from './memoise.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** The first `length` base32 characters (5 bits each) of the text's SHA-256. */
export function shortHash(text: string, length: number): string {
  let out = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of Buffer.from(sha256(text), 'hex')) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5 && out.length < length) {
      bits -= 5;
      out += ALPHABET[(buffer >> bits) & 31];
    }
    buffer &= (1 << bits) - 1;
    if (out.length === length) break;
  }
  return out;
}

/** Most labels in the cache; a year of a paper has fewer. */
const LABELS_KEPT = 100_000;

/** File name of the page for a label; depends on the label alone, so that it never changes. */
export const labelId = memoise(LABELS_KEPT, (label) => shortHash(label, 8));
