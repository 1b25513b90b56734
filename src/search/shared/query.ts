/**
 * Parses the query language. Every text is a query; there are no errors.
 *
 *   供电 太原        both words           "原文短语"        exactly this
 *   -不要            without              甲 OR 乙          either
 *   标题:供电        in a field           日期:2022-07      in a month; 日期:2022-06..2022-11, 日期:2022 too
 *   甲 NEAR/10 乙    at most 10 characters apart  报纸:人民 in a paper whose name has this; 报纸:"人民日报" in this paper
 */
import { classOf, LATIN, PARTS } from './grams.ts';
import { type DateRange, readRange } from './query-dates.ts';
import { FIELD_NAMES, type FieldName } from './query-fields.ts';

export interface Term {
  readonly kind: 'term';
  readonly text: string;
  /** The only field to search; null for all. */
  readonly field: FieldName | null;
  /** Whether it was in quotation marks: it then has no variants. */
  readonly phrase: boolean;
}

/** Two terms at most `within` characters apart, in either order. */
export interface Near {
  readonly kind: 'near';
  readonly first: Term;
  readonly second: Term;
  readonly within: number;
}

export type Atom = Term | Near;

export interface Query {
  /** All clauses must match; a clause matches if any of its atoms does. */
  readonly all: readonly (readonly Atom[])[];
  readonly none: readonly Atom[];
  readonly dates: readonly DateRange[];
  /** Days to exclude. */
  readonly notDates: readonly DateRange[];
  /** Papers, of which an article has one: all clauses must match; a clause matches if any of its names does. */
  readonly papers: readonly (readonly PaperName[])[];
  readonly notPapers: readonly PaperName[];
}

/** A paper's name or, unless it is `whole`, a part of it. */
export interface PaperName {
  readonly name: string;
  readonly whole: boolean;
}

const DATE_NAMES: ReadonlySet<string> = new Set(['日期', '时间', '時間', 'date']);
const PAPER_NAMES: ReadonlySet<string> = new Set(['报纸', '報紙', 'paper', 'newspaper']);

type Token =
  | { readonly kind: 'word'; readonly text: string; readonly not: boolean; readonly field: FieldName | null; readonly phrase: boolean }
  | { readonly kind: 'dates'; readonly range: DateRange; readonly not: boolean }
  | { readonly kind: 'paper'; readonly paper: PaperName; readonly not: boolean }
  | { readonly kind: 'or' }
  | { readonly kind: 'near'; readonly within: number };

const OPENING = '"“”「『＂';
const CLOSING: Readonly<Record<string, string>> = { '"': '"＂', '＂': '"＂', '“': '”', '”': '”', '「': '」', '『': '』' };
const SPACE = /\s/u;
const MINUS = '-－−–';
/** `标题:`, `署名：`; at most eight letters, as the names of fields have. */
const PREFIX = /^([\p{Script=Han}a-z]{1,8})[:：]/iu;
const NEAR_WORD = /^NEAR(?:\/(\d{1,4}))?$/u;
/** Distance of `NEAR` without a number; a judgement. */
const NEAR_USUAL = 10;

function tokens(input: string): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < input.length;) {
    if (SPACE.test(input.charAt(at))) at++;
    else at = readToken(input, at, out);
  }
  return out;
}

/** Reads the token that begins at `start`; returns the offset after it. */
function readToken(input: string, start: number, out: Token[]): number {
  let at = start;
  const not = MINUS.includes(input.charAt(at)) && at + 1 < input.length && !SPACE.test(input.charAt(at + 1));
  if (not) at++;
  const prefix = PREFIX.exec(input.slice(at, at + 9));
  const name = prefix?.[1]?.toLowerCase() ?? '';
  const field = FIELD_NAMES.get(name) ?? null;
  const isDate = DATE_NAMES.has(name);
  const isPaper = PAPER_NAMES.has(name);
  if (prefix && (field || isDate || isPaper)) at += prefix[0].length;
  const { text, phrase, end } = readText(input, at);
  const range = isDate ? readRange(text) : null;
  if (range) out.push({ kind: 'dates', range, not });
  else if (isPaper && text.trim() !== '') out.push({ kind: 'paper', paper: { name: text, whole: phrase }, not });
  else if (!not && !phrase && !field && (text === 'OR' || text === '|' || text === '||')) out.push({ kind: 'or' });
  else {
    const near = !not && !phrase && !field ? NEAR_WORD.exec(text) : null;
    if (near) out.push({ kind: 'near', within: near[1] ? Number(near[1]) : NEAR_USUAL });
    else if (text) out.push({ kind: 'word', text, not, field, phrase });
  }
  return Math.max(end, at, start + 1);
}

