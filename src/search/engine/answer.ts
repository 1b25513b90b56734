/** The answer to a search: its hits with what a results page shows of them, and how much is known about the others. */
import type { ArticleKind, Confidence, Credit, MatchKind } from '../../model/model.ts';
import type { Field } from '../shared/searched-fields.ts';
import type { Notice } from '../shared/query-notices.ts';
import type { CountedFacet } from '../shared/facets.ts';
import type { Counts } from './facet-columns.ts';

export interface Hit {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** As printed; null where the title was made from the text. */
  readonly headline: string | null;
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly byline: readonly Credit[];
  readonly date: string | null;
  readonly dateConfidence: Confidence;
  readonly section: string;
  readonly page: string | null;
  readonly paper: string | null;
  readonly issue: string;
  readonly kind: ArticleKind;
  readonly snippet: string;
  /** Ranges to mark in `snippet`: UTF-16 offsets, ascending, not overlapping. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Ranges to mark in title, kicker and subtitle. */
  readonly titleMarks: readonly (readonly [start: number, end: number])[];
  readonly kickerMarks: readonly (readonly [start: number, end: number])[];
  readonly subtitleMarks: readonly (readonly [start: number, end: number])[];
  readonly by: MatchKind;
  /** The fields in which the query occurs. */
  readonly why: readonly Field[];
}

export interface Answer {
  readonly query: string;
  /** The number of hits that listing to the end gives. */
  readonly total: number;
  /** Whether `total` is a count or an upper bound. */
  readonly exact: boolean;
  readonly hits: readonly Hit[];
  /** Whether a search with a larger offset would find more hits. */
  readonly more: boolean;
  /** The best kind of hit. */
  readonly by: MatchKind;
  /** Hits that were read so far and hold the query in another form: an old shape, another numeral or spelling. */
  readonly otherForms: number;
  /** Whether a search with the option `variants` may find more. */
  readonly mayVary: boolean;
  /** Number of candidates by month (`YYYY-MM`, an empty string for undated ones), without filters. */
  readonly months: Counts;
  /** Paths of index files that could not be used; each may cost hits. */
  readonly problems: readonly string[];
  /** What the search did otherwise than it was asked, in the order of the query. */
  readonly notices: readonly Notice[];
  /** Other queries that may have been meant; none unless the option `suggest` asks for them. */
  readonly suggestions: readonly SuggestedQuery[];
  /** Hits by value of a facet, and by month (`YYYY-MM`, an empty string for undated ones), with the option `facets`. */
  readonly facets?: Readonly<Record<CountedFacet, Counts>>;
  readonly dates?: Counts;
}

export const SUGGESTION_KINDS = ['issue', 'spelling', 'pinyin', 'field'] as const;

export interface SuggestedQuery {
  readonly what: (typeof SUGGESTION_KINDS)[number];
  readonly query: string;
  /** Number of hits of that query. */
  readonly articles: number;
  /** Of an issue: its date, and the address of its page below the site's root. */
  readonly date?: string;
  readonly url?: string;
}
