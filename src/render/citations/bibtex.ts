/** BibTeX and BibLaTeX. Double braces keep styles from splitting Chinese names and from changing the case of titles. */
import { type Cited, dateNote } from './cited.ts';

const SPECIAL = /[\\{}%&#_$~^]/gu;
/** BibTeX counts even escaped braces, so that an unbalanced `\{` would swallow the rest of the file. */
const ESCAPES = new Map([
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['\\', '\\textbackslash{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
]);

export function bibtex(item: Cited): string {
  const { authors, date, paper, page } = item;
  const year = date === null ? '' : date.slice(0, 4);
  return (
    `@article{guzhi-${item.id},\n` +
    field('author', authors.length === 0 ? null : authors.map((name) => `{${escape(name)}}`).join(' and ')) +
    field('title', `{${escape(item.title)}}`) +
    field('journal', paper === null ? null : escape(paper)) +
    field('date', date) +
    field('year', year === '' ? null : year) +
    field('month', date === null || date === year ? null : String(Number(date.slice(5, 7)))) +
    field('pages', page === null ? null : escape(page.replace('-', '--'))) +
    field('edition', item.edition === null ? null : escape(item.edition)) +
    '  entrysubtype = {newspaper},\n  langid = {chinese},\n' +
    field('note', dateNote(item)) +
    field('url', item.url) +
    '}\n'
  );
}

const field = (name: string, value: string | null): string => (value === null ? '' : `  ${name} = {${value}},\n`);

const escape = (text: string): string => text.replace(SPECIAL, (character) => ESCAPES.get(character) ?? `\\${character}`);
