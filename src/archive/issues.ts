/** Gathers pages into issues (one day of one paper each), in printed order. */
import type { Config } from '../settings/config.ts';
import type { ArticleEntry, Confidence, Issue, IssuePage, PageFacts } from '../model/model.ts';
import { surestOf } from '../model/vocabulary.ts';
import { comparePrintedPages } from './page-number.ts';
import { compareCodeUnits, groupBy } from '../text/order.ts';
import { shortHash } from '../text/short-hash.ts';

/** Id of the issue that collects all pages without a date. */
const UNDATED = 'undated';

/** A page with what the archive decided about it. */
export interface PlacedPage {
  readonly page: PageFacts;
  readonly date: string | null;
  readonly paper: string | null;
  readonly issue: string;
  readonly articles: readonly ArticleEntry[];
}

/** `2022-11-09`, with a hash of the paper's name where it is not the archive's own; `undated` without a date. */
export function issueId(date: string | null, paper: string | null, config: Pick<Config, 'paper'>): string {
  if (date === null) return UNDATED;
  return paper === null || paper === config.paper ? date : `${date}-${shortHash(paper, 8)}`;
}

export const issueUrl = (id: string): string => `issues/${id}.html`;

/** Newest first, undated last; papers of one day by name, the archive's own first. */
export function gatherIssues(pages: readonly PlacedPage[], config: Pick<Config, 'paper'>): readonly Issue[] {
  const byIssue = groupBy(pages, ({ issue }) => issue);
  return [...byIssue].map(([id, placed]) => issueOf(id, placed)).sort((a, b) => compareIssues(a, b, config));
}

function issueOf(id: string, placed: readonly PlacedPage[]): Issue {
  const first = placed[0];
  const undated = id === UNDATED;
  return {
    id,
    url: issueUrl(id),
    date: undated ? null : (first?.date ?? null),
    dateConfidence: surestOf(placed.flatMap(confidencesOf)),
    paper: undated ? null : (first?.paper ?? null),
    pages: [...placed].sort(comparePlaced).map(issuePage),
  };
}

/** A page without articles has the confidence of its own date. */
const confidencesOf = ({ page, articles }: PlacedPage): readonly Confidence[] =>
  articles.length === 0 ? [page.date.confidence] : articles.map(({ dateConfidence }) => dateConfidence);

function issuePage({ page, articles }: PlacedPage): IssuePage {
  return { source: page.source, ...page.page, date: page.date, furniture: page.furniture, articles };
}

function comparePlaced(a: PlacedPage, b: PlacedPage): number {
  return comparePrintedPages(a.page.page, b.page.page) || compareCodeUnits(a.page.source, b.page.source);
}

function compareIssues(a: Issue, b: Issue, config: Pick<Config, 'paper'>): number {
  if (a.date !== b.date) return a.date === null ? 1 : b.date === null ? -1 : compareCodeUnits(b.date, a.date);
  const rank = (issue: Issue): string => (issue.paper === null || issue.paper === config.paper ? '' : issue.paper);
  return compareCodeUnits(rank(a), rank(b));
}
