/** A query made ready: its terms normalised, its plan for the lists, its check on an article's text. */
import type { Fold } from '../shared/fold.ts';
import { coveringGrams } from '../shared/grams.ts';
import {
  better,
  type Found,
  type MatchGrade,
  isNear,
  match,
  matchNear,
  type Matched,
  type NearNeedle,
  type Needle,
  needle,
  type PreparedArticle,
  worse,
} from '../shared/match.ts';
import type { Atom, Query } from '../shared/query.ts';
import type { DateRange } from '../shared/query-dates.ts';
import { variantsOf } from '../shared/variants.ts';
import type { Plan } from './flex-store.ts';

export type PreparedAtom = { readonly kind: 'term'; readonly needle: Needle } | { readonly kind: 'near'; readonly needles: NearNeedle };

export interface PreparedQuery {
  readonly all: readonly (readonly PreparedAtom[])[];
  readonly none: readonly PreparedAtom[];
  readonly dates: readonly DateRange[];
  readonly notDates: readonly DateRange[];
}

export function prepareQuery(query: Query, fold: Fold): PreparedQuery {
  const atom = (of: Atom): PreparedAtom =>
    isNear(of)
      ? { kind: 'near', needles: { first: needle(of.first, fold), second: needle(of.second, fold), within: of.within } }
      : { kind: 'term', needle: needle(of, fold) };
  const clauses = query.all.map((clause) => clause.map(atom).filter(isUsable)).filter((clause) => clause.length > 0);
  return { ...query, all: clauses, none: query.none.map(atom).filter(isUsable) };
}

export const needlesOf = (atom: PreparedAtom): readonly Needle[] =>
  atom.kind === 'term' ? [atom.needle] : [atom.needles.first, atom.needles.second];

const isUsable = (atom: PreparedAtom): boolean => needlesOf(atom).every(({ normal }) => coveringGrams(normal).length > 0);

/** Whether one gram of the index is the whole needle, wherever it stands. */
const isOneGram = ({ normal, field }: Needle): boolean => field === null && [...normal].length === coveringGrams(normal)[0]?.length;

export function planOf(query: PreparedQuery): Plan {
  const all: string[] = [];
  const any: string[][] = [];
  for (const clause of query.all) {
    const texts = clause.map((atom) =>
      needlesOf(atom)
        .map(({ normal }) => normal)
        .join(' '),
    );
    if (texts.length === 1) all.push(...texts);
    else any.push(texts);
  }
  const none = query.none.flatMap((atom) =>
    atom.kind === 'term' && isOneGram(atom.needle) && atom.needle.literal === atom.needle.normal ? [atom.needle.normal] : [],
  );
  return { all, any, none };
}

/** Whether the lists alone decide who holds the query: one plain gram, in one form only. */
export function isDecidedByList(query: PreparedQuery, mixed: string): Needle | null {
  const [clause, ...others] = query.all;
  const atom = clause?.[0];
  if (query.none.length > 0 || query.dates.length > 0 || query.notDates.length > 0) return null;
  if (others.length > 0 || clause?.length !== 1 || atom?.kind !== 'term') return null;
  const only = atom.needle;
  return isOneGram(only) && !Array.from(only.normal).some((char) => mixed.includes(char)) ? only : null;
}

export interface Verdict {
  readonly grade: MatchGrade;
  readonly found: readonly Found[];
}

const matchAtom = (article: PreparedArticle, atom: PreparedAtom): Matched =>
  atom.kind === 'term' ? match(article, atom.needle) : matchNear(article, atom.needles);

/** Whether an article answers the query, and where it says so. */
export function judge(query: PreparedQuery, article: PreparedArticle): Verdict {
  const found: Found[] = [];
  let grade: MatchGrade = 'exact';
  if (!inDates(query, article.doc.date)) return { grade: 'none', found };
  for (const clause of query.all) {
    let best: MatchGrade = 'none';
    for (const atom of clause) {
      const matched = matchAtom(article, atom);
      found.push(...matched.found);
      best = better(best, matched.grade);
    }
    grade = worse(grade, best);
    if (grade === 'none') return { grade, found: [] };
  }
  return isUnwanted(query, article) ? { grade: 'none', found: [] } : { grade, found };
}

export const isUnwanted = (query: PreparedQuery, article: PreparedArticle): boolean =>
  query.none.some((atom) => matchAtom(article, atom).grade !== 'none');

/** Whether a day is one of those that are asked for. */
export function inDates({ dates, notDates }: PreparedQuery, date: string | null): boolean {
  const isIn = ({ from, to }: DateRange): boolean => date !== null && date >= from && date <= to;
  return dates.every(isIn) && !notDates.some(isIn);
}

/** The same query with one of its terms in another shape; phrases in quotation marks stay as they are. */
export function variantQueries(query: PreparedQuery): PreparedQuery[] {
  return query.all.flatMap((clause, c) =>
    clause.flatMap((atom, a) => {
      if (atom.kind !== 'term' || atom.needle.phrase) return [];
      return variantsOf(atom.needle.normal).map((normal): PreparedQuery => {
        // Nobody wrote it so: neither of the two scripts is its own.
        const changed: PreparedAtom = { kind: 'term', needle: { ...atom.needle, normal, literal: normal, script: null } };
        return { ...query, all: replaced(query.all, c, replaced(clause, a, changed)) };
      });
    }),
  );
}

const replaced = <T>(list: readonly T[], at: number, value: T): readonly T[] => list.map((one, i) => (i === at ? value : one));
