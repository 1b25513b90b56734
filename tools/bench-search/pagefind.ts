/** Measures Pagefind, if installed, on the same articles and queries. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ArticleLine } from '../read-articles.ts';
import { roundTo, type Spread, spreadOf, sum } from '../statistics.ts';
import { normalise } from './normalise.ts';
import { type CountingServer, gzippedSize, serveCounting } from './serve.ts';

export interface PagefindTimes {
  readonly indexSeconds: number;
  readonly indexGzip: number;
  /** Results of the queries; absent without a browser. */
  readonly answers?: {
    /** Share of the first ten hits that contain the query. */
    readonly firstTenRight: number;
    /** Upper bound: hits are counted, not checked. */
    readonly recallAtMost: number;
    readonly bytes: Spread;
    readonly warmMs: Spread;
  };
}

/** The part of pagefind.js used here. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

interface Answer {
  readonly urls: readonly string[];
  readonly count: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** @param program path of the pagefind program @throws Error if it fails */
export async function measurePagefind(
  program: string,
  articles: readonly ArticleLine[],
  queries: readonly string[],
  browser: Browser | null,
): Promise<PagefindTimes> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-peer-'));
  writePages(folder, articles);
  const started = performance.now();
  const run = spawnSync(program, ['--site', folder], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`pagefind: ${run.stderr || String(run.error)}`);
  const indexSeconds = roundTo((performance.now() - started) / 1000, 0.001);
  const server = await serveCounting(folder);
  const indexGzip = gzippedSize(path.join(folder, 'pagefind'));
  const answers = browser === null ? {} : { answers: await askAll(browser, server, articles, queries) };
  server.close();
  fs.rmSync(folder, { recursive: true, force: true });
  return { indexSeconds, indexGzip, ...answers };
}

async function askAll(browser: Browser, server: CountingServer, articles: readonly ArticleLine[], queries: readonly string[]) {
  const texts = new Map(articles.map(({ id, title, text }) => [id, normalise(`${title}\n${text}`)]));
  const asked = [];
  for (const query of queries) {
    const page = await browser.newPage();
    const answer = await ask(page, server, query);
    await page.close();
    asked.push({ ...answer, ...judge(texts, query, answer) });
  }
  return {
    firstTenRight: roundTo(sum(asked.map(({ right }) => right)) / queries.length, 0.001),
    recallAtMost: roundTo(sum(asked.map(({ found }) => found)) / sum(asked.map(({ wanted }) => wanted)), 0.001),
    bytes: spreadOf(asked.map(({ bytes }) => bytes)),
    warmMs: spreadOf(asked.map(({ milliseconds }) => roundTo(milliseconds, 0.01))),
  };
}

/** @param texts normalised, by id @returns how many articles contain the query, at most how many were found, share of right first hits */
export function judge(texts: ReadonlyMap<string, string>, query: string, { urls, count }: Pick<Answer, 'urls' | 'count'>) {
  const wanted = [...texts.values()].filter((text) => text.includes(query)).length;
  const hits = urls.filter((url) => texts.get(path.basename(url, '.html'))?.includes(query)).length;
  return { wanted, found: Math.min(count, wanted), right: hits / Math.max(1, Math.min(10, wanted)) };
}

async function ask(page: Page, server: CountingServer, query: string): Promise<Answer> {
  await page.goto(`${server.url}blank.html`);
  server.forget();
  const answer = await page.evaluate(async (text) => {
    // Not a path of this project: the browser loads it from the indexed site.
    const script: string = '/pagefind/pagefind.js';
    const pagefind = (await import(script)) as Pagefind;
    await pagefind.init();
    const { results } = await pagefind.search(text);
    const first = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    const began = performance.now();
    await pagefind.search(text);
    return { urls: first.map(({ url }) => url), count: results.length, milliseconds: performance.now() - began };
  }, query);
  return { ...answer, bytes: sum(server.sent) };
}

/** Writes one bare page per article, so that only the articles' texts are indexed. */
function writePages(folder: string, articles: readonly ArticleLine[]): void {
  for (const { id, title, text } of articles) {
    const paragraphs = text.split('\n').map((paragraph) => `<p>${escape(paragraph)}</p>`);
    const head = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${escape(title)}</title>`;
    const body = `<body data-pagefind-body><h1>${escape(title)}</h1>${paragraphs.join('')}</body></html>`;
    fs.writeFileSync(path.join(folder, `${id}.html`), head + body);
  }
  fs.writeFileSync(path.join(folder, 'blank.html'), '<!doctype html><meta charset="utf-8"><title>blank</title>');
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
