/** Counts hits by value of a facet and by month: of the hits alone, never of candidates. */
import { compareCodeUnits } from '../../text/order.ts';
import { byCountedFacet, facetValues } from '../shared/facets.ts';
import type { SearchDocument } from '../shared/search-document.ts';
import type { Answer } from './answer.ts';
import type { Counts } from './facet-columns.ts';

/** Facets of which an article has one value, or none, which counts under an empty string. */
const SINGLE: ReadonlySet<string> = new Set(['sections', 'kinds', 'papers']);

export function countHits(docs: readonly SearchDocument[]): Required<Pick<Answer, 'facets' | 'dates'>> {
  const values = docs.map(facetValues);
  const facets = byCountedFacet((name) =>
    byFrequency(values.flatMap((of) => (of[name].length === 0 && SINGLE.has(name) ? [''] : of[name]))),
  );
  const dates = [...counted(docs.map(({ date }) => (date ?? '').slice(0, 7)))].sort((a, b) => compareCodeUnits(a[0], b[0]));
  return { facets, dates };
}

const byFrequency = (values: readonly string[]): Counts => [...counted(values)].sort((a, b) => b[1] - a[1] || compareCodeUnits(a[0], b[0]));

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
