/** Shows the source text of a printed page beside its reading, line by line. */
import type { ArticleEntry, ArticleRecord, PageRecord } from '../../model/model.ts';
import { TITLE_ROLES } from '../../model/vocabulary.ts';
import { type ChineseScript, scriptOf } from '../../text/script.ts';
import { shortHash } from '../../text/short-hash.ts';
import type { SiteTexts } from '../../locales/site-texts.ts';
import { localeOf } from '../../locales/locale.ts';
import type { Frame } from '../frame-model.ts';
import { placeText } from '../list-item.ts';
import { partUrl } from '../list-pages.ts';
import type { PageContext, PageInputs } from '../page-context.ts';
import { rootOf } from '../root-of.ts';
import type { SitePage } from '../site-page.ts';

/** Maximum number of lines on one page of the view: a source of 10 MB must not become one table. */
const PART = 1000;

/** Address of the view of a source's line, with its anchor. */
export const sourceUrl = (source: string, line: number): string => `${partUrl(viewUrl(source), partOf(line))}#L${line}`;
const partOf = (line: number): number => Math.floor((line - 1) / PART);

/** Caches the last address, because all articles of a page need the same one. */
let known = { source: '', url: '' };
function viewUrl(source: string): string {
  if (known.source !== source) known = { source, url: `sources/${shortHash(source, 8)}.html` };
  return known.url;
}

/** The reading of a line. */
interface Edited {
  readonly role: string;
  readonly text: string | null;
  /** The first line of its paragraph, unless it is the first line itself. */
  readonly joins: number | null;
}

interface Row extends Edited {
  readonly line: number;
  readonly source: string;
  /** Address of the line that it joins. */
  readonly joinsHref: string | null;
  readonly doubt: string | null;
}

/** Neighbouring rows of one article, or of lines outside articles. */
interface Group {
  readonly title: string | null;
  readonly href: string | null;
  readonly rows: Row[];
}

export interface SourceView {
  readonly source: string;
  readonly sha256: string;
  /** 第1版 要闻 */
  readonly place: string;
  readonly lang: ChineseScript;
  readonly groups: readonly Group[];
  readonly previous: string | null;
  readonly next: string | null;
  /** `2 / 3`; null if the view is one page. */
  readonly range: string | null;
}

/** Yields no pages if the site shows no sources. */
export function* sourcePages(frame: Frame, { page, context, lines }: PageInputs): Iterable<SitePage<SourceView>> {
  if (!frame.sourceViews || lines === null) return;
  const t = localeOf(frame.config.language).site;
  const fates = fatesOf(page, context, lines, t);
  const parts = Math.max(1, Math.ceil(lines.length / PART));
  for (let part = 0; part < parts; part++) {
    const url = partUrl(viewUrl(page.source), part);
    const root = rootOf(url);
    const hrefOf = (line: number): string => (partOf(line) === part ? `#L${line}` : root + sourceUrl(page.source, line));
    const link = (other: number): string | null => (other < 0 || other >= parts ? null : root + partUrl(viewUrl(page.source), other));
    yield {
      url,
      title: `${t.sourceView} ${page.source}`,
      view: {
        source: page.source,
        sha256: page.sha256,
        place: placeText(page.page, t),
        lang: scriptOf(lines.slice(0, LINES_OF_SCRIPT).join('')),
        groups: groupsOf(lines, part * PART, fates, root, hrefOf),
        previous: link(part - 1),
        next: link(part + 1),
        range: parts === 1 ? null : `${part + 1} / ${parts}`,
      },
    };
  }
}

/** Number of lines from which a source's script is determined. */
const LINES_OF_SCRIPT = 40;

/** Maximum number of characters shown for a line, which may contain a whole book. */
const LONGEST = 10_000;
const clip = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);

interface Fate extends Edited {
  readonly entry: ArticleEntry | null;
  readonly doubt: string | null;
}

const NO_FATE: Fate = { role: '', text: null, joins: null, entry: null, doubt: null };

/** Fates by line number; blank lines have no fate. */
type Fates = (Fate | undefined)[];

function fatesOf(page: PageRecord, context: PageContext, lines: readonly string[], t: SiteTexts): Fates {
  const fates: Fates = Array.from({ length: lines.length + 1 });
  for (const { lines: own, role } of page.furniture)
    for (const line of own) fates[line] = { role: t.furnitureRoles[role], text: null, joins: null, entry: null, doubt: null };
  for (const [index, article] of page.articles.entries()) addFates(fates, article, context.articles[index]?.entry ?? null, lines, t);
  return fates;
}

function addFates(fates: Fates, article: ArticleRecord, entry: ArticleEntry | null, lines: readonly string[], t: SiteTexts): void {
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

/** Doubts by line. */
function doubtsOf({ doubts = [], doubtedPrint = [] }: ArticleRecord, t: SiteTexts): ReadonlyMap<number, string> {
  if (doubts.length + doubtedPrint.length === 0) return NO_DOUBTS;
  return new Map([
    ...doubtedPrint.flatMap(({ lines, what }) => lines.map((line) => [line, t.unlikely(t.doubtedPrint[what])] as const)),
    ...doubts.flatMap(({ lines, what, confidence }) => lines.map((line) => [line, t.doubt(t.doubtedReadings[what], confidence)] as const)),
  ]);
}
const NO_DOUBTS: ReadonlyMap<number, string> = new Map();

const NOT_OF_A_TITLE = /[^\p{L}\p{N}]/gu;
const bare = (text: string): string => text.normalize('NFKC').replace(NOT_OF_A_TITLE, '');

/** A part of a title block: its name, text and words. */
interface TitlePart {
  readonly name: string;
  readonly text: string;
  readonly words: string;
}

const titleParts = (article: ArticleRecord, t: SiteTexts): readonly TitlePart[] =>
  TITLE_ROLES.flatMap((part) => {
    const text = article[part];
    const words = text === null ? '' : bare(text);
    return text === null || words === '' ? [] : [{ name: t.titleParts[part], text, words }];
  });

/** Finds the parts of the title block (kicker, headline, subtitle) whose words are in the line; a line may contain two. */
function titleLine(parts: readonly TitlePart[], source: string, t: SiteTexts): Pick<Edited, 'role' | 'text'> {
  const own = bare(source);
  const found = own === '' ? [] : parts.filter(({ words }) => words.includes(own) || own.includes(words));
  if (found.length === 0) return { role: t.titleBlock, text: null };
  return { role: found.map(({ name }) => name).join(t.listSeparator), text: found.map(({ text }) => text).join(' / ') };
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
