/** Renders the archive into files of the site, following the table of page kinds. */
import type { OutputFile } from '../../model/model.ts';
import { ARTICLES_CSV, articlesCsv } from '../data/articles-csv.ts';
import { DATA_PACKAGE, dataPackage } from '../data/data-package.ts';
import { renderFeeds } from '../data/feeds.ts';
import { issueCitationUnits } from '../data/issue-citations.ts';
import { issueJsonUnits } from '../data/issue-json.ts';
import { renderSitemap } from '../data/sitemap.ts';
import type { Frame, Site } from '../frame-model.ts';
import type { IssueContext } from '../issue-context.ts';
import type { PageContext, ReadPage } from '../page-context.ts';
import { kindsFrom, pageKinds } from '../pages/index.ts';
import type { MovedPage } from '../pages/moved-page.ts';
import type { DoubtfulReading } from '../pages/report-pages.ts';
import type { SharedUnit } from '../shared-unit.ts';
import { framePage } from './frame-page.ts';

/**
 * Renders the pages made from one printed page: its articles and the view of its source.
 * @param readPage finds another page by its record's key (see ContinuedPart), for articles continued there.
 */
export function* renderPage(
  frame: Frame,
  { page, lines }: ReadPage,
  context: PageContext,
  readPage: (record: string) => ReadPage,
): Iterable<OutputFile> {
  const printed = { page, lines, context, readPage };
  for (const kind of kindsFrom('printed page')) for (const made of kind.pages(frame, printed)) yield framePage(frame, kind, made);
}

/**
 * Renders a page that shows a whole issue with its texts.
 * @param name name of a page kind made from issues.
 * @param readPage as for renderPage.
 */
export function renderIssuePage(frame: Frame, name: string, context: IssueContext, readPage: (record: string) => ReadPage): OutputFile {
  const kind = kindsFrom('issue').find((one) => one.name === name);
  if (kind === undefined) throw new Error(`no kind of page named ${name} is made from issues`);
  return framePage(frame, kind, kind.page(frame, context, readPage));
}

/**
 * Yields everything made from the archive as a whole: front page, issues, gatherings, feeds, tables … Parts whose rendering can be
 * skipped when nothing has changed are units, the others files.
 */
export function* sharedParts(site: Site): Iterable<OutputFile | SharedUnit> {
  for (const kind of kindsFrom('archive')) {
    for (const made of kind.pages(site)) {
      if (!('key' in made)) yield framePage(site, kind, made);
      else yield { url: made.url, key: made.key, render: () => framePage(site, kind, made.page()) };
    }
  }
  yield* issueJsonUnits(site);
  yield* issueCitationUnits(site);
  yield* renderFeeds(site);
  if (site.config.address !== null) yield* renderSitemap(site.config.address, sitemapUrls(site));
  yield { path: ARTICLES_CSV, content: articlesCsv(site.archive.articles) };
  yield { path: DATA_PACKAGE, content: dataPackage(site) };
}

/** Addresses for the sitemap, relative to the site's root. */
export const sitemapUrls = (site: Site): readonly string[] =>
  pageKinds.flatMap(({ sitemap }) => (sitemap === null ? [] : [...sitemap(site)]));

/** Renders the page at the former address of an article. */
export function* renderMoved(frame: Frame, url: string, moved: MovedPage): Iterable<OutputFile> {
  for (const kind of kindsFrom('former address')) yield framePage(frame, kind, kind.page(frame, url, moved));
}

/** Renders the owner's report. @param readings see doubtfulReadings. */
export function* renderReport(site: Site, readings: readonly DoubtfulReading[]): Iterable<OutputFile> {
  for (const kind of kindsFrom('readings')) for (const made of kind.pages(site, readings)) yield framePage(site, kind, made);
}
