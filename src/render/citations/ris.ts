/** RIS for reference managers: one field on each line, CRLF, ending with ER. */
import { type Cited, dateNote, pageSpan } from './cited.ts';

const LINE_BREAKS = /[\r\n\u2028\u2029]+/gu;

export function ris(item: Cited): string {
  const { date } = item;
  const [first, last] = item.page === null ? [null, null] : pageSpan(item.page);
  const authors = item.authors.map((name) => field('AU', name)).join('');
  return (
    field('TY', 'NEWS') +
    authors +
    field('TI', item.title) +
    field('T2', item.paper) +
    field('DA', date === null ? null : date.replaceAll('-', '/')) +
    field('PY', date === null ? null : date.slice(0, 4)) +
    field('SP', first) +
    field('EP', last === first ? null : last) +
    field('ET', item.edition) +
    field('SE', item.section) +
    field('LA', item.language) +
    field('N1', dateNote(item)) +
    field('ID', item.id) +
    field('UR', item.url) +
    field('ER', '')
  );
}

const field = (tag: string, value: string | null): string => (value === null ? '' : `${tag}  - ${value.replace(LINE_BREAKS, ' ')}\r\n`);
