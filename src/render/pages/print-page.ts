/** A whole issue on one page, to be printed or kept: every article with its text and citation. Search engines are asked to pass it over. */
import type { Archive, ArticleEntry, ArticleRecord, Issue, IssuePage, OutputFile } from '../../model/model.ts';
import { bodyHtml } from '../body.ts';
import { cited } from '../citations/cited.ts';
import { gbt7714 } from '../citations/gbt7714.ts';
import { creditText } from '../credits.ts';
import type { Frame } from '../frame.ts';
import { renderView, rootOf } from '../frame.ts';
import { type Figure, figuresOf, imageKey, type SiteImages } from '../images.ts';
import { placeText } from '../list-item.ts';
import { imagesBySource, imagesOf, type PageContext, type ReadPage } from '../page-context.ts';
import { scriptOf } from '../../text/script.ts';
import { stringsFor } from '../../locales/strings.ts';

/** About a hundred printed pages; a longer issue is printed article by article. */
const MOST_CHARACTERS = 250_000;

/** Where an issue's print view is; null for the undated, which are no issue, and for those too long. */
export function printUrl(issue: Issue): string | null {
  const length = issue.pages.flatMap((page) => page.articles).reduce((sum, entry) => sum + entry.length, 0);
  return issue.date === null || length === 0 || length > MOST_CHARACTERS ? null : issue.url.replace(/\.html$/u, '-print.html');
}

/** What a print view shows: plain data, all that it depends on but the texts, which are found under the records' keys. */
export interface PrintContext {
  readonly url: string;
  readonly issue: { readonly url: string; readonly date: string; readonly paper: string | null };
  readonly pages: readonly PrintedPart[];
}

/** A page of the issue, with those of its articles that are of this day. */
export interface PrintedPart {
  readonly source: string;
  /** See ContinuedPart. */
  readonly record: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly articles: readonly { readonly index: number; readonly entry: ArticleEntry }[];
  readonly images: PageContext['images'];
}

/** @param recordKey as for openContexts. */
export function printContexts(archive: Archive, images: SiteImages, recordKey: (source: string) => string): readonly PrintContext[] {
  const pictures = imagesBySource(images);
  const part = ({ source, number, name, articles }: IssuePage): PrintedPart => {
    const own = new Set(articles);
    const all = archive.pages.get(source)?.articles ?? [];
    return {
      source,
      record: recordKey(source),
      number,
      name,
      articles: all.flatMap((entry, index) => (own.has(entry) ? [{ index, entry }] : [])),
      images: pictures.get(source) ?? [],
    };
  };
  return archive.issues.flatMap((issue) => {
    const { date, paper } = issue;
    const url = printUrl(issue);
    return url === null || date === null ? [] : [{ url, issue: { url: issue.url, date, paper }, pages: issue.pages.map(part) }];
  });
}

/** @param readPage a page by its record's key. */
export function renderPrint(site: Frame, { url, issue, pages }: PrintContext, readPage: (record: string) => ReadPage): OutputFile {
  const t = stringsFor(site.config.language);
  const root = rootOf(url);
  const title = t.dateAndWeekday(issue.date);
  const shown = pages.map((printed, index) => ({
    id: `page-${index + 1}`,
    place: placeText(printed, t) || t.unnumberedPage,
    articles: articlesOf(site, printed, readPage(printed.record), root),
  }));
  const view = { title, paper: issue.paper, issue: root + issue.url, pages: shown };
  const other = issue.paper !== null && issue.paper !== site.config.paper;
  return renderView(site, url, 'print', view, {
    title: other ? `${title} ${issue.paper}` : title,
    kind: 'issue',
    meta: [{ key: 'name', name: 'robots', content: 'noindex' }],
  });
}

function articlesOf(site: Frame, printed: PrintedPart, { page, lines }: ReadPage, root: string): readonly object[] {
  const images = imagesOf(printed);
  const figures = figuresOf(page, lines ?? [], images);
  return printed.articles.flatMap(({ index, entry }) => {
    const article = page.articles[index];
    return article === undefined ? [] : [articleView(site, article, entry, root, { images, figures: figures.get(index) ?? [] })];
  });
}

interface ArticlePictures {
  readonly images: SiteImages;
  readonly figures: readonly Figure[];
}

function articleView(site: Frame, article: ArticleRecord, entry: ArticleEntry, root: string, { images, figures }: ArticlePictures): object {
  const t = stringsFor(site.config.language);
  const lang = scriptOf(entry.title + (article.paragraphs[0]?.text ?? ''));
  const pictures = { root, figures, find: (address: string) => images.get(imageKey(entry.source, address)) };
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
