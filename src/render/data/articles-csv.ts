/** `data/articles.csv`: a table of all articles, for spreadsheets. */
import { fieldNames } from '../../model/article-fields.ts';
import type { ArticleEntry, PrintedPage } from '../../model/model.ts';
import { creditText } from '../credits.ts';

export const ARTICLES_CSV = 'data/articles.csv';

type Cell = string | number | null;

/** The columns of the printed page. */
const PAGE_COLUMNS: Readonly<Record<keyof PrintedPage, string>> = { number: 'page', name: 'pageName' };

/** The columns for each property of an entry, in table order; an empty list for properties of no use to other programs. */
const COLUMNS_OF: { readonly [Property in keyof ArticleEntry]: readonly (readonly [string, (value: ArticleEntry[Property]) => Cell])[] } = {
  id: [['id', (id) => id]],
  date: [['date', (date) => date]],
  dateConfidence: [['dateConfidence', (confidence) => confidence]],
  datePeriod: [],
  paper: [['paper', (paper) => paper]],
  page: fieldNames(PAGE_COLUMNS).map((property) => [PAGE_COLUMNS[property], (page) => page[property]]),
  section: [['section', ({ label }) => label]],
  kind: [['kind', (kind) => kind]],
  kicker: [['kicker', (kicker) => kicker]],
  headline: [['headline', (headline) => headline]],
  subtitle: [['subtitle', (subtitle) => subtitle]],
  title: [['title', (title) => title]],
  byline: [['byline', creditText]],
  dateline: [['dateline', (dateline) => dateline]],
  length: [['characters', (length) => length]],
  source: [['source', (source) => source]],
  line: [['line', (line) => line]],
  url: [['url', (url) => url]],
  key: [],
  issue: [],
  excerpt: [],
  continued: [],
};

const columnsOf = <Property extends keyof ArticleEntry>(
  property: Property,
): readonly (readonly [string, (entry: ArticleEntry) => Cell])[] =>
  COLUMNS_OF[property].map(([name, cell]) => [name, (entry) => cell(entry[property])] as const);
const COLUMNS = fieldNames(COLUMNS_OF).flatMap((property) => columnsOf(property));
const NUMBERS: ReadonlySet<string> = new Set(['characters', 'line']);

/** The columns in order, for the data package. */
export const CSV_COLUMNS = COLUMNS.map(([name]) => ({ name, isNumber: NUMBERS.has(name) }));

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
/** Matches fields that need quoting or an apostrophe, so that one test clears most fields. */
const SPECIAL = /[",\r\n]|^[=+\-@\t]/u;

/** An apostrophe keeps a spreadsheet from running `=…` as a formula. */
function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (!SPECIAL.test(value)) return value;
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
