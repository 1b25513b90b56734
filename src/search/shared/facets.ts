/**
 * The facets by which hits are filtered and counted, one row each. Columns of the index, filters of the engine, parameters and
 * checkboxes of the search page all follow from these rows. The interface names them in a `Record` over CountedFacet.
 */
import type { SearchDocument } from './search-document.ts';

/** The fields of an article that give the values of facets. */
export type FacetSource = Pick<SearchDocument, 'section' | 'kind' | 'issue' | 'byline' | 'paper'>;

/** The column file of a facet; its columns are in the order of the rows. Names take more room, so a file of people covers fewer articles. */
export type ColumnFile = 'facts' | 'people';

interface FacetRow {
  readonly file: ColumnFile;
  /** Parameter in the address of the search page. */
  readonly parameter: string;
  /** Whether the search page counts hits by value and lets readers select several; otherwise the address selects one value. */
  readonly counted: boolean;
  /** Fewest values from which the search page shows the facet: a choice of one paper is none. */
  readonly fewest: number;
  readonly values: (article: FacetSource) => readonly string[];
}

export const FACETS = {
  sections: { file: 'facts', parameter: 'section', counted: true, fewest: 1, values: ({ section }) => (section ? [section] : []) },
  kinds: { file: 'facts', parameter: 'kind', counted: true, fewest: 1, values: ({ kind }) => [kind] },
  issue: { file: 'facts', parameter: 'issue', counted: false, fewest: 1, values: ({ issue }) => [issue] },
  papers: { file: 'facts', parameter: 'paper', counted: true, fewest: 2, values: ({ paper }) => (paper === null ? [] : [paper]) },
  people: {
    file: 'people',
    parameter: 'person',
    counted: true,
    fewest: 1,
    values: ({ byline }) => [...new Set(byline.map(({ name }) => name))],
  },
} as const satisfies Readonly<Record<string, FacetRow>>;

export type FacetName = keyof typeof FACETS;
/** Facets whose values are counted and selected. */
export type CountedFacet = { [Name in FacetName]: (typeof FACETS)[Name]['counted'] extends true ? Name : never }[FacetName];

export const FACET_NAMES = Object.keys(FACETS) as readonly FacetName[];
const isCounted = (name: FacetName): name is CountedFacet => FACETS[name].counted;
export const COUNTED_FACETS: readonly CountedFacet[] = FACET_NAMES.filter(isCounted);

/** One value for each counted facet. */
export const byCountedFacet = <Value>(make: (facet: CountedFacet) => Value): Readonly<Record<CountedFacet, Value>> => ({
  sections: make('sections'),
  kinds: make('kinds'),
  papers: make('papers'),
  people: make('people'),
});

/** The columns of a file, in their order. */
export const columnsOf = (file: ColumnFile): readonly FacetName[] => FACET_NAMES.filter((name) => FACETS[name].file === file);

/** The values of an article under each facet. */
export type FacetValues = { readonly [Name in FacetName]: readonly string[] };

export const facetValues = (article: FacetSource): FacetValues => ({
  sections: FACETS.sections.values(article),
  kinds: FACETS.kinds.values(article),
  issue: FACETS.issue.values(article),
  papers: FACETS.papers.values(article),
  people: FACETS.people.values(article),
});
