/**
 * GB/T 7714, the Chinese standard for references, in both editions in use:
 *   2015  谢希德. 创造学习的思路[N]. 人民日报, 1998-12-25(10).
 *   2025  谢希德. 创造学习的思路[N]. 人民日报，1998-12-25（10）.
 * With an address the article is cited as [N/OL]. The day on which a reader consulted it belongs before the address, and is known only
 * to the reader: `[2026-11-28]`.
 * An item without author begins with its title; an estimated date is put in square brackets.
 */
import { type Cited, withoutFinalStop } from './cited.ts';

export type Edition = '2015' | '2025';

interface Marks {
  readonly comma: string;
  readonly open: string;
  readonly close: string;
}

const MARKS: Readonly<Record<Edition, Marks>> = {
  '2015': { comma: ', ', open: '(', close: ')' },
  '2025': { comma: '，', open: '（', close: '）' },
};
const NAMED_AUTHORS = 3;

export function gbt7714(item: Cited, edition: Edition): string {
  return `${upToSource(item, edition, 'N')}.`;
}

/** The reference to an article on the site, cut where the day of consulting belongs; null if the site's address is unknown. */
export function gbt7714Online(item: Cited, edition: Edition): readonly [before: string, after: string] | null {
  return item.url === null ? null : [upToSource(item, edition, 'N/OL'), `. ${item.url}.`];
}

function upToSource(item: Cited, edition: Edition, type: 'N' | 'N/OL'): string {
  const marks = MARKS[edition];
  const parts = [authors(item, marks), `${withoutFinalStop(item.title)}[${type}]`, source(item, marks)];
  return parts.filter((part) => part !== '').join('. ');
}

function authors(item: Cited, { comma }: Marks): string {
  const named = item.authors.slice(0, NAMED_AUTHORS);
  return (item.authors.length > NAMED_AUTHORS ? [...named, '等'] : named).join(comma);
}

/** 人民日报, 1998-12-25(10) */
function source(item: Cited, { comma, open, close }: Marks): string {
  const date = item.date !== null && item.dateGuessed ? `[${item.date}]` : item.date;
  const stated = [item.paper, date].filter((part) => part !== null).join(comma);
  return item.page === null ? stated : `${stated}${open}${item.page}${close}`;
}
