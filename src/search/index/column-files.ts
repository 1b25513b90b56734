/** Makes the files of columns: the values of the facets of all articles. */
import { ARTICLES_IN_FILE, columnsContent, columnsPath, makeColumn } from '../shared/column-format.ts';
import { type ColumnFile, columnsOf, type FacetValues } from '../shared/facets.ts';
import { type TaggedFile, taggedFile } from './tagged-file.ts';

/** @param articles in the order of their numbers */
export function columnFiles(file: ColumnFile, articles: readonly FacetValues[]): TaggedFile[] {
  const size = ARTICLES_IN_FILE[file];
  return Array.from({ length: Math.ceil(articles.length / size) }, (_, n) => {
    const some = articles.slice(n * size, (n + 1) * size);
    const columns = columnsOf(file).map((facet) => makeColumn(some.map((values) => values[facet])));
    return taggedFile(columnsPath(file, n), ...columnsContent(columns));
  });
}
