/** Searching under difficulties: a newer build while the page is open, missing or damaged files, no room for a copy. Also the bar of marks. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressOf } from '../../src/browser/offline/make-copy.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';
import { serveBelow } from '../helpers/web-server.ts';

let browser: Browser;
/** The seeds' site, and a newer build of it with an older page added, so that every article has another number. */
let older: string;
let newer: string;
let context: BrowserContext;
let page: Page;

const ADDED = `---
title: 太原老供电所旧闻
date: 2021-01-01
---

1951年的太原供电所设在旧城。当年检修线路全靠人力，供电全凭经验。
`;

async function build(seeds: string): Promise<string> {
  const root = emptyFolder();
  const out = path.join(root, 'dist');
  const built = await guzhi(['build', '--seeds', seeds, '--out', out, '--quiet'], { cwd: root });
  expect(built.status, built.stderr).toBe(0);
  return out;
}

beforeAll(async () => {
  const seeds = emptyFolder();
  fs.cpSync(SEEDS, seeds, { recursive: true });
  fs.writeFileSync(path.join(seeds, 'found.md'), ADDED);
  [older, newer] = [await build(SEEDS), await build(seeds)];
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  page = await context.newPage();
});
afterEach(() => context.close());

/** A copy of a site in its own folder. */
function copyOf(site: string): string {
  const folder = path.join(emptyFolder(), 'site');
  fs.cpSync(site, folder, { recursive: true });
  return folder;
}

/** Replaces a site by another build, as publishing does. */
function replaceBy(folder: string, site: string): void {
  fs.rmSync(folder, { recursive: true });
  fs.cpSync(site, folder, { recursive: true });
}

/** Keeps only the first half of a file. */
function cutShort(file: string): void {
  const content = fs.readFileSync(file);
  fs.writeFileSync(file, content.subarray(0, content.length / 2));
}

const status = () => page.locator('.search-status').innerText();
const problem = () => page.locator('.search-problem').innerText();
const titles = () => page.locator('#results .hit .headline').allInnerTexts();
const open = (base: string, query: string) => page.goto(`${base}search.html?q=${encodeURIComponent(query)}`);
const fromDisk = (site: string) => pathToFileURL(`${site}/`).href;

async function ask(query: string): Promise<void> {
  await page.locator('#find').fill(query);
  await page.locator('#find').press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === query);
}

describe('a newer build published while the page is open', () => {
  const wanted = async (site: string, query: string) => {
    await open(fromDisk(site), query);
    await expect.poll(status).toMatch(/\d/u);
    return { status: await status(), titles: await titles() };
  };
  const WORDS = ['太原', '供电', '会议', '保税区', '青年', '城市', '旧城'] as const;
  /** Words that are not searched for before the newer build. */
  const NEW_WORDS: readonly string[] = ['保税区', '青年', '城市', '旧城'];

  test.each(['with a service worker', 'without a service worker'])(
    '%s: answers come from the new build, and none mixes both',
    async (how) => {
      const answers = new Map<string, Awaited<ReturnType<typeof wanted>>>();
      for (const word of WORDS) answers.set(word, await wanted(newer, word));
      const folder = copyOf(older);
      const server = await serveBelow(folder, '/archive/');
      await open(server.url, '太原');
      await expect.poll(status).toMatch(/\d/u);
      if (how.startsWith('with ')) {
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
        // From now on the worker caches what is read.
        await page.reload();
        for (const word of ['供电', '会议']) {
          await ask(word);
          await expect.poll(titles).not.toEqual([]);
        }
      }
      replaceBy(folder, newer);
      for (const word of WORDS) {
        await ask(word);
        // Answers to earlier words may still come from the old build.
        if (!NEW_WORDS.includes(word)) continue;
        const answer = answers.get(word);
        await expect.poll(titles).toEqual(answer?.titles);
        expect(await status()).toBe(answer?.status);
      }
      // The page now uses the new build for the first words too.
      await ask('太原');
      await expect.poll(titles).toEqual(answers.get('太原')?.titles);
      await server.close();
    },
  );

  test('without a network afterwards, answers come from one build or are refused', async () => {
    const folder = copyOf(older);
    const server = await serveBelow(folder, '/archive/');
    await open(server.url, '太原');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.reload();
    await expect.poll(titles).not.toEqual([]);
    const before = await titles();
    replaceBy(folder, newer);
    await page.goto(`${server.url}index.html`);
    await server.close();
    await open(server.url, '太原');
    await expect.poll(status).not.toBe('');
    const shown = await titles();
    if (shown.length > 0) expect(shown).toEqual(before);
    await ask('旧城');
    await expect.poll(status).toMatch(/0 条|最多|读不到|刚刚更新/u);
    expect((await titles()).filter((title) => title.includes('老供电所'))).toEqual([]);
  });
});

