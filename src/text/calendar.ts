/**
 * Dates of the Gregorian calendar without clock, locale or time zone, in two forms: `YYYY-MM-DD`, and a day number (days since
 * 1970-01-01), which can be compared and counted.
 */

/** Years in which guzhi expects newspapers. Readings of other years are taken for errors of print or OCR. */
export const FIRST_YEAR = 1850;
export const LAST_YEAR = 2099;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS = 86_400_000;

/** The day number of a date in any year from 0 to 9999; a month or day beyond its range counts on into the next or previous one. */
export function daysSince1970(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MILLISECONDS;
}

/** Days of a month, 28 to 31. */
export const daysInMonth = (year: number, month: number): number => daysSince1970(year, month + 1, 1) - daysSince1970(year, month, 1);

const LEAP_YEAR = 2000;
/** Whether the day exists in some year; 29 February does. */
export const isDayOfYear = (month: number, day: number): boolean =>
  Number.isInteger(month) && Number.isInteger(day) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(LEAP_YEAR, month);

/** The day number, or null for a day that does not exist (30 February) or a year outside FIRST_YEAR to LAST_YEAR. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR || !isDayOfYear(month, day)) return null;
  return day <= daysInMonth(year, month) ? daysSince1970(year, month, day) : null;
}

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

export const yearOf = (number: number): number => new Date(number * MILLISECONDS).getUTCFullYear();

/** Day number -> `YYYY-MM-DD` */
export const isoDay = (number: number): string => new Date(number * MILLISECONDS).toISOString().slice(0, 10);

/** `YYYY-MM-DD` -> day number; null for any other text, for days that do not exist and for years outside FIRST_YEAR to LAST_YEAR. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Year, month, day -> `YYYY-MM-DD` */
export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** `YYYY-MM-DD` -> year, month, day, unchecked; all 0 for an empty text. */
export const dateParts = (iso: string): DateParts => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** `YYYY-MM` -> months since January of the year 0 */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Months since January of the year 0 -> `YYYY-MM` */
export const monthName = (number: number): string => isoDate(Math.floor(number / 12), (number % 12) + 1, 1).slice(0, 7);

/** Every month from the first to the last, both included, as `YYYY-MM`. */
export const monthsBetween = (first: string, last: string): readonly string[] =>
  Array.from({ length: monthNumber(last) - monthNumber(first) + 1 }, (_, i) => monthName(monthNumber(first) + i));

/** The weekday of `YYYY-MM-DD` as ISO 8601 orders them: 0 Monday to 6 Sunday. */
export function isoWeekday(iso: string): number {
  const { year, month, day } = dateParts(iso);
  return (weekdayOf(daysSince1970(year, month, day)) + 6) % 7;
}

/** The weeks of a month, Monday first; null before the first day and after the last. */
export function weeksOf(year: number, month: number): readonly (readonly (number | null)[])[] {
  const days: (number | null)[] = Array.from({ length: isoWeekday(isoDate(year, month, 1)) }, () => null);
  for (let day = 1; day <= daysInMonth(year, month); day++) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The month (2022-07) or year (2022) that two days enclose exactly; null if they enclose neither. */
export function wholePeriod(earliest: string | null, latest: string | null): string | null {
  if (earliest === null || latest === null) return null;
  const { year, month } = dateParts(earliest);
  if (earliest === isoDate(year, 1, 1) && latest === isoDate(year, 12, 31)) return earliest.slice(0, 4);
  return earliest === isoDate(year, month, 1) && latest === isoDate(year, month, daysInMonth(year, month)) ? earliest.slice(0, 7) : null;
}
