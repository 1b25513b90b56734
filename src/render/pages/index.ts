/**
 * The table of page kinds, one row each. Menu, sitemap, units and the frame around a page are derived from it.
 * To add a kind: write its file in this folder and its template, name its view in page-views.ts, and add its row here and its texts
 * in each language.
 */
import { indexesPage, INDEXES_URL } from './indexes-page.ts';
import { aboutPage } from './about-page.ts';
import { articlePages } from './article-pages.ts';
import { DAYS_URL, daysPage, yearPages } from './days-pages.ts';
import { FIGURES_URL, figuresPage } from './figures-page.ts';
import { gatheringIndexes } from './gathering-indexes.ts';
import { INDEXED_KINDS } from './gathering-kinds.ts';
import { gatheringPages, gatheringUrls } from './gathering-pages.ts';
import { homePage } from './home-page.ts';
import { issuePages } from './issue-pages.ts';
import { movedPage } from './moved-page.ts';
import type { PageKind, PageKindFrom } from './page-kind.ts';
import type { PageKindName, PageViews } from './page-views.ts';
import { ownPages } from './own-pages.ts';
import { paperPages, PAPERS_URL, papersIndex, papersWithPages, paperYears } from './paper-pages.ts';
import { missingPage, readingListPage, searchPage } from './plain-pages.ts';
import { printPage, printUrl } from './print-page.ts';
import { reportPages } from './report-pages.ts';
import { sourcePages } from './source-pages.ts';

const NO_ASSETS = { scripts: [], styles: [] } as const;
/** For pages that are linked from other pages but have no entry in menu or sitemap. */
const UNLISTED = { menu: null, sitemap: null } as const;

