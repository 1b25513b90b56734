/** A small archive rendered with the built-in templates, for the tests of rendering. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../src/settings/config.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import type { ArticleEntry, ArticleRecord, OutputFile, PageRecord } from '../../src/model/model.ts';
import { hasSeveralPapers } from '../../src/archive/papers.ts';
import { renderIssuePage, renderPage, sharedParts } from '../../src/render/frame/render-pages.ts';
import { scriptOfArchive, type Site } from '../../src/render/frame-model.ts';
import type { SiteImages } from '../../src/render/images.ts';
import { openIssueContexts } from '../../src/render/issue-context.ts';
import { type OwnFile, ownMenu, readOwnPages } from '../../src/render/own-page.ts';
import { openContexts, type ReadPage } from '../../src/render/page-context.ts';
import { kindsFrom, PAGE_KINDS } from '../../src/render/pages/index.ts';
import type { PageKindName } from '../../src/render/pages/page-views.ts';
import type { SharedUnit } from '../../src/render/shared-unit.ts';
import { openTemplates } from '../../src/render/templates.ts';
import { archiveOf, article, page } from '../archive/records.ts';

export const TEMPLATES = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../templates');

export function siteOf(pages: readonly PageRecord[], config: Partial<Config> = {}, own: readonly OwnFile[] = []): Site {
  const whole = { ...DEFAULTS, ...config };
  const { archive } = archiveOf(pages, whole);
  const templates = openTemplates([TEMPLATES]);
  const severalPapers = hasSeveralPapers(archive);
  const { pages: ownPages } = readOwnPages(own, archive, whole);
  return {
    ownPages,
    ownMenu: ownMenu(ownPages),
    config: whole,
    archive,
    templates,
    version: '0.0.0',
    script: scriptOfArchive(archive),
    sourceViews: false,
    severalPapers,
  };
}

/** The pages of one page's articles, and its source where the site shows sources. */
export function renderRecord(
  site: Site,
  page: PageRecord,
  {
    lines = null,
    images = new Map(),
    others = [],
  }: { readonly lines?: readonly string[] | null; readonly images?: SiteImages; readonly others?: readonly PageRecord[] } = {},
): readonly OutputFile[] {
  const context = openContexts(site.archive, images, (source) => source)(page.source);
  return context === null ? [] : [...renderPage(site, { page, lines }, context, readerOf([page, ...others]))];
}

export function renderPrints(site: Site, pages: readonly PageRecord[]): readonly OutputFile[] {
  const contextOf = openIssueContexts(site.archive, new Map(), (source) => source);
  return kindsFrom('issue').flatMap(({ name, urlOf }) =>
    site.archive.issues.flatMap((issue) => {
      const url = urlOf(issue);
      const context = url === null ? null : contextOf(issue, url);
      return context === null ? [] : [renderIssuePage(site, name, context, readerOf(pages))];
    }),
  );
}

const readerOf =
  (pages: readonly PageRecord[]) =>
  (source: string): ReadPage => {
    const page = pages.find((one) => one.source === source);
    if (page === undefined) throw new Error(`no page ${source}`);
    return { page, lines: null };
  };

/** The units of a kind of page that is made from the archive. */
export const unitsOf = (site: Site, kind: PageKindName): readonly SharedUnit[] =>
  [...sharedParts(site)].flatMap((part) => ('render' in part && PAGE_KINDS[kind].addresses?.test(part.url) === true ? [part] : []));

/** Everything made from the archive as a whole. */
export const renderShared = (site: Site): readonly OutputFile[] =>
  [...sharedParts(site)].map((part) => ('render' in part ? part.render() : part));

/** Every file by its path. */
export function render(
  pages: readonly PageRecord[],
  config: Partial<Config> = {},
  own: readonly OwnFile[] = [],
): ReadonlyMap<string, string> {
  const site = siteOf(pages, config, own);
  const files = new Map<string, string>();
  for (const file of [
    ...pages.flatMap((p) => renderRecord(site, p, { others: pages })),
    ...renderShared(site),
    ...renderPrints(site, pages),
  ]) {
    if (files.has(file.path)) throw new Error(`two files at ${file.path}`);
    files.set(file.path, String(file.content));
  }
  return files;
}

/** One article on a page of its own. */
export function entryOf(facts: Partial<ArticleRecord> & { readonly text?: string }, around: Parameters<typeof page>[1] = {}): ArticleEntry {
  const entry = siteOf([page('p.md', { articles: [article(facts)], ...around })]).archive.articles[0];
  if (entry === undefined) throw new Error('the archive is empty');
  return entry;
}

/** The page of the only article. */
export function renderOne(
  facts: Partial<ArticleRecord> & { readonly text?: string },
  around: Parameters<typeof page>[1] = {},
  config: Partial<Config> = {},
): string {
  const files = render([page('p.md', { articles: [article(facts)], ...around })], config);
  const found = [...files].find(([path]) => /^a\/.\/[a-z0-9]+\.html$/u.test(path));
  if (found === undefined) throw new Error('no article was rendered');
  return found[1];
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
]);
const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES.get(name) ?? '');

/** Start tags with their attributes, in order. Enough of a parser for what the templates write. */
export function tagsOf(html: string): readonly { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z][\w:-]*(?:="[^"]*")?)*)\s*>/gu)].map(([, name = '', rest = '']) => ({
    name,
    attributes: new Map([...rest.matchAll(/([a-z][\w:-]*)(?:="([^"]*)")?/gu)].map(([, key = '', value = '']) => [key, unescape(value)])),
  }));
}

/** Contents of the meta elements of one name, in order. */
export const metaOf = (html: string, name: string): readonly string[] =>
  tagsOf(html).flatMap(({ name: tag, attributes }) =>
    tag === 'meta' && (attributes.get('name') ?? attributes.get('property')) === name ? [attributes.get('content') ?? ''] : [],
  );
