/**
 * Collects the grams of one article and writes them in ascending order, each with its impact. This is the inner loop of indexing:
 * occurrences are in typed arrays that every article uses again. They are sorted by counting first characters, then each group,
 * mostly short, by second character.
 */
import { type Field, FIELDS } from '../shared/searched-fields.ts';
import { classOf, HI_LIMIT, LATIN, latinKey, LO, PARTS } from '../shared/grams.ts';
import { isPrinted, impactClass, occurrenceWeight } from './impact-class.ts';
import { type ByteWriter, writeGroup, writePair } from './run-format.ts';
import { widened } from './widened.ts';
import { codePointOf } from '../../text/code-units.ts';

const FIELD_MARK: ReadonlyMap<Field, number> = new Map(FIELDS.map((field, n) => [field, 2 * n]));
/** By mark (a field, and whether the occurrence is whole words): its weight, and whether the field is a main one. */
const WEIGHTS = Float64Array.from(FIELDS.flatMap((field) => [occurrenceWeight(field, false), occurrenceWeight(field, true)]));
const IN_MAIN_FIELD = Uint8Array.from(FIELDS.flatMap((field) => (isPrinted(field) ? [1, 1] : [0, 0])));
const MARK_BITS = 5;
const MARK_MASK = (1 << MARK_BITS) - 1;
/** Groups up to this length are sorted by insertion; a judgement. */
const FEW = 24;

export class ArticleGrams {
  /** Occurrences: the first code points, and beside them the second ones shifted left by the mark. */
  #his = new Uint32Array(1 << 13);
  #rests = new Uint32Array(1 << 13);
  #count = 0;
  #ordered = new Uint32Array(1 << 13);
  /** By first code point: the number of its occurrences while they are added, then the place of the next one while they are sorted. */
  readonly #places = new Uint32Array(HI_LIMIT);
  /** The distinct first code points, `#met` of them. */
  #firsts = new Uint32Array(1 << 13);
  #met = 0;
  #codes = new Uint32Array(1 << 12);
  #starts = new Uint8Array(1 << 12);

  /**
   * Adds the grams of a line.
   * @param line normalised
   * @param words whose concatenation has the line's length; words beyond its end are ignored
   */
  addLine(line: string, words: readonly string[], field: Field): void {
    const mark = FIELD_MARK.get(field) ?? 0;
    const length = this.#takeCodes(line, words);
    this.#reserve(4 * length);
    const codes = this.#codes;
    const starts = this.#starts;
    let kind = classOf(codes[0] ?? 0);
    for (let i = 0; i < length; i++) {
      const code = codes[i] ?? 0;
      const nextKind = i + 1 < length ? classOf(codes[i + 1] ?? 0) : PARTS;
      if (kind !== PARTS) {
        const begins = starts[i] ?? 0;
        this.#add(code, 0, mark + (begins & (starts[i + 1] ?? 0)));
        if (nextKind !== PARTS) {
          this.#add(code, codes[i + 1] ?? 0, mark + (begins & (starts[i + 2] ?? 0)));
          if (kind === LATIN && nextKind === LATIN) this.#addLatin(i, length, mark);
        }
      }
      kind = nextKind;
    }
  }

