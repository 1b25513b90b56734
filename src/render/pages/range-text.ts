import type { SiteTexts } from '../../locales/site-texts.ts';
import type { PageDate } from '../../model/model.ts';
import { dateParts, daysInMonth, isoDate } from '../../text/calendar.ts';

/** `1951年3月`, `1951年`, or both bounds where they are no whole month or year. */
export function rangeText({ earliest, latest }: Pick<PageDate, 'earliest' | 'latest'>, t: SiteTexts): string {
  const [first, last] = [earliest ?? '', latest ?? ''];
  const { year, month } = dateParts(first);
  if (first === isoDate(year, 1, 1) && last === isoDate(year, 12, 31)) return t.year(String(year));
  const isMonth = month > 0 && first === isoDate(year, month, 1) && last === isoDate(year, month, daysInMonth(year, month));
  return isMonth ? t.yearAndMonth(String(year), month) : t.dateRange(earliest, latest);
}
