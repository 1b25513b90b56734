/** Indexes of sections, names, places, organisations and keywords: the most frequent first, then one page for each letter. */
import type { Gathering, Person } from '../../model/model.ts';
import { soundOf } from '../../text/pinyin.ts';
import { type SpanView, spanView } from '../date-view.ts';
import type { Site } from '../frame-model.ts';
import { partUrl } from '../list-pages.ts';
import { rootOf } from '../root-of.ts';
import { unitKey } from '../shared-unit.ts';
import type { PageUnit } from '../site-page.ts';
import { GATHERING_KINDS, type GatheringKind, gatheringUrl, INDEXED_KINDS } from './gathering-kinds.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import { compareCodeUnits, groupBy } from '../../text/order.ts';

/** Maximum number of rows of a single-page index, and of the first page of a longer one. */
const FREQUENT = 300;
/** Maximum number of rows on the page of one letter. */
const LETTER_ROWS = 800;

/** One page of an index. */
export interface GatheringIndexView {
  readonly title: string;
  readonly intro: string;
  /** Heading of the column of roles; null for gatherings without roles. */
  readonly roles: string | null;
  /** Kinds of articles, above the index of sections. */
  readonly kinds: readonly { readonly href: string; readonly label: string; readonly count: number }[];
  /** Links to all indexes, including this one. */
  readonly beside: readonly { readonly href: string; readonly label: string; readonly current: boolean }[];
  /** "Most frequent" or the page's letter; null for a single-page index. */
  readonly heading: string | null;
  readonly letters: readonly { readonly href: string; readonly letter: string; readonly current: boolean }[];
  readonly rows: readonly (Omit<Row, 'url'> & { readonly href: string })[];
}

export function* gatheringIndexes(site: Site): Iterable<PageUnit<GatheringIndexView>> {
  const t = localeOf(site.config.language).site;
  for (const kind of INDEXED_KINDS) yield* indexOf(site, kind, t);
}

/** The data specific to one page of an index. Plain data. */
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
  readonly span: SpanView;
}

function* indexOf(site: Site, kind: GatheringKind, t: SiteTexts): Iterable<PageUnit<GatheringIndexView>> {
  const root = rootOf(kind.index);
  const gatherings = kind.gatherings(site.archive, t);
  const shared = {
    title: kind.title(t),
    intro: kind.intro(t, gatherings.length),
    roles: kind.roles?.(t) ?? null,
    kinds: listsAbove(kind, site, root, t),
    beside: besides(kind, root, t),
  };
  for (const part of partsOf(kind, gatherings, t)) {
    const { url, heading, letters, rows } = part;
    yield {
      url,
      key: unitKey([part, shared]),
      page: () => ({
        url,
        title: heading === null ? shared.title : `${shared.title} ${heading}`,
        area: kind.area,
        view: {
          ...shared,
          heading,
          letters: letters.map(({ url: other, letter, current }) => ({ href: root + other, letter, current })),
          rows: rows.map(({ url: own, ...row }) => ({ ...row, href: root + own })),
        },
      }),
    };
  }
}

/** The gatherings of kinds that have no index of their own and are listed above this one. */
const listsAbove = (own: GatheringKind, { archive }: Site, root: string, t: SiteTexts): GatheringIndexView['kinds'] =>
  GATHERING_KINDS.filter(({ reached }) => typeof reached !== 'string' && reached.above === own.folder).flatMap((kind) =>
    kind.gatherings(archive, t).map(({ url, label, articles }) => ({ href: root + url, label, count: articles.length })),
  );

/** Links between indexes; empty for the index of sections, which has its own entry in the menu. */
const besides = (own: GatheringKind, root: string, t: SiteTexts): GatheringIndexView['beside'] =>
  own.reached === 'menu'
    ? []
    : INDEXED_KINDS.filter(({ reached }) => reached === 'indexes').map((kind) => ({
        href: root + kind.index,
        label: kind.title(t),
        current: kind === own,
      }));

function* partsOf(kind: GatheringKind, gatherings: readonly (Gathering | Person)[], t: SiteTexts): Iterable<Part> {
  const url = kind.index;
  const row = (gathering: Gathering | Person): Row => rowOf(kind, gathering, t);
  if (gatherings.length <= FREQUENT) {
    yield { url, heading: null, rows: gatherings.map(row), letters: [] };
    return;
  }
  const byLetter = groupByLetter(gatherings);
  const pages = [...byLetter].flatMap(([letter, own]) => letterPages(letter, own, url, t));
  const letters = (current: string | null): Part['letters'] =>
    pages.filter(({ part }) => part === 0).map((page) => ({ url: page.url, letter: page.name, current: page.letter === current }));
  yield { url, heading: t.mostFrequent, rows: gatherings.slice(0, FREQUENT).map(row), letters: letters(null) };
  for (const page of pages) yield { url: page.url, heading: page.heading, rows: page.gatherings.map(row), letters: letters(page.letter) };
}

interface LetterPage {
  readonly letter: string;
  readonly name: string;
  readonly heading: string;
  readonly part: number;
  readonly url: string;
  readonly gatherings: readonly (Gathering | Person)[];
}

function letterPages(letter: string, gatherings: readonly (Gathering | Person)[], index: string, t: SiteTexts): readonly LetterPage[] {
  const url = index.replace(/\.html$/u, `-${letter === '' ? 'other' : letter}.html`);
  const name = letter === '' ? t.otherLetters : letter.toUpperCase();
  const count = Math.ceil(gatherings.length / LETTER_ROWS);
  return Array.from({ length: count }, (_, part) => ({
    letter,
    name,
    heading: count === 1 ? name : `${name} (${part + 1} / ${count})`,
    part,
    url: partUrl(url, part),
    gatherings: gatherings.slice(part * LETTER_ROWS, (part + 1) * LETTER_ROWS),
  }));
}

/** Groups by the initial letter of the pinyin, A first and labels without pinyin last; sorts groups by pinyin, then code units. */
function groupByLetter(gatherings: readonly (Gathering | Person)[]): ReadonlyMap<string, readonly (Gathering | Person)[]> {
  const sorted = gatherings
    .map((gathering) => ({ gathering, sound: labelSound(gathering.label) }))
    .sort(
      (a, b) =>
        compareCodeUnits(a.sound === '' ? '~' : a.sound, b.sound === '' ? '~' : b.sound) ||
        compareCodeUnits(a.gathering.label, b.gathering.label),
    );
  const groups = groupBy(sorted, ({ sound }) => sound.slice(0, 1));
  return new Map([...groups].map(([letter, own]) => [letter, own.map(({ gathering }) => gathering)]));
}

const LATIN = /^[a-z]/u;
/** The pinyin of a label's first character; a Latin letter is its own sound. */
function labelSound(label: string): string {
  const first = [...label.normalize('NFKC').toLowerCase()][0] ?? '';
  return LATIN.test(first) ? first : soundOf(first);
}

function rowOf(kind: GatheringKind, gathering: Gathering | Person, t: SiteTexts): Row {
  const { articles } = gathering;
  return {
    url: gatheringUrl(kind, gathering),
    label: gathering.label,
    count: articles.length,
    roles: 'roles' in gathering ? gathering.roles.join(t.listSeparator) : null,
    span: spanView(articles, t),
  };
}
