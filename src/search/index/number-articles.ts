/** Numbers the articles of an index. */
import { compareCodeUnits } from '../../text/order.ts';

/** The part of an article that its number depends on. */
export interface Ordered {
  /** `YYYY-MM-DD`, null if unknown. */
  readonly date: string | null;
}

/**
 * Sorts articles by number: by date, undated ones first, those of a day in the order given. So a span of months is a span of
 * numbers, a new issue comes at the end without moving others, and a corrected article keeps its number, even if the correction
 * changes its id.
 */
export const inNumberOrder = <T extends Ordered>(articles: readonly T[]): T[] =>
  [...articles].sort((a, b) => compareCodeUnits(a.date ?? '', b.date ?? ''));
