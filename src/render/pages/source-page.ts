/** The source text of a printed page beside what was read out of it, line by line. */
import { shortHash } from '../../text/short-hash.ts';
import type { ArticleEntry, ArticleRecord, OutputFile, PageRecord } from '../../model/model.ts';
import type { Frame } from '../frame.ts';
import { renderView, rootOf } from '../frame.ts';
import { placeText } from '../list-item.ts';
import type { PageContext } from '../page-context.ts';
import { partUrl } from '../paging.ts';
import type { Strings } from '../../locales/strings.ts';
import { stringsFor } from '../../locales/strings.ts';
import { TITLE_ROLES } from '../../model/vocabulary.ts';
import { scriptOf } from '../../text/script.ts';

/** Lines a part: a page of 10 MB must not become one table. */
const PART = 1000;

/** Where a line of a source is shown. */
export const sourceUrl = (source: string, line: number): string => `${partUrl(viewUrl(source), partOf(line))}#L${line}`;
const partOf = (line: number): number => Math.floor((line - 1) / PART);

/** The last one: all articles of a page ask for the same. */
let known = { source: '', url: '' };
function viewUrl(source: string): string {
  if (known.source !== source) known = { source, url: `sources/${shortHash(source, 8)}.html` };
  return known.url;
}

/** What became of a line. */
interface Edited {
  readonly role: string;
  readonly text: string | null;
  /** The line with which its paragraph begins, where it goes on there. */
  readonly joins: number | null;
}

interface Row extends Edited {
  readonly line: number;
  readonly source: string;
  /** Where the line that it joins is shown. */
  readonly joinsHref: string | null;
  readonly doubt: string | null;
}

/** Rows of one article or one piece of furniture, in the source's order. */
interface Group {
  readonly title: string | null;
  readonly href: string | null;
  readonly rows: Row[];
}

export function* renderSource(site: Frame, page: PageRecord, context: PageContext, lines: readonly string[]): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  const fates = fatesOf(page, context, lines, t);
  const parts = Math.max(1, Math.ceil(lines.length / PART));
  for (let part = 0; part < parts; part++) {
    const url = partUrl(viewUrl(page.source), part);
    const root = rootOf(url);
    const placeOf = (line: number): string => (partOf(line) === part ? `#L${line}` : root + sourceUrl(page.source, line));
    const link = (other: number): string | null => (other < 0 || other >= parts ? null : root + partUrl(viewUrl(page.source), other));
    const view = {
      source: page.source,
      sha256: page.sha256,
      place: placeText(page.page, t),
      lang: scriptOf(lines.slice(0, 40).join('')),
      groups: groupsOf(lines, part * PART, fates, root, placeOf),
      previous: link(part - 1),
      next: link(part + 1),
      range: parts === 1 ? null : `${part + 1} / ${parts}`,
    };
    yield renderView(site, url, 'source', view, { title: `${t.sourceView} ${page.source}`, kind: 'source' });
  }
}

/** A whole book on one line would be shown twice. */
const LONGEST = 10_000;
const clip = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

interface Fate extends Edited {
  readonly entry: ArticleEntry | null;
  readonly doubt: string | null;
}

const NO_FATE: Fate = { role: '', text: null, joins: null, entry: null, doubt: null };

/** By line: what was made of it. Lines that nothing claims are blank. */
type Fates = (Fate | undefined)[];

function fatesOf(page: PageRecord, context: PageContext, lines: readonly string[], t: Strings): Fates {
  const fates: Fates = Array.from({ length: lines.length + 1 });
  for (const { lines: own, role } of page.furniture)
    for (const line of own) fates[line] = { role: t.furnitureRoles[role], text: null, joins: null, entry: null, doubt: null };
  for (const [index, article] of page.articles.entries()) addFates(fates, article, context.articles[index]?.entry ?? null, lines, t);
  return fates;
}

function addFates(fates: Fates, article: ArticleRecord, entry: ArticleEntry | null, lines: readonly string[], t: Strings): void {
  const { paragraphs, lines: all } = article;
  const doubts = doubtsOf(article, t);
  const below = new Set<number>();
  for (const { role, text, lines: own } of paragraphs) {
    const [first = null] = own;
    for (const line of own) {
      below.add(line);
      const begins = line === first;
      const doubt = doubts.get(line) ?? null;
      fates[line] = { role: t.paragraphRoles[role], text: begins ? text : null, joins: begins ? null : first, entry, doubt };
    }
  }
  const parts = titleParts(article, t);
  for (const line of all) {
    if (below.has(line)) continue;
    const { role, text } = titleLine(parts, lines[line - 1] ?? '', t);
    fates[line] = { role, text, joins: null, entry, doubt: doubts.get(line) ?? null };
  }
}

/** By line. */
function doubtsOf({ doubts = [] }: ArticleRecord, t: Strings): ReadonlyMap<number, string> {
  if (doubts.length === 0) return NO_DOUBTS;
  return new Map(
    doubts.flatMap(({ lines, what, confidence }) => lines.map((line) => [line, t.doubt(t.doubtedReadings[what], confidence)] as const)),
  );
}
const NO_DOUBTS: ReadonlyMap<number, string> = new Map();

const NOT_OF_A_TITLE = /[^\p{L}\p{N}]/gu;
const bare = (text: string): string => text.normalize('NFKC').replace(NOT_OF_A_TITLE, '');

/** A part of a title block: what it is called, and its words. */
interface TitlePart {
  readonly name: string;
  readonly text: string;
  readonly words: string;
}

const titleParts = (article: ArticleRecord, t: Strings): readonly TitlePart[] =>
  TITLE_ROLES.flatMap((part) => {
    const text = article[part];
    const words = text === null ? '' : bare(text);
    return text === null || words === '' ? [] : [{ name: t.titleParts[part], text, words }];
  });

/** Kicker, headline or subtitle, whichever holds the line's own words; a line may hold two of them. */
function titleLine(parts: readonly TitlePart[], source: string, t: Strings): Pick<Edited, 'role' | 'text'> {
  const own = bare(source);
  const held = own === '' ? [] : parts.filter(({ words }) => words.includes(own) || own.includes(words));
  if (held.length === 0) return { role: t.titleBlock, text: null };
  return { role: held.map(({ name }) => name).join(t.listSeparator), text: held.map(({ text }) => text).join(' / ') };
}

function groupsOf(lines: readonly string[], from: number, fates: Fates, root: string, hrefOf: (line: number) => string): readonly Group[] {
  const groups: (Group & { readonly entry: ArticleEntry | null })[] = [];
  for (const [index, source] of lines.slice(from, from + PART).entries()) {
    const line = from + index + 1;
    const fate = fates[line];
    if (source.trim() === '') continue;
    const entry = fate?.entry ?? null;
    let group = groups.at(-1);
    if (group === undefined || group.entry !== entry) {
      group = { entry, title: entry?.title ?? null, href: entry === null ? null : root + entry.url, rows: [] };
      groups.push(group);
    }
    const { role, text, joins, doubt } = fate ?? NO_FATE;
    const joinsHref = joins === null ? null : hrefOf(joins);
    group.rows.push({ line, source: clip(source), role, text: text === null ? null : clip(text), joins, joinsHref, doubt });
  }
  return groups;
}
