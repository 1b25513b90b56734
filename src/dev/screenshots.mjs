#!/usr/bin/env node
// Takes pictures of every kind of page of a built site: desktop and phone, light and dark.
//
//   node src/dev/screenshots.mjs [--site dist] [--out FOLDER] [--only NAME] [--query 供电]
//
// Uses the Chromium named in GUZHI_CHROMIUM, else one installed on the system; fonts for Chinese must be there.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const { values: opt } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'screenshots' },
    only: { type: 'string' },
    query: { type: 'string', default: '供电' },
  },
});
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const executablePath = process.env.GUZHI_CHROMIUM ?? SYSTEM.find((file) => fs.existsSync(file));
if (!executablePath) throw new Error('no Chromium found: name one in GUZHI_CHROMIUM');

const site = path.resolve(opt.site);
const address = (page) => pathToFileURL(path.join(site, page)).href;
const articles = fs
  .readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const longest = articles.reduce((a, b) => (b.text.length > a.text.length ? b : a));
const first = (folder) =>
  fs
    .readdirSync(path.join(site, folder))
    .filter((name) => name.endsWith('.html') && name !== 'index.html' && !name.endsWith('-print.html'))
    .sort()
    .map((name) => `${folder}/${name}`)[0];
const kicked = articles.find((a) => a.kicker && a.byline.length) ?? longest;
const pages = {
  home: address('index.html'),
  issue: address(first('issues')),
  print: address(first('issues').replace('.html', '-print.html')),
  article: address(kicked.url),
  marked: `${address(kicked.url)}#q=${encodeURIComponent(opt.query)}`,
  long: address(longest.url),
  days: address('issues/index.html'),
  sections: address('sections/index.html'),
  section: address(first('sections')),
  people: address('people/index.html'),
  person: address(first('people')),
  search: `${address('search.html')}?q=${encodeURIComponent(opt.query)}`,
  about: address('about.html'),
  missing: address('404.html'),
  report: address('report.html'),
};
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

fs.mkdirSync(opt.out, { recursive: true });
const browser = await chromium.launch({
  executablePath,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1 });
    for (const [name, url] of Object.entries(pages)) {
      if (opt.only && name !== opt.only) continue;
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && console.log(`${name}: ${message.text()}`));
      page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
      await page.goto(url);
      await page.waitForTimeout(name === 'search' || name === 'marked' ? 1200 : 200);
      await page.screenshot({ path: path.join(opt.out, `${name}-${size}-${colorScheme}.png`) });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
