/** A page's articles as compact entries: what lists, links and neighbours need, without the texts. */
import type { ArticleEntry, ArticleRecord, PageRecord } from '../model.ts';
import { withoutLead } from './article-id.ts';

const EXCERPT_LENGTH = 80;
const WHITE_SPACE = /\s+/gu;

/** What the archive decides about an article, the page's record aside. */
export interface Placement {
  readonly id: string;
  readonly date: string | null;
  readonly paper: string | null;
  readonly issue: string;
}

/** Permanent and independent of date, title and page; a folder for each first character keeps folders small. */
export const articleUrl = (id: string): string => `a/${id.slice(0, 1)}/${id}.html`;

export function articleEntry(page: PageRecord, article: ArticleRecord, placement: Placement): ArticleEntry {
  return {
    id: placement.id,
    url: articleUrl(placement.id),
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
    dateConfidence: article.date === undefined ? page.date.confidence : 'stated',
    paper: placement.paper,
    page: page.page,
    line: article.lines[0] ?? 1,
    excerpt: excerptOf(article),
    length: lengthOf(article),
    issue: placement.issue,
  };
}

/** The opening of the text without dateline and credit; an ellipsis where it goes on. */
function excerptOf(article: ArticleRecord): string {
  const body = article.paragraphs.filter((p) => p.role === 'body');
  const texts = (body.length > 0 ? body : article.paragraphs).map((p) => withoutLead(p.text).replace(WHITE_SPACE, ' ').trim());
  // Notes such as (上接第1版) leave nothing behind.
  const characters = [...(texts.find((text) => text !== '') ?? '')];
  return characters.length <= EXCERPT_LENGTH ? characters.join('') : `${characters.slice(0, EXCERPT_LENGTH - 1).join('')}…`;
}

function lengthOf(article: ArticleRecord): number {
  let length = 0;
  for (const paragraph of article.paragraphs) {
    if (paragraph.role === 'body' || paragraph.role === 'caption' || paragraph.role === 'crosshead')
      length += [...paragraph.text.replace(WHITE_SPACE, '')].length;
  }
  return length;
}
