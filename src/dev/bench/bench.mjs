#!/usr/bin/env node
// Measures whole builds: cold, with nothing changed, with one page changed; beside them the bare chain of the same
// libraries. Prints a table and writes JSON. What it timed is verified to be complete.
//
//   npm run bench -- [--articles 1000,10000] [--corpus FILE.jsonl[.gz]] [--out FOLDER] [--json FILE]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeArchive } from './make-archive.mjs';
import { measure } from './measure.mjs';

const { values: opt } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    corpus: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'string' },
  },
});
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const cli = path.join(root, 'lib/cli.js');
const work = opt.out ?? fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-bench-'));
const rows = [];

for (const count of opt.articles.split(',').map(Number)) {
  const folder = path.join(work, String(count));
  fs.rmSync(folder, { recursive: true, force: true });
  const pages = makeArchive(path.join(folder, 'seeds'), count, { seeds: path.join(root, 'seeds'), corpus: opt.corpus });
  const build = async (what) => {
    const { seconds, mebibytes, stdout } = await measure([cli, 'build', '--json'], folder);
    const report = JSON.parse(stdout);
    if (report.pages !== pages) throw new Error(`${pages} pages were made, ${report.pages} built`);
    rows.push({
      what,
      articles: report.articles,
      seconds,
      mebibytes,
      written: report.files.written,
      megabytes: report.bytes / 1e6,
      timings: report.timings,
    });
  };
  await build('cold');
  await build('nothing changed');
  changeOnePage(path.join(folder, 'seeds'));
  await build('one page changed');
  const floor = await measure(
    [path.join(root, 'src/dev/bench/bare-chain.mjs'), path.join(folder, 'dist'), path.join(folder, 'bare')],
    root,
  );
  rows.push({ what: 'bare chain', articles: rows.at(-1).articles, seconds: floor.seconds, mebibytes: floor.mebibytes });
}

/** One sentence more in the first article of the archive. */
function changeOnePage(seeds) {
  const [year] = fs.readdirSync(seeds).sort();
  const [page] = fs.readdirSync(path.join(seeds, year)).sort();
  const file = path.join(seeds, year, page);
  const [title, opening, ...rest] = fs.readFileSync(file, 'utf8').trim().split('\n\n');
  fs.writeFileSync(file, `${[title, `${opening}今天,这里多了一句话。`, ...rest].join('\n\n')}\n`);
}

const cell = (value, digits) => (value === undefined || value === null ? '' : value.toFixed(digits));
console.log(`${os.cpus()[0]?.model ?? ''} x ${os.cpus().length}, Node ${process.version}, ${opt.corpus ?? 'seeds recombined'}`);
console.log('| | articles | seconds | MiB | files written | MB |\n|---|---|---|---|---|---|');
for (const r of rows)
  console.log(
    `| ${r.what} | ${r.articles} | ${cell(r.seconds, 2)} | ${cell(r.mebibytes, 0)} | ${cell(r.written, 0)} | ${cell(r.megabytes, 1)} |`,
  );
for (const r of rows.filter((row) => row.what === 'cold'))
  console.log(
    `${r.articles} cold: ${Object.entries(r.timings)
      .map(([stage, s]) => `${stage} ${s.toFixed(2)}`)
      .join(', ')}`,
  );
if (opt.json) fs.writeFileSync(opt.json, `${JSON.stringify(rows, null, 1)}\n`);
if (!opt.out) fs.rmSync(work, { recursive: true, force: true });
