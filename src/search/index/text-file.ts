/** Makes the file with one article's text, for verification, snippets and display. It depends only on the article and its number. */
import type { OutputFile } from '../../model/model.ts';
import type { SearchDocument } from '../shared/search-document.ts';
import { NO_TAG, textPath, wrap } from '../shared/format.ts';
import { articleRow } from '../shared/article-row.ts';

export function textFile(number: number, doc: SearchDocument): OutputFile {
  const path = textPath(number);
  return { path, content: wrap([path, NO_TAG, articleRow(doc)]) };
}
