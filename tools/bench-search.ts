/**
 * Measures the search of a site: index size, bytes and files until the first answer on a fresh page, warm queries; prints
 * JSON.
 *
 *   npm run bench:search -- --site DIR [--queries 50] [--browser /usr/bin/chromium] [--peer node_modules/.bin/pagefind]
 *
 * Bytes are counted as a host sends them, every file by itself through gzip. Queries are substrings of 2, 3, 4 and 6
 * characters from the site's own articles, always the same ones. With --browser, warm queries run in that browser over
 * file://, and the bytes and files of a fresh page are its real requests over http. With --peer, Pagefind indexes and
 * answers the same articles and queries in the same run.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { askInBrowser } from './bench-search/in-browser.ts';
import { measurePagefind } from './bench-search/pagefind.ts';
import { drawQueries } from './bench-search/queries.ts';
import { gzippedSize } from './bench-search/serve.ts';
import { BROWSER_ARGUMENTS } from './browser-arguments.ts';
import { type ArticleLine, readArticles } from './read-articles.ts';
import { roundTo, sum } from './statistics.ts';

const { values: options } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    queries: { type: 'string', default: '50' },
    browser: { type: 'string' },
    peer: { type: 'string' },
  },
});
const site = path.resolve(options.site);
const articles = readArticles(site);
const queries = drawQueries(
  articles.map(({ text }) => text),
  Number(options.queries),
);
const searchedText = ({ kicker, headline, title, subtitle, text }: ArticleLine): string =>
  [kicker, headline ?? title, subtitle, text].join('');
const textBytes = sum(articles.map((article) => Buffer.byteLength(searchedText(article))));
const indexBytes = gzippedSize(path.join(site, 'search'));
const { browser: executablePath } = options;
const browser = executablePath === undefined ? null : await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
const result = {
  articles: articles.length,
  textUtf8: textBytes,
  indexGzip: indexBytes,
  indexShare: roundTo(indexBytes / textBytes, 0.001),
  textFilesGzip: gzippedSize(path.join(site, 'data/text')),
  queries: queries.length,
  ...(browser === null ? {} : await askInBrowser(browser, site, queries)),
  ...(options.peer === undefined ? {} : { pagefind: await measurePagefind(options.peer, articles, queries, browser) }),
};
await browser?.close();
console.log(JSON.stringify(result, null, 1));
