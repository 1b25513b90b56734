/**
 * Reads continuation notes (上接, 下转): `(上接第1版)`, `（下转第四版）`, `紧接第二版`, `上接A1版`. In: a text. Out: the numbers of
 * the pages from which and on which it continues, as digits or letter and digits; null if not printed.
 */
import { isContinuationLine } from '../text/continuation-line.ts';
import { parseNumeral, NUMERAL_CHARS } from '../text/numerals.ts';

export interface Continuation {
  readonly from: string | null;
  readonly to: string | null;
}

const PAGE = `(?:第\\s?)?([A-Da-d]?\\s?[${NUMERAL_CHARS}]{1,4})\\s?[版版面頁页]`;
/** Only at the head of a text or in brackets: 会上接1版代表 is not a continuation note. */
const FROM = new RegExp(`(?:^\\s*|[（(【\\[]\\s?)(?:紧?上接|緊?上接|紧接|緊接|接自?|承接)(?:本报)?(?:今日)?\\s?${PAGE}(?!面)`, 'u');
const TO = new RegExp(`[（(【\\[]?\\s?(?:下转|紧转|下轉|下接|紧接|緊接|转|轉至?|续见|后续见)(?:本报)?(?:今日)?\\s?${PAGE}`, 'u');
/** A continuation note is within this many UTF-16 units of either end of a text. A judgement. */
const END = 40;
/** The highest page number; papers have fewer pages. */
const LAST_PAGE = 999;
/** Cheap pre-check: every continuation note has one of these. */
const PAGE_SIGN = /[版面頁页]/u;
const NOWHERE: Continuation = { from: null, to: null };

/** The pages from which a text continues and on which it is continued; reads only its two ends. */
export function readContinuation(text: string): Continuation {
  const head = text.slice(0, END);
  const tail = text.slice(-END);
  if (!PAGE_SIGN.test(head) && !PAGE_SIGN.test(tail)) return NOWHERE;
  const from = page(FROM.exec(head)?.[1]);
  // 紧接第二版 may point either way: on its own line it names the page from which the text below continues.
  if (isContinuationLine(text)) return { from, to: from === null ? page(TO.exec(head)?.[1]) : null };
  return { from, to: bracketed(TO, tail) };
}

const bracketed = (pattern: RegExp, text: string): string | null => {
  const match = pattern.exec(text);
  return match && /^[（(【\[]/u.test(match[0]) ? page(match[1]) : null;
};

/** 四 -> 4, a 3 -> A3. */
function page(printed: string | undefined): string | null {
  if (!printed) return null;
  const letter = /^[A-Da-d]/u.exec(printed)?.[0].toUpperCase() ?? '';
  const number = parseNumeral(printed.replace(/^[A-Da-d]\s?/u, ''));
  return number === null || number > LAST_PAGE ? null : `${letter}${number}`;
}
