/** The kinds of gatherings that have pages, one row each: names, addresses, gatherings and the appearance of lists. */
import { gatherKinds } from '../../archive/gatherings.ts';
import { hasPage } from '../../archive/labels.ts';
import type { Archive, Gathering, Person } from '../../model/model.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import type { Area, SearchScope } from '../site-page.ts';

export interface GatheringKind {
  /** Folder of its pages. */
  readonly folder: 'sections' | 'kinds' | 'people' | 'named' | 'places' | 'organisations' | 'keywords';
  /** Address of the index that links to its pages. */
  readonly index: string;
  /** How readers reach the index: through the menu, from the other indexes, or as a list above another kind's index. */
  readonly reached: 'menu' | 'indexes' | { readonly above: GatheringKind['folder'] };
  readonly title: (t: SiteTexts) => string;
  readonly intro: (t: SiteTexts, count: number) => string;
  /** Heading for the roles of people; null for gatherings without roles. */
  readonly roles: ((t: SiteTexts) => string) | null;
  readonly gatherings: (archive: Archive, t: SiteTexts) => readonly (Gathering | Person)[];
  /** See PageKind. */
  readonly area: Area;
  /** Whether lists show only title, day and place, because sections and issues show the rest. */
  readonly compact: boolean;
  /** Whether a gathering of one article has no page and the index links to the article instead. */
  readonly onlyShared: boolean;
  /** Limits the search box of a gathering's page. */
  readonly scope: ((gathering: Gathering) => SearchScope) | null;
}

const TAGS = { reached: 'indexes', area: 'people', roles: null, compact: true, onlyShared: true, scope: null } as const;
const scopeOf =
  (name: SearchScope['name']) =>
  ({ label }: Gathering): SearchScope => ({ name, value: label, label });

/** In the order of the links between indexes. */
export const GATHERING_KINDS: readonly GatheringKind[] = [
  {
    folder: 'sections',
    index: 'sections/index.html',
    reached: 'menu',
    title: (t) => t.sections,
    intro: (t, count) => t.sectionsIntro(count),
    roles: null,
    gatherings: ({ sections }) => sections,
    area: 'sections',
    compact: false,
    onlyShared: false,
    scope: scopeOf('section'),
  },
  {
    // News, photographs, notices, documents …
    folder: 'kinds',
    index: 'sections/index.html',
    reached: { above: 'sections' },
    title: (t) => t.sections,
    intro: () => '',
    roles: null,
    gatherings: ({ articles }, t) => gatherKinds(articles).map(({ kind, gathering }) => ({ ...gathering, label: t.kinds[kind] })),
    area: 'sections',
    compact: true,
    onlyShared: false,
    scope: ({ id, label }) => ({ name: 'kind', value: id, label }),
  },
  {
    folder: 'people',
    index: 'people/index.html',
    reached: 'indexes',
    title: (t) => t.people,
    intro: (t, count) => t.peopleIntro(count),
    roles: (t) => t.roles,
    gatherings: ({ people }) => people,
    area: 'people',
    compact: false,
    onlyShared: false,
    scope: scopeOf('person'),
  },
  {
    ...TAGS,
    folder: 'named',
    index: 'named/index.html',
    title: (t) => t.named,
    intro: (t, count) => t.namedIntro(count),
    gatherings: ({ named }) => named,
    roles: (t) => t.posts,
  },
  {
    ...TAGS,
    folder: 'places',
    index: 'places/index.html',
    title: (t) => t.places,
    intro: (t, count) => t.placesIntro(count),
    gatherings: ({ places }) => places,
  },
  {
    ...TAGS,
    folder: 'organisations',
    index: 'organisations/index.html',
    title: (t) => t.organisations,
    intro: (t, count) => t.organisationsIntro(count),
    gatherings: ({ organisations }) => organisations,
  },
  {
    ...TAGS,
    folder: 'keywords',
    index: 'keywords/index.html',
    title: (t) => t.keywords,
    intro: (t, count) => t.keywordsIntro(count),
    gatherings: ({ keywords }) => keywords,
  },
];

/** Kinds with an index of their own. */
export const INDEXED_KINDS: readonly GatheringKind[] = GATHERING_KINDS.filter(({ reached }) => typeof reached === 'string');

/** The target of links to a gathering, relative to the site's root: its page, or its only article. */
export const gatheringUrl = ({ onlyShared }: GatheringKind, gathering: Gathering): string =>
  onlyShared && !hasPage(gathering) ? (gathering.articles[0]?.url ?? gathering.url) : gathering.url;
