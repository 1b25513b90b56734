/** `data/articles.ndjson`: one line of JSON per article, for other programs. Field names are a contract: add, never rename. */
import type { ArticleEntry, ArticleRecord } from '../../model/model.ts';

/** A line, without line end: all fields of the record except its paragraphs, plus address, date, source and text. */
export function articleLine(entry: ArticleEntry, article: ArticleRecord, date: string | null): string {
  return JSON.stringify({
    ...article,
    // `undefined`: JSON.stringify omits the key.
    paragraphs: undefined,
    id: entry.id,
    url: entry.url,
    date,
    dateConfidence: date === null ? null : entry.dateConfidence,
    source: entry.source,
    paper: entry.paper,
    page: entry.page,
    issue: entry.issue,
    text: plainText(article.paragraphs),
    beside: besideText(article.paragraphs),
  });
}

/** Body and captions, paragraphs joined with line ends. */
export function plainText(paragraphs: ArticleRecord['paragraphs']): string {
  return paragraphs
    .filter((paragraph) => paragraph.role === 'body' || paragraph.role === 'caption')
    .map((paragraph) => paragraph.text)
    .join('\n');
}

/** What is printed beside it: crossheads, credits and signatures, joined with line ends. */
export const besideText = (paragraphs: ArticleRecord['paragraphs']): string =>
  paragraphs
    .filter(({ role }) => role === 'crosshead' || role === 'credit' || role === 'signature')
    .map(({ text }) => text)
    .join('\n');