describe('a file of the index', () => {
  const kinds = [
    ['a directory', /^search\/terms\/[^/]+\.js$/u],
    ['a dictionary', /^search\/terms\/[^/]+\/.*\.js$/u],
    ['an article’s text', /^data\/text\/.*\.js$/u],
  ] as const;
  const damages = [
    ['missing', (file: string) => fs.rmSync(file)],
    ['cut short', (file: string) => cutShort(file)],
    ['empty', (file: string) => fs.writeFileSync(file, '')],
  ] as const;

  test.each(kinds.flatMap(([kind, pattern]) => damages.map(([how, damage]) => ({ kind, pattern, how, damage }))))(
    '$kind, $how: the page says so, and everything else works',
    async ({ pattern, damage }) => {
      const site = copyOf(older);
      const names = fs.readdirSync(site, { recursive: true, encoding: 'utf8' }).map((name) => name.split(path.sep).join('/'));
      for (const name of names) if (pattern.test(name)) damage(path.join(site, name));
      await open(fromDisk(site), '供电');
      await expect.poll(problem).toMatch(/有 \d+ 个索引文件读不出来/u);
      await page.locator('.menu a').first().click();
      expect((await page.locator('h1').innerText()).trim()).not.toBe('');
    },
  );

  test.each(damages)('the manifest, %s: the page links to the indexes, and trying again works once the file is back', async (_, damage) => {
    const site = copyOf(older);
    const manifest = path.join(site, 'search/manifest.js');
    const whole = fs.readFileSync(manifest);
    damage(manifest);
    await open(fromDisk(site), '供电');
    await expect.poll(status).toContain('读不到检索索引');
    expect(await page.locator('.search-after a').count()).toBeGreaterThan(2);
    fs.writeFileSync(manifest, whole);
    await page.locator('.search-after button').click();
    await expect.poll(titles).toContain('太原供电集中治理线损');
  });
});

test('pressing More twice before the hits arrive shows each hit once', async () => {
  const server = await serveBelow(older, '/slow/');
  await context.route('**/data/text/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await route.continue();
  });
  await open(server.url, '的');
  await page.locator('button.more').waitFor();
  const before = (await titles()).length;
  await page.locator('button.more').dblclick();
  await expect.poll(async () => (await titles()).length).toBeGreaterThan(before);
  await page.waitForTimeout(600);
  const addresses = await page.locator('#results .hit .headline a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(addresses).size).toBe(addresses.length);
  await server.close();
});

describe('an offline copy without enough room', () => {
  const offline = () => page.locator('.offline').innerText();
  const limit = async (bytes: number, url: string) => {
    const line = await context.newCDPSession(page);
    await line.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize: bytes });
  };

  test('is not started if the browser says so beforehand', async () => {
    const server = await serveBelow(older, '/small/');
    await page.goto(`${server.url}search.html`);
    await limit(20_000, server.url);
    await page.locator('.offline button').click();
    await expect.poll(offline).toContain('空间不够');
    await server.close();
  });

  test('is abandoned when room runs out, and the site still works', async () => {
    const server = await serveBelow(older, '/small/');
    await page.goto(`${server.url}search.html`);
    await page.locator('.offline button').click();
    await expect.poll(offline).toContain('个文件');
    await limit(100_000, server.url);
    await page.locator('.offline button').first().click();
    await expect.poll(offline, { timeout: 20_000 }).toContain('没有存成：浏览器给本站的空间不够');
    expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' copy ')))).toEqual([]);
    await ask('供电');
    await expect.poll(titles).toContain('太原供电集中治理线损');
    await server.close();
  });
});

