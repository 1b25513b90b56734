/** Filters articles by facets and counts the values of a facet. Values of one facet are alternatives; all facets must agree. */
import { compareCodeUnits } from '../../text/order.ts';
import { ARTICLES_IN_FILE, type Column, columnsPath, readColumns } from '../shared/column-format.ts';
import { type ColumnFile, columnsOf, type CountedFacet, FACET_NAMES, type FacetName, FACETS } from '../shared/facets.ts';
import type { Manifest, Month } from '../shared/format.ts';
import type { DateRange } from '../shared/query-dates.ts';
import { type IndexFiles, IndexProblem, cached } from './index-files.ts';

/** Selected values of the counted facets (any value of a facet, every facet), one issue, a span of months. */
export type Filters = { readonly [Name in CountedFacet]?: readonly string[] } & {
  /** Id of an issue. */
  readonly issue?: string;
  /** First and last month, `YYYY-MM`. */
  readonly from?: string;
  readonly to?: string;
};

/** Values with the number of candidates of each, the most frequent first. */
export type Counts = readonly (readonly [value: string, count: number])[];

const wantedIn = (filters: Filters, name: FacetName): readonly string[] =>
  name === 'issue' ? (filters.issue ? [filters.issue] : []) : (filters[name] ?? []);

export class FacetColumns {
  readonly #files: IndexFiles;
  readonly #columns = new Map<string, Promise<Column[]>>();

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  /** The articles that pass all filters, except the filter of facet `but`. */
  async filter(numbers: Uint32Array, filters: Filters, but: FacetName | null = null): Promise<Uint32Array> {
    let left = inMonths(numbers, this.#files.manifest.months, this.#files.manifest.articles, filters);
    for (const name of FACET_NAMES) {
      const wanted = wantedIn(filters, name);
      if (name === but || wanted.length === 0) continue;
      const tests = await this.#each(left, name, (column) => {
        const allowed = new Set(wanted.map((value) => column.values.indexOf(value)));
        return (row: readonly number[]) => row.some((value) => allowed.has(value));
      });
      left = left.filter((number) => tests(number));
    }
    return left;
  }

  /** Counts articles by value of a facet, after the filters of all other facets. */
  async count(numbers: Uint32Array, filters: Filters, name: FacetName): Promise<Counts> {
    const left = await this.filter(numbers, filters, name);
    const counts = new Map<string, number>();
    const count = await this.#each(left, name, (column) => (row: readonly number[]) => {
      for (const value of row) counts.set(column.values[value] ?? '', (counts.get(column.values[value] ?? '') ?? 0) + 1);
      return true;
    });
    left.forEach((number) => count(number));
    return [...counts].sort((a, b) => b[1] - a[1] || compareCodeUnits(a[0], b[0]));
  }

  /** The distinct values of a facet in the files of these articles. */
  async values(numbers: Uint32Array, name: FacetName): Promise<readonly string[]> {
    const met = new Set<string>();
    await this.#each(numbers, name, (column) => {
      for (const value of column.values) met.add(value);
      return () => true;
    });
    return [...met];
  }

  /** The articles whose values of a facet pass a test. */
  async having(numbers: Uint32Array, name: FacetName, test: (values: readonly string[]) => boolean): Promise<Uint32Array> {
    const tests = await this.#each(numbers, name, (column) => (row) => test(row.map((value) => column.values[value] ?? '')));
    return numbers.filter((number) => tests(number));
  }

  /** Loads the column files of all these articles and returns a function of an article number that calls `make`'s result with the article's row. */
  async #each(
    numbers: Uint32Array,
    name: FacetName,
    make: (column: Column) => (row: readonly number[]) => boolean,
  ): Promise<(number: number) => boolean> {
    const { file: columnFile } = FACETS[name];
    const size = ARTICLES_IN_FILE[columnFile];
    const place = columnsOf(columnFile).indexOf(name);
    const files = new Set<number>();
    numbers.forEach((number) => files.add(Math.floor(number / size)));
    const acts = new Map<number, (number: number) => boolean>();
    await Promise.all(
      [...files].map(async (file) => {
        const column = (await this.#load(columnFile, file))[place];
        if (!column) return;
        const act = make(column);
        acts.set(file, (number) => act(column.rows[number % size] ?? []));
      }),
    );
    return (number) => acts.get(Math.floor(number / size))?.(number) ?? false;
  }

  #load(columnFile: ColumnFile, n: number): Promise<Column[]> {
    const path = columnsPath(columnFile, n);
    return cached(this.#columns, path, async () => {
      const message = await this.#files.message(path, this.#files.manifest[columnFile][n]);
      const columns = readColumns(message, columnsOf(columnFile).length);
      if (!columns) throw new IndexProblem(path, 'damaged');
      return columns;
    });
  }
}

/** The articles in a span of months, which is a span of numbers. */
function inMonths(numbers: Uint32Array, months: readonly Month[], articles: number, { from, to }: Filters): Uint32Array {
  if (!from && !to) return numbers;
  const dated = months.filter(({ month }) => month !== '');
  const first = dated.find(({ month }) => month >= (from ?? ''))?.first ?? articles;
  const end = (to ? dated.find(({ month }) => month > to)?.first : undefined) ?? articles;
  return numbers.filter((number) => number >= first && number < end);
}

/** The articles in the months of every one of these ranges of days. */
export const inMonthsOf = (numbers: Uint32Array, dates: readonly DateRange[], { months, articles }: Manifest): Uint32Array =>
  dates.reduce((left, { from, to }) => inMonths(left, months, articles, { from: from.slice(0, 7), to: to.slice(0, 7) }), numbers);

/** Counts articles by month, in order; months without any are left out. Undated articles count under an empty string. */
export function countMonths(numbers: Uint32Array, months: readonly Month[]): Counts {
  const counts = months.map(() => 0);
  let at = 0;
  for (const number of numbers) {
    while (at + 1 < months.length && (months[at + 1]?.first ?? 0) <= number) at++;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return months.flatMap(({ month }, i) => (counts[i] ? [[month, counts[i] ?? 0] as const] : []));
}
