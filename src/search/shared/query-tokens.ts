/** Cuts a query into words, operators and brackets, and words into terms. Says what of it is left out. */
import { classOf, LATIN, PARTS } from './grams.ts';
import type { Notice } from './query-notices.ts';
import { DATE_NAMES, FIELD_NAMES, type FieldName, KIND_NAMES, PAPER_NAMES } from './query-fields.ts';

type At = readonly [start: number, end: number];
export type FieldKind = 'date' | 'paper' | 'kind';

export type Token =
  | {
      readonly kind: 'word';
      readonly text: string;
      readonly phrase: boolean;
      readonly not: boolean;
      readonly field: FieldName | null;
      /** Set if the field is no text of the article. */
      readonly value: FieldKind | null;
      readonly at: At;
    }
  | { readonly kind: 'operator'; readonly operator: Operator; readonly at: At };

export type Operator = { readonly name: 'and' | 'or' | 'not' } | { readonly name: 'near'; readonly within: number };

const PAIRS: Readonly<Record<string, string>> = {
  '"': '"＂', '＂': '"＂', '“': '”', '”': '”', '「': '」', '『': '』', '‘': '’', '﹁': '﹂', '﹃': '﹄',
}; // prettier-ignore
const OPENING_INSIDE = '"“＂「『‘﹁﹃';
const SPACE = /\s/u;
const MINUS = '-－−–';
/** `标题:`, `署名：`; the names of fields have at most twelve letters. */
const PREFIX = /^([\p{Script=Han}a-z]{1,12})[:：]/iu;
/** A name that looks like a field: up to four characters before a half-width colon. */
const LIKE_FIELD = /^[\p{Script=Han}a-z]{1,4}:(?=[^\s/:])/iu;
const OPERATORS: readonly (readonly [RegExp, 'and' | 'or' | 'not'])[] = [
  [/^(?:and|与|與|&&)$/iu, 'and'],
  [/^(?:or|或|\|\|?)$/iu, 'or'],
  [/^(?:not|非)$/iu, 'not'],
];
const NEAR_WORD = /^near(?:\/(\d{1,4}))?$/iu;
/** Distance of `NEAR` without a number; a judgement. */
const NEAR_USUAL = 10;
const WILDCARDS = '*?';

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly notices: readonly Notice[];
}

export function tokensOf(input: string): Tokens {
  const reader = new TokenReader(input);
  reader.readAll();
  return reader;
}

class TokenReader implements Tokens {
  readonly tokens: Token[] = [];
  readonly notices: Notice[] = [];
  readonly #input: string;
  /** Places of brackets that are still open. */
  readonly #open: number[] = [];
  #at = 0;

  constructor(input: string) {
    this.#input = input;
  }

  readAll(): void {
    while (this.#at < this.#input.length) {
      const char = this.#input.charAt(this.#at);
      if (SPACE.test(char)) this.#at++;
      else if ('(（'.includes(char)) this.#open.push(this.#at++);
      else if (this.#open.length > 0 && ')）'.includes(char)) this.#close();
      else this.#readWord();
    }
    for (const at of this.#open) this.#notice({ what: 'open-bracket', at: [at, at + 1], did: 'closed-at-end' });
  }

  #notice(notice: Notice): void {
    this.notices.push(notice);
  }

  #close(): void {
    this.#open.pop();
    this.#at++;
  }

