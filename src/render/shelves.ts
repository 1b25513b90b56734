/** The kinds of gatherings that the site has pages for: what each is called, what it holds and how its lists look. */
import { gatherKinds } from '../archive/gatherings.ts';
import { hasPage } from '../archive/labels.ts';
import type { Archive, Gathering, Person } from '../model/model.ts';
import type { FrameFacts } from './frame.ts';
import type { Strings } from '../locales/strings.ts';

export interface Shelf {
  /** Folder of its pages; `KIND/index.html` lists them. */
  readonly kind: 'sections' | 'kinds' | 'people' | 'named' | 'places' | 'organisations' | 'keywords';
  readonly title: string;
  readonly intro: string;
  /** What the roles of its people are; null where it holds none. */
  readonly roles: string | null;
  readonly gatherings: readonly (Gathering | Person)[];
  /** Marks the menu's entry. */
  readonly menu: FrameFacts['kind'];
  /** Title, day and place alone, in lists that say again what sections and issues show. */
  readonly compact: boolean;
  /** Where who or what only one article names has no page, the index leads to that article. */
  readonly onlyShared: boolean;
  /** What the search box of a gathering's page looks through. */
  readonly scope: ((gathering: Gathering) => FrameFacts['scope']) | null;
}

export function shelvesOf(archive: Archive, t: Strings): readonly Shelf[] {
  const { sections, people, named, places, organisations, keywords } = archive;
  const labels = { menu: 'people', roles: null, compact: true, onlyShared: true, scope: null } as const;
  const scope =
    (name: 'section' | 'person') =>
    ({ label }: Gathering): FrameFacts['scope'] => ({ name, value: label, label });
  const intro = { sections: t.sectionsIntro(sections.length), people: t.peopleIntro(people.length), named: t.namedIntro(named.length) };
  return [
    { kind: 'sections', title: t.sections, intro: intro.sections, gatherings: sections, roles: null, menu: 'sections', compact: false, onlyShared: false, scope: scope('section') },
    kindsShelf(archive, t),
    { kind: 'people', title: t.people, intro: intro.people, gatherings: people, roles: t.roles, menu: 'people', compact: false, onlyShared: false, scope: scope('person') },
    { ...labels, kind: 'named', title: t.named, intro: intro.named, gatherings: named, roles: t.posts },
    { ...labels, kind: 'places', title: t.places, intro: t.placesIntro(places.length), gatherings: places },
    { ...labels, kind: 'organisations', title: t.organisations, intro: t.organisationsIntro(organisations.length), gatherings: organisations },
    { ...labels, kind: 'keywords', title: t.keywords, intro: t.keywordsIntro(keywords.length), gatherings: keywords },
  ]; // prettier-ignore
}

/** News, photographs, notices, documents … each with a page; the sections' index leads to them. */
function kindsShelf(archive: Archive, t: Strings): Shelf {
  const gatherings = gatherKinds(archive.articles).map(({ kind, gathering }) => ({ ...gathering, label: t.kinds[kind] }));
  const scope = ({ id, label }: Gathering): FrameFacts['scope'] => ({ name: 'kind', value: id, label });
  return {
    kind: 'kinds',
    title: t.sections,
    intro: '',
    gatherings,
    roles: null,
    menu: 'sections',
    compact: true,
    onlyShared: false,
    scope,
  };
}

/** Below the site's root: the page of a gathering, or the one article that it holds. */
export const shelfUrl = ({ onlyShared }: Shelf, gathering: Gathering): string =>
  onlyShared && !hasPage(gathering) ? (gathering.articles[0]?.url ?? gathering.url) : gathering.url;

export const indexUrl = ({ kind }: Pick<Shelf, 'kind'>): string => (kind === 'kinds' ? 'sections/index.html' : `${kind}/index.html`);
