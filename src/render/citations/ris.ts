/** RIS, as reference managers import it: one field a line, CRLF, closed by ER. */
import type { Cited } from './cited.ts';

const LINE_BREAKS = /[\r\n\u2028\u2029]+/gu;

export function ris(item: Cited): string {
  const fields: readonly (readonly [string, string | null])[] = [
    ['TY', 'NEWS'],
    ...item.authors.map((name) => ['AU', name] as const),
    ['TI', item.title],
    ['T2', item.paper],
    ['DA', item.date === null ? null : item.date.replaceAll('-', '/')],
    ['PY', item.date === null ? null : item.date.slice(0, 4)],
    ['SP', item.page],
    ['SE', item.section],
    ['LA', item.language],
    ['ID', item.id],
    ['UR', item.url],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replace(LINE_BREAKS, ' ')}\r\n`])).join('');
}
