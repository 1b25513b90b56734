/**
 * Normalises texts and queries, in the build and in the browser: NFKC (full width, ligatures, enclosed characters), lower case,
 * traditional folded to simplified, white space removed. In Chinese, white space is typesetting: `王 勇`, or a line end inside a
 * sentence. Normalising twice changes nothing.
 */
import type { Fold } from './fold.ts';
import { withoutRadicals } from './radicals.ts';
import { textOfUnits, unitAt } from '../../text/code-units.ts';

/** A normalised text with offsets into its source. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 code unit of `text`, the offset where its source begins; one more entry for the end. */
  readonly starts: readonly number[];
  /** For each code unit of `text`, the offset where its source ends. */
  readonly ends: readonly number[];
}

/** Marks, and other characters that NFKC composes with the one before: Hangul vowels and finals, half-width kana voicing. */
const JOINS_PREVIOUS = /^[\p{M}\u1160-\u11ff\uff9e\uff9f\uffa0-\uffdc]$/u;
/** White space, zero-width characters, marks of direction, and selectors of a character's shape (`辻` and U+E0100). */
const IS_INVISIBLE = /^[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Variation_Selector}]$/u;
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Variation_Selector}]/gu;

/** Kinds of UTF-16 code units; see kindOf. */
const UNKNOWN = 0;
const SLOW = 1;
const JOINING = 2;
const PLAIN = 3;

const kinds = new Uint8Array(1 << 16);
const plain = new Uint16Array(1 << 16);
const clusters = new Map<string, string>();
/** Limit of the cache of normal forms; a judgement. */
const CLUSTERS_KEPT = 20_000;

/** The normal form of a cluster, a character with its marks, before folding. */
function normaliseCluster(cluster: string): string {
  let form = clusters.get(cluster);
  if (form === undefined) {
    form = withoutRadicals(cluster.replace(INVISIBLE, ''))
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .normalize('NFKC');
    if (clusters.size < CLUSTERS_KEPT) clusters.set(cluster, form);
  }
  return form;
}

/** Whether a character belongs to the cluster before it: a mark, or a sign that normalises to one (`¨`: a space and a mark). */
const joinsPrevious = (char: string): boolean => JOINS_PREVIOUS.test(char) || JOINS_PREVIOUS.test(firstOf(normaliseCluster(char)));
const firstOf = (form: string): string => String.fromCodePoint(form.codePointAt(0) ?? 0);

/** Whether a code unit maps to one code unit by itself (PLAIN), joins the cluster before it (JOINING), or neither (SLOW). */
function kindOf(unit: number): number {
  const known = kinds[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const char = String.fromCharCode(unit);
  let kind = SLOW;
  if (joinsPrevious(char)) kind = JOINING;
  else if (unit < 0xd800 || unit > 0xdfff) {
    const form = normaliseCluster(char);
    if (form.length === 1) {
      kind = PLAIN;
      plain[unit] = form.charCodeAt(0);
    }
  }
  kinds[unit] = kind;
  return kind;
}

/** The end of the cluster that begins at `from`. White space before a mark belongs to the cluster, since it is removed. */
function clusterEnd(text: string, from: number): number {
  let end = from + ((text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1);
  for (let at = end; at < text.length;) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    at += char.length;
    if (joinsPrevious(char)) end = at;
    else if (!IS_INVISIBLE.test(char)) break;
  }
  return end;
}

function foldUnits(form: string, fold: Fold): string {
  let out = '';
  for (let i = 0; i < form.length; i++) out += String.fromCharCode(fold(form.charCodeAt(i)));
  return out;
}

/** Whether the code unit at `i` is plain and a cluster of its own. */
function isAlone(text: string, length: number, i: number): boolean {
  const unit = unitAt(text, i);
  if (kinds[unit] !== PLAIN && kindOf(unit) !== PLAIN) return false;
  if (i + 1 >= length || kinds[unitAt(text, i + 1)] === PLAIN) return true;
  return clusterEnd(text, i) === i + 1;
}

/** Code units of the result. A cluster that begins below BUFFER may end SLACK beyond it. */
const BUFFER = 8192;
const SLACK = 64;
const buffer = new Uint16Array(BUFFER + SLACK);

/** The normal form of a text, in which a dot between two Han characters is nothing: 约翰·史密斯 is 约翰史密斯. */
export function normalise(text: string, fold: Fold): string {
  const dotted = normaliseDotted(text, fold);
  return DOT.test(dotted) ? dotted.replace(DOTS_IN_NAMES, '') : dotted;
}

const DOT = /[·•・‧.∙⋅●]/u;
/** Dots of one name. Several dots in a row lead from a heading to its page. */
const DOTS_IN_NAMES = /(?<=\p{Script=Han})[·•・‧.∙⋅●](?=\p{Script=Han})/gu;

/** The normal form of a text with the dots of names. */
export function normaliseDotted(text: string, fold: Fold): string {
  const { length } = text;
  let filled = 0;
  let out = '';
  for (let i = 0; i < length;) {
    if (filled >= BUFFER) {
      out += textOfUnits(buffer, filled);
      filled = 0;
    }
    if (isAlone(text, length, i)) {
      buffer[filled++] = fold(plain[unitAt(text, i)] ?? 0);
      i++;
      continue;
    }
    const end = clusterEnd(text, i);
    const form = foldUnits(normaliseCluster(text.slice(i, end)), fold);
    if (form.length <= SLACK) for (let k = 0; k < form.length; k++) buffer[filled++] = form.charCodeAt(k);
    else {
      out += textOfUnits(buffer, filled) + form;
      filled = 0;
    }
    i = end;
  }
  return out + textOfUnits(buffer, filled);
}

/** The normal form of a text, with offsets into the text. */
export function normaliseWithOffsets(text: string, fold: Fold): Normalised {
  let out = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let i = 0; i < text.length;) {
    const end = isAlone(text, text.length, i) ? i + 1 : clusterEnd(text, i);
    const form =
      end === i + 1 && kindOf(text.charCodeAt(i)) === PLAIN
        ? String.fromCharCode(fold(plain[text.charCodeAt(i)] ?? 0))
        : foldUnits(normaliseCluster(text.slice(i, end)), fold);
    for (let k = 0; k < form.length; k++) {
      starts.push(i);
      ends.push(end);
    }
    out += form;
    i = end;
  }
  starts.push(text.length);
  return DOT.test(out) ? withoutDots(out, starts, ends) : { text: out, starts, ends };
}

/** Takes the dots of names out of a normal form and its offsets. */
function withoutDots(text: string, starts: readonly number[], ends: readonly number[]): Normalised {
  const dots = new Set(Array.from(text.matchAll(DOTS_IN_NAMES), ({ index }) => index));
  const isKept = (_: unknown, i: number): boolean => !dots.has(i);
  return { text: text.replace(DOTS_IN_NAMES, ''), starts: starts.filter(isKept), ends: ends.filter(isKept) };
}
