/** What the results page shows, and the address that stands for it. */
import type { Filters } from '../../search/engine/facets.ts';
import type { Order } from '../../search/engine/answer-query.ts';

export interface State {
  readonly query: string;
  readonly sort: Order;
  /** First and last month, `YYYY-MM`; empty where open. */
  readonly from: string;
  readonly to: string;
  readonly sections: readonly string[];
  readonly kinds: readonly string[];
  readonly people: readonly string[];
  /** The id of an issue: search in one day's paper. */
  readonly issue: string;
}

export const EMPTY: State = { query: '', sort: 'relevance', from: '', to: '', sections: [], kinds: [], people: [], issue: '' };

const MONTH = /^\d{4}-\d{2}$/u;

export function readState(search: string): State {
  const parameters = new URLSearchParams(search);
  const one = (name: string): string => parameters.get(name) ?? '';
  const month = (name: string): string => (MONTH.test(one(name)) ? one(name) : '');
  const sort = one('sort');
  return {
    query: one('q'),
    sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance',
    from: month('from'),
    to: month('to'),
    sections: parameters.getAll('section'),
    kinds: parameters.getAll('kind'),
    people: parameters.getAll('person'),
    issue: one('issue'),
  };
}

/** The query string of a state, with its question mark; what is as usual is left out. */
export function writeState(state: State): string {
  const parameters = new URLSearchParams();
  if (state.query) parameters.set('q', state.query);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.from) parameters.set('from', state.from);
  if (state.to) parameters.set('to', state.to);
  for (const section of state.sections) parameters.append('section', section);
  for (const kind of state.kinds) parameters.append('kind', kind);
  for (const person of state.people) parameters.append('person', person);
  if (state.issue) parameters.set('issue', state.issue);
  const text = parameters.toString();
  return text ? `?${text}` : location.pathname;
}

export const isFiltered = (state: State): boolean =>
  Boolean(state.from || state.to || state.issue || state.sections.length || state.kinds.length || state.people.length);

export const filtersOf = ({ from, to, sections, kinds, people, issue }: State): Filters => ({ from, to, sections, kinds, people, issue });
