/** Days as numbers, so that they can be compared and counted: no clock, no time zone, years 1850 to 2099. */

const DAY = 86_400_000;
export const FIRST_YEAR = 1850;
export const LAST_YEAR = 2099;

/** Days since 1970-01-01, or null where there is no such day (30 February) or year. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR || !isDayOfYear(month, day)) return null;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).getUTCMonth() === month - 1 ? time / DAY : null;
}

/** Whether some year has that day; 29 February counts. */
export const isDayOfYear = (month: number, day: number): boolean =>
  Number.isInteger(month) &&
  Number.isInteger(day) &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= ([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);

/** `YYYY-MM-DD` */
export const isoDay = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** Days since 1970-01-01 of `YYYY-MM-DD`, or null where it is not such a date. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** 0 is Sunday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;

export const yearOf = (number: number): number => new Date(number * DAY).getUTCFullYear();
