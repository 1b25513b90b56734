/** The grams of one article with their weights: the inner loop of indexing, on typed arrays that are used again. */
import { fieldLines } from '../shared/fields.ts';
import type { Fold } from '../shared/fold.ts';
import { classOf, LATIN, latinKey, LO, PARTS } from '../shared/grams.ts';
import { normalise } from '../shared/normalise.ts';
import type { SearchDocument } from '../../model.ts';
import type { GramTable } from './gram-table.ts';
import { countsAsHolding, impactClass, lengthNorm, occurrenceWeight } from './impact.ts';

/** Cuts a text into words whose concatenation is the text. */
export type CutWords = (text: string) => readonly string[];

export class DocumentGrams {
  readonly #table: GramTable;
  readonly #fold: Fold;
  readonly #cut: CutWords;
  /** By gram number: the weight in this article, and whether title block or text hold it. */
  #weights = new Float32Array(1 << 16);
  #held = new Uint8Array(1 << 16);
  #met: number[] = [];
  #codes = new Uint32Array(1 << 12);
  #wordStarts = new Uint8Array(1 << 12);

  constructor(table: GramTable, fold: Fold, cut: CutWords) {
    this.#table = table;
    this.#fold = fold;
    this.#cut = cut;
  }

  /** Packed postings of an article: gram number × 8 + impact class, in the order met. */
  read(doc: SearchDocument, pack: (gram: number, impact: number) => void): void {
    const lines = fieldLines(doc).map(({ field, text }) => ({ field, text: normalise(text, this.#fold) }));
    const characters = lines.reduce((sum, line) => sum + (line.field === 'text' ? line.text.length : 0), 0);
    const whole = lines.map((line) => line.text).join('\n');
    this.#takeText(whole);
    let from = 0;
    for (const { field, text } of lines) {
      const to = from + codePoints(text);
      this.#takeLine(from, to, occurrenceWeight(field, true), occurrenceWeight(field, false), countsAsHolding(field) ? 1 : 0);
      from = to + 1;
    }
    const norm = lengthNorm(characters);
    for (const gram of this.#met) {
      pack(gram, this.#held[gram] === 1 ? impactClass(this.#weights[gram] ?? 0, norm) : 0);
      this.#weights[gram] = 0;
      this.#held[gram] = 0;
    }
    this.#met = [];
  }

  /** Code points and word boundaries of the article's normalised lines. */
  #takeText(text: string): void {
    if (text.length + 1 > this.#codes.length) {
      this.#codes = new Uint32Array(text.length * 2);
      this.#wordStarts = new Uint8Array(text.length * 2);
    }
    this.#wordStarts.fill(0, 0, text.length + 1);
    let n = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i) ?? 0;
      this.#codes[n++] = code;
      if (code > 0xffff) i++;
    }
    let at = 0;
    for (const word of this.#cut(text)) {
      this.#wordStarts[at] = 1;
      at += codePoints(word);
    }
    this.#wordStarts[n] = 1;
  }

  #takeLine(from: number, to: number, whole: number, inside: number, held: number): void {
    const codes = this.#codes;
    const starts = this.#wordStarts;
    for (let i = from; i < to; i++) {
      const code = codes[i] ?? 0;
      const kind = classOf(code);
      if (kind === PARTS) continue;
      const begins = starts[i] === 1 || i === from;
      this.#take(code, 0, begins && (starts[i + 1] === 1 || i + 1 === to) ? whole : inside, held);
      if (i + 1 >= to) continue;
      const next = codes[i + 1] ?? 0;
      const nextKind = classOf(next);
      if (nextKind === PARTS) continue;
      this.#take(code, next, begins && (starts[i + 2] === 1 || i + 2 === to) ? whole : inside, held);
      if (kind === LATIN && nextKind === LATIN)
        this.#takeLatin(i, to, (end) => (begins && (starts[end] === 1 || end === to) ? whole : inside), held);
    }
  }

  #takeLatin(i: number, to: number, weight: (end: number) => number, held: number): void {
    const third = i + 2 < to ? (this.#codes[i + 2] ?? 0) : 0;
    if (classOf(third) !== LATIN) return;
    const [first, second] = [this.#codes[i] ?? 0, this.#codes[i + 1] ?? 0];
    const three = latinKey(first, second, third, 0);
    this.#take(Math.floor(three / LO), three % LO, weight(i + 3), held);
    const fourth = i + 3 < to ? (this.#codes[i + 3] ?? 0) : 0;
    if (classOf(fourth) !== LATIN) return;
    const four = latinKey(first, second, third, fourth);
    this.#take(Math.floor(four / LO), four % LO, weight(i + 4), held);
  }

  #take(hi: number, lo: number, weight: number, held: number): void {
    const gram = this.#table.number(hi, lo);
    if (gram >= this.#weights.length) this.#widen(gram);
    if (this.#held[gram] === 0 && this.#weights[gram] === 0) this.#met.push(gram);
    // A weightless field still leaves a trace, or the gram would be met twice.
    this.#weights[gram] = (this.#weights[gram] ?? 0) + (weight || 1e-6);
    if (held === 1) this.#held[gram] = 1;
  }

  #widen(gram: number): void {
    const length = Math.max(gram + 1, this.#weights.length * 2);
    const weights = new Float32Array(length);
    weights.set(this.#weights);
    this.#weights = weights;
    const held = new Uint8Array(length);
    held.set(this.#held);
    this.#held = held;
  }
}

function codePoints(text: string): number {
  let n = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next <= 0xdfff) n--;
    }
  }
  return n;
}
