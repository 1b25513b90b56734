/** Pages of sections and of the names in bylines, with their indexes. */
import { gatherKinds } from '../archive/gatherings.ts';
import type { Gathering, OutputFile, Person } from '../model.ts';
import { sectionFeedUrl } from './feeds.ts';
import { figureOverTime } from './figures-page.ts';
import type { FrameFacts, Site } from './frame.ts';
import { renderView, rootOf } from './frame.ts';
import { listItem } from './items.ts';
import type { ListPage } from './paging.ts';
import { listPages } from './paging.ts';
import type { Strings } from './strings/strings.ts';
import { stringsFor } from './strings/strings.ts';

const INDEX_SIZE = 500;

export function* renderSections(site: Site): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  const { sections } = site.archive;
  yield* indexPages(
    site,
    'sections',
    sections,
    { title: t.sections, intro: t.sectionsIntro(sections.length), kinds: kindLinks(site, t), roles: t.roles, other: null },
    t,
  );
  for (const section of sections)
    yield* gatheringPages(
      site,
      section,
      {
        title: section.label,
        kind: 'sections',
        over: t.sections,
        index: 'sections/index.html',
        roles: [],
        scope: { name: 'section', value: section.label, label: section.label },
      },
      t,
    );
}

const kindLinks = (site: Site, t: Strings): readonly object[] =>
  gatherKinds(site.archive.articles).map(({ kind, gathering }) => ({
    href: `../${gathering.url}`,
    label: t.kinds[kind],
    count: gathering.articles.length,
  }));

/** News, photographs, notices, documents … each with a page. */
export function* renderKinds(site: Site): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  for (const kind of gatherKinds(site.archive.articles)) {
    yield* gatheringPages(
      site,
      { ...kind.gathering, label: t.kinds[kind.kind] },
      {
        title: t.kinds[kind.kind],
        kind: 'sections',
        over: t.sections,
        index: 'sections/index.html',
        roles: [],
        scope: { name: 'kind', value: kind.kind, label: t.kinds[kind.kind] },
      },
      t,
    );
  }
}

export function* renderPeople(site: Site): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  const { people } = site.archive;
  yield* indexPages(
    site,
    'people',
    people,
    {
      title: t.people,
      intro: t.peopleIntro(people.length),
      kinds: [],
      roles: t.roles,
      other: { href: '../named/index.html', label: t.named },
    },
    t,
  );
  for (const person of people)
    yield* gatheringPages(
      site,
      person,
      {
        title: person.label,
        kind: 'people',
        over: t.people,
        index: 'people/index.html',
        roles: roleCounts(person),
        scope: { name: 'person', value: person.label, label: person.label },
      },
      t,
    );
}

/** What an index says of itself. */
interface IndexSaid {
  readonly title: string;
  readonly intro: string;
  /** Links to the pages of kinds. */
  readonly kinds: readonly object[];
  /** What the roles of its people are. */
  readonly roles: string;
  /** The index beside this one. */
  readonly other: { readonly href: string; readonly label: string } | null;
}

function* indexPages(
  site: Site,
  kind: 'sections' | 'people' | 'named',
  gatherings: readonly (Gathering | Person)[],
  said: IndexSaid,
  t: Strings,
): Iterable<OutputFile> {
  for (const part of listPages(gatherings, `${kind}/index.html`, INDEX_SIZE)) {
    const root = rootOf(part.url);
    const view = { ...said, ...pager(part, root, t), rows: part.items.map((gathering) => indexRow(gathering, root, t)) };
    yield renderView(site, part.url, 'gatherings', view, { title: said.title, kind: kind === 'named' ? 'people' : kind });
  }
}

function indexRow(gathering: Gathering | Person, root: string, t: Strings): object {
  const dates = gathering.articles.flatMap((entry) => (entry.date === null ? [] : [entry.date]));
  const [newest, oldest] = [dates[0], dates.at(-1)];
  return {
    href: root + gathering.url,
    label: gathering.label,
    count: gathering.articles.length,
    roles: 'roles' in gathering ? gathering.roles.join(t.listSeparator) : null,
    span: newest === undefined || oldest === undefined ? '' : newest === oldest ? newest : `${oldest} – ${newest}`,
  };
}

interface GatheringFrame {
  readonly title: string;
  readonly kind: FrameFacts['kind'];
  readonly over: string;
  readonly index: string;
  readonly roles: readonly { readonly role: string; readonly count: number | null }[];
  readonly scope?: FrameFacts['scope'];
}

function* gatheringPages(site: Site, gathering: Gathering, frame: GatheringFrame, t: Strings): Iterable<OutputFile> {
  for (const part of listPages(gathering.articles, gathering.url)) {
    const root = rootOf(part.url);
    const view = {
      title: frame.title,
      over: { label: frame.over, href: root + frame.index },
      roles: frame.roles,
      count: t.articles(gathering.articles.length),
      figure: part.previous === null ? figureOverTime(gathering.articles, root, t) : null,
      ...pager(part, root, t),
      articles: part.items.map((entry) => listItem(entry, root, t)),
    };
    const feed = frame.kind === 'sections' && site.config.address !== null ? sectionFeedUrl(gathering) : null;
    const links = feed === null ? [] : [{ rel: 'alternate', href: root + feed, type: 'application/atom+xml', title: frame.title }];
    yield renderView(site, part.url, 'gathering', view, {
      title: frame.title,
      kind: frame.kind,
      links,
      ...(frame.scope ? { scope: frame.scope } : {}),
    });
  }
}

/** People named in the news. Who is named in one article only has no page: the index leads to the article. */
export function* renderNamed(site: Site): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  const listed = site.archive.named.map((person) => ({
    ...person,
    url: person.articles.length > 1 ? person.url : (person.articles[0]?.url ?? person.url),
  }));
  yield* indexPages(
    site,
    'named',
    listed,
    {
      title: t.named,
      intro: t.namedIntro(listed.length),
      kinds: [],
      roles: t.posts,
      other: { href: '../people/index.html', label: t.people },
    },
    t,
  );
  for (const person of site.archive.named) {
    if (person.articles.length < 2) continue;
    const roles = person.roles.map((role) => ({ role, count: null }));
    yield* gatheringPages(site, person, { title: person.label, kind: 'people', over: t.named, index: 'named/index.html', roles }, t);
  }
}

/** How often a person was printed in each role, busiest first. */
function roleCounts(person: Person): readonly { readonly role: string; readonly count: number }[] {
  const counts = new Map(person.roles.map((role) => [role, 0]));
  for (const entry of person.articles) {
    for (const role of new Set(entry.byline.filter(({ name }) => name === person.label).map((credit) => credit.role)))
      counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts].map(([role, count]) => ({ role, count })).sort((a, b) => b.count - a.count);
}

function pager<T>(part: ListPage<T>, root: string, t: Strings): object {
  return {
    previous: part.previous === null ? null : root + part.previous,
    next: part.next === null ? null : root + part.next,
    range: part.previous === null && part.next === null ? null : t.range(part.first, part.first + part.items.length - 1, part.total),
  };
}
