/** Counts the years that reports mention, by wording and by distance from the report's own year (src/read/dates/year-counts.json). */
import fs from 'node:fs';
import zlib from 'node:zlib';
import { toBlocks } from '../../src/input/blocks.ts';
import { findMentions } from '../../src/read/dates/date-mentions.ts';
import { columnOf, rowOf } from '../../src/read/dates/year-signs.ts';
import { parseLines } from './json-lines.ts';

/**
 * Counts each year once per report and wording. Deterministic.
 * @param file one JSON object a line: {date, body} or {date, paragraphs: string[]}
 * @param oneIn counts the first of every `oneIn` reports
 * @returns the text of year-counts.json
 */
export function countYears(file: string, oneIn: number): string {
  const bytes = fs.readFileSync(file);
  const text = (file.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes).toString('utf8');
  const counts = new Map<string, Map<string, number>>();
  for (const [i, record] of parseLines(text, file).entries()) if (i % oneIn === 0) countReport(record, counts);
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = sorted(counts).map(([row, columns]) => `  ${JSON.stringify(row)}: ${JSON.stringify(Object.fromEntries(sorted(columns)))}`);
  return `{\n${rows.join(',\n')}\n}\n`;
}

function countReport({ date, body, paragraphs }: Readonly<Record<string, unknown>>, counts: Map<string, Map<string, number>>): void {
  const [year = 0, month = 0, day = 0] = String(date).split('-').map(Number);
  const lines = typeof body === 'string' ? body.split('\n') : Array.isArray(paragraphs) ? paragraphs.map(String) : [];
  const seen = new Set<string>();
  for (const mention of findMentions({ source: '', sha256: '', lines, blocks: toBlocks(lines, 0), stated: {} })) {
    if (mention.date.year === null) continue;
    const row = rowOf(mention) + (mention.date.month === null && month <= 3 ? ', first quarter' : '');
    const once = `${row} ${mention.date.year}`;
    if (seen.has(once)) continue;
    seen.add(once);
    const columns = counts.get(row) ?? new Map<string, number>();
    counts.set(row, columns);
    const column = columnOf(mention, year, { month, day });
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
}
