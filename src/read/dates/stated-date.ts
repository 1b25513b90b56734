/**
 * Reads a date as people state it: a day, with or without a time and a weekday (`2011-05-08 08:00`, `2011年5月8日 星期日`, `20110508`), a
 * month, a year, a decade, ten days of a month, or a span of these. In: the text. Out: the first and the last day it can mean.
 */
import { dateParts, daysInMonth, FIRST_YEAR, isoDate, LAST_YEAR, parseIsoDay, weekdayOf } from '../../text/calendar.ts';
import { NUMERAL_CHARS, parseNumeral } from '../../text/numerals.ts';

export interface StatedDate {
  /** `YYYY-MM-DD`; both are the same where one day is stated. */
  readonly first: string;
  readonly last: string;
  /** Whether the text names another weekday than the day had. */
  readonly weekdayDiffers: boolean;
}

/** Year, month and day; null where they are not stated. */
interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** First and last day of the month, where the text names a part of it. */
  readonly days?: readonly [first: number, last: number];
  /** A decade that begins in `year`. */
  readonly decade?: boolean;
}

/** A longer text is not a date. */
const LONGEST = 80;

/** @returns null where the text is no date, or names a day that does not exist or a year without newspapers. */
export function readStatedDate(written: string): StatedDate | null {
  const text = written.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  if (text.length > LONGEST) return null;
  return readPoint(text) ?? readSpan(text);
}

/** `2011-05-08`, or `1951-03-01..1951-03-31` where the day is not stated: the form in which stated dates are kept. */
export const statedDateText = ({ first, last }: Pick<StatedDate, 'first' | 'last'>): string =>
  first === last ? first : `${first}..${last}`;

/** First and last day of a text that statedDateText made; null for any other text. */
export function statedDays(text: string): readonly [first: string, last: string] | null {
  const [first = '', last = first] = text.split('..');
  return parseIsoDay(first) !== null && parseIsoDay(last) !== null ? [first, last] : null;
}

/** `1951-03..1951-05`, `1951-03/1951-05`, `1951年3月至5月`, `2022年10月1日至7日`. */
const SPAN = /^(.{1,50}?) ?(?:\.{2,3}|…|至|到|~|～|—{1,2}|–|(?<=-\d{1,2}) ?\/(?= ?\d{4}-)|(?<=^\d{4})\/(?=\d{4}$)) ?(.{1,50})$/u;

function readSpan(text: string): StatedDate | null {
  const [, begin = '', end = ''] = SPAN.exec(text) ?? [];
  const first = readPoint(begin);
  if (first === null) return null;
  const { year, month } = dateParts(first.first);
  // The end may leave out what both have in common.
  const last = readPoint(end) ?? readPoint(`${year}年${end}`) ?? readPoint(`${year}年${month}月${end}`);
  if (last === null || last.last < first.first) return null;
  return { first: first.first, last: last.last, weekdayDiffers: first.weekdayDiffers || last.weekdayDiffers };
}

const WEEKDAYS = '日一二三四五六';
const ENGLISH_WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const CHINESE_WEEKDAY = /[ ,]{0,3}\(?(?:星期|礼拜|禮拜|周|週)([一二三四五六日天])\)?$/u;
const CHINESE_WEEKDAY_FIRST = /^(?:星期|礼拜|禮拜|周|週)([一二三四五六日天])[ ,]{0,3}/u;
const ENGLISH_WEEKDAY = /^(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?,? |[ ,]{1,3}\(?(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\)?$/iu;

/** A day without its weekday. */
function apartFromWeekday(text: string): { readonly rest: string; readonly weekday: number | null } {
  const chinese = CHINESE_WEEKDAY.exec(text) ?? CHINESE_WEEKDAY_FIRST.exec(text);
  if (chinese) return { rest: text.replace(chinese[0], '').trim(), weekday: WEEKDAYS.indexOf((chinese[1] ?? '').replace('天', '日')) };
  const english = ENGLISH_WEEKDAY.exec(text);
  if (!english) return { rest: text, weekday: null };
  const rest = text.slice(0, english.index) + text.slice(english.index + english[0].length);
  return { rest, weekday: ENGLISH_WEEKDAYS.indexOf((english[1] ?? english[2] ?? '').toLowerCase()) };
}

/** A zone behind a time: `Z`, `+08:00`, `GMT+0800 (…)`, `[Asia/Shanghai]`, 北京时间. */
const ZONE = '(?: ?(?:Z|UTC|GMT|CST|北京时间)?(?:[+-]\\d{1,2}(?::?\\d{2})?)?(?: ?[\\[(][^\\])]{1,40}[\\])])?)';
const HALF_OF_DAY = '(?:凌晨|清晨|早上?|上午|中午|下午|傍晚|晚上?|夜间?|[AaPp][Mm])';
/** `T00:20:41+08:00`, ` 08:00`, ` 8:05 PM`, ` 上午8时30分`. The day is the one written, whatever the zone. */
const TIME = new RegExp(
  `(?:T| |(?<=[日号號]))(?:${HALF_OF_DAY} ?)?(?:[01]?\\d|2[0-4])(?::[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,9})?)?|[时時点點](?:[0-5]?\\d分(?:[0-5]?\\d秒)?|半|整)?)(?: ?[AaPp]\\.?[Mm]\\.?)?${ZONE}$`,
  'u',
);

/** The same day by the lunar calendar, or a half of the day without an hour: `（农历二月初一）`, ` 上午`. */
const BESIDE = new RegExp(`[ ,]{0,3}(?:[(]?(?:农历|農曆|夏历|夏曆|阴历|陰曆|旧历|舊曆)[^()]{1,20}[)]?|${HALF_OF_DAY})$`, 'u');

function readPoint(written: string): StatedDate | null {
  const text = written.replace(BESIDE, '');
  const outer = apartFromWeekday(text);
  const { rest, weekday } = outer.weekday === null ? apartFromWeekday(text.replace(TIME, '')) : outer;
  const parts = partsOf(rest.replace(TIME, '').trim());
  const days = parts && daysOf(parts);
  if (days === null) return null;
  const [first, last] = days;
  const number = first === last ? parseIsoDay(first) : null;
  return { first, last, weekdayDiffers: weekday !== null && number !== null && weekdayOf(number) !== weekday };
}

/** The first and last day; null where a part does not exist. */
function daysOf({ year, month, day, days, decade }: Parts): readonly [first: string, last: string] | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === null) return [isoDate(year, 1, 1), isoDate(decade ? year + 9 : year, 12, 31)];
  if (month < 1 || month > 12) return null;
  const [from, to] = day === null ? (days ?? [1, 31]) : [day, day];
  const length = daysInMonth(year, month);
  if (from < 1 || from > length) return null;
  return [isoDate(year, month, from), isoDate(year, month, Math.min(to, length))];
}

