/** Charts of the archive: articles over time, by section, by name, by length. */
import type { ArticleEntry, Gathering } from '../../model/model.ts';
import type { Bar, Chart } from '../chart.ts';
import { columnChart, rowChart } from '../chart.ts';
import { monthsBetween } from '../../text/calendar.ts';
import type { Site } from '../frame-model.ts';
import type { SitePage } from '../site-page.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';

export const FIGURES_URL = 'figures.html';

/** Maximum number of months in a chart; longer times are shown by year. */
const MONTHS = 48;
const NAMES = 15;
const SECTIONS_OVER_TIME = 8;
/** Minimum number of articles for a useful figure. */
const ENOUGH = 12;
const LENGTHS = [100, 200, 400, 700, 1000, 1500, 2000, 3000] as const;

/** A figure: its chart, and the heading of the table with the same numbers. */
export interface FigureView {
  readonly id: string;
  readonly title: string;
  /** Whether the title is a label from the pages, in their language. */
  readonly fromPages?: boolean;
  /** Heading of the table's first column. */
  readonly of: string;
  readonly chart: Chart;
}

export interface FiguresView {
  readonly figures: readonly FigureView[];
}

export function figuresPage({ archive, config }: Site): SitePage<FiguresView> {
  const t = localeOf(config.language).site;
  const { articles, sections, people } = archive;
  const all = countsOf(articles);
  const figures: FigureView[] = [
    { id: 'time', title: t.figureTime, of: t.published, chart: columnChart(overTime(all, t)) },
    { id: 'sections', title: t.figureSections, of: t.section, chart: rowChart(largest(sections)) },
    { id: 'people', title: t.figurePeople, of: t.byline, chart: rowChart(largest(people)) },
    { id: 'lengths', title: t.figureLengths, of: t.characterCount, chart: columnChart(lengths(articles, t)) },
    ...sections.slice(0, SECTIONS_OVER_TIME).map((section) => ({
      id: `section-${section.id}`,
      title: section.label,
      fromPages: true,
      of: t.published,
      chart: columnChart(overTime(countsOf(section.articles), t, all)),
    })),
  ];
  return { url: FIGURES_URL, title: t.figures, view: { figures: figures.filter(({ chart }) => chart.bars.length > 1) } };
}

/** Chart of a section's or a name's articles over time; null for too few articles. */
export function figureOverTime(articles: readonly ArticleEntry[], root: string, t: SiteTexts): FigureView | null {
  if (articles.length < ENOUGH) return null;
  const bars = overTime(countsOf(articles), t).map(({ label, count, href }) => ({
    label,
    count,
    href: href === null ? null : root + href,
  }));
  return bars.length < 2 ? null : { id: 'time', title: t.figureTime, of: t.published, chart: columnChart(bars) };
}

/** Numbers of articles by year, `YYYY`, and by month, `YYYY-MM`. */
interface Counts {
  readonly years: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
}

function countsOf(articles: readonly ArticleEntry[]): Counts {
  const [years, months, days] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string, count: number): unknown => counts.set(key, (counts.get(key) ?? 0) + count);
  for (const { date } of articles) if (date !== null) add(days, date, 1);
  for (const [day, count] of days) add(months, day.slice(0, 7), count);
  for (const [month, count] of months) add(years, month.slice(0, 4), count);
  return { years, months };
}

/** Articles by month without gaps, or by year for a long time. @param within counts of the articles whose time the chart covers. */
function overTime({ years, months }: Counts, t: SiteTexts, within: Counts = { years, months }): readonly Bar[] {
  const known = [...within.months.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = monthsBetween(first, last);
  if (all.length <= MONTHS)
    return all.map((month) => ({
      label: month,
      count: months.get(month) ?? 0,
      href: within.years.has(month.slice(0, 4)) ? `issues/${month.slice(0, 4)}.html` : null,
    }));
  const everyYear = [...new Set(all.map((month) => month.slice(0, 4)))];
  return everyYear.map((year) => ({
    label: t.year(year),
    count: years.get(year) ?? 0,
    href: (years.get(year) ?? 0) === 0 ? null : `issues/${year}.html`,
  }));
}

const largest = (gatherings: readonly Gathering[]): readonly Bar[] =>
  gatherings.slice(0, NAMES).map(({ label, url, articles }) => ({ label, count: articles.length, href: url }));

function lengths(articles: readonly ArticleEntry[], t: SiteTexts): readonly Bar[] {
  if (articles.length === 0) return [];
  const counts = Array.from({ length: LENGTHS.length + 1 }, () => 0);
  for (const { length } of articles) {
    const place = LENGTHS.findIndex((limit) => length <= limit);
    const slot = place === -1 ? LENGTHS.length : place;
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return counts.map((count, i) => ({
    label: i < LENGTHS.length ? `≤${LENGTHS[i] ?? ''}` : t.over(LENGTHS.at(-1) ?? 0),
    count,
    href: null,
  }));
}
