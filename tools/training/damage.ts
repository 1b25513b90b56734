/**
 * Kinds of OCR damage. Each kind is a function, called once for a page, that returns the change to every text of that page, or
 * null for an undamaged page. To add a kind, write such a function and list it in the recipe.
 */
import { createRequire } from 'node:module';
import type { Random } from './random.ts';

/** The page before the damage. */
export interface PageBefore {
  /** Typeset like a paper of the first half of the twentieth century. */
  readonly old: boolean;
  /** Characters of the page, from which misreadings are drawn. */
  readonly characters: string;
}

export type Damage = (page: PageBefore, random: Random) => ((text: string) => string) | null;

const HALF = new Map([...'，（）：；！？'].map((wide, i) => [wide, ',():;!?'.charAt(i)]));

/** Half-width punctuation, as many OCR models write it. */
export const halfWidth =
  (share: number): Damage =>
  ({ old }, { chance }) =>
    !old && chance(share) ? (text) => text.replace(/[，（）：；！？]/gu, (mark) => HALF.get(mark) ?? mark) : null;

type Convert = (text: string) => string;
interface OpenCC {
  readonly Converter: (options: { readonly from: string; readonly to: string }) => Convert;
}
let converter: Convert | null = null;
const toTraditional: Convert = (text) =>
  (converter ??= (createRequire(import.meta.url)('opencc-js') as OpenCC).Converter({ from: 'cn', to: 'tw' }))(text);

/** The whole page in traditional characters. */
export const traditionalScript =
  (share: number): Damage =>
  (_, { chance }) =>
    chance(share) ? toTraditional : null;

/** Digits and Latin letters in full width, on old pages. */
export const wideDigits =
  (share: number): Damage =>
  ({ old }, { chance }) =>
    old && chance(share) ? (text) => text.replace(/[0-9A-Za-z]/gu, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0)) : null;

/**
 * Misread, lost and doubled characters.
 * @param share share of the pages with such characters, 0 to 1
 * @param rates shares of misread characters; each such page has one of these rates
 */
export const misread =
  (share: number, rates: readonly number[]): Damage =>
  ({ characters }, random) => {
    if (!random.chance(share)) return null;
    const rate = random.pick(rates);
    const other = (): string => characters.charAt(random.int(0, characters.length - 1));
    const wrong = (right: string): string => random.pick([() => '', other, other, () => right + right, () => '，'])();
    return (text) =>
      [...text]
        .map((character) => (character !== '\n' && random.chance(rate) ? wrong(character) : character))
        .join('')
        .replace(/\n/gu, '  \n');
  };

/** A space between all characters. */
export const spacedOut =
  (share: number): Damage =>
  (_, { chance }) =>
    chance(share) ? (text) => [...text].join(' ').replace(/ ?\n ?/gu, '  \n') : null;
