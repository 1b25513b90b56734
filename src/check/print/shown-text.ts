/**
 * Looks for printed lines in what the site shows of an article. A line is looked for as a whole, in the order of the page; where it
 * is not found so, piece by piece, and what is in no piece was lost. What was found is not found a second time.
 */

/** How far beyond the last line the next one is looked for, so that a damaged archive is not searched for ever. */
const FAR = 100_000;
/** A shorter text found further away than NEAR may be another one. */
const SHORT = 6;
const NEAR = 200;
/** Least length of a piece that follows something that was added. */
const LEAST_PIECE = 3;
const LONG_PIECE = 12;
/** Least length of a line's first piece: 通告 before the text on one line. */
const LEAST_FIRST = 2;
/** How much may be added inside a line: `图片缺失：` around the words of a picture. */
const ADDED = 40;
/** Marks that may be markup: a reader that shows them adds them to the print. */
const MAY_BE_MARKUP = new Set('*_~$<>[]()');
const MOST_MARKS = 4;
/** Most characters that were passed over and are looked through again. */
const MOST_PASSED = 200_000;

interface Stream {
  readonly text: string;
  at: number;
}

export class ShownText {
  readonly #streams: readonly Stream[];
  #passed: string[] = [];
  #passedLength = 0;
  readonly #values: string[];

  /**
   * @param streams texts in the order of the page, folded. @param values what is shown by itself (names, roles, a label), folded; each
   *   is found as a whole only.
   */
  constructor(streams: readonly string[], values: readonly string[]) {
    this.#streams = streams.filter((text) => text !== '').map((text) => ({ text, at: 0 }));
    this.#values = values.filter((value) => value !== '').sort((a, b) => b.length - a.length);
  }

  /** The indexes of the characters of a folded line that are not shown. */
  missing(line: string): number[] {
    if (line === '' || this.#takeAhead(line, line.length < SHORT ? NEAR : FAR) || this.#takeBehind(line)) return [];
    if (line.length < SHORT && this.#takeAhead(line, FAR)) return [];
    return this.#inPieces(line);
  }

  /** Takes a text out of the stream where it comes soonest. */
  #takeAhead(text: string, reach: number): Stream | null {
    let best: Stream | null = null;
    let least = reach;
    for (const stream of this.#streams) {
      const distance = stream.text.slice(stream.at, stream.at + least + text.length).indexOf(text);
      if (distance < 0 || (best !== null && distance >= least)) continue;
      [best, least] = [stream, distance];
    }
    if (best === null) return null;
    this.#moveTo(best, best.at + least);
    best.at += text.length;
    return best;
  }

  #moveTo(stream: Stream, at: number): void {
    if (at > stream.at) this.#pass(stream.text.slice(stream.at, at));
    stream.at = at;
  }

  #pass(text: string): void {
    if (text === '') return;
    this.#passed.push(text);
    this.#passedLength += text.length;
    while (this.#passedLength > MOST_PASSED) this.#passedLength -= this.#passed.shift()?.length ?? this.#passedLength;
  }

  /** Text printed elsewhere than it is shown: a kicker below its headline. */
  #takeBehind(text: string): boolean {
    const stream = this.#reopened(text);
    if (stream) this.#pass(stream.text.slice(stream.at));
    return stream !== null;
  }

  /** The passed text that holds a text, open behind it. */
  #reopened(text: string): Stream | null {
    const index = this.#passed.findIndex((passed) => passed.includes(text));
    const [passed] = index < 0 ? [] : this.#passed.splice(index, 1);
    if (passed === undefined) return null;
    this.#passedLength -= passed.length;
    const at = passed.indexOf(text);
    this.#pass(passed.slice(0, at));
    return { text: passed, at: at + text.length };
  }

  /** The length of the longest value that the line has at `from`; 0 for none. */
  #takeValue(line: string, from: number): number {
    const index = this.#values.findIndex((value) => line.startsWith(value, from));
    return index < 0 ? 0 : (this.#values.splice(index, 1)[0]?.length ?? 0);
  }

  #inPieces(line: string): number[] {
    const missing: number[] = [];
    const reopened = new Set<Stream>();
    let stream = this.#streamThatBegins(line);
    for (let i = 0; i < line.length;) {
      const taken: number = this.#adjacent(stream, line, i) || this.#takeValue(line, i) || this.#afterAddition(stream, line, i);
      if (taken > 0) {
        i += taken;
        continue;
      }
      const piece = this.#piece(line, i);
      if (piece === null) missing.push(i++);
      else {
        i += piece.length;
        ({ stream } = piece);
        if (!this.#streams.includes(stream)) reopened.add(stream);
      }
    }
    for (const { text, at } of reopened) this.#pass(text.slice(at));
    return missing;
  }

  /** The stream whose next characters are most of the line's first ones. */
  #streamThatBegins(line: string): Stream | null {
    let best: Stream | null = null;
    let most = 0;
    for (const stream of this.#streams) {
      const length = commonLength(line, 0, stream.text, stream.at);
      if (length > most) [best, most] = [stream, length];
    }
    return best;
  }

  /** How much of the line from `from` follows in the stream, which may show marks that were taken for markup. */
  #adjacent(stream: Stream | null, line: string, from: number): number {
    if (stream === null) return 0;
    let { at } = stream;
    for (let marks = 0; marks < MOST_MARKS && stream.text[at] !== line[from] && MAY_BE_MARKUP.has(stream.text[at] ?? ''); marks++) at++;
    const length = commonLength(line, from, stream.text, at);
    if (length > 0) stream.at = at + length;
    return length;
  }

  /** The beginning of the line from `from` behind something that was added in the stream. */
  #afterAddition(stream: Stream | null, line: string, from: number): number {
    const piece = line.slice(from, from + LEAST_PIECE);
    const at = stream === null || piece.length < LEAST_PIECE ? -1 : stream.text.slice(stream.at, stream.at + ADDED).indexOf(piece);
    if (stream === null || at < 0) return 0;
    this.#moveTo(stream, stream.at + at);
    stream.at += piece.length;
    return piece.length;
  }

  /** A piece of the line from `from` elsewhere; only the line's first or last piece may be short. */
  #piece(line: string, from: number): { length: number; stream: Stream } | null {
    const rest = line.length - from;
    const lengths = [LONG_PIECE, SHORT, ...(from === 0 ? [LEAST_PIECE, LEAST_FIRST] : rest < SHORT ? [rest] : [])];
    for (const length of lengths) {
      if (length > rest || (from > 0 && length < LEAST_PIECE)) continue;
      const piece = line.slice(from, from + length);
      const stream = this.#takeAhead(piece, length >= SHORT ? FAR : NEAR) ?? this.#reopened(piece);
      if (stream) return { length, stream };
    }
    return null;
  }
}

/** How many characters are the same from a place in each of two texts. */
function commonLength(a: string, from: number, b: string, at: number): number {
  let length = 0;
  while (from + length < a.length && a[from + length] === b[at + length]) length++;
  return length;
}
