/**
 * Half-width punctuation between Han characters, shown full-width. In: a text as printed. Out: the same text with only
 * `, ; : ? ! ( )` replaced by their full-width forms, and only where Chinese text stands beside or inside them:
 * `1,500`, `10:30`, `f(x)`, URLs, e-mail addresses and Latin sentences stay. Applying it twice changes nothing more,
 * since the neighbours that decide are looked for beyond any of these characters, whatever their width.
 */

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const LISTED = new Set([...Object.keys(WIDE), ...Object.values(WIDE)]);
const HAN = /[\p{Script=Han}〇々]/u;
/** What counts as Chinese text beside a mark: Han, kana, and Chinese marks that are not themselves converted. */
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}〇々“”‘’《》〈〉「」『』【】〔〕、。—…·]/u;
const DIGIT = /[0-9]/u;
const LATIN = /[A-Za-z]/u;
const ADDRESS = /(?:https?:\/\/|www\.)[\w./?=&%#:;,~!@()+-]{0,400}[\w/]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/gu;
const NEEDS_WORK = /[,;:?!()]/u;

/** `记者从市局获悉,10:30(当日)` -> `记者从市局获悉，10:30（当日）` */
export function fullWidthPunctuation(text: string): string {
  if (!NEEDS_WORK.test(text) || !CHINESE.test(text)) return text;
  return text.length <= PIECE ? widened(text) : pieces(text).map(widened).join('');
}

/** No paragraph is longer; a longer text is taken in pieces, so that its characters need not all lie in memory at once. */
const PIECE = 50_000;

function pieces(text: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + PIECE);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end--;
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

function widened(text: string): string {
  const chars = [...text];
  const { before, after } = solidNeighbours(chars);
  const kept = addresses(text);
  const wide = new Array<boolean>(chars.length).fill(false);
  const han = countHan(chars);
  pairs(chars).forEach(([open, close]) => {
    const inside = (han[close] ?? 0) > (han[open] ?? 0);
    wide[open] = wide[close] = inside || (isChinese(before[open]) && !isLatin(chars[open - 1])) || isChinese(after[close]);
  });
  const out = chars.map((c, i) => {
    const full = WIDE[c];
    if (!full || kept[i]) return c;
    if (c === '(' || c === ')') return wide[i] ? full : c;
    if (DIGIT.test(chars[i - 1] ?? '') && DIGIT.test(chars[i + 1] ?? '')) return c;
    return isChinese(before[i]) || isChinese(after[i]) ? full : c;
  });
  return out.join('');
}

const isChinese = (c: string | undefined): boolean => c !== undefined && CHINESE.test(c);
const isLatin = (c: string | undefined): boolean => c !== undefined && LATIN.test(c);

/** How many Han characters stand before each position. */
function countHan(chars: readonly string[]): Uint32Array {
  const counts = new Uint32Array(chars.length + 1);
  for (const [i, c] of chars.entries()) counts[i + 1] = (counts[i] ?? 0) + (HAN.test(c) ? 1 : 0);
  return counts;
}

/** For every position the nearest character before and after it that is neither a listed mark nor a space. */
function solidNeighbours(chars: readonly string[]): { before: (string | undefined)[]; after: (string | undefined)[] } {
  const solid = (c: string): boolean => !LISTED.has(c) && c !== ' ' && c !== '\u3000';
  const before: (string | undefined)[] = [];
  const after: (string | undefined)[] = new Array(chars.length);
  let last: string | undefined;
  for (const [i, c] of chars.entries()) {
    before[i] = last;
    if (solid(c)) last = c;
  }
  last = undefined;
  for (let i = chars.length - 1; i >= 0; i--) {
    after[i] = last;
    const c = chars[i];
    if (c !== undefined && solid(c)) last = c;
  }
  return { before, after };
}

/** Brackets that belong together, whatever their width; a bracket alone pairs with itself. */
function pairs(chars: readonly string[]): [number, number][] {
  const open: number[] = [];
  const found: [number, number][] = [];
  for (const [i, c] of chars.entries()) {
    if (c === '(' || c === '（') open.push(i);
    else if (c === ')' || c === '）') found.push([open.pop() ?? i, i]);
  }
  return [...found, ...open.map((i): [number, number] => [i, i])];
}

/** Which characters lie inside an address (by code point). */
function addresses(text: string): readonly boolean[] {
  const kept: boolean[] = [];
  let unit = 0;
  let point = 0;
  for (const match of text.matchAll(ADDRESS)) {
    point += [...text.slice(unit, match.index)].length;
    for (let i = 0; i < match[0].length; i++) kept[point + i] = true;
    point += match[0].length;
    unit = match.index + match[0].length;
  }
  return kept;
}
