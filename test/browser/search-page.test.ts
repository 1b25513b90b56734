/** The search page: filters, sort order, suggestions, keys, state in the address, marks in articles, offline copy. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { openSeedsSite, type SeedsSite } from '../helpers/seeds-site.ts';
import { serveBelow } from '../helpers/web-server.ts';

let browser: Browser;
let site: string;
let server: SeedsSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  server = await openSeedsSite('/archive/');
  site = server.folder;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const fromDisk = (name: string): string => server.fromDisk(name);
const hits = () => page.locator('#results a[href*="a/"]');
const shownTitles = async (): Promise<string[]> => (await hits().allInnerTexts()).map((text) => text.trim()).filter(Boolean);

async function search(query: string): Promise<void> {
  await page.goto(`${fromDisk('search.html')}?q=${encodeURIComponent(query)}`);
  await hits().first().waitFor();
}

describe('the search page', () => {
  test('a facet narrows the hits, is in the address, and survives reloading and going back', async () => {
    await search('太原');
    const total = async (): Promise<number> => Number(/(\d+) 条/u.exec(await page.locator('#results').innerText())?.[1]);
    const all = await total();
    await page.locator('.search-facets summary').click();
    const box = page.locator('.facets input[type=checkbox]').first();
    await box.check();
    await page.waitForURL(/(?:section|kind|person)=/u);
    await expect.poll(total).toBeLessThan(all);
    const narrowed = await shownTitles();
    await page.reload();
    await hits().first().waitFor();
    expect(await shownTitles()).toEqual(narrowed);
    await page.goBack();
    await expect.poll(() => page.url()).not.toMatch(/(?:section|kind|person)=/u);
  });

  test('sorting by date puts the newest first', async () => {
    await search('太原');
    await page.locator('.search-sort select').selectOption('newest');
    await page.waitForURL(/sort=newest/u);
    await expect
      .poll(async () => {
        const dates = ((await page.locator('#results').innerText()).match(/20\d\d-\d\d-\d\d/gu) ?? []).slice(0, 5);
        return dates.length > 1 && dates.join() === [...dates].sort().reverse().join();
      })
      .toBe(true);
  });

  test('a hit only in a crosshead says that it was found there', async () => {
    await search('两级引领');
    expect(await page.locator('.hit .facts').first().innerText()).toContain('见于小标题');
  });

  test('keys select a month, then a second one that extends it to a span', async () => {
    await search('太原');
    const here = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const asked = () => new URL(page.url()).searchParams;
    await page.locator('.histogram [tabindex="0"]').focus();
    await page.keyboard.press('End');
    const last = await here();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.bar.chosen').count()).toBe(1);
    expect(await here()).toBe(last);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.bar.chosen').count()).toBeGreaterThan(1);
    expect([asked().get('from'), asked().get('to')].every((month) => /^\d{4}-\d\d$/u.test(month ?? ''))).toBe(true);
    expect(asked().get('from')).not.toBe(asked().get('to'));
    expect(await here()).not.toBe(last);
    expect(await page.locator('.histogram [tabindex="0"]').count()).toBe(1);
  });

  test('screen readers announce the number of hits', async () => {
    await search('供电');
    await expect.poll(() => page.locator('[aria-live], [role=status]').allInnerTexts()).toContainEqual(expect.stringMatching(/\d+ 条/u));
  });

  test('pinyin suggests words; / focuses the box', async () => {
    await page.goto(fromDisk('search.html'));
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
    await page.keyboard.type('taiyuan');
    await page.getByText('太原', { exact: false }).first().waitFor();
    expect(await page.locator('[role=option]').allInnerTexts()).toContainEqual(expect.stringContaining('太原'));
  });

  test('suggests nothing while an input method composes', async () => {
    await page.goto(fromDisk('search.html'));
    await page.locator('#find').focus();
    const typing = await context.newCDPSession(page);
    await typing.send('Input.imeSetComposition', { text: 'taiyuan', selectionStart: 7, selectionEnd: 7 });
    expect(await page.locator('#find').inputValue()).toBe('taiyuan');
    await page.waitForTimeout(600);
    expect(await page.locator('[role=option]:visible').count()).toBe(0);
    await typing.send('Input.insertText', { text: '太原' });
    await page.locator('[role=option]:visible').first().waitFor();
  });

  test.each([
    ['traditional script', '線損', '太原供电集中治理线损'],
    ['a title', '标题:供电', '太原供电集中治理线损'],
    ['a phrase without a word', '“后勤保障车” -食宿', null],
    ['a day', '日期:2022-06-10', '太原市党政代表团赴晋中市学习考察'],
  ])('understands %s: %s', async (_, query, title) => {
    await page.goto(`${fromDisk('search.html')}?q=${encodeURIComponent(query)}`);
    if (title === null) await expect.poll(() => page.locator('#results').innerText()).toMatch(/0 条|没有/u);
    else await page.getByRole('link', { name: title }).first().waitFor();
  });

  test('a search from a day’s page searches in that day only', async () => {
    await page.goto(fromDisk('issues/2022-11-09.html'));
    await page.locator('#find').fill('太原');
    await page.locator('#find').press('Enter');
    await page.waitForURL(/issue=2022-11-09/u);
    await hits().first().waitFor();
    const dates = new Set((await page.locator('#results').innerText()).match(/20\d\d-\d\d-\d\d/gu));
    expect([...dates]).toEqual(['2022-11-09']);
  });
});

test('in an article opened from a search, the marks can be switched off', async () => {
  await search('供电');
  await hits().first().click();
  await page.locator('mark').first().waitFor();
  const off = page.locator('button', { hasText: /关|隐|不标|取消/u }).last();
  await off.click();
  await expect.poll(() => page.locator('mark:visible').count()).toBe(0);
});

test.each([
  ['十一月八日', ['11月8日']],
  ['于健本报讯', ['于健', '本报讯']],
])('an article opened from a search for %s has the marks %j', async (query, wanted) => {
  await search('供电');
  const address = await hits().first().getAttribute('href');
  await page.goto(fromDisk(address?.replace(/#.*/u, '') ?? ''));
  await page.evaluate((hash) => (location.hash = hash), `q=${encodeURIComponent(query)}`);
  await page.locator('.marks-bar').waitFor();
  expect([...new Set(await page.locator('mark.search-hit').allInnerTexts())].sort()).toEqual([...new Set(wanted)].sort());
});

test('an offline copy can be read and searched when the server is gone', async () => {
  const own = await serveBelow(site, '/kept/');
  await page.goto(`${own.url}search.html`);
  await page.locator('.offline button').click();
  const start = page.locator('.offline button:not([disabled])');
  await start.first().waitFor();
  if (!(await page.locator('.offline').innerText()).match(/已存|移除|删除/u)) await start.first().click();
  await expect.poll(() => page.locator('.offline').innerText(), { timeout: 40_000 }).toMatch(/已存|移除|删除/u);
  await own.close();
  await page.goto(`${own.url}search.html?q=${encodeURIComponent('供电')}`);
  await page.getByRole('link', { name: '太原供电集中治理线损' }).first().click();
  await page.waitForURL(/\/a\//u);
  expect(await page.locator('h1').innerText()).toContain('太原供电集中治理线损');
});
