/** The papers of an archive that has several: their index, a page for each with its own calendar, and pages of its years. */
import { hasSeveralPapers, type Paper, papersOf } from '../../archive/papers.ts';
import type { Issue } from '../../model/model.ts';
import { declaredDays } from '../../settings/declared-days.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import { daysByYear, type Legend, legendOf, type MonthView, monthsOf, newestFirst, NO_DAYS, type YearRow, yearRow } from '../calendar.ts';
import { type DateView, dateView, type SpanView, spanView } from '../date-view.ts';
import type { Site } from '../frame-model.ts';
import { issueHead } from '../issue-key.ts';
import { rootOf } from '../root-of.ts';
import { unitKey } from '../shared-unit.ts';
import type { PageUnit, SearchScope } from '../site-page.ts';
import type { YearView } from './days-pages.ts';

export const PAPERS_URL = 'papers/index.html';
const UNDATED_URL = 'issues/undated.html';
const yearUrl = ({ id }: Paper, year: number): string => `papers/${id}-${String(year).padStart(4, '0')}.html`;

export interface PapersView {
  readonly intro: string;
  readonly papers: readonly {
    readonly href: string;
    readonly name: string;
    readonly issues: number;
    readonly articles: number;
    readonly span: SpanView;
  }[];
}

export interface PaperView {
  readonly name: string;
  /** The index of papers. */
  readonly index: string;
  readonly facts: readonly string[];
  /** Its first and last day; empty if none is known. */
  readonly span: readonly DateView[];
  readonly years: readonly YearRow[];
  readonly months: readonly string[];
  readonly newest: { readonly year: string; readonly months: readonly MonthView[] } | null;
  readonly legend: Legend;
  /** Its articles without a date. */
  readonly undated: { readonly href: string; readonly articles: string } | null;
}

export const papersWithPages = ({ archive }: Site): readonly Paper[] => (hasSeveralPapers(archive) ? papersOf(archive) : []);

export function* papersIndex(site: Site): Iterable<PageUnit<PapersView>> {
  const papers = papersWithPages(site);
  if (papers.length === 0) return;
  const t = localeOf(site.config.language).site;
  const root = rootOf(PAPERS_URL);
  const rows = papers.map(({ url, name, issues, articles }) => ({
    href: root + url,
    name,
    issues: issues.length,
    articles,
    span: spanView(issues, t),
  }));
  const view = { intro: t.papersIntro(papers.length), papers: rows };
  yield { url: PAPERS_URL, key: unitKey(view), page: () => ({ url: PAPERS_URL, title: t.papers, view }) };
}

export function* paperPages(site: Site): Iterable<PageUnit<PaperView>> {
  const t = localeOf(site.config.language).site;
  for (const paper of papersWithPages(site)) {
    const key = unitKey([paper.name, paper.articles, paper.undated, issueKeys(paper.issues), statesOf(paper, site)]);
    yield {
      url: paper.url,
      key,
      page: () => ({ url: paper.url, title: paper.name, view: paperView(paper, site, t), scope: scopeOf(paper) }),
    };
  }
}

export function* paperYears(site: Site): Iterable<PageUnit<YearView>> {
  const t = localeOf(site.config.language).site;
  for (const paper of papersWithPages(site)) {
    const states = new Map(statesOf(paper, site));
    const byYear = daysByYear(paper.issues, states);
    const years = newestFirst(byYear);
    for (const [place, year] of years.entries()) {
      const url = yearUrl(paper, year);
      const root = rootOf(url);
      const days = byYear.get(year) ?? NO_DAYS;
      const link = (other: number | undefined): YearView['newer'] =>
        other === undefined ? null : { href: root + yearUrl(paper, other), text: t.year(String(other)) };
      const beside = { newer: link(years[place - 1]), older: link(years[place + 1]), index: root + paper.url, over: paper.name };
      const title = `${paper.name} ${t.year(String(year))}`;
      yield {
        url,
        key: unitKey([beside, issueKeys(days.issues), [...states]]),
        page: () => ({
          url,
          title,
          view: { year: title, months: monthsOf(year, days, root, t), legend: legendOf(states, days.issues, t), ...beside },
          scope: scopeOf(paper),
        }),
      };
    }
  }
}

const scopeOf = ({ name }: Paper): SearchScope => ({ name: 'paper', value: name, label: name });

/** The owner declares days of the archive's own paper. */
const statesOf = ({ name }: Paper, { config }: Site) => (name === config.paper ? [...declaredDays(config.days)] : []);

const issueKeys = (issues: readonly Issue[]): readonly object[] => issues.map((issue) => [issueHead(issue), issue.pages.length]);

function paperView(paper: Paper, site: Site, t: SiteTexts): PaperView {
  const root = rootOf(paper.url);
  const states = new Map(statesOf(paper, site));
  const byYear = daysByYear(paper.issues, states);
  const years = newestFirst(byYear);
  const newest = years.find((year) => byYear.get(year)?.issues.length);
  return {
    name: paper.name,
    index: root + PAPERS_URL,
    facts: [t.issues(paper.issues.length), t.articles(paper.articles)],
    span: [...new Set([paper.issues.at(-1), paper.issues[0]])].flatMap((issue) => (issue === undefined ? [] : [dateView(issue, t)])),
    years: years.map((year) => yearRow(year, byYear.get(year)?.issues ?? [], root + yearUrl(paper, year), t)),
    months: Array.from({ length: 12 }, (_, month) => t.month(month + 1)),
    newest:
      newest === undefined ? null : { year: t.year(String(newest)), months: monthsOf(newest, byYear.get(newest) ?? NO_DAYS, root, t) },
    legend: legendOf(states, newest === undefined ? [] : (byYear.get(newest)?.issues ?? []), t),
    undated: paper.undated === 0 ? null : { href: root + UNDATED_URL, articles: t.articles(paper.undated) },
  };
}
