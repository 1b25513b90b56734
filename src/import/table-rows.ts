/** Rows of a file of articles, as named values: a line of a .jsonl file, a row of a .csv or .tsv file. */
import { diagnosticOf } from '../messages/message.ts';
import { IMPORT } from '../messages/import.ts';
import type { Diagnostic } from '../model/model.ts';
import { toLines } from '../input/lines.ts';
import { DERIVED, fieldOf } from './columns.ts';
import { readCsv } from './csv.ts';

export interface TableRow {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface TableRows {
  readonly rows: readonly TableRow[];
  readonly diagnostics: readonly Diagnostic[];
}

type Reader = (text: string, file: string) => TableRows;

export const TABLE_READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['.jsonl', jsonLines],
  ['.ndjson', jsonLines],
  ['.csv', (text, file) => table(text, file, separatorOf(text))],
  ['.tsv', (text, file) => table(text, file, '\t')],
]);

function jsonLines(text: string, file: string): TableRows {
  const diagnostics: Diagnostic[] = [];
  const rows = toLines(text).flatMap((source, i): TableRow[] => {
    if (source.trim() === '') return [];
    const problem = (reason: string): TableRow[] => {
      diagnostics.push(diagnosticOf(IMPORT.notObject({ reason }), file, i + 1, source));
      return [];
    };
    try {
      const value: unknown = JSON.parse(source);
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return [{ line: i + 1, values: value as Readonly<Record<string, unknown>> }];
      return problem('it is another value');
    } catch {
      return problem('it does not parse');
    }
  });
  const names = new Set(rows.flatMap(({ values }) => Object.keys(values)));
  return { rows, diagnostics: [...unknownColumns([...names], file), ...diagnostics] };
}

/** Spreadsheets of some countries write semicolons. */
const separatorOf = (text: string): ',' | ';' => {
  const [first = ''] = text.split('\n', 1);
  return !first.includes(',') && first.includes(';') ? ';' : ',';
};

function table(text: string, file: string, separator: ',' | ';' | '\t'): TableRows {
  const { rows: all, openQuote } = readCsv(text, separator);
  const [head, ...rest] = all;
  const columns = (head?.cells ?? []).map((name) => name.trim());
  const known = new Set(columns.map(fieldOf));
  const missing = ['title', 'text'].filter((field) => !known.has(field));
  if (missing.length > 0) {
    const message = IMPORT.noColumns({ missing: missing.join(', '), found: columns.join(', ') || 'none' });
    return { rows: [], diagnostics: [diagnosticOf(message, file, head?.line ?? 1)] };
  }
  const diagnostics: Diagnostic[] = [...unknownColumns(columns, file)];
  const rows = rest.flatMap(({ line, cells }): TableRow[] => {
    if (cells.length > columns.length) {
      diagnostics.push(
        diagnosticOf(IMPORT.tooManyCells({ cells: cells.length, columns: columns.length }), file, line, cells.join(separator)),
      );
      return [];
    }
    return [{ line, values: Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])) }];
  });
  if (openQuote !== null) diagnostics.push(diagnosticOf(IMPORT.openQuote(), file, openQuote));
  return { rows, diagnostics };
}

function unknownColumns(names: readonly string[], file: string): readonly Diagnostic[] {
  const unknown = names.filter((name) => name !== '' && fieldOf(name) === undefined && !DERIVED.has(name.toLowerCase()));
  return unknown.length === 0 ? [] : [diagnosticOf(IMPORT.unknownColumns({ columns: unknown.join(', ') }), file, 1)];
}
