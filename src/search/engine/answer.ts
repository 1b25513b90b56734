/** The answer to a search: SearchAnswer with the further fields that a results page shows. */
import type { Field } from '../shared/searched-fields.ts';
import type { Counts } from './facet-columns.ts';
import type { ArticleKind, Credit, SearchAnswer, SearchHit } from '../../model/model.ts';

export interface Hit extends SearchHit {
  readonly kicker: string | null;
  readonly subtitle: string | null;
  readonly byline: readonly Credit[];
  readonly page: string | null;
  readonly paper: string | null;
  readonly issue: string;
  readonly kind: ArticleKind;
  /** Ranges to mark in title, kicker and subtitle. */
  readonly titleMarks: readonly (readonly [start: number, end: number])[];
  readonly kickerMarks: readonly (readonly [start: number, end: number])[];
  readonly subtitleMarks: readonly (readonly [start: number, end: number])[];
  /** The fields in which the query occurs. */
  readonly why: readonly Field[];
}

export interface Answer extends SearchAnswer {
  readonly hits: readonly Hit[];
  /** Whether a search with a larger offset would find more hits. */
  readonly more: boolean;
  /** The best kind of hit; `total` counts hits of this kind. */
  readonly by: SearchHit['by'];
  /** Hits in the other script that were read so far and are not in `total`. They are among the hits, as variants. */
  readonly otherScript: number;
  /** Whether a search with the option `variants` may find more. */
  readonly mayVary: boolean;
  /** Number of candidates by month (`YYYY-MM`, an empty string for undated ones), without filters. */
  readonly months: Counts;
  /** Paths of index files that could not be used; each may cost hits. */
  readonly problems: readonly string[];
}
