/**
 * Numbers as printable text. An index file is a classic script that hands over a string, so lists are written in the
 * 93 printable ASCII characters that need no escape inside double quotes. The first 61 end a number, the other 32 go
 * on: a number below 61 takes one character, below 2,013 two, below 64,477 three. gzip's Huffman codes then bring
 * each character close to its entropy, which fixed-width or base64 digits would not allow.
 */
const LAST = 61;
const MORE = 32;

const CODES: readonly number[] = Array.from({ length: 127 - 32 }, (_, i) => i + 32).filter((c) => c !== 34 && c !== 92);

const VALUES = new Uint8Array(128).fill(255);
CODES.forEach((code, value) => (VALUES[code] = value));

/** A growing run of written numbers. */
export class DigitWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  /** Characters written so far. */
  get length(): number {
    return this.#length;
  }

  /** Appends a whole number, 0 or more. */
  write(value: number): void {
    if (this.#length + 12 > this.#bytes.length) this.#grow(this.#length + 12);
    let rest = value;
    while (rest >= LAST) {
      rest -= LAST;
      this.#bytes[this.#length++] = CODES[LAST + (rest % MORE)] ?? 0;
      rest = Math.floor(rest / MORE);
    }
    this.#bytes[this.#length++] = CODES[rest] ?? 0;
  }

  /** Appends what another writer holds. */
  append(other: DigitWriter): void {
    if (this.#length + other.length > this.#bytes.length) this.#grow(this.#length + other.length);
    this.#bytes.set(other.#bytes.subarray(0, other.length), this.#length);
    this.#length += other.length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** The written characters, as a view that the next write may change. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  toString(): string {
    return new TextDecoder().decode(this.bytes());
  }

  #grow(needed: number): void {
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.bytes());
    this.#bytes = larger;
  }
}

/** A damaged file: something stands where a number should. */
export class DamagedNumbers extends Error {
  override readonly name = 'DamagedNumbers';
}

/** Reads the numbers of a written run one after another. */
export class DigitReader {
  readonly #text: string;
  readonly #end: number;
  #at: number;

  constructor(text: string, from = 0, to = text.length) {
    this.#text = text;
    this.#at = from;
    this.#end = to;
  }

  get at(): number {
    return this.#at;
  }

  get done(): boolean {
    return this.#at >= this.#end;
  }

  /** The next number; a run that ends too early or holds a foreign character is damaged. */
  read(): number {
    let value = 0;
    let weight = 1;
    while (this.#at < this.#end) {
      const digit = VALUES[this.#text.charCodeAt(this.#at++)] ?? 255;
      if (digit === 255) break;
      value += digit * weight;
      if (digit < LAST) return value;
      weight *= MORE;
    }
    throw new DamagedNumbers(`no number at character ${this.#at}`);
  }

  /** Moves on by so many characters. */
  skip(characters: number): void {
    this.#at += characters;
  }
}

/** Some numbers as text. */
export function writeNumbers(values: Iterable<number>): string {
  const writer = new DigitWriter();
  for (const value of values) writer.write(value);
  return writer.toString();
}

/** All numbers of a written run. */
export function readNumbers(text: string): number[] {
  const reader = new DigitReader(text);
  const values: number[] = [];
  while (!reader.done) values.push(reader.read());
  return values;
}
