#!/usr/bin/env node
// Measures whole builds: cold, with nothing changed, with one page changed, with one page added; beside them the bare chain
// of the same libraries, what each of them takes on this machine and, asked for, what others need, and how soon `guzhi dev`
// shows a change. Prints a table and writes JSON. What it timed is verified to be complete.
//
//   npm run bench -- [--articles 1000,10000,75000] [--corpus FILE.jsonl[.gz]] [--workers N] [--dev] [--peers] [--out FOLDER] [--json FILE]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureDev } from './dev-changes.mjs';
import { makeArchive } from './make-archive.mjs';
import { measure } from './measure.mjs';
import { measurePeers } from './peers.mjs';

const { values: opt } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    corpus: { type: 'string' },
    workers: { type: 'string' },
    dev: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    out: { type: 'string' },
    json: { type: 'string' },
  },
});
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cli = path.join(root, 'lib/cli.js');
const work = opt.out ?? fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-bench-'));
const rows = [];

for (const count of opt.articles.split(',').map(Number)) {
  const folder = path.join(work, String(count));
  fs.rmSync(folder, { recursive: true, force: true });
  let pages = makeArchive(path.join(folder, 'seeds'), count, { seeds: path.join(root, 'seeds'), corpus: opt.corpus });
  const build = async (what) => {
    const { seconds, mebibytes, stdout } = await measure(
      [cli, 'build', '--json', ...(opt.workers ? ['--workers', opt.workers] : [])],
      folder,
    );
    const report = JSON.parse(stdout);
    if (report.pages !== pages) throw new Error(`${pages} pages were made, ${report.pages} built`);
    verifyComplete(path.join(folder, 'dist'), report);
    rows.push({
      what,
      articles: report.articles,
      seconds,
      mebibytes,
      written: report.files.written,
      megabytes: report.bytes / 1e6,
      cache: report.cache / 1e6,
      timings: report.timings,
      work: report.work,
    });
  };
  await build('cold');
  await build('nothing changed');
  changeOnePage(path.join(folder, 'seeds'));
  await build('one page changed');
  addOnePage(path.join(folder, 'seeds'));
  pages++;
  await build('one page added');
  const floor = await measure([path.join(root, 'tools/bench/bare-chain.mjs'), path.join(folder, 'dist'), path.join(folder, 'bare')], root);
  const parts = await measure([path.join(root, 'tools/bench/parts.mjs'), path.join(folder, 'dist'), path.join(folder, 'parts')], root);
  rows.push({
    what: 'bare chain',
    articles: rows.at(-1).articles,
    seconds: floor.seconds,
    mebibytes: floor.mebibytes,
    parts: JSON.parse(parts.stdout),
  });
  const { articles } = rows.at(-1);
  if (opt.dev) rows.push(...(await measureDev(root, folder)).map((row) => ({ ...row, articles })));
  if (opt.peers) rows.push(...(await measurePeers(path.join(folder, 'dist'), path.join(folder, 'peers'))));
}

/** One sentence more in the first article of the archive. */
function changeOnePage(seeds) {
  const [year] = fs.readdirSync(seeds).sort();
  const [page] = fs.readdirSync(path.join(seeds, year)).sort();
  const file = path.join(seeds, year, page);
  const [title, opening, ...rest] = fs.readFileSync(file, 'utf8').trim().split('\n\n');
  fs.writeFileSync(file, `${[title, `${opening}今天,这里多了一句话。`, ...rest].join('\n\n')}\n`);
}

/** A page of the next day. */
function addOnePage(seeds) {
  const year = fs.readdirSync(seeds).sort().at(-1);
  const page = fs.readdirSync(path.join(seeds, year)).sort().at(-1);
  const next = new Date(Date.parse(page.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);
  fs.copyFileSync(path.join(seeds, year, page), path.join(seeds, year, `${next}-01.md`));
}

/** Every article has its line, its page and its text for the search, and nothing that was promised is missing. */
function verifyComplete(site, { articles, files }) {
  const lines = fs.readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8').trim().split('\n');
  if (lines.length !== articles) throw new Error(`${articles} articles, ${lines.length} lines of data`);
  const named = Object.keys(JSON.parse(fs.readFileSync(path.join(site, 'guzhi.json'), 'utf8')).files);
  if (named.length !== files.written + files.unchanged) throw new Error(`${named.length} files are named, others were made`);
  const missing = [...named, ...lines.map((line) => JSON.parse(line).url)].find((name) => !fs.existsSync(path.join(site, name)));
  if (missing) throw new Error(`${missing} is missing`);
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
for (const { articles, parts } of rows.filter((row) => row.parts !== undefined)) {
  const { dictionary, ...each } = parts;
  const told = Object.entries(each).map(([part, microseconds]) => `${part} ${microseconds.toFixed(0)}`);
  console.log(`${articles}: microseconds for 630 characters: ${told.join(', ')}; dictionary ${dictionary.toFixed(2)} s`);
}
if (opt.json) fs.writeFileSync(opt.json, `${JSON.stringify(rows, null, 1)}\n`);
if (!opt.out) fs.rmSync(work, { recursive: true, force: true });
