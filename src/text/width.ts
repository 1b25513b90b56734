/**
 * Converts half-width punctuation in Chinese text to full width: `, ; : ? ! ( )`, straight quotes and a final dot, only where Chinese
 * text is beside or inside them. `1,500`, `10:30`, `f(x)`, URLs, e-mail addresses and Latin sentences are kept. The conversion is
 * idempotent: the neighbours that decide are searched beyond all of these characters in either width, after quotes and dots have
 * their final form.
 */
import { curledQuotes, HAS_CHINESE } from './quotes.ts';

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
/** Characters that are skipped in the search for a neighbour, as they do not show the language of a passage. */
const PASSED_OVER = new Set([...Object.keys(WIDE), ...Object.values(WIDE), ...' \u3000“”‘’—…·']);
const NEEDS_WORK = /[,;:?!()."']/u;
/** Matches a dot in place of a full stop: at the end of a text, line or quotation. Other dots can be part of names or numbers. */
const LAST_DOT = /(?<=[\p{Script=Han}”’）)])\.(?=$|[\n”’])/gu;
const MARKS = /[,;:?!]/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[\w./?=&%#:;,~!@()+-]{0,400}[\w/]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/gu;
const ADDRESS_SIGN = /:\/\/|www\.|@/u;
/** Most characters that are skipped in the search for a neighbour. A judgement. */
const REACH = 32;

/** `记者从市局获悉,10:30(当日)` -> `记者从市局获悉，10:30（当日）` */
export function fullWidthPunctuation(printed: string): string {
  if (!NEEDS_WORK.test(printed) || !HAS_CHINESE.test(printed)) return printed;
  const text = curledQuotes(printed).replace(LAST_DOT, '。');
  const wide = bracketsToWiden(text);
  for (const { index } of text.matchAll(MARKS)) if (isWide(text, index)) wide.push(index);
  const places = outside(
    wide.sort((a, b) => a - b),
    addressesIn(text),
  );
  return replaceAt(text, places);
}

/** The places outside all stretches; both in ascending order. */
function outside(places: readonly number[], stretches: readonly (readonly [from: number, to: number])[]): readonly number[] {
  if (!stretches.length) return places;
  let next = 0;
  return places.filter((place) => {
    while (next < stretches.length && (stretches[next]?.[1] ?? 0) <= place) next++;
    return place < (stretches[next]?.[0] ?? Infinity);
  });
}

function replaceAt(text: string, places: readonly number[]): string {
  let out = '';
  let from = 0;
  for (const place of places) {
    const mark = text.charAt(place);
    out += text.slice(from, place) + (WIDE[mark] ?? mark);
    from = place + 1;
  }
  return out + text.slice(from);
}

/** Whether a mark is widened: not between digits (10:30), otherwise with Chinese text on either side. */
function isWide(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return false;
  return isChinese(neighbour(text, at, -1)) || isChinese(neighbour(text, at, 1));
}

/** Code point of the nearest character in one direction that is not skipped; NaN if the text ends before one. */
function neighbour(text: string, at: number, step: 1 | -1): number {
  for (let i = at + step, n = 0; i >= 0 && i < text.length && n < REACH; i += step, n++) {
    if (PASSED_OVER.has(text.charAt(i))) continue;
    return text.codePointAt(step < 0 && isLowSurrogate(text.charCodeAt(i)) ? i - 1 : i) ?? NaN;
  }
  return NaN;
}

/** Han, kana, and Chinese marks that are not themselves converted. */
const isChinese = (point: number): boolean => isHan(point) || (point >= 0x3001 && point <= 0x30ff);
const isHan = (point: number): boolean =>
  (point >= 0x3400 && point <= 0x9fff) ||
  (point >= 0xf900 && point <= 0xfaff) ||
  point === 0x3007 ||
  point === 0x3005 ||
  (point >= 0x20000 && point <= 0x3ffff);
const isHighSurrogateOfHan = (unit: number): boolean => unit >= 0xd840 && unit <= 0xd8bf;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLatin = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);

/** Half-width brackets to widen. Both brackets of a pair are treated alike; an unpaired one counts as a pair by itself. */
function bracketsToWiden(text: string): number[] {
  const open: { at: number; han: number }[] = [];
  const found: number[] = [];
  let han = 0;
  const settle = (from: number, to: number, inside: boolean): void => {
    if (!inside && !(isChinese(neighbour(text, from, -1)) && !isLatin(text.charCodeAt(from - 1))) && !isChinese(neighbour(text, to, 1)))
      return;
    for (const at of from === to ? [from] : [from, to]) if (text.charAt(at) in WIDE) found.push(at);
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isHan(unit) || isHighSurrogateOfHan(unit)) han++;
    else if (unit === 0x28 || unit === 0xff08) open.push({ at: i, han });
    else if (unit === 0x29 || unit === 0xff09) {
      const start = open.pop() ?? { at: i, han };
      settle(start.at, i, han > start.han);
    }
  }
  for (const { at } of open) settle(at, at, false);
  return found;
}

/** Where URLs and e-mail addresses are. */
function addressesIn(text: string): readonly (readonly [from: number, to: number])[] {
  if (!ADDRESS_SIGN.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map((m) => [m.index, m.index + m[0].length]);
}
