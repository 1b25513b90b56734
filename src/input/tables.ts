/** Tables as pages write them: with pipes, or with the HTML of OCR engines, where cells may span rows and columns. */
import { parseInline } from './markdown.ts';
import { type InlineLine, textOf } from './markup/inline.ts';
import { attributeOf, cutAtTags } from './markup/tags.ts';
import { lineMarkdown } from './markup/write-markdown.ts';

export interface TableCell {
  readonly content: InlineLine;
  /** Rows and columns that it covers, at least 1 each. */
  readonly rows: number;
  readonly columns: number;
}

export interface TableModel {
  /** In printed order; a cell that covers several rows is in its first one. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Lines of text before and after the table on its lines: a title, a note. */
  readonly above: readonly InlineLine[];
  readonly below: readonly InlineLine[];
}

/** A row of bars that begins and ends with one. */
export const isTableRow = (line: string): boolean => line.length > 1 && line.startsWith('|') && line.endsWith('|');
const RULE = /^\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*$/u;

/** Whether lines are a table with pipes: rows that begin and end with one, or a line of dashes below the first of rows that do not. */
export function isPipeTable(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  return lines.every(isTableRow) || (RULE.test(lines[1] ?? '') && lines.every((line) => line.includes('|')));
}

const OUTER_BAR = /^\||(?<!\\)\|$/gu;
const BAR = /(?<!\\)\|/u;

/** The table of lines that are one; its rule, the line of dashes, is no row. */
export function readPipeTable(lines: readonly string[]): TableModel {
  const rows = lines
    .filter((line) => !RULE.test(line))
    .map((line) =>
      line
        .replace(OUTER_BAR, '')
        .split(BAR)
        .map((cell): TableCell => ({ content: cellContent(cell), rows: 1, columns: 1 })),
    );
  return { rows, above: [], below: [] };
}

/** The content of a cell on one line; line ends of its source become line breaks. */
function cellContent(source: string): InlineLine {
  const lines = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return parseInline(lines.join('\n')).flatMap((line, i): InlineLine => (i === 0 ? line : [{ kind: 'break' }, ...line]));
}

const OPENS_TABLE = /<table[\s>]/iu;
const CLOSES_TABLE = /<\/table\s*>/giu;
const OF_TABLE = /<\/?(?:table|thead|tbody|tr|t[hd])[\s>]/iu;
/** Most lines of the source that a table may have. A judgement. */
const LONGEST = 5_000;

export const opensTable = (line: string): boolean => line.includes('<') && OPENS_TABLE.test(line);

/** The last line of the table that begins on line `first`: that of its closing tag, or of its last cell if that is missing. */
export function endOfTable(lines: readonly string[], first: number): number {
  let depth = 0;
  let last = first;
  for (let i = first; i < lines.length && i < first + LONGEST; i++) {
    const line = lines[i] ?? '';
    depth += (line.match(/<table[\s>]/giu)?.length ?? 0) - (line.match(CLOSES_TABLE)?.length ?? 0);
    if (depth <= 0) return i;
    if (OF_TABLE.test(line)) last = i;
  }
  return last;
}

/** Most rows or columns that a cell may cover. A judgement: a larger number is an attack on the reader's memory. */
const MOST_COVERED = 100;
const covered = (attributes: string, name: string): number =>
  Math.min(MOST_COVERED, Math.max(1, Number.parseInt(attributeOf(attributes, name), 10) || 1));

const COMMENT = /<!--.*?-->/gsu;

interface OpenCell {
  source: string;
  readonly rows: number;
  readonly columns: number;
}

