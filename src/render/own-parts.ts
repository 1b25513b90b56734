/**
 * The content of an owner's page: HTML, and between it articles as cards. A list item that holds just a link to an article,
 * `- [](article:k3v7q2mzab)`, is shown as a card with the article's title, day and first lines.
 */
import type { Link, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { diagnosticOf, type Message } from '../messages/message.ts';
import { OWN_PAGES } from '../messages/own-pages.ts';
import type { Archive, ArticleEntry, Diagnostic, Language } from '../model/model.ts';
import { localeOf } from '../locales/locale.ts';
import { OUTSIDE, parseOwnBlocks, toHtml } from './markdown.ts';

export type OwnPart = { readonly html: string } | { readonly entries: readonly ArticleEntry[] };

export interface OwnPartsRequest {
  readonly file: string;
  readonly markdown: string;
  /** Line of the file on which the Markdown begins. */
  readonly firstLine: number;
  readonly archive: Archive;
  readonly language: Language;
  /** Another page of the owner by the name of its file, without ending. */
  readonly pageOf: (name: string) => { readonly url: string; readonly title: string } | null;
  /** Receives links that lead nowhere. */
  readonly diagnostics: Diagnostic[];
}

/** All pages of the owner are in one folder. */
const ROOT = '../';
const ARTICLE = /^article:\s*([a-z2-7]+)$/u;
const SITE = /^site:(?![/\\])([^\s?#:\\]+(?:[?#]\S*)?)$/u;
const ASSET = /^assets\/(?!.*\.\.)[^\s?#:\\]+$/u;
const OWN = /^(?:\.\/)?([^/\\:]+)\.(?:md|markdown|html)$/iu;

export function ownParts(request: OwnPartsRequest): readonly OwnPart[] {
  const cards = new WeakMap<object, ArticleEntry>();
  const blocks = parseOwnBlocks(request.markdown, pictures(request), (link) => {
    const shown = shownLink(link, request);
    const entry = entryOf(link, request.archive);
    if (shown !== null && entry !== null) cards.set(shown, entry);
    return shown;
  });
  return joined(blocks.flatMap((block) => partsOf(demoted(block), cards)));
}

const entryOf = ({ url }: Link, { byId }: Archive): ArticleEntry | null => byId.get(ARTICLE.exec(url)?.[1] ?? '') ?? null;

/** A link whose address is relative to the page; null, with a diagnostic, for one that leads nowhere. */
function shownLink(link: Link, request: OwnPartsRequest): PhrasingContent | null {
  const { archive, pageOf } = request;
  const { url } = link;
  const say = (message: Message): PhrasingContent | null => {
    const line = link.position ? request.firstLine + link.position.start.line - 1 : null;
    request.diagnostics.push(diagnosticOf(message, request.file, line));
    return link.children.length > 0 ? null : { type: 'text', value: url };
  };
  const to = (address: string, text: string): Link => ({
    ...link,
    url: ROOT + address,
    children: link.children.length > 0 ? link.children : [{ type: 'text', value: text }],
  });
  if (OUTSIDE.test(url)) return link;
  if (url.startsWith('article:')) {
    const entry = entryOf(link, archive);
    return entry === null ? say(OWN_PAGES.unknownArticle({ id: url.slice('article:'.length).trim() })) : to(entry.url, entry.title);
  }
  const site = SITE.exec(url)?.[1];
  if (site !== undefined) return to(site, site);
  const name = OWN.exec(decoded(url))?.[1];
  if (name === undefined) return say(OWN_PAGES.unknownLink({ address: url }));
  const page = pageOf(name);
  return page === null ? say(OWN_PAGES.unknownPage({ address: url })) : to(page.url, page.title);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Pictures of the owner's folder `public`. */
const pictures =
  ({ file, language, diagnostics }: OwnPartsRequest) =>
  (alt: string, address: string): PhrasingContent => {
    if (ASSET.test(address)) return { type: 'image', url: ROOT + address, alt };
    diagnostics.push(diagnosticOf(OWN_PAGES.unknownPicture({ address }), file));
    return { type: 'text', value: localeOf(language).site.imageMissing(alt) };
  };

/** The page's title is its first heading. */
const demoted = (block: RootContent): RootContent => (block.type === 'heading' && block.depth === 1 ? { ...block, depth: 2 } : block);

type Cards = WeakMap<object, ArticleEntry>;

function partsOf(block: RootContent, cards: Cards): OwnPart[] {
  if (block.type !== 'list') return [{ html: toHtml({ type: 'root', children: [block] }) }];
  const items = block.children.map((item) => ({ item, entry: cardOf(item, cards) }));
  if (items.every(({ entry }) => entry === null)) return [{ html: toHtml({ type: 'root', children: [block] }) }];
  return items.map(({ item, entry }) => (entry === null ? { html: listOf(block, item) } : { entries: [entry] }));
}

const listOf = (list: List, item: ListItem): string => toHtml({ type: 'root', children: [{ ...list, children: [item] }] });

/** The article of an item that holds just a link to it. */
function cardOf({ children: [paragraph, ...others] }: ListItem, cards: Cards): ArticleEntry | null {
  if (paragraph?.type !== 'paragraph' || others.length > 0) return null;
  const [link, ...rest] = paragraph.children;
  return link === undefined || rest.length > 0 ? null : (cards.get(link) ?? null);
}

/** Joins neighbouring parts of a kind. */
function joined(parts: readonly OwnPart[]): readonly OwnPart[] {
  const all: OwnPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last !== undefined && 'html' in last && 'html' in part) all[all.length - 1] = { html: last.html + part.html };
    else if (last !== undefined && 'entries' in last && 'entries' in part)
      all[all.length - 1] = { entries: [...last.entries, ...part.entries] };
    else all.push(part);
  }
  return all;
}
