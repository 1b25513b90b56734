import type { IndexState } from '../../search/index/index-state.ts';
import type { SiteState } from '../publish/site-writer.ts';

/** What the next build needs of this one's search index. */
export interface KeptIndex {
  /** See PageReader: another program may write an index differently. */
  readonly reader: string;
  readonly state: IndexState;
  readonly files: SiteState;
  /** Keys of the pages. */
  readonly pages: readonly string[];
  /** By an article's number: its page's place in `pages`, and its own place on that page. */
  readonly places: readonly (readonly [page: number, index: number])[];
}
