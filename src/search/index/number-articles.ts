/** The numbers of articles in the index. */

/** What the order of articles depends on. */
export interface Ordered {
  /** `YYYY-MM-DD`, null where it is unknown. */
  readonly date: string | null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Articles in the order of their numbers: by date, undated first, those of a day as they come. So a span of months is a span of
 * numbers, a new issue comes at the end and moves no other, and an article that is corrected, even in the opening that its id is
 * made of, keeps its number.
 */
export const inNumberOrder = <T extends Ordered>(articles: readonly T[]): T[] =>
  [...articles].sort((a, b) => compare(a.date ?? '', b.date ?? ''));