  /** Takes the code points of a line and marks where words begin; the end of the line ends a word. Returns the number of code points. */
  #takeCodes(line: string, words: readonly string[]): number {
    if (line.length + 3 > this.#codes.length) {
      this.#codes = new Uint32Array(2 * line.length + 3);
      this.#starts = new Uint8Array(2 * line.length + 3);
    }
    const codes = this.#codes;
    const starts = this.#starts;
    let length = 0;
    let word = 0;
    let wordAt = 0;
    for (let i = 0, end = line.length; i < end; i++) {
      while (wordAt < i && word < words.length) wordAt += words[word++]?.length ?? 0;
      starts[length] = wordAt === i || i === 0 ? 1 : 0;
      const code = codePointOf(line, i);
      codes[length++] = code;
      if (code > 0xffff) i++;
    }
    starts[length] = 1;
    starts[length + 1] = 0;
    return length;
  }

  #addLatin(i: number, length: number, mark: number): void {
    const [first = 0, second = 0, third = 0, fourth = 0] = this.#codes.subarray(i, Math.min(i + 4, length));
    const begins = this.#starts[i] ?? 0;
    if (classOf(third) !== LATIN) return;
    const three = latinKey(first, second, third, 0);
    this.#add(Math.floor(three / LO), three % LO, mark + (begins & (this.#starts[i + 3] ?? 0)));
    if (classOf(fourth) !== LATIN) return;
    const four = latinKey(first, second, third, fourth);
    this.#add(Math.floor(four / LO), four % LO, mark + (begins & (this.#starts[i + 4] ?? 0)));
  }

  #add(hi: number, lo: number, mark: number): void {
    const having = this.#places[hi] ?? 0;
    if (having === 0) this.#firsts[this.#met++] = hi;
    this.#places[hi] = having + 1;
    this.#his[this.#count] = hi;
    this.#rests[this.#count++] = (lo << MARK_BITS) | mark;
  }

  #reserve(more: number): void {
    const needed = this.#count + more;
    if (needed <= this.#his.length) return;
    this.#his = widened(this.#his, 2 * needed);
    this.#rests = widened(this.#rests, 2 * needed);
    this.#firsts = widened(this.#firsts, 2 * needed);
    this.#ordered = new Uint32Array(2 * needed);
  }

  /** Writes all grams added since the last call. @param norm lengthNorm of the article's text */
  write(groups: ByteWriter, pairs: ByteWriter, norm: number): void {
    const firsts = this.#order();
    let from = 0;
    let before = 0;
    for (const hi of firsts) {
      const to = this.#places[hi] ?? 0;
      this.#places[hi] = 0;
      sortPart(this.#ordered, from, to);
      const pairsBefore = pairs.length;
      const alone = this.#writeGroup(pairs, from, to, norm);
      writeGroup(groups, hi - before, (pairs.length - pairsBefore) / 3, alone);
      before = hi;
      from = to;
    }
    this.#count = 0;
    this.#met = 0;
  }

  /** Sorts the occurrences by first code point and returns the first code points, ascending. Afterwards `#places` has the end of each. */
  #order(): Uint32Array {
    const [places, his, rests, ordered, count] = [this.#places, this.#his, this.#rests, this.#ordered, this.#count];
    const firsts = this.#firsts.subarray(0, this.#met).sort();
    let at = 0;
    for (const hi of firsts) {
      const having = places[hi] ?? 0;
      places[hi] = at;
      at += having;
    }
    for (let i = 0; i < count; i++) {
      const hi = his[i] ?? 0;
      const place = places[hi] ?? 0;
      ordered[place] = rests[i] ?? 0;
      places[hi] = place + 1;
    }
    return firsts;
  }

  /** Writes the pairs of a first character. Returns the impact of the character as a gram of its own, null if it is not a gram. */
  #writeGroup(pairs: ByteWriter, from: number, to: number, norm: number): number | null {
    const ordered = this.#ordered;
    let alone: number | null = null;
    for (let i = from; i < to;) {
      const lo = (ordered[i] ?? 0) >>> MARK_BITS;
      let weight = 0;
      let inMainField = 0;
      for (; i < to && (ordered[i] ?? 0) >>> MARK_BITS === lo; i++) {
        const mark = (ordered[i] ?? 0) & MARK_MASK;
        weight += WEIGHTS[mark] ?? 0;
        inMainField |= IN_MAIN_FIELD[mark] ?? 0;
      }
      const impact = inMainField === 0 ? 0 : impactClass(weight, norm);
      if (lo === 0) alone = impact;
      else writePair(pairs, lo, impact);
    }
    return alone;
  }
}

function sortPart(values: Uint32Array, from: number, to: number): void {
  if (to - from > FEW) values.subarray(from, to).sort();
  else
    for (let i = from + 1; i < to; i++) {
      const value = values[i] ?? 0;
      let at = i;
      while (at > from && (values[at - 1] ?? 0) > value) {
        values[at] = values[at - 1] ?? 0;
        at--;
      }
      values[at] = value;
    }
}
