/** Pages of the owner's own: Markdown files with front matter, whose links to articles are resolved while the site is planned. */
import { decode } from '../input/decode.ts';
import { toLines } from '../input/lines.ts';
import { diagnosticOf } from '../messages/message.ts';
import { OWN_PAGES } from '../messages/own-pages.ts';
import type { Archive, Diagnostic } from '../model/model.ts';
import type { Config } from '../settings/config.ts';
import { readYamlMap, type YamlField } from '../read/stated/yaml-map.ts';
import { shortHash } from '../text/short-hash.ts';
import { type OwnPart, ownParts } from './own-parts.ts';

/** A file of the owner; plain data, so that it can be part of a digest. */
export interface OwnFile {
  /** As the owner would type it. */
  readonly file: string;
  /** Without its ending. */
  readonly name: string;
  /** Its content in base64. */
  readonly bytes: string;
}

export interface OwnPage {
  readonly url: string;
  readonly title: string;
  /** Its place in the menu; null: not there. */
  readonly order: number | null;
  readonly parts: readonly OwnPart[];
}

/** A page before its links are resolved. */
interface OwnText extends Omit<OwnPage, 'parts'> {
  readonly file: string;
  readonly name: string;
  readonly markdown: string;
  /** Line of the file on which the Markdown begins. */
  readonly firstLine: number;
}

const PLAIN_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const HASH_LENGTH = 8;

/** Of the file's name alone, the same in every language: `guide.md` -> `pages/guide.html`; other names become a hash. */
export function ownPageUrl(name: string): string {
  const plain = name.toLowerCase().replace(/[\s_]+/gu, '-');
  return `pages/${PLAIN_NAME.test(plain) ? plain : shortHash(name, HASH_LENGTH)}.html`;
}

export function readOwnPages(
  files: readonly OwnFile[],
  archive: Archive,
  config: Config,
): { readonly pages: readonly OwnPage[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, OwnText>();
  for (const file of files) {
    const text = readText(file, diagnostics);
    if (text === null) continue;
    const other = texts.get(text.url);
    if (other === undefined) texts.set(text.url, text);
    else diagnostics.push(diagnosticOf(OWN_PAGES.sameAddress({ url: text.url, other: other.file }), text.file));
  }
  const byName = new Map([...texts.values()].map((text) => [text.name, text]));
  const pages = [...texts.values()].map(({ file, name: _name, markdown, firstLine, ...page }) => ({
    ...page,
    parts: ownParts({
      file,
      markdown,
      firstLine,
      archive,
      language: config.language,
      pageOf: (name) => byName.get(name) ?? null,
      diagnostics,
    }),
  }));
  return { pages, diagnostics };
}

export const ownMenu = (pages: readonly OwnPage[]): readonly Pick<OwnPage, 'url' | 'title'>[] =>
  pages
    .flatMap(({ url, title, order }) => (order === null ? [] : [{ url, title, order }]))
    .sort((a, b) => a.order - b.order)
    .map(({ url, title }) => ({ url, title }));

const FENCE = /^-{3,}\s*$/u;
const FIRST_HEADING = /^# (.*)$/u;

function readText({ file, name, bytes }: OwnFile, diagnostics: Diagnostic[]): OwnText | null {
  const decoded = decode(Buffer.from(bytes, 'base64'));
  if (!decoded.ok) {
    diagnostics.push(diagnosticOf(OWN_PAGES.unreadable({ reason: decoded.reason }), file, decoded.line));
    return null;
  }
  const lines = toLines(decoded.text.replace(/^\ufeff/u, ''));
  const close = FENCE.test(lines[0] ?? '') ? lines.findIndex((line, i) => i > 0 && FENCE.test(line)) : -1;
  const head = readHead(lines.slice(1, Math.max(1, close)), file, diagnostics);
  let first = close + 1;
  while (lines[first]?.trim() === '') first++;
  const heading = FIRST_HEADING.exec(lines[first] ?? '')?.[1]?.trim();
  if (heading !== undefined && (head.title ?? heading) === heading) first++;
  return {
    file,
    name,
    url: ownPageUrl(name),
    title: head.title ?? heading ?? name,
    order: head.order,
    markdown: lines.slice(first).join('\n'),
    firstLine: first + 1,
  };
}

interface Head {
  title: string | null;
  order: number | null;
}

function readHead(lines: readonly string[], file: string, diagnostics: Diagnostic[]): Head {
  const head: Head = { title: null, order: null };
  const { fields, source } = readYamlMap(lines.join('\n'), file, 2);
  diagnostics.push(...source.problems);
  for (const field of fields) {
    const title = typeof field.value === 'string' || typeof field.value === 'number' ? String(field.value).trim() : '';
    if (field.key === 'title') head.title = title || null;
    else if (field.key === 'menu') head.order = menuOrder(field, file, diagnostics);
    else diagnostics.push(diagnosticOf(OWN_PAGES.unknownField({ field: field.key }), file, field.line));
  }
  return head;
}

const YES: ReadonlySet<unknown> = new Set([true, 'yes', '是']);
const NO: ReadonlySet<unknown> = new Set([false, null, '', 'no', '否']);

/** `yes` comes after the numbered ones. */
function menuOrder({ value, line }: YamlField, file: string, diagnostics: Diagnostic[]): number | null {
  if (typeof value === 'number') return value;
  if (YES.has(value)) return Number.MAX_SAFE_INTEGER;
  if (!NO.has(value)) diagnostics.push(diagnosticOf(OWN_PAGES.wrongMenu({ found: JSON.stringify(value) }), file, line));
  return null;
}
