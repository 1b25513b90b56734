/** A query with its terms normalised: its plan for the lists, and how it judges the text of an article. */
import type { Fold } from '../shared/fold.ts';
import { coveringGrams, type Gram } from '../shared/grams.ts';
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
import type { Atom, PaperName, Query } from '../shared/query.ts';
import type { DateRange } from '../shared/query-dates.ts';
import { variantsOf } from '../shared/variants.ts';
import type { Plan } from './flex-store.ts';
import { concernsPapers } from './query-papers.ts';

export type PreparedAtom = { readonly kind: 'term'; readonly needle: Needle } | { readonly kind: 'near'; readonly needles: NearNeedle };

export interface PreparedQuery {
  readonly all: readonly (readonly PreparedAtom[])[];
  readonly none: readonly PreparedAtom[];
  readonly dates: readonly DateRange[];
  readonly notDates: readonly DateRange[];
  /** See query-papers.ts. */
  readonly papers: readonly (readonly PaperName[])[];
  readonly notPapers: readonly PaperName[];
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

/** All grams that the query requires. */
export const gramsOf = (query: PreparedQuery): readonly Gram[] =>
  query.all.flatMap((clause) => clause.flatMap((atom) => needlesOf(atom).flatMap(({ normal }) => coveringGrams(normal))));

const isUsable = (atom: PreparedAtom): boolean => needlesOf(atom).every(({ normal }) => coveringGrams(normal).length > 0);

/** Whether the needle, in any field, is a single gram of the index. */
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

/**
 * The needle of a query that the lists answer without any text: a single gram whose characters have one form in the archive.
 * @param mixed characters that occur in several forms, from the manifest
 */
export function needleDecidedByList(query: PreparedQuery, mixed: string): Needle | null {
  const [clause, ...others] = query.all;
  const atom = clause?.[0];
  if (query.none.length > 0 || query.dates.length > 0 || query.notDates.length > 0 || concernsPapers(query)) return null;
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

/** Matches an article's text with the query. */
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

/** Whether a day passes the query's dates. An article without a date passes only if no days are required. */
export function inDates({ dates, notDates }: PreparedQuery, date: string | null): boolean {
  const isIn = ({ from, to }: DateRange): boolean => date !== null && date >= from && date <= to;
  return dates.every(isIn) && !notDates.some(isIn);
}

/** The query with one of its terms replaced by a variant (variants.ts), in every way. Phrases in quotation marks have no variants. */
export function variantQueries(query: PreparedQuery): PreparedQuery[] {
  return query.all.flatMap((clause, c) =>
    clause.flatMap((atom, a) => {
      if (atom.kind !== 'term' || atom.needle.phrase) return [];
      return variantsOf(atom.needle.normal).map((normal): PreparedQuery => {
        // The reader wrote it in neither script, so both count as the form asked for.
        const changed: PreparedAtom = { kind: 'term', needle: { ...atom.needle, normal, literal: normal, script: null } };
        return { ...query, all: replaced(query.all, c, replaced(clause, a, changed)) };
      });
    }),
  );
}

const replaced = <T>(list: readonly T[], at: number, value: T): readonly T[] => list.map((one, i) => (i === at ? value : one));
