/** The state of the search page, and its form in the address. */
import type { Filters } from '../../search/engine/facet-columns.ts';
import { byCountedFacet, COUNTED_FACETS, type CountedFacet, FACETS } from '../../search/shared/facets.ts';
import { isOneOf, SEARCH_ORDERS, type SearchOrder } from '../../model/vocabulary.ts';

/** The selected values of each counted facet. */
type Ticked = { readonly [Name in CountedFacet]: readonly string[] };

export interface SearchState extends Ticked {
  readonly query: string;
  readonly sort: SearchOrder;
  /** First and last month, `YYYY-MM`; empty if unlimited. */
  readonly from: string;
  readonly to: string;
  /** The id of an issue, to search in it alone. */
  readonly issue: string;
}

export const EMPTY_STATE: SearchState = { query: '', sort: SEARCH_ORDERS[0], from: '', to: '', issue: '', ...byCountedFacet(() => []) };

const MONTH = /^\d{4}-\d{2}$/u;

export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const one = (name: string): string => parameters.get(name) ?? '';
  const month = (name: string): string => (MONTH.test(one(name)) ? one(name) : '');
  const sort = one('sort');
  return {
    query: one('q'),
    sort: isOneOf(SEARCH_ORDERS, sort) ? sort : SEARCH_ORDERS[0],
    from: month('from'),
    to: month('to'),
    ...byCountedFacet((facet) => parameters.getAll(FACETS[facet].parameter)),
    issue: one(FACETS.issue.parameter),
  };
}

/** The query string of a state, with its question mark and without default values. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.query) parameters.set('q', state.query);
  if (state.sort !== EMPTY_STATE.sort) parameters.set('sort', state.sort);
  if (state.from) parameters.set('from', state.from);
  if (state.to) parameters.set('to', state.to);
  for (const facet of COUNTED_FACETS) for (const value of state[facet]) parameters.append(FACETS[facet].parameter, value);
  if (state.issue) parameters.set(FACETS.issue.parameter, state.issue);
  const text = parameters.toString();
  return text ? `?${text}` : location.pathname;
}

export const hasTicked = (state: SearchState): boolean => COUNTED_FACETS.some((facet) => state[facet].length > 0);
export const isFiltered = (state: SearchState): boolean => Boolean(state.from || state.to || state.issue) || hasTicked(state);

export const filtersOf = ({ query: _query, sort: _sort, ...filters }: SearchState): Filters => filters;
