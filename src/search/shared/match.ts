/** Matches terms with an article's text: where they occur, and whether in exactly the form asked for. */
import type { SearchDocument } from './search-document.ts';
import { type Field, type FieldLine, PRINTED_FIELDS } from './searched-fields.ts';
import { type Fold, isOldShape, needsFold, NO_FOLD, type Script, scriptOf } from './fold.ts';
import { normalise, normaliseDotted, type Normalised, normaliseWithOffsets } from './normalise.ts';
import type { Atom, Near, Term } from './query.ts';
import { type FieldName, SEARCHED_FIELDS } from './query-fields.ts';

/** A normalised line of an article. Offsets into its source are computed only when marks are wanted. */
export interface PreparedLine extends FieldLine {
  readonly normal: string;
}

export interface PreparedArticle {
  readonly doc: SearchDocument;
  readonly lines: readonly PreparedLine[];
  readonly script: Script;
}

/** A normalised term of a query. */
export interface Needle {
  readonly normal: string;
  /** Normalised but not folded: the form asked for. */
  readonly literal: string;
  /** The form asked for with the dots of names; null if it has none. */
  readonly dotted: string | null;
  /** The script of the term; null for a variant, which the reader wrote in neither. */
  readonly script: Script | null;
  readonly field: FieldName | null;
  readonly phrase: boolean;
  /** Where it was typed: UTF-16 offsets. */
  readonly at: readonly [start: number, end: number];
  /** Whether this is another form of what was asked for: a numeral, a spelling. */
  readonly isOther: boolean;
}

export interface NearNeedle {
  readonly first: Needle;
  readonly second: Needle;
  readonly within: number;
}

