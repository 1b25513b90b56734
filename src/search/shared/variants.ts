/** Other forms of a term that mean the same, and forms with one character that OCR confuses with another. */
import { CONFUSABLE_GROUPS } from './confusables.ts';
import { otherNumerals } from './numerals.ts';
import { otherSpellings } from './spellings.ts';

const CONFUSABLE: ReadonlyMap<string, string> = new Map(
  CONFUSABLE_GROUPS.flatMap((group) => Array.from(group, (char) => [char, group] as const)).reduce(
    (map, [char, group]) => map.set(char, (map.get(char) ?? '') + group),
    new Map<string, string>(),
  ),
);
/** Variants that are tried; a judgement. */
const AT_MOST = 8;

/** A normalised text with one character replaced by one that OCR confuses with it. */
function misread(text: string): string[] {
  const chars = Array.from(text);
  return chars.flatMap((char, i) =>
    Array.from(CONFUSABLE.get(char) ?? '')
      .filter((other) => other !== char)
      .map((other) => [...chars.slice(0, i), other, ...chars.slice(i + 1)].join('')),
  );
}

/** Forms of a normalised text that mean the same: numbers in the other numerals, names in their other spellings. */
export const sameIn = (text: string): { readonly numerals: readonly string[]; readonly spellings: readonly string[] } => ({
  numerals: otherNumerals(text).slice(0, AT_MOST),
  spellings: otherSpellings(text),
});

/** A normalised text as OCR may have misread it. A single character has no such variants: they would match nearly everything. */
export const variantsOf = (text: string): string[] => (text.length < 2 ? [] : [...new Set(misread(text))].slice(0, AT_MOST));
