/**
 * How a date is shown, in every list, link and title: its words, and how sure it is. Nothing else formats a day for readers, so that
 * a guess never looks like a printed date. Templates show it with `date.eta`.
 */
import type { SiteTexts } from '../locales/site-texts.ts';
import type { Confidence, PageDate } from '../model/model.ts';
import { type Guess, guessOf } from '../model/vocabulary.ts';

export interface DateView {
  /** YYYY-MM-DD; null if unknown. */
  readonly value: string | null;
  /** 2022年7月28日, without a mark: show `words` beside it. */
  readonly text: string;
  /** Null if the date is stated or sure. */
  readonly certainty: Guess | null;
  /** 推定, the mark of a guess; empty for a sure date. */
  readonly words: string;
  /** What the mark means; empty for a sure date. */
  readonly why: string;
}

type DateTexts = Pick<SiteTexts, 'date' | 'undated' | 'guess' | 'confidence'>;

/** What has a date: an article's entry, an issue, a hit. */
interface Dated {
  readonly date: string | null;
  readonly dateConfidence: Confidence;
}

export function dateView({ date, dateConfidence }: Dated, t: DateTexts): DateView {
  const certainty = guessOf(date, dateConfidence);
  return {
    value: date,
    text: date === null ? t.undated : t.date(date),
    certainty,
    words: certainty === null ? '' : t.guess[certainty],
    why: certainty === null ? '' : t.confidence[certainty],
  };
}

/** With the day of the week. */
export const dayView = (dated: Dated, t: DateTexts & Pick<SiteTexts, 'dateAndWeekday'>): DateView =>
  dateView(dated, { ...t, date: t.dateAndWeekday });

/** 2022年7月28日（推定）: for titles and labels, which hold no markup. */
export const dateInWords = ({ text, words }: DateView, t: Pick<SiteTexts, 'markedDate'>): string =>
  words === '' ? text : t.markedDate(text, words);

/** A line that is evidence for a day. */
export interface EvidenceView {
  readonly line: string;
  readonly text: string;
  readonly rule: string;
}

export const evidenceOf = ({ evidence }: PageDate, t: Pick<SiteTexts, 'lineNumber' | 'dateRules'>): readonly EvidenceView[] =>
  evidence.map(({ line, text, rule }) => ({ line: t.lineNumber(line), text, rule: t.dateRules[rule] }));

/** From the first to the last day of several articles, as an index shows it. */
export interface SpanView extends Pick<DateView, 'certainty' | 'words'> {
  /** 1998-05-01 – 2022-11-09, the only day, or nothing. */
  readonly text: string;
}

/** @param dated newest first, undated last. The span is a guess if one of its ends is. */
export function spanView(dated: readonly Dated[], t: Pick<SiteTexts, 'guess'>): SpanView {
  const oldest = dated.findLast(({ date }) => date !== null);
  const ends = oldest === undefined ? [] : [oldest, ...dated.slice(0, 1)];
  const days = [...new Set(ends.map(({ date }) => date))];
  const certainty = ends.map(({ date, dateConfidence }) => guessOf(date, dateConfidence)).find((guess) => guess !== null) ?? null;
  return { text: days.join(' – '), certainty, words: certainty === null ? '' : t.guess[certainty] };
}