/** A place of a needle: code units of a line's normal text. */
export interface Found {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/**
 * How well an article matches: exactly as asked (exact), in the other script (script), or in another form: a character that merely
 * folds to the same one, an old shape, a dot in a name, another numeral or spelling (other).
 */
export type MatchGrade = 'exact' | 'script' | 'other' | 'none';

/** From worst to best. */
const RANKS: readonly MatchGrade[] = ['none', 'other', 'script', 'exact'];
export const better = (a: MatchGrade, b: MatchGrade): MatchGrade => (RANKS.indexOf(a) > RANKS.indexOf(b) ? a : b);
export const worse = (a: MatchGrade, b: MatchGrade): MatchGrade => (better(a, b) === a ? b : a);

export interface Matched {
  readonly grade: MatchGrade;
  readonly found: readonly Found[];
}

/** @param fold covers all characters of these lines */
export function prepareArticle(doc: SearchDocument, fieldLines: readonly FieldLine[], fold: Fold): PreparedArticle {
  const lines = fieldLines.map((line) => ({ ...line, normal: normalise(line.text, fold) }));
  return { doc, lines, script: scriptOf(lines.map((line) => line.text).join('')) };
}

export function needle(term: Omit<Term, 'kind'>, fold: Fold, isOther = false): Needle {
  const literal = normalise(term.text, NO_FOLD);
  const dotted = normaliseDotted(term.text, NO_FOLD);
  return {
    normal: normalise(term.text, fold),
    literal,
    dotted: dotted === literal ? null : dotted,
    script: scriptOf(term.text),
    field: term.field,
    phrase: term.phrase,
    at: term.at,
    isOther,
  };
}

export const isNear = (atom: Atom): atom is Near => atom.kind === 'near';

/** A place, and how well it matches. */
interface Place extends Found {
  readonly grade: MatchGrade;
}

/** All places of a needle in an article, and the best grade among them. */
export function match(article: PreparedArticle, wanted: Needle): Matched {
  const found = placesOf(article, wanted, placesIn);
  return { grade: found.reduce<MatchGrade>((best, place) => better(best, place.grade), 'none'), found };
}

type InLine = readonly { readonly from: number; readonly to: number; readonly literal: boolean }[];

function placesOf(article: PreparedArticle, wanted: Needle, inLine: (line: PreparedLine, wanted: Needle) => InLine): Place[] {
  if (wanted.normal === '') return [];
  const fields: ReadonlySet<Field> = (wanted.field && SEARCHED_FIELDS.get(wanted.field)) ?? PRINTED_FIELDS;
  // Folding matches 國家 with 国家, the same word in the other script, but also 後 with 后, another word in the same script.
  const otherForm: MatchGrade = wanted.script === article.script ? 'other' : 'script';
  const found: Place[] = [];
  article.lines.forEach((line, n) => {
    if (!fields.has(line.field) || (line.field === 'page' && line.normal !== wanted.normal)) return;
    for (const { from, to, literal } of inLine(line, wanted)) {
      const grade = gradeOf(line, wanted, { line: n, from, to }, literal ? 'exact' : otherForm);
      if (grade !== 'other' || !wanted.phrase) found.push({ line: n, from, to, grade });
    }
  });
  return found;
}

/** @param grade what it is if neither old shapes nor dots make it another form */
function gradeOf(line: PreparedLine, wanted: Needle, place: Found, grade: MatchGrade): MatchGrade {
  if (wanted.isOther) return 'other';
  if (grade === 'script' && hasOldShape(unfolded(line, wanted.normal, wanted.literal).slice(place.from, place.to), wanted.literal))
    return 'other';
  if (grade === 'other' || (wanted.dotted === null && !NAME_DOT.test(line.text))) return grade;
  const [start, end] = sourceRange(normaliseWithOffsets(line.text, NO_FOLD), place);
  const printed = normaliseDotted(line.text.slice(start, end), NO_FOLD);
  const asked = wanted.dotted ?? wanted.literal;
  return printed.length === asked.length && (grade === 'script' || printed === asked) && sameDots(printed, asked) ? grade : 'other';
}

const NAME_DOT = /[·•・‧．･.∙⋅●]/u;
const isDot = (char: string): boolean => NAME_DOT.test(char);
const sameDots = (a: string, b: string): boolean =>
  Array.from({ length: a.length }, (_, i) => i).every((i) => a.charAt(i) === b.charAt(i) || (!isDot(a.charAt(i)) && !isDot(b.charAt(i))));

/** Whether a form differs from the one asked for by an old shape. */
const hasOldShape = (printed: string, asked: string): boolean =>
  Array.from({ length: printed.length }, (_, i) => i).some(
    (i) => printed.charCodeAt(i) !== asked.charCodeAt(i) && (isOldShape(printed.charCodeAt(i)) || isOldShape(asked.charCodeAt(i))),
  );

/**
 * Places of a needle in a line that do not overlap, and whether each has the form asked for. A place in that form takes precedence
 * over one in another form that it overlaps: 裡里 in 里裡里.
 */
function placesIn(line: PreparedLine, { normal, literal }: Needle): InLine {
  const places: { from: number; to: number; literal: boolean }[] = [];
  let next = line.normal.indexOf(normal);
  if (next < 0) return places;
  const plain = unfolded(line, normal, literal);
  let nextLiteral = plain.indexOf(literal);
  while (next >= 0) {
    const isLiteral = nextLiteral >= 0 && nextLiteral < next + normal.length;
    const from = isLiteral ? nextLiteral : next;
    const to = from + normal.length;
    places.push({ from, to, literal: isLiteral });
    next = line.normal.indexOf(normal, to);
    if (nextLiteral >= 0 && nextLiteral < to) nextLiteral = plain.indexOf(literal, to);
  }
  return places;
}

/** All places of a needle in a line, also those that overlap. */
function everyPlaceIn(line: PreparedLine, { normal, literal }: Needle): InLine {
  const places: { from: number; to: number; literal: boolean }[] = [];
  let plain: string | null = null;
  for (let from = line.normal.indexOf(normal); from >= 0; from = line.normal.indexOf(normal, from + 1)) {
    plain ??= unfolded(line, normal, literal);
    places.push({ from, to: from + normal.length, literal: plain.startsWith(literal, from) });
  }
  return places;
}

/** A line's normal text before folding. Folding maps code unit to code unit, so both have the same offsets. */
const unfolded = (line: PreparedLine, normal: string, literal: string): string =>
  literal === normal && !needsFold(line.text) ? line.normal : normalise(line.text, NO_FOLD);

/** Matches two needles in one line, at most `within` characters apart. */
export function matchNear(article: PreparedArticle, wanted: NearNeedle): Matched {
  const second = placesOf(article, wanted.second, everyPlaceIn);
  const found = new Set<Found>();
  let grade: MatchGrade = 'none';
  for (const a of placesOf(article, wanted.first, everyPlaceIn))
    for (const b of second) {
      if (a.line !== b.line || !isNearer(article.lines[a.line]?.normal ?? '', a, b, wanted.within)) continue;
      found.add(a).add(b);
      grade = better(grade, worse(a.grade, b.grade));
    }
  return { grade, found: [...found] };
}

/** Whether two different places have at most `within` characters between them. */
function isNearer(text: string, a: Found, b: Found, within: number): boolean {
  if (a.from === b.from && a.to === b.to) return false;
  const [first, last] = a.from <= b.from ? [a, b] : [b, a];
  const units = last.from - first.to;
  // A character may take two code units.
  return units <= within || (units <= 2 * within && Array.from(text.slice(first.to, last.from)).length <= within);
}

/** The offsets of a place in the line's source text. */
export function sourceRange(normalised: Normalised, place: Found): readonly [start: number, end: number] {
  return [normalised.starts[place.from] ?? 0, normalised.ends[place.to - 1] ?? 0];
}

export const withOffsets = (line: PreparedLine, fold: Fold): Normalised => normaliseWithOffsets(line.text, fold);
