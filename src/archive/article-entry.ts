/** Makes the compact entry of an article that lists, links and neighbouring pages use. */
import type { ArticleEntry, ArticleFacts, PageDate, PageFacts } from '../model/model.ts';
import { wholePeriod } from '../text/calendar.ts';
import { shortDigest } from '../text/digest.ts';

/** What the archive decides about the articles of a page, except their ids. */
export interface Placement {
  readonly date: string | null;
  readonly paper: string | null;
  readonly issue: string;
  /** See placeKey. */
  readonly key: string;
}

/** Key of everything that entries take from their page and placement: equal keys, equal values. */
export const placeKey = ({ source, page, date }: PageFacts, place: Omit<Placement, 'key'>): string =>
  shortDigest(JSON.stringify([source, page, date.confidence, statedPeriod(date), place]));

/** The month or year that a person stated for the page; null if its day is known, or nothing is. */
const statedPeriod = (date: PageDate): string | null =>
  date.value === null && date.confidence === 'stated' ? wholePeriod(date.earliest, date.latest) : null;

/** Permanent: depends on the id alone. One folder for each first character keeps folders small. */
const articleUrl = (id: string): string => `a/${id.slice(0, 1)}/${id}.html`;

export function articleEntry(page: PageFacts, article: ArticleFacts, id: string, placement: Placement): ArticleEntry {
  const stated = article.date !== undefined;
  return {
    key: `${article.digest}${placement.key}${stated ? '!' : ''}${id}`,
    id,
    url: articleUrl(id),
    source: page.source,
    kind: article.kind,
    kicker: article.kicker,
    headline: article.headline,
    subtitle: article.subtitle,
    title: article.title,
    byline: article.byline,
    dateline: article.dateline,
    section: article.section,
    continued: article.continued,
    date: placement.date,
    dateConfidence: stated ? 'stated' : page.date.confidence,
    datePeriod: placement.date === null ? statedPeriod(page.date) : null,
    paper: placement.paper,
    page: page.page,
    line: article.line,
    excerpt: article.excerpt,
    length: article.length,
    issue: placement.issue,
  };
}
