/** What counts as new: a guessed day later than every sure one may be years off, and never leads the home page or a feed. */
import type { Confidence } from '../model/model.ts';
import { guessOf } from '../model/vocabulary.ts';

interface Dated {
  readonly date: string | null;
  readonly dateConfidence: Confidence;
}

/** Leaves out what is guessed to be later than the newest sure day; everything is kept if no day is sure. @param dated newest first. */
export function upToSureDay<T extends Dated>(dated: readonly T[]): readonly T[] {
  const first = dated.findIndex(({ date, dateConfidence }) => date !== null && guessOf(date, dateConfidence) === null);
  const newest = dated[first]?.date;
  return newest == null ? dated : dated.slice(dated.findIndex(({ date }) => date === newest));
}
