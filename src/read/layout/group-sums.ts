/** Caches the summed weights of feature groups by key, in an open-addressing hash table of typed arrays. */
import { N } from './weights.ts';

/** Most keys; a full table is emptied, so that memory does not grow with the number of pages. */
const MOST = 40_000;
const SLOTS = 1 << 16;

export interface GroupSums {
  /** Key of each slot; NaN if it is free. */
  readonly keys: Float64Array;
  /** N weights for each slot. */
  readonly weights: Float64Array;
  size: number;
}

export const openGroupSums = (): GroupSums => ({ keys: new Float64Array(SLOTS).fill(NaN), weights: new Float64Array(SLOTS * N), size: 0 });

/** The slot of a key, or the free slot for it, whose `keys[slot]` is NaN. */
export function slotOf({ keys }: GroupSums, key: number): number {
  const low = key % 0x100000000;
  let slot = Math.imul(low ^ Math.imul((key - low) / 0x100000000, 0x85ebca6b), 0x9e3779b1) >>> 16;
  while (keys[slot] !== key && keys[slot] === keys[slot]) slot = (slot + 1) % SLOTS;
  return slot;
}

/** Takes a free slot for a key and sets its weights to 0. */
export function takeSlot(sums: GroupSums, key: number): number {
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