/** In sitemap order. */
export const PAGE_KINDS: { readonly [K in PageKindName]: PageKind<PageViews[K]> } = {
  home: {
    from: 'archive',
    addresses: /^index\.html$/u,
    area: 'home',
    menu: null,
    sitemap: () => ['index.html'],
    robots: 'index',
    ...NO_ASSETS,
    pages: (site) => [homePage(site)],
  },
  days: {
    from: 'archive',
    addresses: /^issues\/index\.html$/u,
    area: 'days',
    menu: { position: 1, url: DAYS_URL, area: 'days', label: (t) => t.days },
    sitemap: () => [DAYS_URL],
    robots: 'index',
    ...NO_ASSETS,
    pages: (site) => [daysPage(site)],
  },
  year: {
    from: 'archive',
    addresses: /^issues\/\d{4}\.html$/u,
    area: 'days',
    ...UNLISTED,
    robots: 'index',
    ...NO_ASSETS,
    pages: yearPages,
  },
  own: {
    from: 'archive',
    addresses: /^pages\/[a-z0-9]+(?:-[a-z0-9]+)*\.html$/u,
    area: 'own',
    menu: null,
    sitemap: (site) => site.ownPages.map(({ url }) => url),
    robots: 'index',
    ...NO_ASSETS,
    pages: ownPages,
  },
  papers: {
    from: 'archive',
    addresses: /^papers\/index\.html$/u,
    area: 'papers',
    menu: { position: 1.5, url: PAPERS_URL, area: 'papers', label: (t) => t.papers, shown: ({ severalPapers }) => severalPapers },
    sitemap: (site) => (site.severalPapers ? [PAPERS_URL] : []),
    robots: 'index',
    ...NO_ASSETS,
    pages: papersIndex,
  },
  paper: {
    from: 'archive',
    addresses: /^papers\/(?!index\.)[a-z0-9]+\.html$/u,
    area: 'papers',
    menu: null,
    sitemap: (site) => papersWithPages(site).map(({ url }) => url),
    robots: 'index',
    ...NO_ASSETS,
    pages: paperPages,
  },
  paperYear: {
    from: 'archive',
    addresses: /^papers\/[a-z0-9]+-\d{4}\.html$/u,
    area: 'papers',
    ...UNLISTED,
    robots: 'index',
    ...NO_ASSETS,
    pages: paperYears,
  },
  indexes: {
    from: 'archive',
    addresses: /^indexes\.html$/u,
    area: 'people',
    menu: { position: 3, url: INDEXES_URL, area: 'people', label: (t) => t.indexes },
    sitemap: () => [INDEXES_URL],
    robots: 'index',
    ...NO_ASSETS,
    pages: (site) => [indexesPage(site)],
  },
  figures: {
    from: 'archive',
    addresses: /^figures\.html$/u,
    area: 'figures',
    menu: null,
    sitemap: () => [FIGURES_URL],
    robots: 'index',
    ...NO_ASSETS,
    pages: (site) => [figuresPage(site)],
  },
  about: {
    from: 'archive',
    addresses: /^about\.html$/u,
    area: 'about',
    menu: { position: 4, url: 'about.html', area: 'about', label: (t) => t.about },
    sitemap: () => ['about.html'],
    robots: 'index',
    ...NO_ASSETS,
    pages: (site) => [aboutPage(site)],
  },
  gatherings: {
    from: 'archive',
    addresses: /^(?:sections|people|named|places|organisations|keywords)\/index(?:-[a-z]+)?(?:-\d+)?\.html$/u,
    // Overridden by the area of the gathering's kind.
    area: 'people',
    menu: { position: 2, url: 'sections/index.html', area: 'sections', label: (t) => t.sections },
    sitemap: () => INDEXED_KINDS.map(({ index }) => index),
    robots: 'index',
    ...NO_ASSETS,
    pages: gatheringIndexes,
  },
  gathering: {
    from: 'archive',
    addresses: /^(?:sections|kinds|people|named|places|organisations|keywords)\/(?!index[-.])[a-z0-9]+(?:-[a-z0-9]+)*\.html$/u,
    // Overridden by the area of the gathering's kind.
    area: 'people',
    menu: null,
    sitemap: gatheringUrls,
    robots: 'index',
    ...NO_ASSETS,
    pages: gatheringPages,
  },
  issue: {
    from: 'archive',
    addresses: /^issues\/(?!index\.html$|\d{4}\.html$|.*-print\.html$).+\.html$/u,
    area: 'issue',
    menu: null,
    sitemap: ({ archive }) => archive.issues.map(({ url }) => url),
    robots: 'index',
    ...NO_ASSETS,
    pages: issuePages,
  },
  print: {
    from: 'issue',
    addresses: /^issues\/.+-print\.html$/u,
    area: 'issue',
    ...UNLISTED,
    robots: 'noindex',
    ...NO_ASSETS,
    urlOf: printUrl,
    page: printPage,
  },
  article: {
    from: 'printed page',
    addresses: /^a\/[a-z2-7]\/[a-z2-7]+\.html$/u,
    area: 'article',
    menu: null,
    sitemap: ({ archive }) => archive.articles.map(({ url }) => url),
    robots: 'index',
    ...NO_ASSETS,
    pages: articlePages,
  },
  source: {
    from: 'printed page',
    addresses: /^sources\/[a-z0-9]+(?:-\d+)?\.html$/u,
    area: 'source',
    ...UNLISTED,
    robots: 'index',
    ...NO_ASSETS,
    pages: sourcePages,
  },
  search: {
    from: 'archive',
    addresses: /^search\.html$/u,
    area: 'search',
    ...UNLISTED,
    robots: 'index',
    scripts: ['search.js'],
    styles: ['search.css'],
    pages: (site) => [searchPage(site)],
  },
  list: {
    from: 'archive',
    addresses: /^list\.html$/u,
    area: 'list',
    ...UNLISTED,
    robots: 'index',
    ...NO_ASSETS,
    pages: (site) => [readingListPage(site)],
  },
  missing: {
    from: 'archive',
    addresses: /^404\.html$/u,
    area: 'missing',
    ...UNLISTED,
    robots: 'index',
    ...NO_ASSETS,
    pages: (site) => [missingPage(site)],
  },
  moved: {
    from: 'former address',
    // The addresses of pages that no longer exist.
    addresses: null,
    area: 'missing',
    ...UNLISTED,
    robots: 'index',
    ...NO_ASSETS,
    page: movedPage,
  },
  report: {
    from: 'readings',
    addresses: /^report(?:-\d+)?\.html$/u,
    area: 'report',
    ...UNLISTED,
    robots: 'noindex',
    ...NO_ASSETS,
    pages: reportPages,
  },
};

/** A kind with its name, which is also its template's name. */
export type Named<K> = K & { readonly name: string };

/** All rows, in order. */
export const pageKinds: readonly Named<PageKind>[] = Object.entries<PageKind>(PAGE_KINDS).map(([name, kind]) => ({ ...kind, name }));

export const kindsFrom = <O extends PageKind['from']>(origin: O): readonly Named<PageKindFrom<O>>[] =>
  pageKinds.filter((kind): kind is Named<PageKind> & PageKindFrom<O> => kind.from === origin);
