/** A whole issue on one page, to be printed or kept: every article with its text and citation. Search engines are asked to pass it over. */
import type { ArticleEntry, ArticleRecord, Issue, IssuePage, OutputFile, PageRecord } from '../model.ts';
import { bodyHtml } from './body.ts';
import { cited } from './citations/cited.ts';
import { gbt7714 } from './citations/gbt7714.ts';
import { creditText } from './credits.ts';
import type { Site } from './frame.ts';
import { renderView, rootOf } from './frame.ts';
import { type Figure, figuresOf, imageKey, type SiteImages } from './images.ts';
import { placeText } from './items.ts';
import { scriptOf } from './script.ts';
import { stringsFor } from './strings/strings.ts';

/** About a hundred printed pages; a longer issue is printed article by article. */
const MOST_CHARACTERS = 250_000;

/** Where an issue's print view is; null for the undated, which are no issue, and for those too long. */
export function printUrl(issue: Issue): string | null {
  const length = issue.pages.flatMap((page) => page.articles).reduce((sum, entry) => sum + entry.length, 0);
  return issue.date === null || length === 0 || length > MOST_CHARACTERS ? null : issue.url.replace(/\.html$/u, '-print.html');
}

export function* renderPrints(site: Site, records: readonly PageRecord[]): Iterable<OutputFile> {
  const bySource = new Map(records.map((page) => [page.source, page]));
  for (const issue of site.archive.issues) {
    const url = printUrl(issue);
    if (url !== null) yield renderPrint(site, issue, url, bySource);
  }
}

function renderPrint(site: Site, issue: Issue, url: string, records: ReadonlyMap<string, PageRecord>): OutputFile {
  const t = stringsFor(site.config.language);
  const root = rootOf(url);
  const title = t.dateAndWeekday(issue.date ?? '');
  const pages = issue.pages.map((printed, index) => ({
    id: `page-${index + 1}`,
    place: placeText(printed, t) || t.unnumberedPage,
    articles: articlesOf(site, printed, records.get(printed.source), root),
  }));
  const view = { title, paper: issue.paper, issue: root + issue.url, pages };
  return renderView(site, url, 'print', view, {
    title,
    kind: 'issue',
    meta: [{ key: 'name', name: 'robots', content: 'noindex' }],
  });
}

function articlesOf(site: Site, printed: IssuePage, page: PageRecord | undefined, root: string): readonly object[] {
  if (page === undefined) return [];
  const images: SiteImages = site.images ?? new Map();
  const lines = images.size === 0 ? null : (site.sourceLines?.(page.source) ?? null);
  const figures: ReadonlyMap<number, readonly Figure[]> = lines === null ? new Map() : figuresOf(page, lines, images);
  return page.articles.flatMap((article, index) => {
    const entry = printed.articles[index];
    return entry === undefined ? [] : [articleView(site, article, entry, root, figures.get(index) ?? [])];
  });
}

function articleView(site: Site, article: ArticleRecord, entry: ArticleEntry, root: string, figures: readonly Figure[]): object {
  const t = stringsFor(site.config.language);
  const lang = scriptOf(entry.title + (article.paragraphs[0]?.text ?? ''));
  const pictures = { root, figures, find: (address: string) => site.images?.get(imageKey(entry.source, address)) };
  return {
    href: root + entry.url,
    lang,
    kicker: article.kicker,
    title: entry.title,
    subtitle: article.subtitle,
    credits: creditText(entry.byline),
    // Lines are counted on each page anew, so that their anchors need the article's id.
    body: bodyHtml(article, t, pictures, { prefix: `a-${entry.id}-`, crossheads: 4 }),
    citation: gbt7714(cited(entry, lang, site.config.address), '2025'),
  };
}
