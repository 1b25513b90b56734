/** A query with its terms normalised: its plan for the lists, and how it judges the text of an article. */
import type { Fold } from '../shared/fold.ts';
import { coveringGrams, type Gram } from '../shared/grams.ts';
import { normalise } from '../shared/normalise.ts';
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
import { type Atom, excludesSomething, type Query } from '../shared/query.ts';
import type { DateRange } from '../shared/query-dates.ts';
import { sameIn, variantsOf } from '../shared/variants.ts';
import type { Plan } from './flex-store.ts';
import { concernsValues } from './query-values.ts';

export type PreparedAtom = { readonly kind: 'term'; readonly needle: Needle } | { readonly kind: 'near'; readonly needles: NearNeedle };

export interface PreparedQuery extends Omit<Query, 'all' | 'none'> {
  readonly all: readonly (readonly PreparedAtom[])[];
  readonly none: readonly PreparedAtom[];
}

export function prepareQuery(query: Query, fold: Fold): PreparedQuery {
  const notices = [...query.notices];
  const atom = (of: Atom): PreparedAtom =>
    isNear(of)
      ? { kind: 'near', needles: { first: needle(of.first, fold), second: needle(of.second, fold), within: of.within } }
      : { kind: 'term', needle: needle(of, fold) };
  const alsoSearched = (of: Atom): PreparedAtom[] => {
    if (of.kind === 'near' || of.phrase || of.field === 'page') return [];
    const { numerals, spellings } = sameIn(normalise(of.text, fold));
    if (spellings.length > 0) notices.push({ what: 'other-spellings', at: of.at, did: 'also-searched', words: spellings });
    return [...numerals, ...spellings].map((text) => ({ kind: 'term', needle: needle({ ...of, text }, fold, true) }));
  };
  const clauses = query.all
    .map((clause) => clause.flatMap((of) => [atom(of), ...alsoSearched(of)]).filter(isUsable))
    .filter((clause) => clause.length > 0);
  return { ...query, all: clauses, none: query.none.map(atom).filter(isUsable), notices };
}

/** The query with more forms of its only term, as good as numerals in another form. */
export const addForms = (query: PreparedQuery, forms: readonly string[], fold: Fold): PreparedQuery => ({
  ...query,
  all: query.all.map((clause) => {
    const [typed] = clause;
    if (typed?.kind !== 'term') return clause;
    const { field, phrase, at } = typed.needle;
    return [typed, ...forms.map((text): PreparedAtom => ({ kind: 'term', needle: needle({ text, field, phrase, at }, fold, true) }))];
  }),
});

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
  if (excludesSomething(query) || query.dates.length > 0 || query.undated !== null || concernsValues(query)) return null;
  if (others.length > 0 || clause?.length !== 1 || atom?.kind !== 'term') return null;
  const only = atom.needle;
  // A pair may be parted by the dot of a name, which a phrase must not be.
  if (only.phrase && [...only.normal].length > 1) return null;
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
  if (query.impossible || !inDates(query, article.doc.date)) return { grade: 'none', found };
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
export function inDates({ dates, notDates, undated }: PreparedQuery, date: string | null): boolean {
  if (undated !== null && (date === null) !== undated) return false;
  const isIn = ({ from, to }: DateRange): boolean => date !== null && date >= from && date <= to;
  return dates.every(isIn) && !notDates.some(isIn);
}

/** The query with one of its terms replaced by a variant (variants.ts), in every way. Phrases in quotation marks have no variants. */
export function variantQueries(query: PreparedQuery): PreparedQuery[] {
  return query.all.flatMap((clause, c) =>
    clause.flatMap((atom, a) => {
      if (atom.kind !== 'term' || atom.needle.phrase || atom.needle.isOther) return [];
      return variantsOf(atom.needle.normal).map((normal): PreparedQuery => {
        const changed: PreparedAtom = { kind: 'term', needle: { ...atom.needle, normal, literal: normal, dotted: null, script: null } };
        return { ...query, all: replaced(query.all, c, replaced(clause, a, changed)) };
      });
    }),
  );
}

const replaced = <T>(list: readonly T[], at: number, value: T): readonly T[] => list.map((one, i) => (i === at ? value : one));
