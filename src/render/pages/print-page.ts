/** A whole issue on one page, for printing or saving: every article with its text and citation. */
import type { ArticleRecord, ArticleEntry, Issue } from '../../model/model.ts';
import { type ChineseScript, scriptOf } from '../../text/script.ts';
import { localeOf } from '../../locales/locale.ts';
import { bodyHtml } from '../body-html.ts';
import { cited } from '../citations/cited.ts';
import { gbt7714 } from '../citations/gbt7714.ts';
import { creditText } from '../credits.ts';
import { dateInWords, type DateView, dayView } from '../date-view.ts';
import type { Frame } from '../frame-model.ts';
import { type Figure, figuresOf, imageKey, type SiteImages } from '../images.ts';
import type { IssueContext, IssueContextPage } from '../issue-context.ts';
import { placeText } from '../list-item.ts';
import { imagesOf, type ReadPage } from '../page-context.ts';
import { rootOf } from '../root-of.ts';
import type { SitePage } from '../site-page.ts';

/** Maximum length of a print view, about a hundred printed pages; longer issues have no print view. */
const MOST_CHARACTERS = 250_000;

export interface PrintView {
  readonly title: string;
  readonly day: DateView;
  readonly paper: string | null;
  /** Address of the issue's page. */
  readonly issue: string;
  readonly pages: readonly {
    readonly id: string;
    readonly place: string;
    readonly articles: readonly PrintedArticle[];
  }[];
}

interface PrintedArticle {
  readonly href: string;
  readonly lang: ChineseScript;
  readonly kicker: string | null;
  readonly title: string;
  readonly untitled: boolean;
  readonly subtitle: string | null;
  readonly credits: string;
  /** HTML. */
  readonly body: string;
  readonly citation: string;
}

/** Address of an issue's print view; null for undated pages and for an issue that has no text or is too long. */
export function printUrl(issue: Issue): string | null {
  const length = issue.pages.flatMap((page) => page.articles).reduce((sum, entry) => sum + entry.length, 0);
  return issue.date === null || length === 0 || length > MOST_CHARACTERS ? null : issue.url.replace(/\.html$/u, '-print.html');
}

/** @param readPage finds a page by its record's key. */
export function printPage(frame: Frame, { url, issue, pages }: IssueContext, readPage: (record: string) => ReadPage): SitePage<PrintView> {
  const t = localeOf(frame.config.language).site;
  const root = rootOf(url);
  const day = dayView(issue, t);
  const title = dateInWords(day, t);
  const shown = pages.map((printed, index) => ({
    id: `page-${index + 1}`,
    place: placeText(printed, t) || t.unnumberedPage,
    articles: articlesOf(frame, printed, readPage(printed.record), root),
  }));
  const otherPaper = issue.paper !== null && issue.paper !== frame.config.paper;
  return {
    url,
    title: otherPaper ? `${title} ${issue.paper}` : title,
    view: { title, day, paper: issue.paper, issue: root + issue.url, pages: shown },
  };
}

function articlesOf(frame: Frame, printed: IssueContextPage, { page, lines }: ReadPage, root: string): readonly PrintedArticle[] {
  const images = imagesOf(printed);
  const figures = figuresOf(page, lines ?? [], images);
  return printed.articles.flatMap(({ index, entry }) => {
    const article = page.articles[index];
    return article === undefined ? [] : [printedArticle(frame, article, entry, root, { images, figures: figures.get(index) ?? [] })];
  });
}

interface ArticlePictures {
  readonly images: SiteImages;
  readonly figures: readonly Figure[];
}

function printedArticle(
  frame: Frame,
  article: ArticleRecord,
  entry: ArticleEntry,
  root: string,
  { images, figures }: ArticlePictures,
): PrintedArticle {
  const t = localeOf(frame.config.language).site;
  const lang = scriptOf(entry.title + (article.paragraphs[0]?.text ?? ''));
  const pictures = { root, figures, find: (address: string) => images.get(imageKey(entry.source, address)) };
  return {
    href: root + entry.url,
    lang,
    kicker: article.kicker,
    title: entry.title,
    untitled: article.headline === null,
    subtitle: article.subtitle,
    credits: creditText(entry.byline),
    // Line numbers repeat from page to page, so anchors need the article's id.
    body: bodyHtml(article, t, pictures, { prefix: `a-${entry.id}-`, crossheads: 4 }),
    citation: gbt7714(cited(entry, lang, frame.config.address), '2025'),
  };
}