function readText(input: string, at: number): { text: string; phrase: boolean; end: number } {
  const open = input.charAt(at);
  const closing = open && OPENING.includes(open) ? CLOSING[open] : undefined;
  if (closing !== undefined) {
    let end = at + 1;
    while (end < input.length && !closing.includes(input.charAt(end))) end++;
    return { text: input.slice(at + 1, end), phrase: true, end: end + 1 };
  }
  let end = at;
  while (end < input.length && !SPACE.test(input.charAt(end)) && !(end > at && '"“＂「『'.includes(input.charAt(end)))) end++;
  return { text: input.slice(at, end), phrase: false, end };
}

export function parseQuery(input: string): Query {
  const all: Atom[][] = [];
  const none: Atom[] = [];
  const dates: DateRange[] = [];
  const notDates: DateRange[] = [];
  const papers: PaperName[][] = [];
  const notPapers: PaperName[] = [];
  let last: Token['kind'] | null = null;
  let joinOr = false;
  let near: number | null = null;
  for (const token of tokens(input)) {
    if (token.kind === 'dates') (token.not ? notDates : dates).push(token.range);
    else if (token.kind === 'paper') {
      addPaper(token, last === 'or' && papers.length > 0, papers, notPapers);
      joinOr = false;
    } else if (token.kind === 'or') joinOr = all.length > 0;
    else if (token.kind === 'near') near = all.length > 0 ? token.within : null;
    else {
      const terms = termsOf(token);
      const [first, ...rest] = terms;
      if (!first) continue;
      if (token.not) none.push(...terms);
      else if (near !== null && joinNear(all, first, near)) all.push(...rest.map((term) => [term]));
      else if (joinOr) {
        all[all.length - 1]?.push(first);
        all.push(...rest.map((term) => [term]));
      } else all.push(...terms.map((term) => [term]));
      joinOr = false;
      near = null;
    }
    last = token.kind;
  }
  return { all, none, dates, notDates, papers, notPapers };
}

/** `报纸:甲 OR 报纸:乙` is one clause. */
function addPaper({ paper, not }: Token & { kind: 'paper' }, joins: boolean, papers: PaperName[][], notPapers: PaperName[]): void {
  if (not) notPapers.push(paper);
  else if (joins) papers.at(-1)?.push(paper);
  else papers.push([paper]);
}

function joinNear(all: Atom[][], second: Term, within: number): boolean {
  const clause = all[all.length - 1];
  const first = clause?.[clause.length - 1];
  if (!clause || first?.kind !== 'term') return false;
  clause[clause.length - 1] = { kind: 'near', first, second, within };
  return true;
}

/** The terms of a word: one for a phrase in quotation marks; otherwise punctuation separates terms, except in `11.8`, `COVID-19`, `内托·莱昂德罗`. */
function termsOf({ text, field, phrase }: { text: string; field: FieldName | null; phrase: boolean }): Term[] {
  const term = (part: string): Term => ({ kind: 'term', text: part, field, phrase });
  if (phrase) return hasGram(text) ? [term(text)] : [];
  return partsOf(text).map(term);
}

const hasGram = (text: string): boolean =>
  Array.from(text.normalize('NFKC').toLowerCase()).some((c) => classOf(c.codePointAt(0) ?? 0) !== PARTS);

const BINDING = new Set(['.', '-', '·', '•', '/', '%', ':', '＋', '+', '&', '・']);

function partsOf(text: string): string[] {
  const chars = Array.from(text);
  const parts: string[] = [];
  let part = '';
  chars.forEach((char, i) => {
    const joins = BINDING.has(char) && binds(chars[i - 1], chars[i + 1], char);
    if (joins || hasGram(char)) part += char;
    else {
      if (part) parts.push(part);
      part = '';
    }
  });
  if (part) parts.push(part);
  return parts;
}

function binds(before: string | undefined, after: string | undefined, mark: string): boolean {
  if (before === undefined || after === undefined || !hasGram(before) || !hasGram(after)) return false;
  const latin = (char: string): boolean => classOf(char.normalize('NFKC').toLowerCase().codePointAt(0) ?? 0) === LATIN;
  return '·•・'.includes(mark) || (latin(before) && latin(after));
}
