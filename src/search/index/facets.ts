/** What an article is filtered by. */
import type { SearchDocument } from '../../model/model.ts';
import type { Facts } from '../shared/columns.ts';

export const factsOf = ({ section, kind, issue, byline }: Pick<SearchDocument, 'section' | 'kind' | 'issue' | 'byline'>): Facts => ({
  section,
  kind,
  issue,
  people: [...new Set(byline.map(({ name }) => name))],
});
