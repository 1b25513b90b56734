/** Browsers that cannot, or may not, do all that a new one does: pages are read in each. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { guzhi } from '../helpers/guzhi.ts';
import { openSeedsSite, type SeedsSite } from '../helpers/seeds-site.ts';

let browser: Browser;
let site: string;
let server: SeedsSite;

beforeAll(async () => {
  server = await openSeedsSite('/archive/');
  site = server.folder;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A page before whose own scripts `prepare` ran, with the errors that nobody caught. */
async function opened(prepare: () => void): Promise<{ page: Page; errors: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(prepare);
  return { page, errors };
}

async function searchAndRead(page: Page): Promise<void> {
  await page.goto(`${server.url}search.html?q=${encodeURIComponent('供电')}`);
  await page.locator('#results a[href*="a/"]').first().click();
  await page.waitForURL(/\/a\//u);
  await page.locator('mark').first().waitFor();
}

describe('storage', () => {
  test('that is forbidden: pages can be read and searched, and the theme switched', async () => {
    const { page, errors } = await opened(() => {
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(globalThis, name, { get: refuse, configurable: true });
      IDBFactory.prototype.open = refuse;
      Object.defineProperty(navigator, 'serviceWorker', { value: undefined });
      Object.defineProperty(navigator, 'storage', { value: undefined });
    });
    await page.goto(`${server.url}index.html`);
    await page.locator('button.theme').click();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await searchAndRead(page);
    await page.goto(`${server.url}list.html`);
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('that is full: the same', async () => {
    const { page, errors } = await opened(() => {
      const full = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Storage.prototype.setItem = full;
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
      IDBFactory.prototype.open = full;
    });
    await page.goto(`${server.url}index.html`);
    await page.locator('button.theme').click();
    await searchAndRead(page);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe('an old browser', () => {
  test('whose scripts do not run shows every kind of page; the search page leads to the indexes', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const name of ['index.html', 'issues/index.html', 'sections/index.html', 'people/index.html', 'about.html']) {
      await page.goto(server.fromDisk(name));
      expect((await page.locator('h1').first().innerText()).trim()).not.toBe('');
      expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
    }
    await page.goto(pathToFileURL(path.join(site, 'search.html')).href);
    expect(await page.locator('main a[href*="sections/"]:visible').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('that chokes on each script shows the pages all the same', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.route(/\.js(?:$|\?)/u, (route) => route.fulfill({ contentType: 'text/javascript', body: 'let let = ?.' }));
    await page.goto(`${server.url}index.html`);
    await page.locator('main a[href*="issues/2"]').first().click();
    await page.locator('main a[href*="a/"]').first().click();
    await page.waitForURL(/\/a\//u);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(200);
    await page.goto(`${server.url}search.html?q=x`);
    expect(await page.locator('main a[href*="sections/"]:visible').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('that lacks new features of scripts and styles shows the pages without errors', async () => {
    const { page, errors } = await opened(() => {
      for (const name of [
        'IntersectionObserver',
        'ResizeObserver',
        'structuredClone',
        'CSS',
        'Highlight',
        'scheduler',
        'CompressionStream',
      ])
        Reflect.deleteProperty(globalThis, name);
      for (const method of ['share', 'clipboard']) Object.defineProperty(navigator, method, { value: undefined });
      Object.defineProperty(document, 'startViewTransition', { value: undefined });
    });
    for (const name of ['index.html', 'issues/index.html', 'list.html', 'about.html']) await page.goto(server.url + name);
    await searchAndRead(page);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('characters that change the writing direction affect only their own element', async () => {
  const root = emptyFolder();
  writeFiles(root, {
    'seeds/2022-11-09/01.md': '# \u202e反转的题目\n\n本报讯 \u202b7月27日,一件小事在市里发生,市民可以放心出行。\n\n(\u202e张波)\n',
    'seeds/2022-11-09/02.md': '# 平常的题目\n\n本报讯 7月28日,另一件小事在市里发生,市民都看到了。\n\n(王芳)\n',
  });
  expect((await guzhi(['build', '--quiet'], { cwd: root })).status).toBe(0);
  const page = await (await browser.newContext()).newPage();
  for (const name of ['index.html', 'issues/2022-11-09.html', 'search.html?q=小事']) {
    await page.goto(`${pathToFileURL(path.join(root, 'dist')).href}/${name}`);
    await page.locator('main').getByText('反转的题目').first().waitFor();
    const open = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => [...element.childNodes].some((node) => node instanceof Text && /[\u202a-\u202e]/u.test(node.data)))
        .filter((element) => !['isolate', 'plaintext', 'isolate-override'].includes(getComputedStyle(element).unicodeBidi))
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect([name, open]).toEqual([name, []]);
  }
  await page.context().close();
});
