/** An article of a printed page, with all inputs of its page. */
import type { ArticleRecord } from '../../model/model.ts';
import type { Figure, SiteImages } from '../images.ts';
import type { ArticleContext, PageInputs } from '../page-context.ts';

export interface ArticleInPlace extends PageInputs {
  readonly article: ArticleRecord;
  /** Its place among the page's articles. */
  readonly index: number;
  readonly own: ArticleContext;
  /** See lineRanks: computed once per printed page. */
  readonly ranks: ReadonlyMap<number, number>;
  /** Pictures between its paragraphs. */
  readonly figures: readonly Figure[];
  readonly images: SiteImages;
}
