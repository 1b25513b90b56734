import type { SiteTexts } from '../../locales/site-texts.ts';
import type { PageDate } from '../../model/model.ts';
import { wholePeriod } from '../../text/calendar.ts';

/** `1951年3月`, `1951年`, or both bounds where they are no whole month or year. */
export function rangeText({ earliest, latest }: Pick<PageDate, 'earliest' | 'latest'>, t: SiteTexts): string {
  const [year = '', month] = wholePeriod(earliest, latest)?.split('-') ?? [];
  if (year === '') return t.dateRange(earliest, latest);
  return month === undefined ? t.year(String(Number(year))) : t.yearAndMonth(String(Number(year)), Number(month));
}
