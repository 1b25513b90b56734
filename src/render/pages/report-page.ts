/** `report.html`: what is unsure in the reading of all pages, worst first, for the owner. No page for readers links to it. */
import type { OutputFile, PageFacts } from '../../model/model.ts';
import type { Site } from '../frame.ts';
import { renderView } from '../frame.ts';
import { listPages } from '../paging.ts';
import { sourceUrl } from './source-page.ts';
import { reportStrings, type ReportStrings } from '../../locales/report.ts';
import { stringsFor } from '../../locales/strings.ts';

export interface DoubtfulReading {
  /** 0 is a guess, 1 is certain. */
  readonly confidence: number;
  readonly what: string;
  readonly source: string;
  readonly line: number;
  readonly article: { readonly title: string; readonly href: string } | null;
}

/** More would not be read; the worst stand first. */
const MOST_ROWS = 2000;

/** Everything that is unsure, worst first. */
export function doubtfulReadings(site: Site, pages: readonly PageFacts[]): readonly DoubtfulReading[] {
  const own = reportStrings(site.config.language);
  const rows = pages.flatMap((page) => [
    ...doubtfulDate(site, page, own),
    ...doubtfulArticles(site, page),
    ...lostContinuations(site, page, own),
  ]);
  return rows.sort((a, b) => a.confidence - b.confidence || compare(a.source, b.source) || a.line - b.line);
}

/** @param rows everything that is unsure, worst first. */
export function* renderReport(site: Site, rows: readonly DoubtfulReading[]): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  const own = reportStrings(site.config.language);
  for (const part of listPages(rows.slice(0, MOST_ROWS), 'report.html')) {
    const shown = part.items.map((row) => ({ ...row, percent: `${Math.round(row.confidence * 100)}%`, href: placeOf(site, row) }));
    const range = (part.previous ?? part.next) ? t.range(part.first, part.first + part.items.length - 1, rows.length) : null;
    const view = { own, total: rows.length, rows: shown, range, previous: part.previous, next: part.next };
    yield renderView(site, part.url, 'report', view, {
      title: own.title,
      kind: 'report',
      meta: [{ key: 'name', name: 'robots', content: 'noindex' }],
    });
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The view of the sources, where there is one. */
const placeOf = (site: Site, { source, line }: DoubtfulReading): string | null => (site.sourceViews ? sourceUrl(source, line) : null);

function doubtfulArticles(site: Site, page: PageFacts): DoubtfulReading[] {
  const t = stringsFor(site.config.language);
  const printed = site.archive.pages.get(page.source);
  return page.articles.flatMap((article, index) => {
    const entry = printed?.articles[index];
    return article.doubts.map(({ line, what, confidence }) => ({
      confidence,
      what: t.doubtedReadings[what],
      source: page.source,
      line,
      article: entry ? { title: entry.title, href: entry.url } : null,
    }));
  });
}

/** Found by looking, not by weighing: the owner had better see them early. */
const UNMATCHED = 0.4;

function lostContinuations(site: Site, page: PageFacts, own: ReportStrings): DoubtfulReading[] {
  const entries = site.archive.pages.get(page.source)?.articles ?? [];
  return entries.flatMap((entry) => {
    const links = site.archive.continuations.get(entry.id);
    const whole = (entry.continued.from === null || links?.from) && (entry.continued.to === null || links?.to);
    if (whole) return [];
    return [
      {
        confidence: UNMATCHED,
        what: own.unmatched,
        source: page.source,
        line: entry.line,
        article: { title: entry.title, href: entry.url },
      },
    ];
  });
}

/** How much a date that was inferred is worth beside other doubts. */
const UNKNOWN_DATE = 0;
const GUESSED_DATE = 0.5;

function doubtfulDate(site: Site, page: PageFacts, own: ReportStrings): DoubtfulReading[] {
  const date = site.archive.pages.get(page.source)?.date ?? page.date;
  const line = date.evidence[0]?.line ?? page.articles[0]?.line ?? page.furniture[0]?.lines[0] ?? 1;
  const row = { source: page.source, line, article: null };
  if (date.value === null) return [{ ...row, confidence: UNKNOWN_DATE, what: own.noDate }];
  return date.confidence === 'low' ? [{ ...row, confidence: GUESSED_DATE, what: own.guessedDate(date.value) }] : [];
}
