/**
 * Finds printed dates: 2022年11月9日, 二〇二二年十一月九日, 中华民国二十六年七月七日, １１月９日, 11月8日至10日, 2022-11-09, 2022年.
 * In: a text. Out: its dates in text order; year, month and day are null where they are not printed.
 */
import { asciiDigits, NUMERAL_CHARS, parseNumeral } from '../../text/numerals.ts';
import { FIRST_YEAR, isDayOfYear, LAST_YEAR } from '../../text/calendar.ts';

export interface PrintedDate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 0 is Sunday; read from a weekday printed directly after the date (星期三, 周三). */
  readonly weekday: number | null;
  /** The second day of a span: 10日 in 11月8日至10日. */
  readonly endsSpan: boolean;
}

const N = NUMERAL_CHARS;
const WEEKDAY = '(?:\\s*(?:[（(]\\s*)?(?:星期|周|礼拜)([一二三四五六日天])\\s*[）)]?)?';
const YEAR = `(?:(?:中华|中華)?(民国|民國)\\s?([${N}]{1,3})|(?:公元)?([${N}]{4}))\\s?年`;
const MONTH = `([${N}]{1,3})\\s?月`;
const DAY = `([${N}]{1,3})\\s?[日号號]`;
const FULL = new RegExp(`(?:${YEAR}\\s?)?${MONTH}\\s?${DAY}${WEEKDAY}`, 'gu');
const YEAR_MONTH = new RegExp(`(?<![${N}])${YEAR}(?:\\s?${MONTH})?(?![代${N}])`, 'gu');
const NUMERIC = /(?<![0-9.\-/])((?:1[89]|20)[0-9]{2})([-./])(0?[1-9]|1[0-2])\2(0?[1-9]|[12][0-9]|3[01])(?![0-9])/gu;
const RANGE_END = new RegExp(`^\\s?(?:至|到|－|-|—|–|~|～|、|和)\\s?([${N}]{1,3})[日号](?!月)`, 'u');
const WEEKDAYS = '日一二三四五六';

/** Cheap pre-check: most texts have no date. */
const DATE_SIGN = new RegExp(`[${N}]\\s?[月年]|[0-9]{4}[-./]`, 'u');

/** Finds dates with a month, and years alone where no fuller date starts at the same place. */
export function findDates(text: string): PrintedDate[] {
  if (!DATE_SIGN.test(text)) return [];
  const found = [...fullDates(text), ...numericDates(text)];
  const covered = new Set(found.map((f) => f.start));
  const taken = (start: number): boolean => covered.has(start);
  for (const match of text.matchAll(YEAR_MONTH)) {
    const end = match.index + match[0].length;
    const date = make(text, match.index, end, yearFrom(match[1], match[2], match[3]), number(match[4]), null, null);
    if (date && date.year !== null && !taken(date.start)) found.push(date);
  }
  return found.sort((a, b) => a.start - b.start);
}

function fullDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = [];
  for (const match of text.matchAll(FULL)) {
    const end = match.index + match[0].length;
    const year = yearFrom(match[1], match[2], match[3]);
    const date = make(text, match.index, end, year, number(match[4]), number(match[5]), weekday(match[6]));
    if (!date) continue;
    found.push(date);
    const range = RANGE_END.exec(text.slice(end, end + 12));
    const last = range && make(text, end, end + range[0].length, year, date.month, number(range[1]), null);
    if (last) found.push({ ...last, endsSpan: true });
  }
  return found;
}

function numericDates(text: string): PrintedDate[] {
  return [...text.matchAll(NUMERIC)].flatMap(
    (m) => make(text, m.index, m.index + m[0].length, Number(m[1]), Number(m[3]), Number(m[4]), null) ?? [],
  );
}

function make(
  text: string,
  start: number,
  end: number,
  year: number | null,
  month: number | null,
  day: number | null,
  weekday: number | null,
): PrintedDate | null {
  if (year !== null && (year < FIRST_YEAR || year > LAST_YEAR)) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (month === null || !isDayOfYear(month, day))) return null;
  return { text: text.slice(start, end).trim(), start, end, year, month, day, weekday, endsSpan: false };
}

const number = (printed: string | undefined): number | null => (printed ? parseNumeral(printed) : null);
const weekday = (printed: string | undefined): number | null => (printed ? WEEKDAYS.indexOf(printed === '天' ? '日' : printed) : null);

function yearFrom(republic: string | undefined, republicYear: string | undefined, printed: string | undefined): number | null {
  if (republic) return 1911 + (number(republicYear) ?? NaN) || null;
  if (!printed) return null;
  const ascii = asciiDigits(printed);
  return /^[0-9]{4}$/u.test(ascii) ? Number(ascii) : parseNumeral(printed);
}
