/** The papers and kinds that a query asks for (`报纸:人民`, `体裁:图片`), as filters of candidates by the columns of those. */
import type { Fold } from '../shared/fold.ts';
import { normalise } from '../shared/normalise.ts';
import type { PaperName, Query } from '../shared/query.ts';
import type { FacetColumns } from './facet-columns.ts';
import type { IndexFiles } from './index-files.ts';

type AskedPapers = Pick<Query, 'papers' | 'notPapers'>;
type AskedValues = AskedPapers & Pick<Query, 'kinds' | 'notKinds'>;

const concernsPapers = ({ papers, notPapers }: AskedPapers): boolean => papers.length + notPapers.length > 0;
export const concernsValues = (query: AskedValues): boolean => concernsPapers(query) || query.kinds.length + query.notKinds.length > 0;

/** The articles whose paper and kind pass. */
export async function withValues(numbers: Uint32Array, query: AskedValues, columns: FacetColumns, files: IndexFiles): Promise<Uint32Array> {
  const { kinds, notKinds } = query;
  const inPaper = await inPapers(numbers, query, columns, files);
  if (kinds.length + notKinds.length === 0) return inPaper;
  return columns.having(
    inPaper,
    'kinds',
    ([kind]) => kinds.every((clause) => clause.some((one) => one === kind)) && !notKinds.some((one) => one === kind),
  );
}

/** An article without a paper passes only if none is asked for. */
async function inPapers(numbers: Uint32Array, query: AskedPapers, columns: FacetColumns, files: IndexFiles): Promise<Uint32Array> {
  if (!concernsPapers(query)) return numbers;
  const { names, fold } = await papersOf(numbers, query, columns, files);
  const passing = new Set(names.filter((name) => passes(query, normalise(name, fold), fold)));
  return columns.having(numbers, 'papers', (values) =>
    values.length === 0 ? query.papers.length === 0 : values.some((name) => passing.has(name)),
  );
}

/** The names asked for that no paper of the archive has. */
export async function absentPapers(query: AskedPapers, columns: FacetColumns, files: IndexFiles): Promise<readonly PaperName[]> {
  if (query.papers.length === 0) return [];
  const all = Uint32Array.from({ length: files.manifest.articles }, (_, n) => n);
  const { names, fold } = await papersOf(all, query, columns, files);
  const normal = names.map((name) => normalise(name, fold));
  return query.papers.flat().filter((asked) => !normal.some((paper) => isPaper(asked, paper, fold)));
}

async function papersOf(
  numbers: Uint32Array,
  query: AskedPapers,
  columns: FacetColumns,
  files: IndexFiles,
): Promise<{ readonly names: readonly string[]; readonly fold: Fold }> {
  const asked = [...query.papers.flat(), ...query.notPapers].map(({ name }) => name).join('');
  const names = await columns.values(numbers, 'papers');
  return { names, fold: await files.foldFor(asked + names.join('')) };
}

function isPaper({ name, whole }: PaperName, paper: string, fold: Fold): boolean {
  const asked = normalise(name, fold);
  return whole ? paper === asked : paper.includes(asked);
}

const passes = ({ papers, notPapers }: AskedPapers, paper: string, fold: Fold): boolean =>
  papers.every((clause) => clause.some((name) => isPaper(name, paper, fold))) && !notPapers.some((name) => isPaper(name, paper, fold));