  #readWord(): void {
    const input = this.#input;
    const start = this.#at;
    const not = MINUS.includes(input.charAt(start)) && start + 1 < input.length && !/[\s(（]/u.test(input.charAt(start + 1));
    if (not) this.#at++;
    const { field, value, named } = this.#readField();
    const { text, phrase } = this.#readText();
    if (this.#at === start) this.#at++;
    const at: At = [start, this.#at];
    // Alone, 与 or AND is a word to search for: there is nothing to join.
    const bare = !not && !phrase && !named && input.trim() !== text;
    const operator = bare ? operatorOf(text) : null;
    if (operator) this.tokens.push({ kind: 'operator', operator, at });
    else if (named && text === '') this.#notice({ what: 'empty-field', at, did: 'left-out' });
    else if (text) {
      if (!named && !phrase && LIKE_FIELD.test(text)) this.#notice({ what: 'unknown-field', at, did: 'searched-as-text' });
      this.tokens.push({ kind: 'word', text, phrase, not, field, value, at });
    }
  }

  #readField(): { readonly field: FieldName | null; readonly value: FieldKind | null; readonly named: boolean } {
    const prefix = PREFIX.exec(this.#input.slice(this.#at, this.#at + 13));
    const name = prefix?.[1]?.toLowerCase() ?? '';
    const field = FIELD_NAMES.get(name) ?? null;
    const value = valueField(name);
    const named = prefix !== null && (field !== null || value !== null);
    if (named) this.#at += prefix[0].length;
    return { field, value, named };
  }

  #readText(): { readonly text: string; readonly phrase: boolean } {
    const input = this.#input;
    const start = this.#at;
    const closing = PAIRS[input.charAt(start)];
    if (closing !== undefined) return { text: this.#readPhrase(closing), phrase: true };
    while (this.#at < input.length && !this.#endsWord(start)) this.#at++;
    const whole = input.slice(start, this.#at);
    const text = withoutWildcards(whole);
    if (text !== whole && text !== '') this.#notice({ what: 'wildcard', at: [start + text.length, this.#at], did: 'left-out' });
    return { text, phrase: false };
  }

  #endsWord(start: number): boolean {
    const char = this.#input.charAt(this.#at);
    if (SPACE.test(char) || (this.#open.length > 0 && ')）'.includes(char))) return true;
    return this.#at > start && OPENING_INSIDE.includes(char);
  }

  #readPhrase(closing: string): string {
    const from = ++this.#at;
    while (this.#at < this.#input.length && !closing.includes(this.#input.charAt(this.#at))) this.#at++;
    const text = this.#input.slice(from, this.#at);
    if (this.#at < this.#input.length) this.#at++;
    else this.#notice({ what: 'open-quote', at: [from - 1, from], did: 'closed-at-end' });
    return text;
  }
}

function withoutWildcards(word: string): string {
  let end = word.length;
  while (end > 0 && WILDCARDS.includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

function valueField(name: string): FieldKind | null {
  if (DATE_NAMES.has(name)) return 'date';
  if (PAPER_NAMES.has(name)) return 'paper';
  return KIND_NAMES.has(name) ? 'kind' : null;
}

function operatorOf(text: string): Operator | null {
  const name = OPERATORS.find(([written]) => written.test(text))?.[1];
  if (name) return { name };
  const near = NEAR_WORD.exec(text);
  return near ? { name: 'near', within: near[1] ? Number(near[1]) : NEAR_USUAL } : null;
}

/** Whether a text has a character that the index lists. */
export const hasGram = (text: string): boolean =>
  Array.from(text.normalize('NFKC').toLowerCase()).some((c) => classOf(c.codePointAt(0) ?? 0) !== PARTS);

const DOTS = '·•・‧．･∙⋅●';
const BINDING = new Set([...'.-/:＋+&,', ...DOTS]);
/** Signs that belong to the number before them. */
const UNITS = new Set('%％‰°');
const DIGIT = /^[0-9０-９]$/u;

/** `11.8`, `COVID-19`, `内托·莱昂德罗` and `10%` are one term each. */
export function partsOf(text: string): string[] {
  const chars = Array.from(text);
  const parts: string[] = [];
  let part = '';
  chars.forEach((char, i) => {
    if (hasGram(char) || binds(chars[i - 1], char, chars[i + 1])) part += char;
    else {
      if (part) parts.push(part);
      part = '';
    }
  });
  if (part) parts.push(part);
  return parts;
}

function binds(before: string | undefined, mark: string, after: string | undefined): boolean {
  if (UNITS.has(mark))
    return before !== undefined && DIGIT.test(before) && (mark !== '°' || (after !== undefined && /^[cC]$/u.test(after)));
  if (!BINDING.has(mark) || before === undefined || after === undefined || !hasGram(before) || !hasGram(after)) return false;
  if (mark === ',') return DIGIT.test(before) && DIGIT.test(after);
  const latin = (char: string): boolean => classOf(char.normalize('NFKC').toLowerCase().codePointAt(0) ?? 0) === LATIN;
  return DOTS.includes(mark) || (latin(before) && latin(after));
}
