/** The source text of a printed page beside what was read out of it, line by line. */
import { shortHash } from '../archive/short-hash.ts';
import type { ArticleEntry, ArticleRecord, OutputFile, PageRecord } from '../model.ts';
import type { Frame } from './frame.ts';
import { renderView, rootOf } from './frame.ts';
import { placeText } from './items.ts';
import type { PageContext } from './page-context.ts';
import { partUrl } from './paging.ts';
import type { Strings } from './strings/strings.ts';
import { stringsFor } from './strings/strings.ts';
import { scriptOf } from './script.ts';

/** Lines a part: a page of 10 MB must not become one table. */
const PART = 1000;

/** Where a line of a source is shown. */
export function sourceUrl(source: string, line: number): string {
  return `${partUrl(`sources/${shortHash(source, 8)}.html`, Math.floor((line - 1) / PART))}#L${line}`;
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
    const url = partUrl(`sources/${shortHash(page.source, 8)}.html`, part);
    const root = rootOf(url);
    const link = (other: number): string | null =>
      other < 0 || other >= parts ? null : root + partUrl(`sources/${shortHash(page.source, 8)}.html`, other);
    const view = {
      source: page.source,
      sha256: page.sha256,
      place: placeText(page.page, t),
      lang: scriptOf(lines.slice(0, 40).join('')),
      groups: groupsOf(lines, part * PART, fates, root),
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

/** By line: what was made of it. Lines that nothing claims are blank. */
function fatesOf(page: PageRecord, context: PageContext, lines: readonly string[], t: Strings): ReadonlyMap<number, Fate> {
  const fates = new Map<number, Fate>();
  for (const { lines: own, role } of page.furniture)
    for (const line of own) fates.set(line, { role: t.furnitureRole(role), text: null, joins: null, entry: null, doubt: null });
  for (const [index, article] of page.articles.entries()) {
    const entry = context.articles[index]?.entry ?? null;
    const doubts = new Map(
      (article.doubts ?? []).flatMap((doubt) => doubt.lines.map((line) => [line, t.doubt(doubt.what, doubt.confidence)] as const)),
    );
    for (const [line, edited] of editedLines(article, lines, t)) fates.set(line, { ...edited, entry, doubt: doubts.get(line) ?? null });
  }
  return fates;
}

function* editedLines(article: ArticleRecord, lines: readonly string[], t: Strings): Iterable<readonly [number, Edited]> {
  for (const line of article.lines) yield [line, titleLine(article, lines[line - 1] ?? '', t)];
  for (const { role, text, lines } of article.paragraphs) {
    const [first] = lines;
    for (const line of lines)
      yield [
        line,
        { role: t.paragraphRoles[role], text: line === first ? text : null, joins: line === first || first === undefined ? null : first },
      ];
  }
}

const NOT_OF_A_TITLE = /[^\p{L}\p{N}]/gu;
const bare = (text: string): string => text.normalize('NFKC').replace(NOT_OF_A_TITLE, '');

/** Kicker, headline or subtitle, whichever holds the line's own words; a line may hold two of them. */
function titleLine(article: ArticleRecord, source: string, t: Strings): Edited {
  const words = bare(source);
  const parts = (['kicker', 'headline', 'subtitle'] as const).flatMap((part) => {
    const text = article[part];
    const own = text === null ? '' : bare(text);
    return text !== null && own !== '' && (own.includes(words) || words.includes(own)) ? [{ name: t.titleParts[part], text }] : [];
  });
  if (words === '' || parts.length === 0) return { role: t.titleBlock, text: null, joins: null };
  return { role: parts.map(({ name }) => name).join(t.listSeparator), text: parts.map(({ text }) => text).join(' / '), joins: null };
}

function groupsOf(lines: readonly string[], from: number, fates: ReadonlyMap<number, Fate>, root: string): readonly Group[] {
  const groups: (Group & { readonly entry: ArticleEntry | null })[] = [];
  for (const [index, source] of lines.slice(from, from + PART).entries()) {
    const line = from + index + 1;
    const fate = fates.get(line);
    if (source.trim() === '') continue;
    const entry = fate?.entry ?? null;
    let group = groups.at(-1);
    if (group === undefined || group.entry !== entry) {
      group = { entry, title: entry?.title ?? null, href: entry === null ? null : root + entry.url, rows: [] };
      groups.push(group);
    }
    const { role = '', text = null, joins = null, doubt = null } = fate ?? {};
    group.rows.push({ line, source: clip(source), role, text: text === null ? null : clip(text), joins, doubt });
  }
  return groups;
}
