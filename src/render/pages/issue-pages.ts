/** The pages of an issue: its printed pages in order, each with its articles and furniture. */
import type { DayState, Furniture, FurnitureRole, Issue, IssuePage } from '../../model/model.ts';
import { paperUrl } from '../../archive/papers.ts';
import { type Guess, guessOf } from '../../model/vocabulary.ts';
import { declaredDays } from '../../settings/declared-days.ts';
import { dateParts } from '../../text/calendar.ts';
import { groupBy } from '../../text/order.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import { issueCitationUrls } from '../data/issue-citations.ts';
import { issueJsonUrl } from '../data/issue-json.ts';
import type { Site } from '../frame-model.ts';
import { isPictureLine } from '../images.ts';
import { dateInWords, type DateView, dateView, dayView, type EvidenceView, evidenceOf } from '../date-view.ts';
import { type IssueName, issueName, issueTitle } from '../issue-item.ts';
import { issueHead, issueKey } from '../issue-key.ts';
import { issueParts, pageAnchor } from '../issue-parts.ts';
import { type ListItem, listItem, placeText } from '../list-item.ts';
import { partUrl } from '../list-pages.ts';
import { rootOf } from '../root-of.ts';
import type { PageUnit, SitePage } from '../site-page.ts';
import { printUrl } from './print-page.ts';

/** Furniture not shown, because it was not printed or has no text. */
const HIDDEN_FURNITURE: ReadonlySet<FurnitureRole> = new Set<FurnitureRole>(['front matter', 'rule', 'engine words']);

interface IssueLink extends IssueName {
  readonly href: string;
}

export interface IssueView {
  readonly title: string;
  readonly day: DateView;
  readonly paper: string | null;
  /** The paper's page, where the archive has several papers. */
  readonly paperHref: string | null;
  /** Whether the owner declares that pages of this issue are missing. */
  readonly partial: boolean;
  /** Citations of all its articles, as files. */
  readonly files: readonly { readonly name: string; readonly href: string }[];
  /** The print view. */
  readonly print: string | null;
  readonly articles: string;
  readonly pageCount: string;
  readonly pages: readonly PrintedPageView[];
  /** The pages of the site into which a long issue is divided. */
  readonly parts: readonly { readonly href: string; readonly number: number; readonly current: boolean }[];
  /** Other papers of this day. */
  readonly otherPapers: readonly { readonly href: string; readonly text: string }[];
  /** Issues of the same day in other years. */
  readonly sameDay: readonly { readonly href: string; readonly day: DateView; readonly title: string }[];
  readonly newer: IssueLink | null;
  readonly older: IssueLink | null;
}

/** A printed page of the issue. */
interface PrintedPageView {
  readonly anchor: string;
  readonly place: string;
  /** Whether the page's number or name is known. */
  readonly named: boolean;
  readonly source: string;
  readonly articles: readonly ListItem[];
  readonly furniture: readonly { readonly role: string; readonly text: string }[];
  /** The mark of a guessed day and its evidence; null if the page's day is sure, or unknown. */
  readonly guess: { readonly certainty: Guess; readonly why: string; readonly evidence: readonly EvidenceView[] } | null;
}

/** The issues of the paper before and after an issue, and those of the same day in other years. */
interface IssuesBeside {
  readonly newer: Issue | null;
  readonly older: Issue | null;
  readonly sameDay: readonly Issue[];
  /** Issues of other papers on this day. */
  readonly otherPapers: readonly Issue[];
  /** The owner's declaration about its day. */
  readonly state: DayState | null;
}
const ALONE: IssuesBeside = { newer: null, older: null, sameDay: [], otherPapers: [], state: null };

export function* issuePages(site: Site): Iterable<PageUnit<IssueView>> {
  const t = localeOf(site.config.language).site;
  const { issues } = site.archive;
  const states = declaredDays(site.config.days);
  // By month and day, `05-01`; undated issues are never looked up.
  const byDay = groupBy(issues, ({ date }) => date?.slice(5));
  const ofPaper = groupBy(issues, ({ paper }) => paper ?? '');
  const place = new Map([...ofPaper.values()].flatMap((own) => own.map((issue, index): [Issue, number] => [issue, index])));
  for (const issue of issues) {
    const { date, paper } = issue;
    if (date === null) {
      yield* unitsOf(issue, ALONE, site, t);
      continue;
    }
    const own = ofPaper.get(paper ?? '') ?? [];
    const [newer, older] = [own[(place.get(issue) ?? 0) - 1], own[(place.get(issue) ?? 0) + 1]].map((other) =>
      other?.date == null ? null : other,
    );
    const sameDay = (byDay.get(date.slice(5)) ?? []).filter((other) => other.date !== date && (other.paper ?? '') === (paper ?? ''));
    const otherPapers = (byDay.get(date.slice(5)) ?? []).filter((other) => other.date === date && other !== issue);
    yield* unitsOf(issue, { newer: newer ?? null, older: older ?? null, sameDay, otherPapers, state: states.get(date) ?? null }, site, t);
  }
}

