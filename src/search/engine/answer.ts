/** What the library answers: the contract's SearchAnswer with what a results page shows beside it. */
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
  /** Marks in the title, the kicker and the subtitle. */
  readonly titleMarks: readonly (readonly [start: number, end: number])[];
  readonly kickerMarks: readonly (readonly [start: number, end: number])[];
  readonly subtitleMarks: readonly (readonly [start: number, end: number])[];
  /** The fields in which the query was found. */
  readonly why: readonly Field[];
}

export interface Answer extends SearchAnswer {
  readonly hits: readonly Hit[];
  /** Whether `search` with a larger offset would bring more. */
  readonly more: boolean;
  /** The best kind of hit there is: `total` counts these. */
  readonly by: SearchHit['by'];
  /** Hits looked at so far that hold the query in the other script, beside `total`; they are among the hits, as variants. */
  readonly otherScript: number;
  /** Whether asking again with `variants` may bring more. */
  readonly mayVary: boolean;
  /** Candidates by month (`YYYY-MM`, an empty string for undated), filters aside. */
  readonly months: Counts;
  /** Index files that could not be used; the answer may miss something for each. */
  readonly problems: readonly string[];
}
