/** The answer to a search: its hits with what a results page shows of them, and how much is known about the others. */
import type { ArticleKind, Confidence, Credit, MatchKind } from '../../model/model.ts';
import type { Field } from '../shared/searched-fields.ts';
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
  readonly total: number;
  /** Whether `total` is a count or an upper bound. */
  readonly exact: boolean;
  readonly hits: readonly Hit[];
  /** Whether a search with a larger offset would find more hits. */
  readonly more: boolean;
  /** The best kind of hit; `total` counts hits of this kind. */
  readonly by: MatchKind;
  /** Hits in the other script that were read so far and are not in `total`. They are among the hits, as variants. */
  readonly otherScript: number;
  /** Whether a search with the option `variants` may find more. */
  readonly mayVary: boolean;
  /** Number of candidates by month (`YYYY-MM`, an empty string for undated ones), without filters. */
  readonly months: Counts;
  /** Paths of index files that could not be used; each may cost hits. */
  readonly problems: readonly string[];
}
