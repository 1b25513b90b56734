/**
 * The format of a run: the grams of an article in ascending order with their impact, its forms of characters, and its words to
 * suggest.
 *
 *   run   = bytes of the groups (4, little-endian), pairs (4), groups …, pairs …, forms, words (UTF-8, separated by line ends)
 *   group = step of `hi`, pairs × (CLASSES + 1) + (impact class of the gram `hi` + 1, or 0 if the article does not have it)
 *   pair  = lo × CLASSES + impact class (3, little-endian), ascending
 *   forms = their number, then the steps between them
 *
 * Numbers without a width are LEB128.
 */
import { CLASSES } from '../shared/format.ts';

const HEADER = 8;
const PAIR = 3;
/** The factor of the number of pairs in the second number of a group. */
const ALONE = CLASSES + 1;

/** The parts of a run; groups and pairs are written already. */
export interface RunParts {
  readonly groups: ByteWriter;
  readonly pairs: ByteWriter;
  /** Ascending numbers. */
  readonly forms: Uint16Array;
  readonly words: readonly string[];
}

export function writeRun({ groups, pairs, forms, words }: RunParts): Uint8Array {
  const tail = new ByteWriter(4 * forms.length + 4);
  tail.writeNumber(forms.length);
  let before = 0;
  for (const form of forms) {
    tail.writeNumber(form - before);
    before = form;
  }
  const text = new TextEncoder().encode(words.join('\n'));
  const run = new Uint8Array(HEADER + groups.length + pairs.length + tail.length + text.length);
  const view = new DataView(run.buffer);
  view.setUint32(0, groups.length, true);
  view.setUint32(4, pairs.length / PAIR, true);
  let at = HEADER;
  for (const part of [groups.bytes(), pairs.bytes(), tail.bytes(), text]) {
    run.set(part, at);
    at += part.length;
  }
  return run;
}

export function writeGroup(groups: ByteWriter, step: number, pairs: number, alone: number | null): void {
  groups.writeNumber(step);
  groups.writeNumber(pairs * ALONE + (alone === null ? 0 : alone + 1));
}

export function writePair(pairs: ByteWriter, lo: number, impact: number): void {
  pairs.writeThree(lo * CLASSES + impact);
}

/** A growing array of bytes; `clear` keeps its memory. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  writeNumber(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  writeThree(value: number): void {
    this.#reserve(3);
    this.#bytes[this.length++] = value & 255;
    this.#bytes[this.length++] = (value >>> 8) & 255;
    this.#bytes[this.length++] = value >>> 16;
  }

  clear(): void {
    this.length = 0;
  }

  /** A view of the bytes, valid until the next write. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * this.#bytes.length + more);
    larger.set(this.bytes());
    this.#bytes = larger;
  }
}

/** Walks the groups of a run in ascending order of `hi`; can stop after any group and go on from there later. */
export class RunCursor {
  hi = 0;
  /** Impact class of the gram `hi`; -1 if the article does not have it. */
  alone = -1;
  pairs = 0;
  #run: Uint8Array = new Uint8Array(0);
  #group = 0;
  #groupsEnd = 0;
  #pair = 0;

  /** @param group with `pair` and `hi` as they were when reading stopped; 0 starts at the beginning */
  open(run: Uint8Array, group = 0, pair = 0, hi = 0): void {
    this.#run = run;
    this.#groupsEnd = HEADER + four(run, 0);
    this.#group = group === 0 ? HEADER : group;
    this.#pair = pair === 0 ? this.#groupsEnd : pair;
    this.hi = hi;
  }

  /** Offsets of the next group and of its pairs. */
  get group(): number {
    return this.#group;
  }
  get pair(): number {
    return this.#pair;
  }

  /** Goes to the next group; false at the end. Pairs are not skipped: read all pairs of each group, or none of the run's. */
  next(): boolean {
    if (this.#group >= this.#groupsEnd) return false;
    this.hi += this.#number();
    const packed = this.#number();
    this.pairs = Math.floor(packed / ALONE);
    this.alone = (packed % ALONE) - 1;
    return true;
  }

  /** The next pair of the group: lo × CLASSES + impact class. */
  nextPair(): number {
    const run = this.#run;
    const at = this.#pair;
    this.#pair = at + PAIR;
    return (run[at] ?? 0) | ((run[at + 1] ?? 0) << 8) | ((run[at + 2] ?? 0) << 16);
  }

  #number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#run[this.#group++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}

/** Reads the forms and the words of a run. */
export function readTail(run: Uint8Array): { readonly forms: readonly number[]; readonly words: readonly string[] } {
  let at = HEADER + four(run, 0) + PAIR * four(run, 4);
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = run[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const forms: number[] = [];
  let form = 0;
  for (let left = number(); left > 0; left--) forms.push((form += number()));
  const text = new TextDecoder().decode(run.subarray(at));
  return { forms, words: text === '' ? [] : text.split('\n') };
}

const four = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
