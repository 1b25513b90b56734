/** The papers that a query asks for (`报纸:人民`), as a filter of candidates by the column of papers. */
import type { Fold } from '../shared/fold.ts';
import { normalise } from '../shared/normalise.ts';
import type { PaperName, Query } from '../shared/query.ts';
import type { FacetColumns } from './facet-columns.ts';
import type { IndexFiles } from './index-files.ts';

type AskedPapers = Pick<Query, 'papers' | 'notPapers'>;

export const asksForPapers = ({ papers }: AskedPapers): boolean => papers.length > 0;
export const concernsPapers = ({ papers, notPapers }: AskedPapers): boolean => papers.length > 0 || notPapers.length > 0;

/** The articles whose paper passes; an article without a paper passes only if none is asked for. */
export async function inPapers(numbers: Uint32Array, query: AskedPapers, columns: FacetColumns, files: IndexFiles): Promise<Uint32Array> {
  if (!concernsPapers(query)) return numbers;
  const asked = [...query.papers.flat(), ...query.notPapers].map(({ name }) => name).join('');
  const names = await columns.values(numbers, 'papers');
  const fold = await files.foldFor(asked + names.join(''));
  const passing = new Set(names.filter((name) => passes(query, normalise(name, fold), fold)));
  return columns.having(numbers, 'papers', (values) =>
    values.length === 0 ? !asksForPapers(query) : values.some((name) => passing.has(name)),
  );
}

function passes({ papers, notPapers }: AskedPapers, paper: string, fold: Fold): boolean {
  const is = ({ name, whole }: PaperName): boolean => {
    const asked = normalise(name, fold);
    return whole ? paper === asked : paper.includes(asked);
  };
  return papers.every((clause) => clause.some(is)) && !notPapers.some(is);
}
