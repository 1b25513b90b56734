/** Reading and searching the seeds' site in a real browser, over http below a path and from a disk. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { openSeedsSite, type SeedsSite } from '../helpers/seeds-site.ts';

let browser: Browser;
let server: SeedsSite;

beforeAll(async () => {
  server = await openSeedsSite('/some/path/');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each(['http', 'file'] as const)('over %s', (way) => {
  let context: BrowserContext;
  let page: Page;
  let errors: string[];
  const address = (name: string) => (way === 'http' ? server.url + name : server.fromDisk(name));

  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address('')) && !url.startsWith('data:') && !url.startsWith('blob:')) errors.push(`asked ${url}`);
    });
  });
  afterEach(async () => {
    expect(errors).toEqual([]);
    await context.close();
  });

  async function searchFor(query: string) {
    await page.goto(address('index.html'));
    await page.locator('input[name=q]').first().fill(query);
    await page.locator('input[name=q]').first().press('Enter');
    await page.waitForURL(/search\.html/u);
  }

  test.each([
    ['供电', '太原供电集中治理线损'],
    ['中部城市群', '山西中部城市群第一次市际联席会议召开'],
  ])('searching for %s finds an article that opens with the words marked', async (query, title) => {
    await searchFor(query);
    const link = page.getByRole('link', { name: title }).first();
    await link.waitFor();
    await link.click();
    await page.waitForURL(/\/a\//u);
    expect(await page.locator('h1').innerText()).toContain(title);
    await page.locator('mark').first().waitFor();
    const marked = await page.locator('mark').allInnerTexts();
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.join('')).toContain(query);
  });

  test('a search that finds nothing says so plainly', async () => {
    await searchFor('量子纠缠蒸汽机');
    await expect.poll(() => page.locator('main').innerText()).toMatch(/0\s*条|没有/u);
  });

  test('markup in a query is shown as text', async () => {
    await searchFor('<img src=x onerror=alert(1)>供电');
    await expect.poll(() => page.locator('main').innerText()).toContain('供电');
    expect(await page.locator('img[src=x]').count()).toBe(0);
  });

  test('links lead from the home page to a day and an article', async () => {
    await page.goto(address('index.html'));
    const issue = page.locator('main a[href*="issues/2"]').first();
    await issue.click();
    await page.waitForURL(/issues\/2/u);
    const article = page.locator('main a[href*="a/"]').first();
    const title = (await article.innerText()).trim();
    await article.click();
    await page.waitForURL(/\/a\//u);
    expect(title).toContain((await page.locator('h1').innerText()).trim().slice(0, 6));
  });

  test.each(['issues/index.html', 'sections/index.html', 'people/index.html', 'about.html', '404.html', 'search.html'])(
    '%s opens without errors',
    async (name) => {
      await page.goto(address(name));
      expect((await page.locator('h1').first().innerText()).trim()).not.toBe('');
    },
  );
});

test('without scripts, the search page links to the indexes', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}search.html?q=x`);
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/日期|栏目|人物/u);
  expect(await page.locator('main a[href*="sections/"]').count()).toBeGreaterThan(0);
  await context.close();
});
