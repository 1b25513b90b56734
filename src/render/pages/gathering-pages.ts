/** Pages listing the articles of a section, kind, person, place, organisation or keyword. */
import { labelKey } from '../../archive/label-key.ts';
import { isEverywhere } from '../../archive/labels.ts';
import type { Gathering, Person } from '../../model/model.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import { sectionFeedUrl } from '../data/feeds.ts';
import type { Site } from '../frame-model.ts';
import { type ListItem, listItem } from '../list-item.ts';
import { isShort, type Period, periodsOf } from '../periods.ts';
import { rootOf } from '../root-of.ts';
import { unitKey } from '../shared-unit.ts';
import type { PageUnit, SitePage } from '../site-page.ts';
import { type FigureView, figureOverTime } from './figures-page.ts';
import { GATHERING_KINDS, type GatheringKind, gatheringUrl } from './gathering-kinds.ts';

/** Number of newest articles on the front of a long list. */
const NEWEST = 60;

export interface GatheringView extends Omit<Around, 'dates' | 'periods' | 'inferred'> {
  readonly title: string;
  /** The index that links here. */
  readonly over: { readonly label: string; readonly href: string };
  /** Link from the page of a year or month to the list's front. */
  readonly front: string | null;
  readonly figure: FigureView | null;
  readonly periods: readonly { readonly url: string; readonly href: string; readonly name: string; readonly count: number }[];
  /** Address of a search for the label, if it has too many articles to list. */
  readonly search: string | null;
  readonly compact: boolean;
  /** How many of the articles are here by inference, as a text; null for none. */
  readonly inferred: string | null;
  /** Whether reference managers are offered its articles: not under places and keywords, which would double the size of the site. */
  readonly cited: boolean;
  readonly articles: readonly ListItem[];
}

export function* gatheringPages(site: Site): Iterable<PageUnit<GatheringView>> {
  const t = localeOf(site.config.language).site;
  for (const kind of GATHERING_KINDS)
    for (const gathering of gatheringsWithPage(kind, site, t)) yield* pagesOf({ site, kind, gathering, t });
}

/** Addresses of the first pages of lists. */
export function* gatheringUrls(site: Site): Iterable<string> {
  const t = localeOf(site.config.language).site;
  for (const kind of GATHERING_KINDS) for (const { url } of gatheringsWithPage(kind, site, t)) yield url;
}

const gatheringsWithPage = (kind: GatheringKind, { archive }: Site, t: SiteTexts): readonly (Gathering | Person)[] =>
  kind.gatherings(archive, t).filter((gathering) => gatheringUrl(kind, gathering) === gathering.url);

/** A gathering whose pages are being rendered. */
interface Gathered {
  readonly site: Site;
  readonly kind: GatheringKind;
  readonly gathering: Gathering | Person;
  readonly t: SiteTexts;
}

function* pagesOf(gathered: Gathered): Iterable<PageUnit<GatheringView>> {
  const { site, kind, gathering, t } = gathered;
  const { articles, url } = gathering;
  if (isShort(articles)) {
    yield unit(gathered, { url, articles }, frontOf(kind, gathering, [], t));
    return;
  }
  // A label on every second article gets no pages of years: nobody reads such a list to its end.
  const periods = kind.onlyShared && isEverywhere(articles.length, site.archive.articles.length) ? [] : periodsOf(articles, url);
  yield unit(gathered, { url, articles: articles.slice(0, NEWEST) }, frontOf(kind, gathering, periods, t));
  for (const [place, period] of periods.entries()) {
    const [newer, older] = [periods[place - 1]?.url ?? null, periods[place + 1]?.url ?? null];
    yield unit(gathered, period, { ...NO_FRONT, newer, older, period: periodName(period, t) });
  }
}