/** Reads the HTML of a table. Tags of rows and cells that are missing or crossed do no harm; text outside cells stays beside the table. */
export function readHtmlTable(source: string): TableModel {
  const rows: TableCell[][] = [];
  const above: string[] = [];
  const below: string[] = [];
  let cell: OpenCell | null = null;
  let depth = 0;
  const close = (): void => {
    if (cell) rows.at(-1)?.push({ content: cellContent(cell.source), rows: cell.rows, columns: cell.columns });
    cell = null;
  };
  for (const piece of cutAtTags(source.replace(COMMENT, ''))) {
    if (piece.tag === 'table') depth += piece.closes ? -1 : 1;
    if (piece.tag === null || piece.use !== 'table' || depth > 1) {
      const text = piece.tag === null || piece.use !== 'table' ? piece.source : ' ';
      if (cell) (cell as OpenCell).source += text;
      else (rows.length === 0 ? above : below).push(text);
    } else if (piece.tag === 'tr' || piece.tag === 'table') {
      close();
      if (piece.tag === 'tr' && !piece.closes) rows.push([]);
    } else if (piece.tag === 'td' || piece.tag === 'th') {
      close();
      if (piece.closes) continue;
      if (rows.length === 0) rows.push([]);
      cell = { source: '', rows: covered(piece.attributes, 'rowspan'), columns: covered(piece.attributes, 'colspan') };
    }
  }
  close();
  return { rows: rows.filter((row) => row.length > 0), above: beside(above), below: beside(below) };
}

const beside = (pieces: readonly string[]): InlineLine[] =>
  pieces
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => parseInline(line))
    .filter((line) => textOf(line).trim() !== '' || line.some(({ kind }) => kind === 'image'));

/** The table as text: its cells with spaces between them, a line for each row. */
export function tableText({ rows, above, below }: TableModel): string {
  const row = (cells: readonly TableCell[]): string => cells.map(({ content }) => textOf(content).trim().replaceAll('\n', ' ')).join(' ');
  return [...above.map((line) => textOf(line).trim()), ...rows.map(row), ...below.map((line) => textOf(line).trim())].join('\n');
}

/** The table as Markdown: pipes, or one line of HTML where a cell covers several rows or columns. */
export function tableMarkdown(table: TableModel): string {
  const { rows, above, below } = table;
  const isPlain = rows.length > 1 && rows.every((row) => row.every((cell) => cell.rows === 1 && cell.columns === 1));
  const body = isPlain ? pipes(rows) : [`<table>${rows.map(htmlRow).join('')}</table>`];
  return [...above.map(lineMarkdown), ...body, ...below.map(lineMarkdown)].join('\n');
}

const pipes = (rows: TableModel['rows']): string[] => {
  const width = Math.max(...rows.map((row) => row.length));
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, i) => lineMarkdown(row[i]?.content ?? [])).join(' | ')} |`);
  return [...lines.slice(0, 1), `|${'---|'.repeat(width)}`, ...lines.slice(1)];
};

const htmlRow = (cells: readonly TableCell[]): string => `<tr>${cells.map(htmlCell).join('')}</tr>`;
const span = (name: string, count: number): string => (count === 1 ? '' : ` ${name}="${count}"`);
const htmlCell = ({ content, rows, columns }: TableCell): string =>
  `<td${span('rowspan', rows)}${span('colspan', columns)}>${lineMarkdown(content)}</td>`;

/** Reads what tableMarkdown wrote; null for any other Markdown. */
export function readTable(markdown: string): TableModel | null {
  const lines = markdown.split('\n');
  const at = lines.findIndex((line) => line.startsWith('<table>') || isTableRow(line));
  if (at < 0) return null;
  if (lines[at]?.startsWith('<table>')) {
    const table = readHtmlTable(lines[at] ?? '');
    return { ...table, above: lines.slice(0, at).flatMap(parseInline), below: lines.slice(at + 1).flatMap(parseInline) };
  }
  let end = at;
  while (end < lines.length && isTableRow(lines[end] ?? '')) end++;
  if (end - at < 2) return null;
  return {
    ...readPipeTable(lines.slice(at, end)),
    above: lines.slice(0, at).flatMap(parseInline),
    below: lines.slice(end).flatMap(parseInline),
  };
}