/** Every part depends on the whole issue, because a change in one part shifts the others. */
function* unitsOf(issue: Issue, beside: IssuesBeside, site: Site, t: SiteTexts): Iterable<PageUnit<IssueView>> {
  const { newer, older, sameDay, otherPapers, state } = beside;
  const key = issueKey(issue, [[newer, older, ...sameDay, ...otherPapers].map((other) => other && issueHead(other)), state]);
  const parts = issueParts(issue.pages);
  for (const index of parts.keys()) {
    yield { url: partUrl(issue.url, index), key, page: () => issuePage(issue, parts, index, beside, site, t) };
  }
}

type IssueParts = ReturnType<typeof issueParts>;

function issuePage(
  issue: Issue,
  parts: IssueParts,
  index: number,
  beside: IssuesBeside,
  { severalPapers, config }: Site,
  t: SiteTexts,
): SitePage<IssueView> {
  const url = partUrl(issue.url, index);
  const root = rootOf(url);
  const title = issueTitle(issue, t);
  const day = dayView(issue, t);
  const print = printUrl(issue);
  const json = issueJsonUrl(issue);
  return {
    url,
    title,
    view: {
      title: dateInWords(day, t),
      day,
      paper: issue.paper,
      paperHref: severalPapers && issue.paper !== null ? root + paperUrl(issue.paper) : null,
      partial: beside.state === 'partial',
      print: print === null ? null : root + print,
      files: issueCitationUrls(issue).map(({ name, url: file }) => ({ name, href: root + file })),
      articles: t.articles(issue.pages.reduce((sum, page) => sum + page.articles.length, 0)),
      pageCount: t.pages(issue.pages.length),
      pages: (parts[index] ?? []).map((page) => printedPageView(page, root, config.address, t)),
      parts: parts.length === 1 ? [] : parts.map((_, i) => ({ href: root + partUrl(issue.url, i), number: i + 1, current: i === index })),
      ...linksBeside(beside, root, t),
    },
    links: json === null ? [] : [{ rel: 'alternate', href: root + json, type: 'application/json' }],
    scope: { name: 'issue', value: issue.id, label: title },
  };
}

function linksBeside(
  { newer, older, sameDay, otherPapers }: IssuesBeside,
  root: string,
  t: SiteTexts,
): Pick<IssueView, 'sameDay' | 'otherPapers' | 'newer' | 'older'> {
  const link = (issue: Issue | null): IssueLink | null => issue && { href: root + issue.url, ...issueName(issue, t) };
  return {
    sameDay: sameDay.map((other) => ({
      href: root + other.url,
      day: dateView(other, { ...t, date: (iso) => t.year(String(dateParts(iso).year)) }),
      title: issueTitle(other, t),
    })),
    otherPapers: otherPapers.map((other) => ({ href: root + other.url, text: other.paper ?? issueTitle(other, t) })),
    newer: link(newer),
    older: link(older),
  };
}

function printedPageView(page: IssuePage, root: string, address: string | null, t: SiteTexts): PrintedPageView {
  const place = placeText(page, t);
  return {
    anchor: pageAnchor(page.source),
    place: place === '' ? t.unnumberedPage : place,
    named: place !== '',
    source: page.source,
    articles: page.articles.map((entry) => listItem(entry, root, address, t)),
    guess: guessedDay(page, t),
    furniture: page.furniture.filter((item) => isShown(item, page)).map(({ role, text }) => ({ role: t.furnitureRoles[role], text })),
  };
}

/** Articles may state a day of their own on a page whose day is guessed. */
function guessedDay({ date, articles }: IssuePage, t: SiteTexts): PrintedPageView['guess'] {
  const own = articles.map((article) => guessOf(article.date, article.dateConfidence));
  const certainty = own.length === 0 ? guessOf(date.value, date.confidence) : (own.find((guess) => guess !== null) ?? null);
  return certainty === null ? null : { certainty, why: t.confidence[certainty], evidence: evidenceOf(date, t) };
}

/** Whether an item of furniture is listed; a picture is not if the page has articles, because one of them shows it. */
const isShown = (item: Furniture, { articles }: IssuePage): boolean =>
  !HIDDEN_FURNITURE.has(item.role) && !(isPictureLine(item) && articles.length > 0);
