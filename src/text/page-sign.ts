/**
 * Page numbers as papers print them and owners write them: 3, 03, 第三版, A05, T3, 增1, 12-13, 第10、11版, 头版.
 * In: a word. Out: the number in one form: without leading zeros, letters in capitals, neighbouring pages as `12-13`.
 */
import { parseNumeral } from './numerals.ts';

/** Supplements are numbered apart, by letters or by a word: A5, T3, AT2, 增1, 特2. */
const LETTERS = '(?:[A-Za-z]{1,2}|[增特附专專])';
const FIGURES = '(?:[0-9０-９]{1,3}|[〇零一二三四五六七八九十廿百]{1,4})';
const ONE = `${LETTERS}?\\s?${FIGURES}`;
/** Pages that were printed as one: 10-11, 10、11, 6至7. */
const BETWEEN = '\\s?[-–—~～、,，·至和/]\\s?';
/** A page number between 第 and 版 and inside other words, as the source of an expression. */
export const SIGN = `${ONE}(?:${BETWEEN}${ONE}){0,3}`;

const WHOLE = new RegExp(`^第?\\s?(${SIGN})\\s?[版页頁面]?$`, 'u');
const PARTS = new RegExp(BETWEEN, 'u');
const PART = new RegExp(`^(${LETTERS})?\\s?(${FIGURES})$`, 'u');
const FRONT = /^[头頭][版页頁]$/u;

interface Part {
  readonly letters: string;
  readonly value: number;
}

/** The page number that the word is. @returns null for any other word (增刊, 要闻) and for page 0 */
export function readPageSign(word: string): string | null {
  const text = word.trim();
  if (FRONT.test(text)) return '1';
  const [, sign] = WHOLE.exec(text) ?? [];
  if (sign === undefined) return null;
  const parts = sign.split(PARTS).map(partOf);
  return parts.every((part) => part !== null) ? written(parts) : null;
}

function partOf(printed: string): Part | null {
  const [, letters = '', figures = ''] = PART.exec(printed.trim()) ?? [];
  const value = parseNumeral(figures);
  return value === null || value === 0 ? null : { letters: letters.toUpperCase(), value };
}

/** Neighbouring pages as first and last; pages apart from each other are all listed: `1、4`. */
function written(parts: readonly Part[]): string {
  const [first, last] = [parts[0], parts.at(-1)];
  const one = ({ letters, value }: Part): string => `${letters}${value}`;
  if (!first || !last) return '';
  const inRow = parts.every(({ value }, i) => i === 0 || value === (parts[i - 1]?.value ?? 0) + 1);
  // 10-16 says that a page goes from 10 to 16; 1、4 and 4-1 do not.
  if (parts.length > 1 && (inRow || (parts.length === 2 && last.value > first.value))) return `${one(first)}-${one(last)}`;
  return parts.map(one).join('、');
}
