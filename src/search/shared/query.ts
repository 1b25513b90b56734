/**
 * Parses the query language. Every text is a query; there are no errors, and what was not understood is noticed.
 *
 *   供电 太原        both words           "原文短语"        exactly this
 *   -不要            without              甲 OR 乙          either
 *   标题:供电        in a field           日期:2022-07      in a month; 日期:2022-06..2022-11, 日期:2022 too
 *   甲 NEAR/10 乙    at most 10 characters apart  报纸:人民 in a paper whose name has this; 报纸:"人民日报" in this paper
 */
import type { ArticleKind } from '../../model/vocabulary.ts';
import { parseNumeral } from '../../text/numerals.ts';
import { type DateRange, readDates } from './query-dates.ts';
import { type FieldName, KINDS_BY_WORD } from './query-fields.ts';
import type { Notice, NoticeAct, NoticeCause } from './query-notices.ts';
import { hasGram, type Operator, partsOf, type Token, tokensOf } from './query-tokens.ts';

export interface Term {
  readonly kind: 'term';
  readonly text: string;
  /** The only field to search; null for all. */
  readonly field: FieldName | null;
  /** Whether it was in quotation marks: it then has no variants. */
  readonly phrase: boolean;
  /** Where it was typed: UTF-16 offsets. */
  readonly at: readonly [start: number, end: number];
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
  /** Whether only articles without a date (true) or with one (false) are wanted; null for both. */
  readonly undated: boolean | null;
  /** Papers, of which an article has one: all clauses must match; a clause matches if any of its names does. */
  readonly papers: readonly (readonly PaperName[])[];
  readonly notPapers: readonly PaperName[];
  /** Kinds in the same way. A clause without kinds matches nothing. */
  readonly kinds: readonly (readonly ArticleKind[])[];
  readonly notKinds: readonly ArticleKind[];
  /** Whether it asks for something that no article has, such as a day that never was. */
  readonly impossible: boolean;
  readonly notices: readonly Notice[];
}

/** A paper's name or, unless it is `whole`, a part of it. */
export interface PaperName {
  readonly name: string;
  readonly whole: boolean;
  readonly at: readonly [start: number, end: number];
}

/** UTF-16 units and terms of a query; what goes beyond is cut. */
const MOST_UNITS = 500;
const MOST_TERMS = 50;

export function parseQuery(input: string): Query {
  const parser = new QueryParser();
  if (input.length > MOST_UNITS) parser.notice('too-long', [MOST_UNITS, input.length], 'cut');
  const { tokens, notices } = tokensOf(input.slice(0, MOST_UNITS));
  parser.notices.push(...notices);
  for (const token of tokens) parser.take(token);
  return parser.end(input.length);
}

type Word = Token & { readonly kind: 'word' };
/** What the last token was, as far as an operator after it can join it. */
type Joinable = 'terms' | 'papers' | 'kinds' | null;

class QueryParser {
  readonly notices: Notice[] = [];
  readonly #all: Atom[][] = [];
  readonly #none: Atom[] = [];
  readonly #dates: DateRange[] = [];
  readonly #notDates: DateRange[] = [];
  readonly #papers: PaperName[][] = [];
  readonly #notPapers: PaperName[] = [];
  readonly #kinds: ArticleKind[][] = [];
  readonly #notKinds: ArticleKind[] = [];
  #undated: boolean | null = null;
  #impossible = false;
  #last: Joinable = null;
  /** The operator that waits for the word after it. */
  #waiting: { readonly operator: Operator; readonly at: readonly [number, number] } | null = null;
  #terms = 0;
  #cutFrom: number | null = null;

  notice(what: NoticeCause, at: readonly [number, number], did: NoticeAct): void {
    this.notices.push({ what, at, did });
  }

  take(token: Token): void {
    if (token.kind === 'operator') this.#takeOperator(token);
    else {
      const { operator } = this.#waiting ?? {};
      const word = operator?.name === 'not' ? { ...token, not: true } : token;
      this.#takeWord(word, operator ?? null);
      this.#waiting = null;
    }
  }

  #takeOperator({ operator, at }: Token & { readonly kind: 'operator' }): void {
    const isNot = operator.name === 'not';
    // `a AND NOT b` is usual; any other operator before this one has no word after it.
    if (this.#waiting && !(isNot && this.#waiting.operator.name === 'and')) this.#dropWaiting();
    const joins = isNot || (operator.name === 'near' ? this.#last === 'terms' : this.#last !== null || this.#dates.length > 0);
    if (joins) this.#waiting = { operator, at };
    else this.notice('lone-operator', at, 'left-out');
  }

  #dropWaiting(): void {
    if (this.#waiting) this.notice('lone-operator', this.#waiting.at, 'left-out');
    this.#waiting = null;
  }

  #takeWord(word: Word, operator: Operator | null): void {
    if (word.value === 'date') this.#takeDate(word);
    else if (word.value === 'paper') this.#takeValue(word, operator, 'papers');
    else if (word.value === 'kind') this.#takeValue(word, operator, 'kinds');
    else this.#takeTerms(word, operator);
  }

