/**
 * Measures a site's search: index size, bytes and files loaded until the first answer on a fresh page, time of warm queries. Prints
 * JSON.
 *
 *   npm run bench:search -- --site DIR [--queries 50] [--browser /usr/bin/chromium] [--peer node_modules/.bin/pagefind]
 *
 * Bytes are counted as sent by a web host, with each file gzipped separately. Queries are substrings of 2, 3, 4 and 6
 * characters from the site's articles, the same in every run. With --browser, warm queries run in that browser over
 * file://, and the bytes and files of a fresh page are its actual requests over http. With --peer, Pagefind indexes the
 * same articles and answers the same queries.
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
