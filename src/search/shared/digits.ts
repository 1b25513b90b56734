/**
 * Writes whole numbers as printable text. Index files pass strings, so lists are written in the 93 printable ASCII characters that need
 * no escape inside double quotes. The first 61 of them end a number, the other 32 continue it: a number below 61 takes one character,
 * below 2,013 two, below 64,477 three. Compressed with gzip, each character takes little more than its entropy.
 */
/** Digits that end a number. */
const LAST = 61;
/** Digits that continue a number. */
const MORE = 32;
/** Room for the longest number: 2⁵³ takes 11 digits. */
const MOST_DIGITS = 12;

const CODES: readonly number[] = Array.from({ length: 127 - 32 }, (_, i) => i + 32).filter((c) => c !== 34 && c !== 92);

const VALUES = new Uint8Array(128).fill(255);
CODES.forEach((code, value) => (VALUES[code] = value));

/** Writes numbers one after another. */
export class DigitWriter {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  /** Number of characters written. */
  get length(): number {
    return this.#length;
  }

  /** Appends a whole number, 0 or more. */
  write(value: number): void {
    if (this.#length + MOST_DIGITS > this.#bytes.length) this.#grow(this.#length + MOST_DIGITS);
    let rest = value;
    while (rest >= LAST) {
      rest -= LAST;
      this.#bytes[this.#length++] = CODES[LAST + (rest % MORE)] ?? 0;
      rest = Math.floor(rest / MORE);
    }
    this.#bytes[this.#length++] = CODES[rest] ?? 0;
  }

  /** Appends everything that another writer wrote. */
  append(other: DigitWriter): void {
    if (this.#length + other.length > this.#bytes.length) this.#grow(this.#length + other.length);
    this.#bytes.set(other.#bytes.subarray(0, other.length), this.#length);
    this.#length += other.length;
  }

  clear(): void {
    this.#length = 0;
  }

  /** The written characters, as a view that is valid until the next write. */
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

/** The text is damaged: it has something other than a number. */
export class DamagedNumbers extends Error {
  override readonly name = 'DamagedNumbers';
}

/** Reads written numbers one after another. */
export class DigitReader {
  readonly #text: string;
  readonly #end: number;
  #at: number;

  constructor(text: string, from = 0, to = text.length) {
    this.#text = text;
    this.#at = from;
    this.#end = to;
  }

  get done(): boolean {
    return this.#at >= this.#end;
  }

  /** The next number. @throws DamagedNumbers if the text ends inside it or has a foreign character */
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
}

/** Writes numbers as text. */
export function writeNumbers(values: Iterable<number>): string {
  const writer = new DigitWriter();
  for (const value of values) writer.write(value);
  return writer.toString();
}
