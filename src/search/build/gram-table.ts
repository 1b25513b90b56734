/**
 * Numbers for grams: an open hash table on typed arrays, since a Map of a million keys costs ten times the memory.
 * Grams are numbered in the order they are first met.
 */
import { LO } from '../shared/grams.ts';

const FILLED_AT_MOST = 0.6;

export class GramTable {
  /** The key of each number. */
  keys = new Float64Array(1 << 16);
  size = 0;
  /** Number + 1 in each slot, 0 where it is free. */
  #slots = new Int32Array(1 << 18);
  #mask = this.#slots.length - 1;

  /** The number of the gram `hi × 2²¹ + lo`, a new one where it was not met before. */
  number(hi: number, lo: number): number {
    const key = hi * LO + lo;
    let slot = (Math.imul(hi, 0x9e3779b1) ^ Math.imul(lo, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & this.#mask;
    for (;;) {
      const taken = this.#slots[slot] ?? 0;
      if (taken === 0) break;
      if (this.keys[taken - 1] === key) return taken - 1;
      slot = (slot + 1) & this.#mask;
    }
    return this.#insert(key, slot);
  }

  #insert(key: number, slot: number): number {
    if (this.size === this.keys.length) this.keys = widened(this.keys);
    this.keys[this.size] = key;
    this.#slots[slot] = ++this.size;
    if (this.size > this.#slots.length * FILLED_AT_MOST) this.#rehash();
    return this.size - 1;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length - 1;
    for (let n = 0; n < this.size; n++) {
      const key = this.keys[n] ?? 0;
      const hi = Math.floor(key / LO);
      let slot = (Math.imul(hi, 0x9e3779b1) ^ Math.imul(key % LO, 0x85ebca6b)) >>> 0;
      slot = (slot ^ (slot >>> 15)) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = n + 1;
    }
  }

  /** The numbers in the order of their keys. */
  sorted(): Uint32Array {
    const order = new Uint32Array(this.size);
    const keys = this.keys.slice(0, this.size).sort();
    // Keys are unique: looking each up again is cheaper than sorting pairs.
    for (let i = 0; i < this.size; i++) {
      const key = keys[i] ?? 0;
      order[i] = this.number(Math.floor(key / LO), key % LO);
    }
    return order;
  }
}

function widened(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(values.length * 2);
  wider.set(values);
  return wider;
}
