/** Writes inline content as Markdown in which all print is escaped, so that any Markdown program shows it as it was printed. */
import { boldPairs, type Stars } from './bold.ts';
import type { Inline, InlineLine } from './inline.ts';

const MARKS = /[\\`*_[\]<>&~$|]|!(?=\[)|^(?:#{1,6}|[-+=])(?=\s|$)|(?<=^\d{1,9})[.)](?=\s)/gmu;

/** Escapes the characters of a text that Markdown could take for marks. */
export const escaped = (text: string): string => text.replace(MARKS, (marks) => marks.replace(/./gsu, '\\$&'));

/** One line of Markdown. */
export function lineMarkdown(line: InlineLine): string {
  const stars = written(line, ['**', '**']);
  return readsBold(stars) ? stars : written(line, ['<b>', '</b>']);
}

type Marks = readonly [opening: string, closing: string];

function written(line: InlineLine, marks: Marks): string {
  let out = '';
  let bold = '';
  for (const item of [...line, null]) {
    if (item !== null && isBold(item)) bold += itemMarkdown(item);
    else {
      out += boldMarkdown(bold, marks);
      bold = '';
      if (item !== null) out += itemMarkdown(item);
    }
  }
  return out;
}

const isBold = (item: Inline): boolean => item.kind === 'text' && item.bold;

/** Blanks at the edges go outside, where Markdown wants them. */
function boldMarkdown(text: string, [opening, closing]: Marks): string {
  const inner = text.trim();
  const head = text.slice(0, text.length - text.trimStart().length);
  return inner === '' ? text : head + opening + inner + closing + text.slice(head.length + inner.length);
}

const STARS = /(?<!\\)\*+/gu;

/** Whether all stars are read as bold again, as they are not in `A**1**` or beside the names of `王**`. */
function readsBold(source: string): boolean {
  const runs = [...source.matchAll(STARS)].map(({ index, 0: stars }): Stars => [index, index + stars.length]);
  return runs.length === 0 || boldPairs(source, runs).length * 2 === runs.length;
}

const BRACKETS = /[[\]\n]/gu;
const HAS_BRACKET = /[[\]\n]/u;

function itemMarkdown(item: Inline): string {
  if (item.kind === 'break') return '<br>';
  if (item.kind === 'image') return `![${item.alt.replace(BRACKETS, ' ')}](<${item.address.replace(/[<>\n]/gu, '')}>)`;
  const label = escaped(item.text);
  return item.address === null || HAS_BRACKET.test(item.text) ? label : `[${label}](${item.address})`;
}
