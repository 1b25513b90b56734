/** Makes an index in memory, and documents for it. */
import type { SearchDocument } from '../../src/search/shared/search-document.ts';
import { articleRun } from '../../src/search/index/article-run.ts';
import { makeIndex } from '../../src/search/index/make-index.ts';
import { inNumberOrder } from '../../src/search/index/number-articles.ts';
import { textFile } from '../../src/search/index/text-file.ts';
import { PAUSE } from '../../src/search/index/yielding.ts';
import { facetValues } from '../../src/search/shared/facets.ts';
import { openSearch, type SearchEngine } from '../../src/search/index.ts';

/** Cuts words of one and two characters: enough for ranking, and needs no dictionary. */
export const cutPlainly = (text: string): string[] => text.match(/[a-z0-9]+|.{1,2}/gsu) ?? [];

export function document(id: string, title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id,
    url: `a/${id.charAt(0)}/${id}.html`,
    kicker: null,
    headline: title,
    subtitle: null,
    title,
    byline: [],
    dateline: null,
    section: '要闻',
    sectionPrinted: true,
    kind: 'news',
    date: null,
    dateConfidence: 'stated',
    page: null,
    paper: null,
    issue: 'undated',
    paragraphs: text.split('\n').map((line) => ({ role: 'body', text: line })),
    ...more,
  };
}

/** Files by path. A build uses the same pieces one by one. */
export function indexFiles(documents: readonly SearchDocument[]): Map<string, string> {
  const files = new Map<string, string>();
  const add = ({ path, content }: ReturnType<typeof textFile>): unknown =>
    files.set(path, typeof content === 'string' ? content : new TextDecoder().decode(content));
  const ordered = inNumberOrder(documents);
  for (const [number, doc] of ordered.entries()) add(textFile(number, doc));
  const runs = ordered.map((doc) => articleRun(doc, cutPlainly));
  const articles = ordered.map((doc) => ({ ...facetValues(doc), date: doc.date, run: '' }));
  for (const file of makeIndex({ articles, run: (number) => runs[number] ?? new Uint8Array(8) }, null)) {
    // Without a last build, no file is kept.
    if (file !== PAUSE && 'content' in file) add(file);
  }
  return files;
}

export const openFiles = (files: ReadonlyMap<string, string>): Promise<SearchEngine> =>
  openSearch({
    load: (path) => {
      const text = files.get(path);
      return text === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(text);
    },
  });

export const openDocuments = (documents: readonly SearchDocument[]): Promise<SearchEngine> => openFiles(indexFiles(documents));
