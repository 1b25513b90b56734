/** Reads comma- and tab-separated tables (RFC 4180). */

export interface CsvRow {
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** Line of a quote that is never closed; rows from there on are left out. */
  readonly openQuote: number | null;
}

/** Lines end in LF or CRLF; blank lines are no rows. */
export function readCsv(text: string, separator: ',' | '\t' | ';'): CsvTable {
  const rows: CsvRow[] = [];
  let line = 1;
  let cells: string[] = [];
  let begun = 1;
  for (let at = 0; at < text.length;) {
    const cell = text.charAt(at) === '"' ? quoted(text, at) : plain(text, at, separator);
    if (cell === null) return { rows, openQuote: line };
    cells.push(cell.value);
    line += cell.lines;
    at = cell.end;
    if (text.charAt(at) === separator) {
      at++;
      if (at < text.length) continue;
      cells.push('');
    }
    if (text.charAt(at) === '\r') at++;
    if (text.charAt(at) === '\n') at++;
    if (cells.some((value) => value !== '')) rows.push({ line: begun, cells });
    line++;
    begun = line;
    cells = [];
  }
  return { rows, openQuote: null };
}

interface Cell {
  readonly value: string;
  /** Offset of what follows it. */
  readonly end: number;
  /** Line breaks in it. */
  readonly lines: number;
}

function plain(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && text.charAt(end) !== separator && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  return { value: text.slice(start, end), end, lines: 0 };
}

/** Text between the closing quote and the separator belongs to the cell too, as spreadsheets read it. */
function quoted(text: string, start: number): Cell | null {
  let value = '';
  for (let at = start + 1; ;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    value += text.slice(at, close);
    if (text.charAt(close + 1) !== '"') return { value, end: close + 1, lines: value.split('\n').length - 1 };
    value += '"';
    at = close + 2;
  }
}
