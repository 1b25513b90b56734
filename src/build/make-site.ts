/** From the pages' records to every file of the site. Loaded only when something changed. */
import { buildArchive } from '../archive/archive.ts';
import { pageFacts } from '../archive/page-facts.ts';
import { searchDocument } from '../archive/search-document.ts';
import type { Config } from '../config.ts';
import type { Archive, ArticleEntry, ArticleRecord, Diagnostic, OutputFile, PageRecord, Seed } from '../model.ts';
import { articleLine } from '../render/data.ts';
import { contradictedDays } from '../render/declared-days.ts';
import type { SiteImages } from '../render/images.ts';
import { hasOwnerStyle, ownerStyle } from '../render/owner-style.ts';
import { doubtfulReadings, renderReport } from '../render/report-page.ts';
import { printContexts, renderPrint } from '../render/print-page.ts';
import { scriptOfArchive } from '../render/frame.ts';
import { openContexts, type ReadPage } from '../render/page-context.ts';
import { renderPage, renderShared, type Site } from '../render/site.ts';
import { sourceReader } from '../render/source-lines.ts';
import { openTemplates } from '../render/templates.ts';
import { createIndexBuilder } from '../search/build/index-builder.ts';

/** What the site's look is made of. */
export interface Design {
  /** Folders with templates, the owner's first. */
  readonly templates: readonly string[];
  readonly assets: readonly OutputFile[];
  readonly images: SiteImages;
}

/** The site being made: its problems are known at once, its files come as they are asked for. */
export interface MadeSite {
  readonly articles: number;
  /** Readings that a person should look at. */
  readonly doubts: number;
  readonly diagnostics: readonly Diagnostic[];
  /** @param onPage called with the number of pages rendered so far. */
  pages(onPage: (done: number) => void): Iterable<OutputFile>;
  searchIndex(): Iterable<OutputFile>;
}

export function makeSite(
  records: readonly PageRecord[],
  seeds: readonly Seed[],
  config: Config,
  design: Design,
  version: string,
): MadeSite {
  const facts = records.map((record) => pageFacts(record, config.words));
  const { archive, diagnostics } = buildArchive(facts, config);
  const site: Site = {
    config,
    archive,
    templates: openTemplates(design.templates),
    version,
    script: scriptOfArchive(archive),
    sourceViews: true,
  };
  const bySource = new Map(records.map((page) => [page.source, page]));
  const linesOf = sourceReader(seeds);
  const readPage = (source: string): ReadPage => {
    const page = bySource.get(source);
    if (page === undefined) throw new Error(`${source} was not read`);
    return { page, lines: linesOf(source) };
  };
  const contextOf = openContexts(archive, design.images, (source) => source);
  return {
    articles: archive.articles.length,
    doubts: doubtfulReadings(site, facts).length,
    diagnostics: [...diagnostics, ...contradictedDays(archive, config.days)],
    *pages(onPage) {
      yield* design.assets;
      const style = ownerStyle(config);
      if (hasOwnerStyle(config) && !design.assets.some(({ path }) => path === style.path)) yield style;
      for (const [i, page] of records.entries()) {
        const context = contextOf(page.source);
        if (context !== null) yield* renderPage(site, readPage(page.source), context);
        onPage(i + 1);
      }
      yield* renderShared(site);
      for (const print of printContexts(archive, design.images, (source) => source)) yield renderPrint(site, print, readPage);
      yield* renderReport(site, facts);
      yield { path: 'data/articles.ndjson', content: articlesData(archive, records) };
    },
    *searchIndex() {
      const builder = createIndexBuilder({});
      for (const [entry, article] of articlesOf(archive, records)) builder.add(searchDocument(entry, article));
      yield* builder.finish();
    },
  };
}

/** Entries with their articles, in the archive's order. */
function* articlesOf(archive: Archive, pages: readonly PageRecord[]): Iterable<readonly [ArticleEntry, ArticleRecord]> {
  const place = (source: string, line: number | undefined) => `${source}\n${line}`;
  const articles = new Map(pages.flatMap((page) => page.articles.map((article) => [place(page.source, article.lines[0]), article])));
  for (const entry of archive.articles) {
    const article = articles.get(place(entry.source, entry.line));
    if (!article) throw new Error(`${entry.source} has no article that begins at line ${entry.line}`);
    yield [entry, article];
  }
}

function articlesData(archive: Archive, pages: readonly PageRecord[]): string {
  return Array.from(articlesOf(archive, pages), ([entry, article]) => `${articleLine(entry, article, entry.date)}\n`).join('');
}
