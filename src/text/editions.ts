/**
 * Editions of one day's paper: 晨刊 and 晚刊, 号外, 增刊, the sheets 第一张 and 第二张. They have page numbers of their own, so page 1
 * of the one is another page than page 1 of the other.
 */
import { parseNumeral } from './numerals.ts';
import { simplified } from './simplified.ts';

/** In the order of the day; a paper's main edition, which has no name, comes between the first two groups. */
const GROUPS = [
  /^(?:晨刊|早刊|朝刊|晨版|早版|上午版)$/u,
  /^(?:日刊|午刊|午间版|午版|下午版)$/u,
  /^(?:晚刊|夕刊|夜刊|晚版|夜版|午夜版)$/u,
  /^(?:(?:本埠|外埠|航空|海外|农村)版|第[二三四五六七八九2-9]次版)$/u,
  /^第[0-9一二三四五六七八九十]{1,2}[张叠]$/u,
  /^(?:(?:本埠|外埠|星期|周末|元旦|新年|春节|国庆|临时)?(?:增刊|附刊|附张|增页)|夹报)$/u,
  /^(?:号外|号外第?[0-9一二三四五六七八九十]{1,2}号?|第[0-9一二三四五六七八九十]{1,2}[次号]?号外)$/u,
] as const;
const MAIN = 0.5;

/** Longest name of an edition, in characters. */
const LONGEST = 6;

const groupOf = (word: string): number => (word.length > LONGEST ? -1 : GROUPS.findIndex((group) => group.test(simplified(word))));

export const isEdition = (word: string): boolean => groupOf(word) >= 0;

/** The edition that a page's name begins with (`晨刊 要闻`); null for pages of the main edition. */
export function editionOf(pageName: string | null): string | null {
  const [first = ''] = (pageName ?? '').split(' ');
  return isEdition(first) ? first : null;
}

/** Orders editions as they appeared in the day, and sheets by their number. */
export function compareEditions(a: string | null, b: string | null): number {
  const [left, right] = [a, b].map((edition) => (edition === null ? MAIN : groupOf(edition)));
  return (left ?? 0) - (right ?? 0) || numberIn(a) - numberIn(b);
}

const numberIn = (edition: string | null): number => {
  const [numeral] = /[0-9一二三四五六七八九十]+/u.exec(edition ?? '') ?? [];
  return numeral === undefined ? 0 : (parseNumeral(numeral) ?? 0);
};
