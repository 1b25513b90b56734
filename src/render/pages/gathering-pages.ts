/** Pages that gather the articles of a section, a kind, a name, a place, a keyword. */
import { labelKey } from '../../archive/label-key.ts';
import { isEverywhere } from '../../archive/labels.ts';
import type { Gathering, OutputFile, Person } from '../../model/model.ts';
import { sectionFeedUrl } from '../data/feeds.ts';
import { figureOverTime } from './figures-page.ts';
import type { Site } from '../frame.ts';
import { renderView, rootOf } from '../frame.ts';
import { listItem } from '../list-item.ts';
import { isShort, type Period, periodsOf } from '../periods.ts';
import { keyOf, type SharedUnit } from '../shared-unit.ts';
import { indexUrl, type Shelf, shelfUrl, shelvesOf } from '../shelves.ts';
import type { Strings } from '../../locales/strings.ts';
import { stringsFor } from '../../locales/strings.ts';

/** Newest articles on the front of a long list. */
const NEWEST = 60;

/** All of them, shelf by shelf. */
export function* gatheringUnits(site: Site): Iterable<SharedUnit> {
  const t = stringsFor(site.config.language);
  for (const shelf of shelvesOf(site.archive, t))
    for (const gathering of shelf.gatherings) if (shelfUrl(shelf, gathering) === gathering.url) yield* unitsOf(site, shelf, gathering, t);
}

function* unitsOf(site: Site, shelf: Shelf, gathering: Gathering | Person, t: Strings): Iterable<SharedUnit> {
  const { articles, url } = gathering;
  if (isShort(articles)) {
    yield unit(site, shelf, gathering, { url, articles }, frontFacts(shelf, gathering, [], t), t);
    return;
  }
  // 中国 in every second article: nobody reads such a list to its end.
  const listed = shelf.onlyShared && isEverywhere(articles.length, site.archive.articles.length) ? [] : periodsOf(articles, url);
  const newest = { url, articles: articles.slice(0, NEWEST) };
  yield unit(site, shelf, gathering, newest, frontFacts(shelf, gathering, listed, t), t);
  for (const [place, period] of listed.entries()) {
    const [newer, older] = [listed[place - 1]?.url ?? null, listed[place + 1]?.url ?? null];
    yield unit(site, shelf, gathering, period, { ...NO_FRONT, newer, older, period: periodName(period, t) }, t);
  }
}

/** What a page shows beside its articles: plain data. */
interface Around {
  readonly count: string | null;
  readonly roles: readonly { readonly role: string; readonly count: number | null }[];
  /** How many are shown over time: all of them, where this is the front of the list. */
  readonly dates: readonly (string | null)[];
  /** Pages of single years or months, from the front of a long list. */
  readonly periods: readonly { readonly url: string; readonly name: string; readonly count: number }[];
  readonly tooMany: boolean;
  /** The year or month of this page. */
  readonly period: string | null;
  readonly newer: string | null;
  readonly older: string | null;
}
const NO_FRONT: Around = { count: null, roles: [], dates: [], periods: [], tooMany: false, period: null, newer: null, older: null };

function frontFacts(shelf: Shelf, gathering: Gathering | Person, periods: readonly Period[], t: Strings): Around {
  const { articles } = gathering;
  return {
    ...NO_FRONT,
    count: t.articles(articles.length),
    roles: 'roles' in gathering ? rolesOf(shelf, gathering) : [],
    // The articles of a short list say theirs themselves.
    dates: isShort(articles) ? [] : articles.map(({ date }) => date),
    periods: periods.map((period) => ({ url: period.url, name: periodName(period, t), count: period.articles.length })),
    tooMany: periods.length === 0 && !isShort(articles),
  };
}

function periodName({ name, part }: Period, t: Strings): string {
  const [year = '', month] = (name ?? '').split('-');
  const time = name === null ? t.undated : month === undefined ? t.year(year) : t.yearAndMonth(year, Number(month));
  return part === 0 ? time : `${time} (${part})`;
}

function unit(
  site: Site,
  shelf: Shelf,
  gathering: Gathering,
  { url, articles }: Pick<Period, 'url' | 'articles'>,
  around: Around,
  t: Strings,
): SharedUnit {
  const { label } = gathering;
  const feed = shelf.kind === 'sections' && site.config.address !== null ? sectionFeedUrl(gathering) : null;
  const key = keyOf([url, label, shelf.title, around, feed], articles);
  const render = (): OutputFile => {
    const root = rootOf(url);
    const link = (to: string | null): string | null => (to === null ? null : root + to);
    const view = {
      ...around,
      // Drawn only where the page is: thousands of lists have one.
      figure: around.count === null ? null : figureOverTime(gathering.articles, rootOf(gathering.url), t),
      title: label,
      over: { label: shelf.title, href: root + indexUrl(shelf) },
      front: around.period === null ? null : root + gathering.url,
      periods: around.periods.map((period) => ({ ...period, href: root + period.url })),
      newer: link(around.newer),
      older: link(around.older),
      search: around.tooMany ? `${root}search.html?q=${encodeURIComponent(label)}` : null,
      compact: shelf.compact,
      articles: articles.map((entry) => listItem(entry, root, t)),
    };
    const scope = shelf.scope?.(gathering);
    return renderView(site, url, 'gathering', view, {
      title: around.period === null ? label : `${label} ${around.period}`,
      kind: shelf.menu,
      links: feed === null ? [] : [{ rel: 'alternate', href: root + feed, type: 'application/atom+xml', title: label }],
      ...(scope ? { scope } : {}),
    });
  };
  return { url, key, render };
}

/** In bylines, how often a person was printed in each role, busiest first; in the news, the posts alone. */
function rolesOf({ kind }: Shelf, person: Person): Around['roles'] {
  if (kind !== 'people') return person.roles.map((role) => ({ role, count: null }));
  const counts = new Map(person.roles.map((role) => [role, 0]));
  for (const entry of person.articles) {
    for (const role of new Set(entry.byline.filter(({ name }) => labelKey(name) === labelKey(person.label)).map((credit) => credit.role)))
      counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts].map(([role, count]) => ({ role, count })).sort((a, b) => b.count - a.count);
}
