/** Nothing is lost: every non-blank source line is in exactly one article or in the furniture, and its words are on the pages. */
import type { ArticleEntry, ArticleRecord, Diagnostic, PageRecord } from '../model.ts';

/** One line of `data/articles.ndjson`, as far as the checks need it. */
export interface ArticleData extends Pick<ArticleEntry, 'id' | 'url' | 'source' | 'title'> {
  readonly lines: readonly number[];
  readonly text: string;
}

const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;

/** Letters and digits alone: marks, spaces and punctuation may be set otherwise than they were written. */
export const letters = (text: string): string => text.normalize('NFKC').replace(NOT_LETTERS, '');

const lost = (file: string, line: number | null, excerpt: string, message: string): Diagnostic => ({
  severity: 'error',
  file,
  line,
  excerpt: excerpt.slice(0, 60),
  message,
  advice: 'Build the site anew.',
});

/** @param lines the source's lines, `lines[0]` being line 1. */
export function checkLines(page: PageRecord, lines: readonly string[]): Diagnostic[] {
  const places = new Map<number, number>();
  for (const line of [...page.articles.flatMap((a) => a.lines), ...page.furniture.flatMap((f) => f.lines)])
    places.set(line, (places.get(line) ?? 0) + 1);
  return lines.flatMap((text, i) => {
    const count = places.get(i + 1) ?? 0;
    if (text.trim() === '' || count === 1) return [];
    return [
      lost(page.source, i + 1, text, count ? 'this line stands in two places' : 'this line is in no article and not in the furniture'),
    ];
  });
}

/**
 * An article of a page against what the site holds of it.
 * @param shown letters of the text of its HTML page.
 */
export function checkArticle(page: PageRecord, article: ArticleRecord, data: ArticleData | undefined, shown: string): Diagnostic[] {
  const line = article.lines[0] ?? null;
  if (!data) return [lost(page.source, line, article.title, 'this article is not in data/articles.ndjson')];
  const problems: Diagnostic[] = [];
  const inData = letters(data.text);
  for (const part of [article.kicker, article.headline, article.subtitle]) {
    if (part !== null && !shown.includes(letters(part)))
      problems.push(lost(page.source, line, part, `this part of the title is not on ${data.url}`));
  }
  for (const { role, text, lines } of article.paragraphs) {
    const wanted = letters(text);
    if (!shown.includes(wanted)) problems.push(lost(page.source, lines[0] ?? null, text, `this text is not on ${data.url}`));
    if ((role === 'body' || role === 'caption') && !inData.includes(wanted))
      problems.push(lost(page.source, lines[0] ?? null, text, 'this text is not in data/articles.ndjson'));
  }
  return problems;
}

/** @param shown letters of the text of all issue pages. */
export function checkFurniture(page: PageRecord, shown: string): Diagnostic[] {
  return page.furniture
    .filter(({ text }) => !shown.includes(letters(text)))
    .map(({ text, lines }) => lost(page.source, lines[0] ?? null, text, 'this line of the page’s furniture is on no issue page'));
}
