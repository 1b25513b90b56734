/** The texts of the search page in one language. */
import type { ArticleKind, Confidence, Guess, SearchOrder } from '../model/vocabulary.ts';
import type { NoticeCause } from '../search/shared/query-notices.ts';
import type { CountedFacet } from '../search/shared/facets.ts';
import type { Field } from '../search/shared/searched-fields.ts';

export interface SearchTexts {
  readonly loading: string;
  readonly hits: (count: string, sure: boolean) => string;
  readonly variants: (count: string, sure: boolean) => string;
  readonly partial: string;
  readonly nothing: (query: string) => string;
  /** What the search did otherwise than it was asked; `typed` is that part of the query. */
  readonly notices: Readonly<Record<NoticeCause, (typed: string, words: string) => string>>;
  readonly tryThis: readonly string[];
  readonly dropFilters: string;
  readonly more: string;
  readonly sortBy: string;
  readonly orders: Readonly<Record<SearchOrder, string>>;
  readonly page: (number: string) => string;
  /** See SiteTexts. */
  readonly undated: string;
  readonly guess: Readonly<Record<Guess, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly kinds: Readonly<Record<ArticleKind, string>>;
  readonly why: Readonly<Record<Field, string>>;
  readonly foundIn: string;
  readonly byVariant: string;
  readonly broken: (files: number) => string;
  readonly noIndex: string;
  readonly otherBuild: string;
  readonly reload: string;
  readonly retry: string;
  readonly filters: string;
  readonly facets: Readonly<Record<CountedFacet, string>>;
  readonly issue: string;
  readonly remove: (what: string) => string;
  readonly histogram: string;
  readonly bar: (month: string, count: string) => string;
  readonly suggestions: string;
  readonly separator: string;
  readonly alsoVariants: string;
  readonly month: (month: string) => string;
  readonly year: (year: string) => string;
  /** The button that offers the offline copy; its other texts are in OfflineTexts. */
  readonly keepOffline: string;
}
