/** What the search did otherwise than it was asked. The interface has a sentence for each. */

/** What was noticed. */
export const NOTICE_CAUSES = [
  'lone-operator',
  'open-quote',
  'open-bracket',
  'wildcard',
  'unknown-field',
  'empty-field',
  'no-such-value',
  'reversed',
  'relative-date',
  'unknown-date',
  'no-issue',
  'only-not',
  'no-words',
  'other-spellings',
  'absent',
  'too-long',
  'too-many-terms',
] as const;
export type NoticeCause = (typeof NOTICE_CAUSES)[number];

/** What the search did about it. */
export const NOTICE_ACTS = [
  'left-out',
  'closed-at-end',
  'searched-as-text',
  'none-has-it',
  'turned-round',
  'offered',
  'listed-all-else',
  'listed-nearest',
  'also-searched',
  'cut',
] as const;
export type NoticeAct = (typeof NOTICE_ACTS)[number];

export interface Notice {
  readonly what: NoticeCause;
  /** The part of the query that it is about: UTF-16 offsets. */
  readonly at: readonly [start: number, end: number];
  readonly did: NoticeAct;
  /** Texts that belong to it: the other spellings that were searched. */
  readonly words?: readonly string[];
}
