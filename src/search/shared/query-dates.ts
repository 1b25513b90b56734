/** Reads days, months, years and spans of them as readers write them. */
import { parseNumeral } from '../../text/numerals.ts';

/** First and last day, both included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** A written day, month or year; `exists` is false for 30 February. */
export interface WrittenDate extends DateRange {
  readonly exists: boolean;
}

/** `undated` asks for articles without a date; `reversed` if the span was written the wrong way round. */
export type ReadDates =
  | { readonly kind: 'range'; readonly range: DateRange; readonly reversed: boolean }
  | { readonly kind: 'undated' }
  /** 今天, last month: an archive has no today. */
  | { readonly kind: 'relative' }
  /** A day that never was. */
  | { readonly kind: 'never' };

export const EARLIEST = '0000-01-01';
export const LATEST = '9999-12-31';

/** 2022, 2022-7, 2022.07.08, 2022年7月. */
const SEPARATED = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?$/u;
/** 202207, 20220729. */
const DIGITS_ALONE = /^(\d{4})(\d{2})(\d{2})?$/u;
/** 二〇二二年七月二十九日. */
const CHINESE = /^([〇○零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?)?$/u;
const RANGE_MARK = /\.\.+|…+|~|～|至/u;
const COMPARED = /^(>=|<=|>|<|≥|≤)(.+)$/u;
const UNDATED: ReadonlySet<string> = new Set(['未定', 'none']);
const RELATIVE =
  /^(?:今天|今日|昨天|昨日|前天|明天|本周|上周|本月|上月|今年|去年|本週|上週|today|yesterday|tomorrow|(?:this|last)[- ]?(?:week|month|year))$/iu;

/** What a date field asks for; null if the text is no date. */
export function readDates(written: string): ReadDates | null {
  const text = written.normalize('NFKC').trim();
  if (UNDATED.has(text.toLowerCase())) return { kind: 'undated' };
  if (RELATIVE.test(text)) return { kind: 'relative' };
  const compared = COMPARED.exec(text);
  if (compared) return readCompared(compared[1] ?? '', compared[2] ?? '');
  const parts = text.split(RANGE_MARK);
  if (parts.length > 2) return null;
  return readSpan(parts[0] ?? '', parts[parts.length - 1] ?? '', parts.length === 2);
}

function readCompared(sign: string, text: string): ReadDates | null {
  const date = readDate(text);
  if (!date) return null;
  if (!date.exists) return { kind: 'never' };
  const ranges: Readonly<Record<string, DateRange>> = {
    '>': { from: nextDay(date.to), to: LATEST },
    '<': { from: EARLIEST, to: dayBefore(date.from) },
    '>=': { from: date.from, to: LATEST },
    '≥': { from: date.from, to: LATEST },
  };
  return { kind: 'range', range: ranges[sign] ?? { from: EARLIEST, to: date.to }, reversed: false };
}

function readSpan(first: string, last: string, isSpan: boolean): ReadDates | null {
  if (first === '' && last === '') return null;
  const from = isSpan && first === '' ? { from: EARLIEST, to: EARLIEST, exists: true } : readDate(first);
  const to = isSpan && last === '' ? { from: LATEST, to: LATEST, exists: true } : readDate(last);
  if (!from || !to) return null;
  if (!from.exists || !to.exists) return { kind: 'never' };
  if (from.from <= to.to) return { kind: 'range', range: { from: from.from, to: to.to }, reversed: false };
  return { kind: 'range', range: { from: to.from, to: from.to }, reversed: true };
}

/** Reads a day, month or year; null if the text is none. */
export function readDate(text: string): WrittenDate | null {
  const plain = text.normalize('NFKC');
  const found = SEPARATED.exec(plain) ?? DIGITS_ALONE.exec(plain) ?? CHINESE.exec(plain);
  if (!found) return null;
  const [year = 0, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : (parseNumeral(part) ?? 0)));
  if (month === undefined) return { from: dayName(year, 1, 1), to: dayName(year, 12, 31), exists: true };
  const most = daysIn(year, month);
  const from = dayName(year, month, day ?? 1);
  return { from, to: dayName(year, month, day ?? most), exists: month >= 1 && month <= 12 && (day ?? 1) >= 1 && (day ?? 1) <= most };
}

const dayName = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Days of a month, 1 to 12; another month has none. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

// Only compared with days as text, so a day beyond the end of its month serves as well.
const nextDay = (day: string): string => `${day}~`;
const dayBefore = (day: string): string => `${day.slice(0, -2)}${String(Number(day.slice(-2)) - 1).padStart(2, '0')}`;
