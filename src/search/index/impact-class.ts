/**
 * The impact of a gram: how much an article is about it, after BM25F (Robertson, Zaragoza, Taylor 2004). Occurrences are weighted by
 * field, normalised by the length of the text and saturated; the result is cut into the few classes that a posting has room for.
 * The constants are judgements: no measurement of them is recorded.
 */
import { CLASSES } from '../shared/format.ts';
import { type Field, PRINTED_FIELDS } from '../shared/searched-fields.ts';

/** Weight of one occurrence as whole words, by field. Weight 0: the index says only that the gram occurs there. */
const FIELD_WEIGHT: Readonly<Record<Field, number>> = {
  title: 6,
  kicker: 4,
  subtitle: 4,
  crosshead: 2,
  text: 1,
  credit: 0,
  byline: 0,
  dateline: 0,
  section: 0,
  inferredSection: 0,
  page: 0,
};

/** Factor of an occurrence that begins or ends inside a word: 国人 in 中国人民. */
const INSIDE_WORD = 0.45;

/** Characters of a text of usual length. Fixed, so that the classes of an article do not depend on other articles. */
const USUAL_LENGTH = 600;
/** BM25's b: 0 ignores the length of a text, 1 divides by it. */
const LENGTH_SHARE = 0.4;
/** BM25's k₁: the weight at which a text of usual length reaches half of the highest impact. */
const SATURATION = 2;

export const occurrenceWeight = (field: Field, wholeWords: boolean): number => FIELD_WEIGHT[field] * (wholeWords ? 1 : INSIDE_WORD);

export const isPrinted = (field: Field): boolean => PRINTED_FIELDS.has(field);

/** The divisor of a weight by the length of the article's text, in characters. */
export const lengthNorm = (characters: number): number => 1 - LENGTH_SHARE + (LENGTH_SHARE * characters) / USUAL_LENGTH;

/** The class of a gram that the page prints: 1 to CLASSES - 1. */
export function impactClass(weight: number, norm: number): number {
  const share = weight / (weight + SATURATION * norm);
  return 1 + Math.min(CLASSES - 2, Math.floor(share * (CLASSES - 1)));
}

/** Whether the number of occurrences in a field counts, and whether they are whole words. */
export const isWeighed = (field: Field): boolean => FIELD_WEIGHT[field] > 0;
