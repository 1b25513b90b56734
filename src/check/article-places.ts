/** Where the site shows an article: its page, its line of the data file, its text in the search index. */
import { type ArticleData, DATA } from './article-data.ts';
import { articleText } from './html-facts.ts';
import type { IndexTexts } from './print/index-texts.ts';
import type { PrintedArticle, ShownPlace } from './print/lost-print.ts';

/** What the data file says of an article apart from its text. */
export function printedArticle({ lines, byline = [], dateline, section, continued }: ArticleData): PrintedArticle {
  return {
    lines,
    values: [dateline, section?.label, ...byline.flatMap(({ name, role }) => [role, name])].filter(isText),
    continued: [continued?.from, continued?.to].filter(isText),
  };
}

/** @param html the article's page; null where it is missing. */
export function shownPlaces(article: ArticleData, html: string | null, indexTexts: IndexTexts): ShownPlace[] {
  const { kicker, headline, subtitle, text, beside } = article;
  const indexed = indexTexts(article.id);
  const titles = [kicker, headline, subtitle].filter(isText);
  return [
    ...(html === null ? [] : [{ where: article.url, streams: [articleText(html)] }]),
    // The file may have body and captions only: crossheads, credits and signatures are then taken from the index.
    { where: DATA, streams: [...titles, text, beside ?? indexed?.beside ?? ''] },
    ...(indexed === null ? [] : [{ where: 'the search index', streams: [...indexed.fields, indexed.text] }]),
  ];
}

const isText = (value: string | null | undefined): value is string => typeof value === 'string' && value !== '';
