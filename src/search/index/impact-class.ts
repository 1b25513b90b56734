/**
 * How much an article is about a gram, in the manner of BM25F: occurrences weighted by field, evened out by the
 * length of the text, saturating; then cut into the few classes that a posting has room for.
 */
import { CLASSES } from '../shared/format.ts';
import { type Field, MAIN_FIELDS } from '../shared/searched-fields.ts';

/** Weight of one occurrence as whole words, by field. Outside title and text it only says that it is there. */
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
  page: 0,
};

/** An occurrence that begins or ends inside a word counts less: 国人 in 中国人民. */
const INSIDE_WORD = 0.45;

/** Characters of a text of usual length; a fixed number, so that an article's classes do not depend on its neighbours. */
const USUAL_LENGTH = 600;
const LENGTH_SHARE = 0.4;
const SATURATION = 2;

export const occurrenceWeight = (field: Field, wholeWords: boolean): number => FIELD_WEIGHT[field] * (wholeWords ? 1 : INSIDE_WORD);

export const isMainField = (field: Field): boolean => MAIN_FIELDS.has(field);

/** What a weight is divided by in an article whose text has so many characters. */
export const lengthNorm = (characters: number): number => 1 - LENGTH_SHARE + (LENGTH_SHARE * characters) / USUAL_LENGTH;

/** The class of a gram that title block or text hold: 1 to CLASSES - 1. */
export function impactClass(weight: number, norm: number): number {
  const share = weight / (weight + SATURATION * norm);
  return 1 + Math.min(CLASSES - 2, Math.floor(share * (CLASSES - 1)));
}

/** Whether it matters how often something occurs in a field, and whether as whole words. */
export const isWeighed = (field: Field): boolean => FIELD_WEIGHT[field] > 0;
