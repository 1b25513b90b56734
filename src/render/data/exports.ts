/** Files for other programs that need no texts: a table of all articles, and each issue as JSON. */
import type { ArticleEntry, Issue, OutputFile } from '../../model/model.ts';
import { creditText } from '../credits.ts';
import type { Site } from '../frame.ts';

export const renderTable = (site: Site): OutputFile => ({ path: 'data/articles.csv', content: articlesCsv(site.archive.articles) });

/** The place of undated pages is no issue, and grows without bounds. */
export const issueJsonUrl = (issue: Issue): string | null => (issue.date === null ? null : issue.url.replace(/\.html$/u, '.json'));

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

/** With a byte order mark, without which spreadsheets take UTF-8 for something else; lines end as RFC 4180 has it. */
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
/** One of them, or neither: most fields are looked at once. */
const SPECIAL = /[",\r\n]|^[=+\-@\t]/u;

/** A spreadsheet would run `=…`: an apostrophe before it keeps it text. */
function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (!SPECIAL.test(value)) return value;
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function issueJson(issue: Issue): string {
  const { id, date, paper, pages } = issue;
  const told = pages.map(({ source, number, name, furniture, articles }) => ({
    source,
    number,
    name,
    furniture,
    articles: articles.map(({ issue: _issue, key: _key, ...entry }) => entry),
  }));
  return `${JSON.stringify({ id, date, paper, url: issue.url, pages: told }, null, 1)}\n`;
}
