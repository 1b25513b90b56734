/**
 * Kinds of damage that OCR does to a page. Each kind is a function that is asked once a page and answers with what it does to every
 * text of that page, or null where the page is spared. To add a kind, write such a function and put it into the recipe.
 */
import { createRequire } from 'node:module';
import type { Random } from './random.ts';

/** What a kind of damage may know of its page. */
export interface PageBefore {
  /** Typeset like a paper of the first half of the twentieth century. */
  readonly old: boolean;
  /** The page's own characters: misreadings are drawn from them. */
  readonly characters: string;
}

export type Damage = (page: PageBefore, random: Random) => ((text: string) => string) | null;

const HALF = new Map([...'，（）：；！？'].map((wide, i) => [wide, ',():;!?'.charAt(i)]));

/** Punctuation in its half-width forms, as many models write it. */
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
 * @param share of the pages that have any.
 * @param rates of which each such page has one: the share of its characters that are misread.
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
