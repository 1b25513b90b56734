/** Indexes of sections, names, places, organisations and keywords: the most frequent first, then by letter; and the page that leads to them all. */
import { compare } from '../../archive/issues.ts';
import type { ArticleEntry, Gathering, OutputFile, Person } from '../../model/model.ts';
import { soundOf } from '../../text/pinyin.ts';
import type { Site } from '../frame.ts';
import { renderView, rootOf } from '../frame.ts';
import { partUrl } from '../paging.ts';
import { keyOf, type SharedUnit } from '../shared-unit.ts';
import { indexUrl, type Shelf, shelfUrl, shelvesOf } from '../shelves.ts';
import type { Strings } from '../../locales/strings.ts';
import { stringsFor } from '../../locales/strings.ts';

/** Rows of an index that shows everything at once, and of a page of one letter. */
const FREQUENT = 300;
const LETTER_ROWS = 800;
const ON_OVERVIEW = 30;

export const OVERVIEW = 'indexes.html';

export function* indexUnits(site: Site): Iterable<SharedUnit> {
  const t = stringsFor(site.config.language);
  const shelves = shelvesOf(site.archive, t);
  yield overview(site, shelves, t);
  const kinds = shelves.find(({ kind }) => kind === 'kinds');
  for (const shelf of shelves)
    if (shelf.kind !== 'kinds') yield* unitsOf(site, shelf, shelf.kind === 'sections' ? (kinds ?? null) : null, shelves, t);
}

/** An index's page: plain data but for what every one shows. */
interface Part {
  readonly url: string;
  readonly heading: string | null;
  readonly rows: readonly Row[];
  readonly letters: readonly { readonly url: string; readonly letter: string; readonly current: boolean }[];
}

interface Row {
  readonly url: string;
  readonly label: string;
  readonly count: number;
  readonly roles: string | null;
  readonly span: string;
}

function* unitsOf(site: Site, shelf: Shelf, kinds: Shelf | null, shelves: readonly Shelf[], t: Strings): Iterable<SharedUnit> {
  const root = rootOf(indexUrl(shelf));
  const shared = {
    title: shelf.title,
    intro: shelf.intro,
    roles: shelf.roles,
    kinds: (kinds?.gatherings ?? []).map(({ url, label, articles }) => ({ href: root + url, label, count: articles.length })),
    beside: besides(shelf, shelves, root),
  };
  for (const part of partsOf(shelf, t)) {
    const render = (): OutputFile => {
      const view = {
        ...shared,
        heading: part.heading,
        letters: part.letters.map((letter) => ({ ...letter, href: root + letter.url })),
        rows: part.rows.map((row) => ({ ...row, href: root + row.url })),
      };
      const title = part.heading === null ? shelf.title : `${shelf.title} ${part.heading}`;
      return renderView(site, part.url, 'gatherings', view, { title, kind: shelf.menu });
    };
    yield { url: part.url, key: keyOf([part, shared]), render };
  }
}

/** The indexes beside this one. Sections have their own place in the menu. */
const besides = (own: Shelf, shelves: readonly Shelf[], root: string): readonly object[] =>
  own.kind === 'sections'
    ? []
    : shelves
        .filter((shelf) => shelf.kind !== 'sections' && shelf.kind !== 'kinds')
        .map((shelf) => ({ href: root + indexUrl(shelf), label: shelf.title, current: shelf === own }));

function* partsOf(shelf: Shelf, t: Strings): Iterable<Part> {
  const { gatherings } = shelf;
  const url = indexUrl(shelf);
  const row = (gathering: Gathering | Person): Row => rowOf(shelf, gathering, t);
  if (gatherings.length <= FREQUENT) {
    yield { url, heading: null, rows: gatherings.map(row), letters: [] };
    return;
  }
  const byLetter = groupByLetter(gatherings);
  const pages = [...byLetter].flatMap(([letter, held]) => lettersPages(letter, held, url, t));
  const letters = (current: string | null): Part['letters'] =>
    pages.filter(({ part }) => part === 0).map((page) => ({ url: page.url, letter: page.name, current: page.letter === current }));
  yield { url, heading: t.mostFrequent, rows: gatherings.slice(0, FREQUENT).map(row), letters: letters(null) };
  for (const page of pages) yield { url: page.url, heading: page.heading, rows: page.held.map(row), letters: letters(page.letter) };
}

