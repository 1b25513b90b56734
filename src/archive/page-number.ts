/** Compares printed page numbers: 第1版, 1, 一, １ are the same page; A5 comes after A4 and before B1. */
import { parseNumeral } from '../text/numerals.ts';
import { compareCodeUnits } from '../text/order.ts';

const AROUND = /^第|[版页]$/gu;
const LETTER_AND_NUMBER = /^([a-z]*)(\d+)$/u;
const LEADING_ZEROS = /^0+(?=[0-9])/u;

/** Key of a page number, equal for equal pages; null where no number is printed. */
export function pageKey(number: string | null): string | null {
  if (number === null) return null;
  const bare = number.normalize('NFKC').toLowerCase().replace(/\s/gu, '').replace(AROUND, '');
  if (bare === '') return null;
  const value = parseNumeral(bare);
  if (value !== null) return String(value);
  const found = LETTER_AND_NUMBER.exec(bare);
  return found === null ? bare : `${found[1]}${found[2]?.replace(LEADING_ZEROS, '')}`;
}

/** Orders by section letter, then numerically; page numbers of other forms follow, and pages without a number come last. */
export function comparePageNumbers(a: string | null, b: string | null): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return compareCodeUnits(left, right);
}

function sortKey(number: string | null): string {
  const key = pageKey(number);
  if (key === null) return '~';
  const found = LETTER_AND_NUMBER.exec(key);
  return found === null ? `}${key}` : `${found[1]}${(found[2] ?? '').padStart(6, '0')}`;
}