describe('an offline copy', () => {
  const offline = () => page.locator('.offline').innerText();
  const startCopy = async (url: string): Promise<void> => {
    await page.goto(`${url}search.html`);
    await page.locator('.offline button').click();
    await expect.poll(offline).toContain('个文件');
    await page.locator('.offline button').first().click();
  };
  const copies = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' copy ')));
  /** Adds a file, or a change of its content, to a site's list of files. */
  const list = (site: string, name: string): void => {
    const file = path.join(site, 'guzhi.json');
    const { files, ...rest } = JSON.parse(fs.readFileSync(file, 'utf8')) as { files: Record<string, string> };
    fs.writeFileSync(file, JSON.stringify({ ...rest, files: { ...files, [name]: '0'.repeat(64) } }));
  };

  test('is discarded if another build was published while it was made', async () => {
    const folder = copyOf(older);
    let replaced = false;
    const server = await serveBelow(folder, '/anew/', (address) => {
      if (replaced || !address.startsWith('/data/text/')) return;
      // As after a small correction: all files exist, one has other content.
      fs.appendFileSync(path.join(folder, 'index.html'), '<!-- corrected -->');
      list(folder, 'index.html');
      replaced = true;
    });
    await startCopy(server.url);
    await expect.poll(offline, { timeout: 40_000 }).toContain('存储的时候档案更新了');
    expect(replaced).toBe(true);
    expect(await copies()).toEqual([]);
    await page.locator('.offline button').click();
    await page.locator('.offline button').first().click();
    await expect.poll(offline, { timeout: 40_000 }).toContain('已存在这台设备上');
    await server.close();
  });

  test('contains files whose names need escapes in an address, and needs no 404 page', async () => {
    const folder = copyOf(older);
    fs.writeFileSync(path.join(folder, 'assets/图 100%.txt'), 'odd');
    list(folder, 'assets/图 100%.txt');
    fs.rmSync(path.join(folder, '404.html'));
    expect(addressOf('https://example.org/a/', 'assets/C#图?100%.txt')).toBe('https://example.org/a/assets/C%23%E5%9B%BE%3F100%25.txt');
    const server = await serveBelow(folder, '/odd/');
    await startCopy(server.url);
    await expect.poll(offline, { timeout: 40_000 }).toContain('已存在这台设备上');
    expect(await copies()).toHaveLength(1);
    await server.close();
  });
});

describe('in an article opened from a search', () => {
  const place = () => page.locator('.marks-bar output').innerText();
  const marks = () => page.locator('mark.search-hit').count();
  const here = () => page.evaluate(() => [...document.querySelectorAll('mark')].findIndex((mark) => mark.classList.contains('here')));

  beforeEach(async () => {
    await open(fromDisk(older), '太原 OR 供电');
    await page.getByRole('link', { name: '太原供电集中治理线损' }).first().click();
    await page.locator('.marks-bar').waitFor();
  });

  test('buttons and keys move from mark to mark, wrap around, and scroll each into view', async () => {
    const count = await marks();
    expect(count).toBeGreaterThan(2);
    expect(await place()).toBe(`1 / ${count}`);
    await page.getByRole('button', { name: '下一处' }).click();
    expect([await place(), await here()]).toEqual([`2 / ${count}`, 1]);
    await page.getByRole('button', { name: '上一处' }).click();
    await page.getByRole('button', { name: '上一处' }).click();
    expect([await place(), await here()]).toEqual([`${count} / ${count}`, count - 1]);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect([await place(), await here()]).toEqual([`2 / ${count}`, 1]);
    await page.keyboard.press('p');
    expect(await here()).toBe(0);
    await page.keyboard.press('p');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('mark.here')?.getBoundingClientRect().top ?? -1))
      .toSatisfy((top: number) => top >= 0 && top < 700);
  });

  test('marks and bar stay when the reader follows the article’s list of crossheads', async () => {
    await open(fromDisk(older), '中部城市群');
    await page.getByRole('link', { name: '中部城市群锚定目标谋发展' }).first().click();
    await page.locator('.marks-bar').waitFor();
    const count = await marks();
    await page.locator('main a[href^="#"]').first().click();
    await page.waitForURL((url) => !url.hash.startsWith('#q='));
    await page.waitForTimeout(200);
    expect([await marks(), await page.locator('.marks-bar').count()]).toEqual([count, 1]);
  });

  test('Esc removes marks and bar and releases their keys; in a field the keys are text', async () => {
    const box = page.locator('input[name=q]').first();
    if (await box.isVisible()) {
      await box.focus();
      await page.keyboard.type('npn');
      expect([await box.inputValue(), await here()]).toEqual(['npn', 0]);
      await page.locator('h1').click();
    }
    await page.keyboard.press('Escape');
    expect([await marks(), await page.locator('.marks-bar').count()]).toEqual([0, 0]);
    await page.keyboard.press('n');
    expect(await marks()).toBe(0);
  });
});
