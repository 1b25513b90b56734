/** What the search index knows of an article. */
import type { ArticleDescription, ArticleEntry, Paragraph } from '../../model/model.ts';

/** One article for the search index. All texts are as shown, not normalised. */
export interface SearchDocument
  extends Omit<ArticleDescription, 'section' | 'continued'>, Pick<ArticleEntry, 'url' | 'date' | 'dateConfidence' | 'paper' | 'issue'> {
  /** The section's label. */
  readonly section: string;
  /** Whether the page prints the section's label. */
  readonly sectionPrinted: boolean;
  /** The number of the printed page. */
  readonly page: string | null;
  readonly paragraphs: readonly Pick<Paragraph, 'role' | 'text'>[];
}
