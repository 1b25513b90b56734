/** Lists: consecutive lines that all begin with a bullet or a number. */
import { parseInline } from './markdown.ts';
import { textOf } from './markup/inline.ts';
import { lineMarkdown } from './markup/write-markdown.ts';

const LIST_ITEM = /^(?:[-+*•] +|\d{1,3}[.)] +)\S/u;
const BULLET = /^[-+*•] +/u;
const NUMBER = /^\d{1,3}[.)] +/u;

export const isList = (lines: readonly string[]): boolean => lines.length > 1 && lines.every((line) => LIST_ITEM.test(line));

/** The items' texts without bullets and inline marks; printed numbers are text. */
export const listText = (lines: readonly string[]): string =>
  lines.map((line) => parseInline(line.replace(BULLET, '')).map(textOf).join('\n').trim()).join('\n');

/** The items as Markdown, one a line, with all print escaped. */
export const listMarkdown = (lines: readonly string[]): string =>
  lines
    .map((line) => {
      const number = NUMBER.exec(line)?.[0] ?? '';
      const item = parseInline(line.replace(BULLET, '').slice(number.length)).map(lineMarkdown).join(' ');
      return (number === '' ? '- ' : number) + item;
    })
    .join('\n');
