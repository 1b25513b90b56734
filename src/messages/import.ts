/** Messages of `guzhi import`. */
import { error, warning } from './message.ts';

type Text<K extends string> = Readonly<Record<K, string>>;

export const IMPORT = {
  oneFile: error('`guzhi import` is given no file, or several.', () => ['expected one file', 'Run `guzhi import --help` for usage.']),
  unknownEnding: error('`guzhi import` is given a file of an unknown kind.', ({ known }: Text<'known'>) => [
    `cannot tell what this file is; known endings: ${known}`,
    'Save the table as CSV (UTF-8), or as JSON with one object a line.',
  ]),
  unreadable: error('The file given to `guzhi import` is empty or in no known encoding.', ({ reason }: Text<'reason'>) => [
    `cannot be read as text (${reason})`,
    'Save it as UTF-8.',
  ]),
  noColumns: error(
    'A table given to `guzhi import` lacks a column of titles or of texts.',
    ({ missing, found }: Text<'missing' | 'found'>) => [
      `has no column ${missing}; its first line names ${found}`,
      'Name the columns in the first line: title and text (标题, 正文), then date, author, section, paper, page.',
    ],
  ),
  unknownColumns: warning('A table given to `guzhi import` has columns that guzhi does not know.', ({ columns }: Text<'columns'>) => [
    `these columns are not imported: ${columns}`,
    'Rename them if they belong to the article; see docs/records.md.',
  ]),
  notObject: error('A line of a .jsonl file is not an object; the other lines are imported.', ({ reason }: Text<'reason'>) => [
    `is not a JSON object: ${reason}`,
    'Write one object a line, like {"title": "…", "text": "…"}.',
  ]),
  tooManyCells: error(
    'A row of a table has more cells than the first line; the other rows are imported.',
    ({ cells, columns }: Readonly<Record<'cells' | 'columns', number>>) => [
      `has ${cells} cells, but the table has ${columns} columns`,
      'Put cells with commas into quotes.',
    ],
  ),
  openQuote: error('A cell of a table begins with a quote that is never closed.', () => [
    'a cell begins here with a quote and never ends; this row and all that follow are not imported',
    'Close the quote, and double quotes inside the cell.',
  ]),
  noTitle: error('A row has no title; the other rows are imported.', () => ['has no title', 'Give the article a title.']),
  noText: error('A row has no text; the other rows are imported.', () => ['has no text', 'Give the article its text.']),
  badCell: error('A cell has a value that front matter does not accept; the other rows are imported.', ({ reason }: Text<'reason'>) => [
    reason,
    'Correct the cell and import the file again; articles that are there already are left as they are.',
  ]),
  fileDiffers: error('An article of the table has a file already, with another content.', ({ file }: Text<'file'>) => [
    `is not imported, because ${file} exists and differs`,
    'Remove that file to import the article again.',
  ]),
  sameArticle: error('Two rows of a table state the same id or have the same content.', ({ line }: { readonly line: number }) => [
    `is the same article as line ${line}`,
    'Remove one of them, or give them different ids.',
  ]),
};
