/** The owner's links about an article: for reporting an error, and for editing its source. Values are percent-encoded. */
import type { ArticleEntry } from '../model/model.ts';
import { firstCharacters } from '../text/code-units.ts';

/** Characters of the opening words in a report. */
const WORDS = 40;
const HALF = /\p{Surrogate}/gu;
const encoded = (text: string): string => encodeURIComponent(text.replace(HALF, '\ufffd'));

/** @param lines the article's lines, as shown: `5–15、20`. */
export const reportLink = (pattern: string, entry: ArticleEntry, lines: string): string =>
  filled(pattern, {
    id: encoded(entry.id),
    source: encoded(entry.source),
    line: String(entry.line),
    lines: encoded(lines),
    title: encoded(entry.title),
    words: encoded(firstCharacters(entry.excerpt, WORDS)),
  });

/** The slashes of the source's path stay. */
export const editLink = (pattern: string, { source, line }: Pick<ArticleEntry, 'source' | 'line'>): string =>
  filled(pattern, { source: source.split('/').map(encoded).join('/'), line: String(line) });

const filled = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{([a-z]+)\}/gu, (placeholder, name: string) => values[name] ?? placeholder);
