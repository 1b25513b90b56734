/** Words of a query that stand nowhere in the archive, as far as the lists alone decide. */
import { coveringGrams } from '../shared/grams.ts';
import type { Notice } from '../shared/query-notices.ts';
import type { Engine } from './engine.ts';
import { IndexProblem } from './index-files.ts';
import { needlesOf, type PreparedAtom, type PreparedQuery } from './prepared-query.ts';

/** Characters of a word that may be absent: a longer one is looked for in pieces. */
const MOST = 2;

/** The query without its absent words, and a notice of each; null if none is absent or nothing else is left. */
export async function withoutAbsent(
  engine: Engine,
  query: PreparedQuery,
): Promise<{ readonly query: PreparedQuery; readonly notices: readonly Notice[] } | null> {
  const absent = await Promise.all(query.all.map((clause) => isAbsent(engine, clause)));
  const all = query.all.filter((_, i) => !absent[i]);
  if (all.length === 0 || all.length === query.all.length) return null;
  const notices = query.all
    .filter((_, i) => absent[i])
    .flatMap((clause) => clause.slice(0, 1).flatMap((atom) => needlesOf(atom)))
    .map(({ at }): Notice => ({ what: 'absent', at, did: 'listed-nearest' }));
  return { query: { ...query, all }, notices };
}

async function isAbsent(engine: Engine, clause: readonly PreparedAtom[]): Promise<boolean> {
  const normals = clause.flatMap((atom) => needlesOf(atom).map(({ normal }) => normal));
  if (normals.some((normal) => [...normal].length > MOST)) return false;
  const isListed = async (key: number): Promise<boolean> => {
    try {
      return (await engine.lists.find(key)) !== null;
    } catch (problem) {
      // Nothing is known of a word whose file cannot be used; the search has listed that file.
      if (!(problem instanceof IndexProblem) || problem.reason === 'other build') throw problem;
      return true;
    }
  };
  const listed = await Promise.all(normals.flatMap((normal) => coveringGrams(normal).map(({ key }) => isListed(key))));
  return !listed.includes(true);
}
