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
  for (const { text } of body.length > 0 ? body : article.paragraphs) {
    // The whole of a long paragraph need not be looked at; and notes such as (上接第1版) leave nothing behind.
    const opening = withoutLead(text.slice(0, 4 * EXCERPT_LENGTH))
      .replace(WHITE_SPACE, ' ')
      .trim();
    if (opening === '') continue;
    const characters = [...opening];
    return characters.length <= EXCERPT_LENGTH ? opening : `${characters.slice(0, EXCERPT_LENGTH - 1).join('')}…`;
  }
  return '';
}

const lengthOf = (article: ArticleRecord): number =>
  article.paragraphs.reduce(
    (sum, { role, text }) => (role === 'body' || role === 'caption' || role === 'crosshead' ? sum + countCharacters(text) : sum),
    0,
  );

/** Characters without white space; a pair of surrogates is one. */
function countCharacters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x20 && unit !== 0xa0 && unit !== 0x3000 && (unit < 0xdc00 || unit > 0xdfff)) count++;
  }
  return count;
}
