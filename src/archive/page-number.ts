/**
 * Compares printed page numbers: 第1版, 1, 一, １ are the same page. Orders them: 1 < 2 < 12-13 < A1 < A2 < A10 < B1 < 增1, and the pages
 * of each edition together: 晨刊, the main edition, 晚刊, 号外.
 */
import { compareEditions, editionOf } from '../text/editions.ts';
import { parseNumeral } from '../text/numerals.ts';
import { compareCodeUnits } from '../text/order.ts';
import type { PrintedPage } from '../model/model.ts';

const AROUND = /^第|[版页]$/gu;
const LETTER_AND_NUMBER = /^([a-z]*|[增特附专專])(\d+)(?:-([a-z]*)(\d+))?$/u;
const HAN = /\p{Script=Han}/u;
const DASH = /[—–~至]/gu;
const LEADING_ZEROS = /^0+(?=[0-9])/u;

/** Key of a page number, equal for equal pages (A2-A3 and A02-03); null where no number is printed. */
export function pageKey(number: string | null): string | null {
  if (number === null) return null;
  const bare = number.normalize('NFKC').toLowerCase().replace(/\s/gu, '').replace(AROUND, '').replace(DASH, '-');
  if (bare === '') return null;
  const value = parseNumeral(bare);
  if (value !== null) return String(value);
  const found = LETTER_AND_NUMBER.exec(bare);
  if (found === null) return bare;
  const [, letters = '', first = '', , last] = found;
  return `${letters}${withoutZeros(first)}${last === undefined ? '' : `-${withoutZeros(last)}`}`;
}

const withoutZeros = (digits: string): string => digits.replace(LEADING_ZEROS, '');

/** Orders by section letter, then numerically; page numbers of other forms follow, and pages without a number come last. */
export function comparePageNumbers(a: string | null, b: string | null): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return compareCodeUnits(left, right);
}

/** Orders the pages of a day: its editions one after the other, each by page number. */
export const comparePrintedPages = (a: PrintedPage, b: PrintedPage): number =>
  compareEditions(editionOf(a.name), editionOf(b.name)) || comparePageNumbers(a.number, b.number);

function sortKey(number: string | null): string {
  const key = pageKey(number);
  if (key === null) return '~';
  const found = LETTER_AND_NUMBER.exec(key);
  if (found === null) return `}${key}`;
  const [, letters = '', first = '', , last = ''] = found;
  return `${HAN.test(letters) ? '{' : ''}${letters}${first.padStart(6, '0')}${last}`;
}

/** Whether a note names this page: 下转第11版 also means the page printed as 10-11. Null where either is unknown. */
export function namesPage(noted: string | null, page: string | null): boolean | null {
  const [a, b] = [pageKey(noted), pageKey(page)];
  if (a === null || b === null) return null;
  const [, letters = '', first, , last] = LETTER_AND_NUMBER.exec(b) ?? [];
  const [, own = '', number] = LETTER_AND_NUMBER.exec(a) ?? [];
  if (last === undefined || number === undefined || letters !== own) return a === b;
  return Number(number) >= Number(first) && Number(number) <= Number(last);
}
