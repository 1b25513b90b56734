/** Figures of the archive, to be looked at: articles over time, sections, bylines, lengths. */
import type { ArticleEntry, Gathering, OutputFile } from '../model.ts';
import type { Bar, Chart } from './chart.ts';
import { columnChart, rowChart } from './chart.ts';
import { isoDate } from './dates.ts';
import type { Site } from './frame.ts';
import { renderView } from './frame.ts';
import type { Strings } from './strings/strings.ts';
import { stringsFor } from './strings/strings.ts';

/** More months than this are shown as years. */
const MONTHS = 48;
const NAMES = 15;
const LENGTHS = [100, 200, 400, 700, 1000, 1500, 2000, 3000] as const;

interface Figure {
  readonly id: string;
  readonly title: string;
  readonly of: string;
  readonly chart: Chart;
}

export function renderFigures(site: Site): OutputFile {
  const t = stringsFor(site.config.language);
  const { articles, sections, people } = site.archive;
  const figures: Figure[] = [
    { id: 'time', title: t.figureTime, of: t.published, chart: columnChart(overTime(articles, t)) },
    { id: 'sections', title: t.figureSections, of: t.section, chart: rowChart(largest(sections)) },
    { id: 'people', title: t.figurePeople, of: t.byline, chart: rowChart(largest(people)) },
    { id: 'lengths', title: t.figureLengths, of: t.characterCount, chart: columnChart(lengths(articles, t)) },
  ];
  const view = { figures: figures.filter(({ chart }) => chart.bars.length > 0) };
  return renderView(site, 'figures.html', 'figures', view, { title: t.figures, kind: 'figures' });
}

/** Articles by month without gaps, or by year where the archive is long. */
function overTime(articles: readonly ArticleEntry[], t: Strings): readonly Bar[] {
  const months = new Map<string, number>();
  for (const { date } of articles) if (date !== null) months.set(date.slice(0, 7), (months.get(date.slice(0, 7)) ?? 0) + 1);
  const known = [...months.keys()].sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all = monthsBetween(first, last);
  if (all.length <= MONTHS)
    return all.map((month) => ({ label: month, count: months.get(month) ?? 0, href: `issues/${month.slice(0, 4)}.html` }));
  const years = new Map<string, number>();
  for (const month of all) years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + (months.get(month) ?? 0));
  return [...years].map(([year, count]) => ({ label: t.year(year), count, href: count === 0 ? null : `issues/${year}.html` }));
}

function monthsBetween(first: string, last: string): readonly string[] {
  const place = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
  return Array.from({ length: place(last) - place(first) + 1 }, (_, i) =>
    isoDate(Math.floor((place(first) + i) / 12), ((place(first) + i) % 12) + 1, 1).slice(0, 7),
  );
}

const largest = (gatherings: readonly Gathering[]): readonly Bar[] =>
  gatherings.slice(0, NAMES).map(({ label, url, articles }) => ({ label, count: articles.length, href: url }));

function lengths(articles: readonly ArticleEntry[], t: Strings): readonly Bar[] {
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
