/** The lines of a seed: decodes bytes by the platform's TextDecoder, in the encoding in which they read as Chinese. */

/** Frequent characters in both scripts. */
const FREQUENT = new Set(
  '的一是不了在人有我他这個個为為上大来來国國和地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發後后作',
);
const HAN = /\p{Script=Han}/u;
const SAMPLE = 20_000;
/** Least share of frequent characters by which bytes without a mark are UTF-16. */
const LEAST_FREQUENT = 0.05;
/** A share of characters that may be damaged. */
const DAMAGED = 0.05;

/** Null where the bytes are no text. */
export function seedLines(bytes: Uint8Array): string[] | null {
  const text = decoded(bytes);
  return text === null || text.includes('\0') || text.trim() === '' ? null : linesOf(text);
}

function decoded(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strict(bytes, 'utf-16be');
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null && !utf8.includes('\0')) return utf8;
  const wide = bytes.length % 2 === 0 && bytes.subarray(0, SAMPLE).includes(0) ? best(bytes, ['utf-16le', 'utf-16be']) : null;
  if (wide !== null && frequent(wide) > LEAST_FREQUENT) return wide;
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (lenient.split('\uFFFD').length - 1 < lenient.length * DAMAGED) return lenient;
  return best(bytes, ['gb18030', 'big5']);
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The decoding with most frequent characters. */
function best(bytes: Uint8Array, encodings: readonly string[]): string | null {
  const texts = encodings.flatMap((encoding) => strict(bytes, encoding) ?? []);
  return texts.sort((a, b) => frequent(b) - frequent(a))[0] ?? null;
}

function frequent(text: string): number {
  const han = [...text.slice(0, SAMPLE)].filter((character) => HAN.test(character));
  return han.filter((character) => FREQUENT.has(character)).length / Math.max(1, han.length);
}

/** Lines end in LF or CRLF, in CR only where the text has no LF. */
function linesOf(text: string): string[] {
  const lines = text.split(text.includes('\n') ? '\n' : '\r');
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
