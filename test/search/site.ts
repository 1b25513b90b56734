/** Makes an index in memory, and documents for it. */
import type { OutputFile } from '../../src/model/model.ts';
import type { SearchDocument } from '../../src/search/shared/search-document.ts';
import { createIndexBuilder } from '../../src/search/index/index-builder.ts';
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
    kind: 'news',
    date: null,
    page: null,
    paper: null,
    issue: 'undated',
    paragraphs: text.split('\n').map((line) => ({ role: 'body', text: line })),
    ...more,
  };
}

export function indexFiles(documents: readonly SearchDocument[]): Map<string, string> {
  const builder = createIndexBuilder({ cutWords: cutPlainly });
  for (const doc of documents) builder.add(doc);
  return new Map(
    Array.from(builder.finish(), ({ path, content }: OutputFile) => [
      path,
      typeof content === 'string' ? content : new TextDecoder().decode(content),
    ]),
  );
}

export const openFiles = (files: ReadonlyMap<string, string>): Promise<SearchEngine> =>
  openSearch({
    load: (path) => {
      const text = files.get(path);
      return text === undefined ? Promise.reject(new Error(`no ${path}`)) : Promise.resolve(text);
    },
  });

export const openDocuments = (documents: readonly SearchDocument[]): Promise<SearchEngine> => openFiles(indexFiles(documents));
