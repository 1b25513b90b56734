import type { IndexState } from '../../search/index/index-state.ts';
import type { SiteState } from '../publish/site-writer.ts';

/** The data from which the next build updates this build's search index. */
export interface KeptIndex {
  /** Digest of program and settings, as in PageReader: another program may write the index differently. */
  readonly reader: string;
  readonly state: IndexState;
  readonly files: SiteState;
  /** Keys of the pages. */
  readonly pages: readonly string[];
  /** For each article number, the index of its page in `pages` and its own index on that page. */
  readonly places: readonly (readonly [page: number, index: number])[];
}
