#!/usr/bin/env node
// Learns the weights of the sequence model (src/read/layout/weights.json) on pages composed of articles. The same articles give the
// same file, to the byte:
//
//   node tools/train-segmenter.mjs --articles DAILY.jsonl.gz --articles BROADCASTS.jsonl.gz --keys FOLDER
//
// The file that is here was learned from 3,898 articles of a national daily (February and October 2019) and 71,755 broadcast
// reports (2012 to 2026), without what the answer keys of 120 pages hold. It is NOT one such run: it is the mean of one (three
// runs of 3,600 pages, all days of the reports but every tenth) and of five earlier runs with less damage and 500 days of them;
// together they read unseen pages better than either.
//
// A line of an articles file is {date, title, paragraphs: string[]} (or `body` with line breaks), and may have page, kicker,
// subtitle. Pages that share an article with the keys, and days set aside by `divide`, are not learned from; on those days
// pages and their answer keys are composed to score on:
//
//   node tools/train-segmenter.mjs --articles FILE... [--keys DIR] --compose DIR [--pages 100] [--seed 7]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeDictionary } from './dictionary.mjs';
import { divide, readArticles, readKeys } from './training/articles.mjs';
import { goldOf } from './training/gold.mjs';
import { openComposer } from './training/page.mjs';
import { openRandom } from './training/random.mjs';
import { average, toJson, train } from './training/learn.mjs';

const { values: opt } = parseArgs({
  options: {
    articles: { type: 'string', multiple: true },
    keys: { type: 'string' },
    pages: { type: 'string', default: '3600' },
    epochs: { type: 'string', default: '5' },
    runs: { type: 'string', default: '3' },
    threads: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    write: { type: 'string' },
    compose: { type: 'string' },
    'per-page': { type: 'string', default: '7' },
    rate: { type: 'string', default: '0.12' },
    shrink: { type: 'string', default: '0.004' },
    drop: { type: 'string', default: '0.15' },
    least: { type: 'string', default: '12' },
    once: { type: 'boolean', default: false },
  },
});
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

const READER = path.join(root, 'lib/training/reader.mjs');

/** Each run in a thread of its own: they share nothing, and are put together in their order. */
const runInThread = (run) =>
  new Promise((resolve, reject) => {
    new Worker(fileURLToPath(import.meta.url), { argv: process.argv.slice(2), workerData: { run } })
      .once('message', resolve)
      .once('error', reject);
  });

/** The program's own features, so that training and reading see the same. */
async function loadReader() {
  makeDictionary();
  const contents =
    "export { toBlocks } from './read/blocks.ts'; export { toUnits } from './segment/units.ts'; export { featuresOf } from './segment/features.ts'; export { cohesionOf } from './segment/cohesion.ts'; export { secondLook } from './segment/second-look.ts'; export * from './segment/tags.ts'; export * from './segment/sequence.ts'; export { openModel, UNIT } from './segment/weights.ts';";
  await build({
    stdin: { contents, resolveDir: path.join(root, 'src'), loader: 'ts' },
    outfile: READER,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
}

/** Articles of one day and page stand together, as they did in print. */
function dealOut(articles, random, perPage) {
  const groups = new Map();
  const counts = new Map();
  for (const article of articles) {
    const n = counts.get(article.date) ?? 0;
    counts.set(article.date, n + 1);
    const key = `${article.date}|${article.page ?? Math.floor(n / perPage)}`;
    if (!groups.has(key)) groups.set(key, []);
    const group = groups.get(key);
    if (group.length < perPage + 2) group.push(article);
  }
  return random.shuffle([...groups.values()].filter((group) => group.length >= 2));
}

/** The thread that waits for the others needs none. */
const isNeeded = opt.compose !== undefined || !isMainThread;
const keys = readKeys(opt.keys);
const articles = (isNeeded ? (opt.articles ?? []) : []).map((file) => divide(readArticles(file), keys)[opt.compose ? 'held' : 'learned']);

/** A run's pages: every group of articles in turn, set in another style each time. */
function composePages(random) {
  const pools = articles.map((list) => dealOut(list, random, Number(opt['per-page'])));
  const composer = openComposer(random);
  return Array.from({ length: Number(opt.pages) }, (_, n) => {
    const pool = pools[n % pools.length];
    const group = pool[Math.floor(n / pools.length) % pool.length];
    const from = random.chance(0.3) && group.length > 3 ? random.int(0, 2) : 0;
    return composer.compose(structuredClone(group.slice(from)));
  });
}

if (opt.compose) {
  const pages = composePages(openRandom(Number(opt.seed)));
  fs.mkdirSync(path.join(opt.compose, 'gold'), { recursive: true });
  for (const [n, page] of pages.entries()) {
    const name = `${String(n + 1).padStart(6, '0')}.md`;
    fs.writeFileSync(path.join(opt.compose, name), `${page.lines.join('\n')}\n`);
    fs.writeFileSync(path.join(opt.compose, 'gold', name.replace('.md', '.json')), `${JSON.stringify(goldOf(page, name))}\n`);
  }
  console.log(`${pages.length} pages -> ${opt.compose}`);
} else if (isMainThread) {
  await loadReader();
  const runs = new Array(Number(opt.runs));
  let next = 0;
  const work = async () => {
    while (next < runs.length) {
      const run = next++;
      runs[run] = await runInThread(run);
    }
  };
  await Promise.all(Array.from({ length: Number(opt.threads) }, work));
  const weights = toJson(average(runs));
  const file = opt.write ?? path.join(root, 'src/read/layout/weights.json');
  fs.writeFileSync(file, weights);
  console.log(`${opt.runs} runs of ${opt.pages} pages, ${(weights.length / 1024).toFixed(0)} kB -> ${file}`);
} else {
  const reader = await import(pathToFileURL(READER).href);
  const [epochs, rate, shrink, drop, least] = [opt.epochs, opt.rate, opt.shrink, opt.drop, opt.least].map(Number);
  const random = openRandom(Number(opt.seed) + workerData.run);
  parentPort.postMessage(train(composePages(random), reader, { epochs, random, rate, shrink, drop, least, once: opt.once }));
}