/** The data a page shows besides its articles. Plain data. */
interface Around {
  readonly count: string | null;
  readonly inferred: number;
  readonly roles: readonly { readonly role: string; readonly count: number | null }[];
  /** On the front of a long list: the dates of all articles, for the figure. */
  readonly dates: readonly (string | null)[];
  /** On the front of a long list: links to the pages of years or months. */
  readonly periods: readonly { readonly url: string; readonly name: string; readonly count: number }[];
  readonly tooMany: boolean;
  /** The year or month of this page. */
  readonly period: string | null;
  readonly newer: string | null;
  readonly older: string | null;
}
const NO_FRONT: Around = {
  count: null,
  inferred: 0,
  roles: [],
  dates: [],
  periods: [],
  tooMany: false,
  period: null,
  newer: null,
  older: null,
};

function frontOf(kind: GatheringKind, gathering: Gathering | Person, periods: readonly Period[], t: SiteTexts): Around {
  const { articles } = gathering;
  return {
    ...NO_FRONT,
    count: t.articles(articles.length),
    inferred: kind.folder === 'sections' ? articles.filter(({ section }) => section.origin === 'inferred').length : 0,
    roles: 'roles' in gathering ? rolesOf(kind, gathering) : [],
    // The articles of a short list are part of its key, so their dates need not be repeated.
    dates: isShort(articles) ? [] : articles.map(({ date }) => date),
    periods: periods.map((period) => ({ url: period.url, name: periodName(period, t), count: period.articles.length })),
    tooMany: periods.length === 0 && !isShort(articles),
  };
}

function periodName({ name, part }: Period, t: SiteTexts): string {
  const [year = '', month] = (name ?? '').split('-');
  const time = name === null ? t.undated : month === undefined ? t.year(year) : t.yearAndMonth(year, Number(month));
  return part === 0 ? time : `${time} (${part})`;
}

type Listed = Pick<Period, 'url' | 'articles'>;

function unit(gathered: Gathered, listed: Listed, around: Around): PageUnit<GatheringView> {
  const { site, kind, gathering, t } = gathered;
  const feed = kind.folder === 'sections' && site.config.address !== null ? sectionFeedUrl(gathering) : null;
  const key = unitKey([listed.url, gathering.label, kind.title(t), around, feed], listed.articles);
  return { url: listed.url, key, page: () => pageOf(gathered, listed, around, feed) };
}

function pageOf(
  { site, kind, gathering, t }: Gathered,
  { url, articles }: Listed,
  around: Around,
  feed: string | null,
): SitePage<GatheringView> {
  const { label } = gathering;
  const root = rootOf(url);
  const link = (to: string | null): string | null => (to === null ? null : root + to);
  const { dates: _dates, ...shown } = around;
  return {
    url,
    title: around.period === null ? label : `${label} ${around.period}`,
    area: kind.area,
    view: {
      ...shown,
      // Computed only when the page is rendered, because thousands of lists have a figure.
      figure: around.count === null ? null : figureOverTime(gathering.articles, rootOf(gathering.url), t),
      title: label,
      over: { label: kind.title(t), href: root + kind.index },
      front: around.period === null ? null : root + gathering.url,
      periods: around.periods.map((period) => ({ ...period, href: root + period.url })),
      newer: link(around.newer),
      older: link(around.older),
      search: around.tooMany ? `${root}search.html?q=${encodeURIComponent(label)}` : null,
      inferred: around.inferred === 0 ? null : t.inferredSections(around.inferred),
      compact: kind.compact,
      cited: kind.roles !== null || !kind.compact,
      articles: articles.map((entry) => listItem(entry, root, site.config.address, t)),
    },
    links: feed === null ? [] : [{ rel: 'alternate', href: root + feed, type: 'application/atom+xml', title: label }],
    ...(kind.scope === null ? {} : { scope: kind.scope(gathering) }),
  };
}

/** For authors, the number of bylines in each role, most frequent first; for people in the news, only their posts. */
function rolesOf({ folder }: GatheringKind, person: Person): Around['roles'] {
  if (folder !== 'people') return person.roles.map((role) => ({ role, count: null }));
  const counts = new Map(person.roles.map((role) => [role, 0]));
  for (const entry of person.articles) {
    for (const role of new Set(entry.byline.filter(({ name }) => labelKey(name) === labelKey(person.label)).map((credit) => credit.role)))
      counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts].map(([role, count]) => ({ role, count })).sort((a, b) => b.count - a.count);
}