  #takeDate(word: Word): void {
    const read = readDates(word.text);
    this.#last = null;
    if (read === null) {
      this.notice('unknown-date', word.at, 'searched-as-text');
      this.#takeTerms({ ...word, field: null }, null);
    } else if (read.kind === 'relative') this.notice('relative-date', word.at, 'left-out');
    else if (read.kind === 'undated') this.#undated = !word.not;
    else if (read.kind === 'never') {
      this.notice('unknown-date', word.at, 'none-has-it');
      this.#impossible ||= !word.not;
    } else {
      if (read.reversed) this.notice('reversed', word.at, 'turned-round');
      (word.not ? this.#notDates : this.#dates).push(read.range);
    }
  }

  /** `报纸:甲 OR 报纸:乙` is one clause; so are kinds. */
  #takeValue(word: Word, operator: Operator | null, list: 'papers' | 'kinds'): void {
    const joins = operator?.name === 'or' && this.#last === list;
    if (operator && !joins && operator.name !== 'and' && operator.name !== 'not') this.#dropWaiting();
    this.#last = list;
    if (list === 'papers') {
      const paper: PaperName = { name: word.text, whole: word.phrase, at: word.at };
      if (word.not) this.#notPapers.push(paper);
      else addTo(this.#papers, paper, joins);
      return;
    }
    const kind = KINDS_BY_WORD.get(word.text.normalize('NFKC').trim().toLowerCase());
    if (kind === undefined) {
      this.notice('no-such-value', word.at, 'none-has-it');
      this.#impossible ||= !word.not && !joins;
    } else if (word.not) this.#notKinds.push(kind);
    else addTo(this.#kinds, kind, joins);
  }

  #takeTerms(word: Word, operator: Operator | null): void {
    const terms = this.#admitted(termsOf(word), word.at[0]);
    const [first, ...rest] = terms;
    if (!first) return;
    if (word.not) {
      if (operator && operator.name !== 'and' && operator.name !== 'not') this.#dropWaiting();
      this.#none.push(...terms);
      this.#last = null;
      return;
    }
    const isJoined =
      (operator?.name === 'near' && joinNear(this.#all, first, operator.within)) ||
      (operator?.name === 'or' && this.#last === 'terms' && joinOr(this.#all, first));
    if (!isJoined && (operator?.name === 'near' || operator?.name === 'or')) this.#dropWaiting();
    this.#all.push(...(isJoined ? rest : terms).map((term) => [term]));
    this.#last = 'terms';
  }

  /** The terms that do not exceed the limit. */
  #admitted(terms: readonly Term[], at: number): readonly Term[] {
    const kept = terms.slice(0, MOST_TERMS - this.#terms);
    this.#terms += kept.length;
    if (kept.length < terms.length) this.#cutFrom ??= at;
    return kept;
  }

  end(length: number): Query {
    this.#dropWaiting();
    if (this.#cutFrom !== null) this.notice('too-many-terms', [this.#cutFrom, length], 'cut');
    const query: Omit<Query, 'notices'> = {
      all: this.#all,
      none: this.#none,
      dates: this.#dates,
      notDates: this.#notDates,
      undated: this.#undated,
      papers: this.#papers,
      notPapers: this.#notPapers,
      kinds: this.#kinds,
      notKinds: this.#notKinds,
      impossible: this.#impossible,
    };
    if (!asksForSomething(query) && !this.#impossible && length > 0) {
      if (excludesSomething(query)) this.notice('only-not', [0, length], 'listed-all-else');
      else if (this.notices.length === 0) this.notice('no-words', [0, length], 'left-out');
    }
    return { ...query, notices: this.notices };
  }
}

type Lists = Omit<Query, 'notices' | 'impossible' | 'all' | 'none'>;
type Asked = Lists & { readonly all: readonly unknown[]; readonly none: readonly unknown[] };

/** Whether a query names something that hits must have. */
export const asksForSomething = ({ all, dates, undated, papers, kinds }: Asked): boolean =>
  all.length + dates.length + papers.length + kinds.length > 0 || undated !== null;
/** Whether a query names something that hits must lack. */
export const excludesSomething = ({ none, notDates, notPapers, notKinds }: Asked): boolean =>
  none.length + notDates.length + notPapers.length + notKinds.length > 0;

function addTo<T>(clauses: T[][], value: T, joins: boolean): void {
  if (joins && clauses.length > 0) clauses.at(-1)?.push(value);
  else clauses.push([value]);
}

function joinOr(all: Atom[][], second: Term): boolean {
  all.at(-1)?.push(second);
  return all.length > 0;
}

function joinNear(all: Atom[][], second: Term, within: number): boolean {
  const clause = all[all.length - 1];
  const first = clause?.[clause.length - 1];
  if (!clause || first?.kind !== 'term') return false;
  clause[clause.length - 1] = { kind: 'near', first, second, within };
  return true;
}

/** The terms of a word: one for a phrase in quotation marks or the number of a page; otherwise punctuation separates terms. */
function termsOf({ text, field, phrase, at }: Word): Term[] {
  const term = (part: string): Term => ({ kind: 'term', text: part, field, phrase, at });
  if (field === 'page') return [term(pageNumber(text))];
  if (phrase) return hasGram(text) ? [term(text)] : [];
  return partsOf(text).map(term);
}

/** `第三版` and `三` as 3. */
function pageNumber(text: string): string {
  const bare = text.normalize('NFKC').replace(/^第/u, '').replace(/版$/u, '');
  const value = parseNumeral(bare);
  return value === null ? bare : String(value);
}
