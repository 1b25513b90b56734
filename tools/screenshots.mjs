#!/usr/bin/env node
// Takes pictures of every kind of page of a built site: desktop, phone and narrow; light, dark, high contrast, forced colours.
//
//   node tools/screenshots.mjs [--site dist] [--out FOLDER] [--only NAME,…] [--look light,…] [--size phone,…] [--full] [--query 供电]
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
    look: { type: 'string' },
    size: { type: 'string' },
    full: { type: 'boolean', default: false },
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
const names = (folder) =>
  fs.existsSync(path.join(site, folder))
    ? fs
        .readdirSync(path.join(site, folder))
        .filter((name) => name.endsWith('.html') && !name.startsWith('index') && !name.endsWith('-print.html'))
        .sort()
    : [];
const bytes = (name) => fs.statSync(path.join(site, name)).size;
/** The fullest page of a folder whose name matches. */
const fullest = (folder, pattern = /./u) =>
  names(folder)
    .filter((name) => pattern.test(name))
    .map((name) => `${folder}/${name}`)
    .reduce((best, name) => (best === undefined || bytes(name) > bytes(best) ? name : best), undefined);
const kicked = articles.find((a) => a.kicker && a.byline.length) ?? longest;
const joined = articles.find((a) => a.continued?.to && fs.readFileSync(path.join(site, a.url), 'utf8').includes('id="joined"'));
const issue = fullest('issues', /^\d{4}-\d\d-\d\d/u) ?? 'issues/undated.html';
const wanted = {
  home: 'index.html',
  issue,
  print: issue.replace('.html', '-print.html'),
  undated: 'issues/undated.html',
  article: kicked.url,
  marked: `${kicked.url}#q=${encodeURIComponent(opt.query)}`,
  long: longest.url,
  joined: joined?.url,
  days: 'issues/index.html',
  year: fullest('issues', /^\d{4}\.html$/u),
  sections: 'sections/index.html',
  section: fullest('sections'),
  kind: fullest('kinds'),
  indexes: 'indexes.html',
  people: 'people/index.html',
  person: fullest('people'),
  named: 'named/index.html',
  letter: 'named/index-l.html',
  places: 'places/index.html',
  place: fullest('places'),
  organisations: 'organisations/index.html',
  keyword: fullest('keywords'),
  figures: 'figures.html',
  source: fullest('sources'),
  list: 'list.html',
  search: `search.html?q=${encodeURIComponent(opt.query)}`,
  about: 'about.html',
  missing: '404.html',
  report: 'report.html',
};
const pages = Object.fromEntries(
  Object.entries(wanted).flatMap(([name, page]) => {
    const [file = '', rest = ''] = page === undefined ? [] : page.split(/(?=[?#])/u);
    return file && fs.existsSync(path.join(site, file)) ? [[name, address(file) + rest]] : [];
  }),
);
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 }, narrow: { width: 320, height: 640 } };
/** What a reader's system asks for. */
const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'light', contrast: 'more' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};

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
  for (const [look, wishes] of Object.entries(LOOKS)) {
    if (opt.look && !opt.look.split(',').includes(look)) continue;
    if (opt.size && !opt.size.split(',').includes(size)) continue;
    const context = await browser.newContext({ viewport, ...wishes, deviceScaleFactor: 1 });
    for (const [name, url] of Object.entries(pages)) {
      if (opt.only && !opt.only.split(',').includes(name)) continue;
      const page = await context.newPage();
      page.on('console', (message) => message.type() === 'error' && console.log(`${name}: ${message.text()}`));
      page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
      await page.goto(url);
      await page.waitForTimeout(name === 'search' || name === 'marked' ? 1200 : 200);
      await page.screenshot({ path: path.join(opt.out, `${name}-${size}-${look}.png`), fullPage: opt.full });
      await page.close();
    }
    await context.close();
  }
}
await browser.close();
