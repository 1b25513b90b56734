/** Page numbers as printed, made comparable: 第1版, 1, 一, １ are one page; A5 comes after A4 and before B1. */

const CHINESE_DIGITS = new Map([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
const AROUND = /^第|[版页]$/gu;
const LETTER_AND_NUMBER = /^([a-z]*)(\d+)$/u;
const LEADING_ZEROS = /^0+(?=[0-9])/u;
const CHINESE_NUMBER = /^[〇零一二三四五六七八九十]{1,3}$/u;

/** A key that is equal for equal pages; null where nothing was printed. */
export function pageKey(number: string | null): string | null {
  if (number === null) return null;
  const bare = number.normalize('NFKC').toLowerCase().replace(/\s/gu, '').replace(AROUND, '');
  if (bare === '') return null;
  if (CHINESE_NUMBER.test(bare)) return String(chineseNumber(bare));
  const found = LETTER_AND_NUMBER.exec(bare);
  return found === null ? bare : `${found[1]}${found[2]?.replace(LEADING_ZEROS, '')}`;
}

/** 一 1, 十 10, 十二 12, 二十 20, 二十一 21. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.replace('零', '〇').includes('十') ? text.split('十') : ['', text];
  const digit = (character: string | undefined, missing: number): number => CHINESE_DIGITS.get(character ?? '') ?? missing;
  if (!text.includes('十')) return [...(ones ?? '')].reduce((sum, character) => sum * 10 + digit(character, 0), 0);
  return digit(tens, 1) * 10 + digit(ones, 0);
}

/** Printed order: letters, then numbers as numbers; pages without a number last. */
export function comparePageNumbers(a: string | null, b: string | null): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortKey(number: string | null): string {
  const key = pageKey(number);
  if (key === null) return '~';
  const found = LETTER_AND_NUMBER.exec(key);
  return found === null ? `}${key}` : `${found[1]}${(found[2] ?? '').padStart(6, '0')}`;
}
