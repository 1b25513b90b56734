/** BibTeX and BibLaTeX. Names and titles in double braces: styles neither take Chinese names apart nor change case. */
import type { Cited } from './cited.ts';

const SPECIAL = /[\\{}%&#_$~^]/gu;
const ESCAPES = new Map([
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);

export function bibtex(item: Cited): string {
  const [year, month] = (item.date ?? '').split('-');
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', item.authors.length === 0 ? null : item.authors.map((name) => `{${escape(name)}}`).join(' and ')],
    ['title', `{${escape(item.title)}}`],
    ['journal', item.paper === null ? null : escape(item.paper)],
    ['date', item.date],
    ['year', year || null],
    ['month', month === undefined ? null : String(Number(month))],
    ['pages', item.page === null ? null : escape(item.page)],
    ['entrysubtype', 'newspaper'],
    ['langid', 'chinese'],
    ['url', item.url],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@article{guzhi-${item.id},\n${lines.join('\n')}\n}\n`;
}

const escape = (text: string): string => text.replace(SPECIAL, (character) => ESCAPES.get(character) ?? `\\${character}`);
