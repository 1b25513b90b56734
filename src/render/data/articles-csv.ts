/** `data/articles.csv`: a table of all articles, for spreadsheets. */
import type { ArticleEntry } from '../../model/model.ts';
import { creditText } from '../credits.ts';

export const ARTICLES_CSV = 'data/articles.csv';

const COLUMNS: readonly (readonly [string, (entry: ArticleEntry) => string | number | null])[] = [
  ['id', (entry) => entry.id],
  ['date', (entry) => entry.date],
  ['dateConfidence', (entry) => entry.dateConfidence],
  ['paper', (entry) => entry.paper],
  ['page', (entry) => entry.page.number],
  ['pageName', (entry) => entry.page.name],
  ['section', (entry) => entry.section.label],
  ['kind', (entry) => entry.kind],
  ['kicker', (entry) => entry.kicker],
  ['headline', (entry) => entry.headline],
  ['subtitle', (entry) => entry.subtitle],
  ['title', (entry) => entry.title],
  ['byline', (entry) => creditText(entry.byline)],
  ['dateline', (entry) => entry.dateline],
  ['characters', (entry) => entry.length],
  ['source', (entry) => entry.source],
  ['line', (entry) => entry.line],
  ['url', (entry) => entry.url],
];

/** Begins with a byte order mark, because spreadsheets do not recognise UTF-8 without it; lines end as in RFC 4180. */
export function articlesCsv(entries: readonly ArticleEntry[]): string {
  let table = `\ufeff${COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for (const entry of entries) {
    let row = '';
    for (const [, value] of COLUMNS) row += `${csvField(value(entry))},`;
    table += `${row.slice(0, -1)}\r\n`;
  }
  return table;
}

const NEEDS_QUOTES = /[",\r\n]/u;
const FORMULA = /^[=+\-@\t\r]/u;
/** Either of the two, so that one test settles most fields. */
const SPECIAL = /[",\r\n]|^[=+\-@\t]/u;

/** An apostrophe keeps a spreadsheet from running `=…` as a formula. */
function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (!SPECIAL.test(value)) return value;
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
