/** A query that is a date and nothing else: articles that print it in any form, and the issue of that day. */
import { counted } from '../shared/numerals.ts';
import type { Query } from '../shared/query.ts';
import { readDate, type WrittenDate } from '../shared/query-dates.ts';

/** The day or month that is all of a query; null if it asks for anything else. A year alone is a number. */
export function bareDate(query: Query): WrittenDate | null {
  const only = query.all.length === 1 && query.all[0]?.length === 1 ? query.all[0][0] : undefined;
  if (only?.kind !== 'term' || only.field !== null || only.phrase || query.none.length > 0) return null;
  const date = readDate(only.text);
  return date?.exists && !(date.from.endsWith('-01-01') && date.to.endsWith('-12-31')) ? date : null;
}

export const isDay = ({ from, to }: WrittenDate): boolean => from === to;

/** All written forms of a day or month. */
export function formsOfDate(date: WrittenDate): string[] {
  const [year = '', month = '', day = ''] = date.from.split('-');
  const [m, d] = [Number(month), Number(day)];
  const years = [spelled(year, '〇'), spelled(year, '零')];
  if (!isDay(date)) return [`${year}年${m}月`, `${year}-${month}`, ...years.map((y) => `${y}年${counted(m)}月`)];
  return [
    `${year}年${m}月${d}日`,
    `${year}-${month}-${day}`,
    `${year}${month}${day}`,
    ...years.map((y) => `${y}年${counted(m)}月${counted(d)}日`),
  ];
}

const spelled = (year: string, zero: string): string =>
  Array.from(year, (digit) => (digit === '0' ? zero : counted(Number(digit)))).join('');