interface LetterPage {
  readonly letter: string;
  readonly name: string;
  readonly heading: string;
  readonly part: number;
  readonly url: string;
  readonly held: readonly (Gathering | Person)[];
}

function lettersPages(letter: string, held: readonly (Gathering | Person)[], index: string, t: Strings): readonly LetterPage[] {
  const url = index.replace(/\.html$/u, `-${letter === '' ? 'other' : letter}.html`);
  const name = letter === '' ? t.otherLetters : letter.toUpperCase();
  const count = Math.ceil(held.length / LETTER_ROWS);
  return Array.from({ length: count }, (_, part) => ({
    letter,
    name,
    heading: count === 1 ? name : `${name} (${part + 1} / ${count})`,
    part,
    url: partUrl(url, part),
    held: held.slice(part * LETTER_ROWS, (part + 1) * LETTER_ROWS),
  }));
}

/** By the first letter of the first character's pinyin, A first, what has none last; inside by pinyin, then by code units. */
function groupByLetter(gatherings: readonly (Gathering | Person)[]): ReadonlyMap<string, readonly (Gathering | Person)[]> {
  const sorted = gatherings
    .map((gathering) => ({ gathering, sound: labelSound(gathering.label) }))
    .sort(
      (a, b) => compare(a.sound === '' ? '~' : a.sound, b.sound === '' ? '~' : b.sound) || compare(a.gathering.label, b.gathering.label),
    );
  const groups = new Map<string, (Gathering | Person)[]>();
  for (const { gathering, sound } of sorted) {
    const held = groups.get(sound.slice(0, 1));
    if (held === undefined) groups.set(sound.slice(0, 1), [gathering]);
    else held.push(gathering);
  }
  return groups;
}

const LATIN = /^[a-z]/u;
/** The pinyin of a label's first character; of a Latin one itself. */
function labelSound(label: string): string {
  const first = [...label.normalize('NFKC').toLowerCase()][0] ?? '';
  return LATIN.test(first) ? first : soundOf(first);
}

const isDated = ({ date }: ArticleEntry): boolean => date !== null;

function rowOf(shelf: Shelf, gathering: Gathering | Person, t: Strings): Row {
  const { articles } = gathering;
  const newest = articles.find(isDated)?.date ?? null;
  const oldest = articles.findLast(isDated)?.date ?? null;
  return {
    url: shelfUrl(shelf, gathering),
    label: gathering.label,
    count: articles.length,
    roles: 'roles' in gathering ? gathering.roles.join(t.listSeparator) : null,
    span: newest === null || oldest === null ? '' : newest === oldest ? newest : `${oldest} – ${newest}`,
  };
}

/** The page that leads to all indexes, with the most frequent of each. */
function overview(site: Site, shelves: readonly Shelf[], t: Strings): SharedUnit {
  const groups = shelves
    .filter((shelf) => shelf.kind !== 'kinds' && shelf.gatherings.length > 0)
    .map((shelf) => ({
      id: shelf.kind,
      title: shelf.title,
      href: indexUrl(shelf),
      fromPages: true,
      entries: shelf.gatherings.slice(0, ON_OVERVIEW).map((gathering) => ({
        href: shelfUrl(shelf, gathering),
        label: gathering.label,
        count: gathering.articles.length,
      })),
    }));
  const view = { groups };
  return {
    url: OVERVIEW,
    key: keyOf(view),
    render: () => renderView(site, OVERVIEW, 'indexes', view, { title: t.indexes, kind: 'people' }),
  };
}
