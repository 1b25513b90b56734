/**
 * Postings as they come, article by article, and turned round to gram by gram at the end: numbers in blocks of fixed
 * size and one counting sort, no array of arrays, no list that grows.
 */
import { CLASSES } from '../shared/format.ts';

const BLOCK = 1 << 20;

export class PostingRuns {
  #blocks: Uint32Array[] = [];
  #used = BLOCK;
  #count = 0;
  /** Postings before each article, one more for the end. */
  readonly #starts: number[] = [0];

  /** Adds a posting of the article being read; grams beyond 2²⁹ do not fit. */
  add(gram: number, impact: number): void {
    if (this.#used === BLOCK) {
      this.#blocks.push(new Uint32Array(BLOCK));
      this.#used = 0;
    }
    const block = this.#blocks[this.#blocks.length - 1];
    if (block) block[this.#used++] = gram * CLASSES + impact;
    this.#count++;
  }

  endArticle(): void {
    this.#starts.push(this.#count);
  }

  /** The lists of all grams, articles numbered by their place in `order`; the runs are given up block by block. */
  turn(grams: number, order: readonly number[]): GramLists {
    const ends = new Uint32Array(grams + 1);
    for (let i = 0; i < this.#count; i++) {
      const gram = this.#at(i) / CLASSES;
      ends[(gram | 0) + 1] = (ends[(gram | 0) + 1] ?? 0) + 1;
    }
    for (let gram = 0; gram < grams; gram++) ends[gram + 1] = (ends[gram + 1] ?? 0) + (ends[gram] ?? 0);
    const next = ends.slice();
    const postings = new Uint32Array(this.#count);
    order.forEach((article, number) => {
      const end = this.#starts[article + 1] ?? 0;
      for (let i = this.#starts[article] ?? 0; i < end; i++) {
        const packed = this.#at(i);
        const gram = Math.floor(packed / CLASSES);
        const place = next[gram] ?? 0;
        postings[place] = number * CLASSES + (packed % CLASSES);
        next[gram] = place + 1;
      }
    });
    this.#blocks = [];
    return { starts: ends, postings };
  }

  #at(i: number): number {
    return this.#blocks[Math.floor(i / BLOCK)]?.[i % BLOCK] ?? 0;
  }
}

/** Gram `g` has `postings[starts[g]]` up to `postings[starts[g + 1]]`, each article × CLASSES + impact, ascending. */
export interface GramLists {
  readonly starts: Uint32Array;
  readonly postings: Uint32Array;
}
