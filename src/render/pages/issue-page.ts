/** A day's paper: its pages in printed order, each with its articles and what else stood on it. */
import type { DayState, Furniture, FurnitureRole, Issue, IssuePage, OutputFile } from '../../model/model.ts';
import { issueJsonUrl } from '../data/exports.ts';
import { dateParts } from '../../text/weeks.ts';
import type { Site } from '../frame.ts';
import { renderView, rootOf } from '../frame.ts';
import { isPictureLine } from '../images.ts';
import { listItem, placeText } from '../list-item.ts';
import { issueParts, pageAnchor } from '../issue-parts.ts';
import { partUrl } from '../paging.ts';
import { printUrl } from './print-page.ts';
import type { Strings } from '../../locales/strings.ts';
import { stringsFor } from '../../locales/strings.ts';

/** Not printed, or nothing to read. */
const SILENT_FURNITURE: ReadonlySet<FurnitureRole> = new Set<FurnitureRole>(['front matter', 'rule']);

/** The issues beside one in time, and those of the same day in other years. */
export interface IssuesBeside {
  readonly newer: Issue | null;
  readonly older: Issue | null;
  readonly sameDay: readonly Issue[];
  /** What the owner declares of its day. */
  readonly state: DayState | null;
}

/** The pages of an issue. */
export function* renderIssue(site: Site, issue: Issue, { newer, older, sameDay, state }: IssuesBeside): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  const parts = issueParts(issue.pages);
  for (const [index, pages] of parts.entries()) {
    const url = partUrl(issue.url, index);
    const root = rootOf(url);
    const title = issueTitle(issue, t);
    const print = printUrl(issue);
    const view = {
      title: dayTitle(issue, t),
      date: issue.date,
      paper: issue.paper,
      partial: state === 'partial',
      print: print === null ? null : root + print,
      articles: t.articles(issue.pages.reduce((sum, page) => sum + page.articles.length, 0)),
      pageCount: t.pages(issue.pages.length),
      pages: pages.map((page) => pageView(page, root, t)),
      parts: parts.length === 1 ? [] : parts.map((_, i) => ({ href: root + partUrl(issue.url, i), number: i + 1, current: i === index })),
      sameDay: sameDay.map((other) => ({
        href: root + other.url,
        text: t.year(String(dateParts(other.date ?? '').year)),
        title: issueTitle(other, t),
      })),
      newer: newer === null ? null : { href: root + newer.url, text: issueTitle(newer, t) },
      older: older === null ? null : { href: root + older.url, text: issueTitle(older, t) },
    };
    const data = issueJsonUrl(issue);
    const links = data === null ? [] : [{ rel: 'alternate', href: root + data, type: 'application/json' }];
    yield renderView(site, url, 'issue', view, { title, kind: 'issue', links, scope: { name: 'issue', value: issue.id, label: title } });
  }
}

/** 2022年11月9日 星期三, with the paper's name where it is another than the archive's. */
export const issueTitle = (issue: Issue, t: Strings): string =>
  issue.paper === null || issue.id === issue.date ? dayTitle(issue, t) : `${dayTitle(issue, t)} ${issue.paper}`;

/** The day alone, where the paper stands beside it. */
export const dayTitle = ({ date }: Issue, t: Strings): string => (date === null ? t.undated : t.dateAndWeekday(date));

function pageView(page: IssuePage, root: string, t: Strings): object {
  const place = placeText(page, t);
  return {
    anchor: pageAnchor(page.source),
    place: place === '' ? t.unnumberedPage : place,
    named: place !== '',
    source: page.source,
    articles: page.articles.map((entry) => listItem(entry, root, t)),
    furniture: page.furniture.filter((item) => isTold(item, page)).map((item) => furnitureView(item, t)),
  };
}

/** A picture is told of by its article, if there is one. */
const isTold = (item: Furniture, { articles }: IssuePage): boolean =>
  !SILENT_FURNITURE.has(item.role) && !(isPictureLine(item) && articles.length > 0);

const furnitureView = ({ role, text }: Furniture, t: Strings): object => ({ role: t.furnitureRoles[role], text });
