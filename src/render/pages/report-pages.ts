/** `report.html`: the doubtful readings of all pages, worst first, for the owner. Pages for readers do not link to it. */
import type { PageFacts } from '../../model/model.ts';
import type { Guess } from '../../model/vocabulary.ts';
import type { ReportTexts } from '../../locales/report-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import type { Site } from '../frame-model.ts';
import { listPages } from '../list-pages.ts';
import type { SitePage } from '../site-page.ts';
import { sourceUrl } from './source-pages.ts';
import { compareCodeUnits } from '../../text/order.ts';

export interface DoubtfulReading {
  /** 0 is a guess, 1 is certain. */
  readonly confidence: number;
  readonly what: string;
  /** Of a guessed date. */
  readonly certainty?: Guess;
  readonly source: string;
  readonly line: number;
  readonly article: { readonly title: string; readonly href: string } | null;
  /** Set where `confidence` only ranks the row and is no probability to show. */
  readonly isRank?: true;
}

/** Maximum number of rows: the worst come first, and nobody reads further. */
const MOST_ROWS = 2000;

/** All doubtful readings, worst first. */
export function doubtfulReadings(site: Site, pages: readonly PageFacts[]): readonly DoubtfulReading[] {
  const own = localeOf(site.config.language).report;
  const rows = pages.flatMap((page) => [
    ...doubtfulDate(site, page, own),
    ...doubtfulArticles(site, page),
    ...lostContinuations(site, page, own),
  ]);
  return rows.sort((a, b) => a.confidence - b.confidence || compareCodeUnits(a.source, b.source) || a.line - b.line);
}

export interface ReportView {
  /** The report's own texts. */
  readonly own: ReportTexts;
  readonly total: number;
  readonly rows: readonly (DoubtfulReading & { readonly percent: string; readonly href: string | null })[];
  readonly range: string | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/** @param readings see doubtfulReadings. */
export function* reportPages(site: Site, readings: readonly DoubtfulReading[]): Iterable<SitePage<ReportView>> {
  const t = localeOf(site.config.language).site;
  const own = localeOf(site.config.language).report;
  for (const part of listPages(readings.slice(0, MOST_ROWS), 'report.html')) {
    const rows = part.items.map((row) => ({
      ...row,
      percent: row.isRank ? '' : `${Math.round(row.confidence * 100)}%`,
      href: sourceHref(site, row),
    }));
    const range = (part.previous ?? part.next) ? t.range(part.first, part.first + part.items.length - 1, readings.length) : null;
    const view = { own, total: readings.length, rows, range, previous: part.previous, next: part.next };
    yield { url: part.url, title: own.title, view };
  }
}

/** Address of the line in the view of its source; null if the site has no such views. */
const sourceHref = (site: Site, { source, line }: DoubtfulReading): string | null => (site.sourceViews ? sourceUrl(source, line) : null);

/** Not a probability: ranks unlikely print among the other doubts. */
const UNLIKELY = 0.3;

function doubtfulArticles(site: Site, page: PageFacts): DoubtfulReading[] {
  const t = localeOf(site.config.language).site;
  const printed = site.archive.pages.get(page.source);
  return page.articles.flatMap(({ doubts, doubtedPrint }, index) => {
    const entry = printed?.articles[index];
    const article = entry ? { title: entry.title, href: entry.url } : null;
    const { source } = page;
    return [
      ...doubts.map(({ line, what, confidence }) => ({ confidence, what: t.doubtedReadings[what], source, line, article })),
      ...doubtedPrint.map(({ line, what }) => ({
        confidence: UNLIKELY,
        what: t.unlikely(t.doubtedPrint[what]),
        source,
        line,
        article,
        isRank: true as const,
      })),
    ];
  });
}

/** Not a probability: ranks unmatched continuations before most other doubts. */
const UNMATCHED = 0.4;

function lostContinuations(site: Site, page: PageFacts, own: ReportTexts): DoubtfulReading[] {
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

/** Not probabilities: rank unknown and guessed dates among the other doubts. */
const UNKNOWN_DATE = 0;
const GUESSED_DATE = 0.5;

function doubtfulDate(site: Site, page: PageFacts, own: ReportTexts): DoubtfulReading[] {
  const date = site.archive.pages.get(page.source)?.date ?? page.date;
  const line = date.evidence[0]?.line ?? page.articles[0]?.line ?? page.furniture[0]?.lines[0] ?? 1;
  const row = { source: page.source, line, article: null };
  if (date.value === null && date.confidence === 'stated') return [];
  if (date.value === null) return [{ ...row, confidence: UNKNOWN_DATE, what: own.noDate }];
  return date.confidence === 'low' ? [{ ...row, confidence: GUESSED_DATE, certainty: 'low', what: own.guessedDate(date.value) }] : [];
}
