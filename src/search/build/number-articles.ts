/** The numbers of articles in the index. */

/** What the order of articles depends on. */
export interface Ordered {
  /** `YYYY-MM-DD`, null where it is unknown. */
  readonly date: string | null;
  readonly id: string;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Articles in the order of their numbers: by date, undated first, then by id. So a span of months is a span of numbers,
 * and a new issue comes at the end and moves no other.
 */
export const inNumberOrder = <T extends Ordered>(articles: readonly T[]): T[] =>
  [...articles].sort((a, b) => compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id));