/** A part of a date that is not known: `00`, `XX`, `??`. */
const UNKNOWN = '0{1,2}|[xX]{1,2}|[?]{1,2}';
const NUMBERS = new RegExp(`^(\\d{4})([-/. ])(\\d{1,2}|${UNKNOWN})\\2(\\d{1,2}|${UNKNOWN})$`, 'u');
const NUMBER_OF_MONTH = new RegExp(`^(\\d{4})[-/.](\\d{1,2}|${UNKNOWN})$`, 'u');
const DIGITS = /^(\d{4})(?:(\d{2})(\d{2})?)?$/u;
const DECADE = /^(?:(\d{3})[xX?]|(\d{3})0(?:s|年代)|(\d{2})世纪([1-9一二三四五六七八九])(?:0|十)年代)$/u;

const known = (part: string | undefined): number | null => (part === undefined || !/[1-9]/u.test(part) ? null : Number(part));

function partsOf(text: string): Parts | null {
  const numbers = NUMBERS.exec(text) ?? NUMBER_OF_MONTH.exec(text);
  if (numbers) {
    const [month, day] = numbers.length > 3 ? [known(numbers[3]), known(numbers[4])] : [known(numbers[2]), null];
    return month === null && day !== null ? null : { year: Number(numbers[1]), month, day };
  }
  const digits = DIGITS.exec(text);
  if (digits) {
    const [month, day] = [known(digits[2]), known(digits[3])];
    return month === null && day !== null ? null : { year: Number(digits[1]), month, day };
  }
  return decadeOf(text) ?? chineseParts(text) ?? englishParts(text);
}

/** `195x`, `1950s`, 1950年代, 20世纪50年代. */
function decadeOf(text: string): Parts | null {
  const [, hundreds, tens, century, ofCentury] = DECADE.exec(text) ?? [];
  const decade =
    century === undefined
      ? Number(hundreds ?? tens ?? Number.NaN)
      : (Number(century) - 1) * 10 + (parseNumeral(ofCentury ?? '') ?? Number.NaN);
  return Number.isNaN(decade) ? null : { year: decade * 10, month: null, day: null, decade: true };
}

const N = NUMERAL_CHARS;
const CHINESE = new RegExp(
  `^(?:(?:中[华華])?民[国國] ?([${N}]{1,3})|(?:公元|西元)? ?([${N}]{4})) ?年(?: ?([${N}]{1,3}) ?月(?: ?([${N}]{1,3}) ?[日号號]?|份| ?([上中下])旬)?)?$`,
  'u',
);
const REPUBLIC_BEGAN = 1911;
const TENS: Readonly<Record<string, readonly [number, number]>> = { 上: [1, 10], 中: [11, 20], 下: [21, 31] };

function chineseParts(text: string): Parts | null {
  const match = CHINESE.exec(text);
  if (!match) return null;
  const [, republic, printed = '', month, day, tens = ''] = match;
  const year = republic === undefined ? parseNumeral(printed) : REPUBLIC_BEGAN + (parseNumeral(republic) ?? Number.NaN);
  const days = TENS[tens];
  const numbers = {
    month: month === undefined ? null : parseNumeral(month),
    day: day === undefined ? null : parseNumeral(day),
  };
  // A numeral that cannot be read is no missing part.
  if (year === null || Number.isNaN(year) || (month !== undefined && numbers.month === null) || (day !== undefined && numbers.day === null))
    return null;
  return { year, ...numbers, ...(days === undefined ? {} : { days }) };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?,? (\d{4})$/u;
const MONTH_FIRST = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

/** `8 May 2011`, `May 8, 2011`, `May 2011`. */
function englishParts(text: string): Parts | null {
  const dayFirst = DAY_FIRST.exec(text);
  const [, name = '', day, year] = dayFirst ? ['', dayFirst[2], dayFirst[1], dayFirst[3]] : (MONTH_FIRST.exec(text) ?? []);
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : { year: Number(year), month, day: day === undefined ? null : Number(day) };
}
