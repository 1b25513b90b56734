/** Archive -> files of the site. What one page holds is rendered with it; what needs all pages, once. */
import type { OutputFile } from '../model/model.ts';
import { renderArticle } from './pages/article-page.ts';
import { renderTable } from './data/exports.ts';
import { renderFeeds } from './data/feeds.ts';
import { renderDays } from './pages/days-pages.ts';
import type { Frame, Site } from './frame.ts';
import { indexUnits } from './pages/gathering-indexes.ts';
import { gatheringUnits } from './pages/gathering-pages.ts';
import { renderHome } from './pages/home-page.ts';
import { issueUnits } from './pages/issue-units.ts';
import { lineRanks } from '../text/line-ranges.ts';
import { figuresOf } from './images.ts';
import { renderOthers } from './pages/other-pages.ts';
import { imagesOf, type PageContext, type ReadPage } from './page-context.ts';
import { renderSitemap } from './data/sitemap.ts';
import type { SharedUnit } from './shared-unit.ts';
import { renderSource } from './pages/source-page.ts';

export type { Frame, Site } from './frame.ts';
export type { PageContext, ReadPage } from './page-context.ts';
export type { SharedUnit } from './shared-unit.ts';

/**
 * The pages of a printed page's articles, and its source beside them.
 * @param readPage another page by its record's key (see ContinuedPart), for articles that go on there.
 */
export function* renderPage(
  frame: Frame,
  { page, lines }: ReadPage,
  context: PageContext,
  readPage: (record: string) => ReadPage,
): Iterable<OutputFile> {
  const ranks = lineRanks(page);
  const images = imagesOf(context);
  const figures = figuresOf(page, lines ?? [], images);
  for (const [index, article] of page.articles.entries()) {
    const own = context.articles[index];
    if (own === undefined) continue;
    yield renderArticle(frame, { page, article, context, index, own, ranks, figures: figures.get(index) ?? [], images, readPage });
  }
  if (frame.sourceViews && lines !== null) yield* renderSource(frame, page, context, lines);
}

/** Everything that gathers, rendered: front page, issues, calendar, sections, people, search, about, 404, feeds, tables. */
export function* renderShared(site: Site): Iterable<OutputFile> {
  for (const part of sharedParts(site)) yield 'render' in part ? part.render() : part;
}

/** The same: as units, which need not be rendered where nothing of theirs has changed, or as files where that would not pay. */
export function* sharedParts(site: Site): Iterable<OutputFile | SharedUnit> {
  yield renderHome(site);
  yield* issueUnits(site);
  yield* renderDays(site);
  yield* indexUnits(site);
  yield* gatheringUnits(site);
  yield* renderOthers(site);
  yield* renderFeeds(site);
  yield* renderSitemap(site);
  yield renderTable(site);
}
