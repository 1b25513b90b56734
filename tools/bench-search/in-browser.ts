import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { roundTo, type Spread, spreadOf, sum } from '../statistics.ts';
import { type CountingServer, serveCounting } from './serve.ts';

/** The part of a search page's `window` used for measuring. */
interface SearchWindow {
  guzhiSearch(): Promise<{ search(query: string): Promise<unknown> }>;
}

export interface BrowserTimes {
  /** Bytes and requests of a fresh page until its first answer. */
  readonly bytes: Spread;
  readonly requests: Spread;
  /** Milliseconds of a query on a page that has already answered one. */
  readonly warmMs: Spread;
}

export async function askInBrowser(browser: Browser, site: string, queries: readonly string[]): Promise<BrowserTimes> {
  const server = await serveCounting(site);
  const fresh = [];
  for (const query of queries) fresh.push(await askFresh(browser, server, query));
  server.close();
  const milliseconds = await askWarm(browser, site, queries);
  return {
    bytes: spreadOf(fresh.map(({ bytes }) => bytes)),
    requests: spreadOf(fresh.map(({ requests }) => requests)),
    warmMs: spreadOf(milliseconds.map((time) => roundTo(time, 0.01))),
  };
}

async function askFresh(browser: Browser, server: CountingServer, query: string): Promise<{ bytes: number; requests: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  server.forget();
  await page.goto(`${server.url}search.html?q=${encodeURIComponent(query)}`);
  await answered(page);
  await page.waitForLoadState('networkidle');
  const measured = { bytes: sum(server.sent), requests: server.sent.length };
  await context.close();
  return measured;
}

/** Runs all queries twice on one page. @returns milliseconds of each query in the second round */
async function askWarm(browser: Browser, site: string, queries: readonly string[]): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(`${pathToFileURL(path.join(site, 'search.html')).href}?q=${encodeURIComponent(queries[0] ?? '')}`);
  await answered(page);
  for (const query of queries) await timeQuery(page, query);
  const milliseconds: number[] = [];
  for (const query of queries) milliseconds.push(await timeQuery(page, query));
  await page.close();
  return milliseconds;
}

const timeQuery = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (text) => {
    const search = await (window as unknown as SearchWindow).guzhiSearch();
    const started = performance.now();
    await search.search(text);
    return performance.now() - started;
  }, query);

const answered = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => /\d/u.test(document.querySelector('.search-status')?.textContent ?? '') || document.querySelector('.hit'));
