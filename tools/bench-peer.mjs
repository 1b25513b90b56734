// Pagefind on the same articles and queries, where somebody has installed it: for bench-search.mjs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One page an article, nothing around it: what an index of these texts needs and no more. */
function writePages(folder, articles) {
  for (const { id, title, text } of articles)
    fs.writeFileSync(
      path.join(folder, `${id}.html`),
      `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${escape(title)}</title><body data-pagefind-body><h1>${escape(title)}</h1>${text
        .split('\n')
        .map((p) => `<p>${escape(p)}</p>`)
        .join('')}</body></html>`,
    );
  fs.writeFileSync(path.join(folder, 'blank.html'), '<!doctype html><meta charset="utf-8"><title>blank</title>');
}

/**
 * @param peer the pagefind program
 * @param tools what bench-search.mjs measures itself with: serve(folder), gzipOf(folder), spread, launch()
 */
export async function measurePeer(peer, articles, queries, { serve, gzipOf, spread, launch }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-peer-'));
  writePages(folder, articles);
  const started = performance.now();
  const run = spawnSync(peer, ['--site', folder], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`pagefind: ${run.stderr || run.error}`);
  const result = { indexSeconds: Math.round(performance.now() - started) / 1000, indexGzip: gzipOf(path.join(folder, 'pagefind')) };
  const browser = await launch();
  if (browser) Object.assign(result, await ask(browser, await serve(folder), articles, queries, spread));
  fs.rmSync(folder, { recursive: true, force: true });
  return result;
}

async function ask(browser, server, articles, queries, spread) {
  const bytes = [];
  const milliseconds = [];
  const flat = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  const texts = new Map(articles.map((a) => [a.id, flat(`${a.title}\n${a.text}`)]));
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const query of queries) {
    const page = await browser.newPage();
    await page.goto(`${server.url}blank.html`);
    server.asked.length = 0;
    const answer = await page.evaluate(async (q) => {
      const pagefind = await import('/pagefind/pagefind.js');
      await pagefind.init();
      const { results } = await pagefind.search(q);
      const first = await Promise.all(results.slice(0, 10).map((r) => r.data()));
      const began = performance.now();
      await pagefind.search(q);
      const milliseconds = performance.now() - began;
      return { urls: first.map((data) => data.url), count: results.length, milliseconds };
    }, query);
    bytes.push(server.asked.reduce((a, b) => a + b, 0));
    milliseconds.push(Math.round(answer.milliseconds * 100) / 100);
    const holding = [...texts.values()].filter((text) => text.includes(query)).length;
    found += Math.min(answer.count, holding);
    wanted += holding;
    right +=
      answer.urls.filter((url) => texts.get(path.basename(url, '.html'))?.includes(query)).length / Math.max(1, Math.min(10, holding));
    await page.close();
  }
  await browser.close();
  server.close();
  return {
    firstTenRight: Math.round((right / queries.length) * 1000) / 1000,
    recallAtMost: Math.round((found / wanted) * 1000) / 1000,
    bytes: spread(bytes),
    warmMs: spread(milliseconds),
  };
}
