#!/usr/bin/env node
// Counts how reports speak of years (src/read/dates/year-odds.ts): by the way they do it and by the distance from their own.
//
//   node tools/count-years.mjs FILE.jsonl[.gz] [--every 3]
//
// A line of FILE is {date, body} or {date, paragraphs: string[]}. Prints the table to be put into year-odds.ts.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const { values: opt, positionals } = parseArgs({ allowPositionals: true, options: { every: { type: 'string', default: '3' } } });
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The program's own reading of dates, so that counting and inferring see the same. */
async function loadReader() {
  const out = path.join(root, 'lib/training/years.mjs');
  const contents = `export { toBlocks } from './src/input/blocks.ts';
    export { findMentions } from './src/read/dates/date-mentions.ts';
    export { rowOf, columnOf } from './src/read/dates/year-signs.ts';`;
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile: out,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  return import(pathToFileURL(out).href);
}

const raw = fs.readFileSync(positionals[0]);
const text = (positionals[0].endsWith('.gz') ? zlib.gunzipSync(raw) : raw).toString('utf8');
const { toBlocks, findMentions, rowOf, columnOf } = await loadReader();
const counts = {};
for (const [i, line] of text.split('\n').filter(Boolean).entries()) {
  if (i % Number(opt.every)) continue;
  const { date, body, paragraphs } = JSON.parse(line);
  const [year, month, day] = date.split('-').map(Number);
  const seen = new Set();
  for (const mention of findMentions({ blocks: toBlocks((body ?? paragraphs.join('\n')).split('\n'), 0) })) {
    if (mention.date.year === null) continue;
    const row = rowOf(mention) + (mention.date.month === null && month <= 3 ? ', first quarter' : '');
    if (seen.has(`${row} ${mention.date.year}`)) continue;
    seen.add(`${row} ${mention.date.year}`);
    const columns = (counts[row] ??= {});
    const column = columnOf(mention, year, { month, day });
    columns[column] = (columns[column] ?? 0) + 1;
  }
}
for (const [row, columns] of Object.entries(counts)) console.log(`${row}: ${JSON.stringify(columns)}`);
