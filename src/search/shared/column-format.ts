/**
 * The format of column files, which filters and counts read: the values of each facet (facets.ts) for a range of articles. Each
 * distinct value is written once; rows refer to it by number.
 */
import { DigitReader, DigitWriter } from './digits.ts';
import type { ColumnFile } from './facets.ts';
import type { Message } from './format.ts';

/** Articles in a file of columns. */
export const ARTICLES_IN_FILE: Readonly<Record<ColumnFile, number>> = { facts: 8192, people: 2048 };
export const columnsPath = (file: ColumnFile, n: number): string => `search/${file}/${n}.js`;

/** The values of one facet for consecutive articles; an article may have none or several. */
export interface Column {
  readonly values: readonly string[];
  /** For each article, indices into `values`. */
  readonly rows: readonly (readonly number[])[];
}

export function makeColumn(rows: readonly (readonly string[])[]): Column {
  const numbers = new Map<string, number>();
  const coded = rows.map((row) =>
    row.map((value) => {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      numbers.set(value, numbers.size);
      return numbers.size - 1;
    }),
  );
  return { values: [...numbers.keys()], rows: coded };
}

/** Writes for each article the number of its values, then their indices. */
function writeRows({ rows }: Column): string {
  const writer = new DigitWriter();
  for (const row of rows) {
    writer.write(row.length);
    for (const value of row) writer.write(value);
  }
  return writer.toString();
}

function readRows(text: string): number[][] {
  const reader = new DigitReader(text);
  const rows: number[][] = [];
  while (!reader.done) rows.push(Array.from({ length: reader.read() }, () => reader.read()));
  return rows;
}

/** The content of a column file, after path and tag. */
export const columnsContent = (columns: readonly Column[]): readonly unknown[] =>
  columns.flatMap((column) => [column.values, writeRows(column)]);

/** Reads the columns of a message; null if it is damaged. */
export function readColumns([, , ...content]: Message, count: number): Column[] | null {
  const columns: Column[] = [];
  for (let i = 0; i < count; i++) {
    const values: unknown = content[2 * i];
    const rows: unknown = content[2 * i + 1];
    if (!Array.isArray(values) || !values.every((value) => typeof value === 'string') || typeof rows !== 'string') return null;
    try {
      columns.push({ values, rows: readRows(rows) });
    } catch {
      return null;
    }
  }
  return columns;
}
