/** Calendar arithmetic on `YYYY-MM-DD`, without clock, locale or time zone. */

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** All 0 for an empty text. */
export const dateParts = (iso: string): DateParts => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** 0 Monday to 6 Sunday. */
export function isoWeekday(iso: string): number {
  const { year, month, day } = dateParts(iso);
  const date = new Date(0);
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return (date.getUTCDay() + 6) % 7;
}

export function daysInMonth(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
}

export const isoDate = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Weeks of a month, Monday first; null before the first day and after the last. */
export function weeksOf(year: number, month: number): readonly (readonly (number | null)[])[] {
  const days: (number | null)[] = Array.from({ length: isoWeekday(isoDate(year, month, 1)) }, () => null);
  for (let day = 1; day <= daysInMonth(year, month); day++) days.push(day);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
