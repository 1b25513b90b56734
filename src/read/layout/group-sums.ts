/** What groups of features weigh together, kept by the group's key in one table of numbers: as fast as looking up a number can be. */
import { N } from './weights.ts';

/** Beyond this many entries the table is emptied, so that memory does not grow with the number of pages. */
const MOST = 40_000;
const SLOTS = 1 << 16;

export interface Sums {
  /** Keys by slot; NaN where a slot is free. */
  readonly keys: Float64Array;
  /** N weights for each slot. */
  readonly weights: Float64Array;
  size: number;
}

export const openSums = (): Sums => ({ keys: new Float64Array(SLOTS).fill(NaN), weights: new Float64Array(SLOTS * N), size: 0 });

/** The slot of a key, or the free one where it belongs: then `keys[slot]` is NaN. */
export function slotOf({ keys }: Sums, key: number): number {
  const low = key % 0x100000000;
  let slot = Math.imul(low ^ Math.imul((key - low) / 0x100000000, 0x85ebca6b), 0x9e3779b1) >>> 16;
  while (keys[slot] !== key && keys[slot] === keys[slot]) slot = (slot + 1) % SLOTS;
  return slot;
}

/** Takes a free slot for a key; all weights there are 0. */
export function takeSlot(sums: Sums, key: number): number {
  if (sums.size >= MOST) {
    sums.keys.fill(NaN);
    sums.size = 0;
  }
  const slot = slotOf(sums, key);
  sums.keys[slot] = key;
  sums.weights.fill(0, slot * N, slot * N + N);
  sums.size++;
  return slot;
}
