#!/usr/bin/env node
// Measures the search of a site: index size, bytes and files to the first answer on a fresh page, warm queries; prints JSON.
//
//   node tools/bench-search.mjs --site DIR [--queries 50] [--browser /usr/bin/chromium] [--peer node_modules/.bin/pagefind]
//
// Bytes are counted as a host sends them: every file by itself through gzip. Queries are substrings of 2, 3, 4 and 6
// characters drawn from the site's own articles, always the same ones. With --browser, queries run warm in that
// browser over file://, and the bytes and files of a fresh page are those the browser really asked for over http.
// With --peer, Pagefind indexes and answers the same articles and queries in the same run.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { measurePeer } from './bench-peer.mjs';

const { values: opt } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    queries: { type: 'string', default: '50' },
    browser: { type: 'string' },
    peer: { type: 'string' },
  },
});
const site = path.resolve(opt.site);
const gzip = (file) => zlib.gzipSync(fs.readFileSync(file)).length;
const files = (folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => path.join(e.parentPath, e.name))
    : [];
const sum = (values) => values.reduce((a, b) => a + b, 0);
const at = (values, share) => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const spread = (values) => ({ median: at(values, 0.5), p95: at(values, 0.95), worst: at(values, 1) });

const articles = fs
  .readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const utf8 = sum(articles.map((a) => Buffer.byteLength([a.kicker, a.headline ?? a.title, a.subtitle, a.text].join(''))));

let state = 7;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
function drawQueries(count) {
  const queries = new Set();
  for (let tries = 0; queries.size < count && tries < count * 1000; tries++) {
    const text = articles[Math.floor(random() * articles.length)].text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
    const length = [2, 3, 4, 6][queries.size % 4];
    const query = text.slice(Math.floor(random() * Math.max(1, text.length - length))).slice(0, length);
    if (query.length === length && /^[\p{Script=Han}0-9a-z]+$/u.test(query)) queries.add(query);
  }
  return [...queries];
}

function serve(folder) {
  const asked = [];
  const types = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
    '.wasm': 'application/wasm',
  };
  const server = http.createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url, 'http://x').pathname));
    if (!file.startsWith(folder) || !fs.existsSync(file)) return response.writeHead(404).end();
    const body = zlib.gzipSync(fs.readFileSync(file));
    asked.push(body.length);
    response
      .writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream', 'content-encoding': 'gzip' })
      .end(body);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve({ asked, url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() })),
  );
}

async function launch() {
  if (!opt.browser) return null;
  const { chromium } = await import('playwright-core');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath: opt.browser, args });
}

async function inBrowser(queries) {
  const browser = await launch();
  const server = await serve(site);
  const bytes = [];
  const requests = [];
  const milliseconds = [];
  const answered = (page) =>
    page.waitForFunction(() => /\d/u.test(document.querySelector('.search-status')?.textContent ?? '') || document.querySelector('.hit'));
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    server.asked.length = 0;
    await page.goto(`${server.url}search.html?q=${encodeURIComponent(query)}`);
    await answered(page);
    await page.waitForLoadState('networkidle');
    bytes.push(sum(server.asked));
    requests.push(server.asked.length);
    await context.close();
  }
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(path.join(site, 'search.html')).href}?q=${encodeURIComponent(queries[0])}`);
  await answered(page);
  for (const round of [0, 1]) {
    for (const query of queries) {
      const took = await page.evaluate(async (q) => {
        const search = await window.guzhiSearch();
        const started = performance.now();
        await search.search(q);
        return performance.now() - started;
      }, query);
      if (round === 1) milliseconds.push(took);
    }
  }
  await browser.close();
  server.close();
  return { bytes: spread(bytes), requests: spread(requests), warmMs: spread(milliseconds.map((ms) => Math.round(ms * 100) / 100)) };
}

const queries = drawQueries(Number(opt.queries));
const indexed = sum(files(path.join(site, 'search')).map(gzip));
const texts = sum(files(path.join(site, 'data/text')).map(gzip));
const result = {
  articles: articles.length,
  textUtf8: utf8,
  indexGzip: indexed,
  indexShare: Math.round((indexed / utf8) * 1000) / 1000,
  textFilesGzip: texts,
  queries: queries.length,
  ...(opt.browser ? await inBrowser(queries) : {}),
};
const gzipOf = (folder) => sum(files(folder).map(gzip));
if (opt.peer) result.pagefind = await measurePeer(opt.peer, articles, queries, { serve, gzipOf, spread, launch });
console.log(JSON.stringify(result, null, 1));
