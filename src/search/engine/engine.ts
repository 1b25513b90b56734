/** An open index: its files, and what reads, searches and filters by them. */
import type { FacetColumns } from './facet-columns.ts';
import type { FlexSearcher } from './flex-store.ts';
import type { IndexFiles } from './index-files.ts';
import type { PostingLists } from './posting-lists.ts';

export interface Engine {
  readonly files: IndexFiles;
  readonly lists: PostingLists;
  readonly flex: FlexSearcher;
  readonly columns: FacetColumns;
}
