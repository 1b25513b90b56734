/** Scripts and layout of every page in a real browser, over http and from a disk. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { article, page as pageOf } from '../archive/records.ts';
import { readAssets } from '../../src/site/assets.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { serveBelow } from '../helpers/web-server.ts';
import { render, TEMPLATES } from './fixtures.ts';

const ROOT = path.join(TEMPLATES, '..');
const LONG = '河上的新桥昨日通车，两岸居民前来观看。'.repeat(30);
const PAGES = [
  pageOf('a.md', {
    paper: '河上日报',
    page: { number: '1', name: '要闻' },
    articles: [
      article({ headline: '新桥通车', byline: [{ name: '张三', role: '记者' }], text: LONG, lines: [3] }),
      article({ headline: '春耕', text: '乙', lines: [9] }),
    ],
  }),
  pageOf('b.md', { date: null, articles: [article({ headline: '旧物'.repeat(20), text: '丁' })] }),
];
const files = render(PAGES, { paper: '河上日报' });
const kinds = [
  'index.html',
  'issues/1998-05-01.html',
  'issues/undated.html',
  'issues/index.html',
  'issues/1998.html',
  'sections/index.html',
  'people/index.html',
  'indexes.html',
  'named/index.html',
  'places/index.html',
  'organisations/index.html',
  'keywords/index.html',
  'kinds/news.html',
  'figures.html',
  'list.html',
  'about.html',
  '404.html',
];
const storyOf = (title: string): string => [...files].find(([, html]) => html.includes(`<h1>${title}</h1>`))?.[0] ?? '';
const story = storyOf('新桥通车');

let browser: Browser;
let site: string;
let server: Awaited<ReturnType<typeof serveBelow>>;

beforeAll(async () => {
  site = path.join(emptyFolder(), 'dist');
  for (const [name, content] of files) {
    fs.mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    fs.writeFileSync(path.join(site, name), content);
  }
  const scripts = ['site.ts', 'theme.ts'].map((name) => path.join(ROOT, 'src/browser', name));
  await build({
    entryPoints: scripts,
    outdir: path.join(site, 'assets'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['es2020'],
    charset: 'utf8',
    logLevel: 'warning',
  });
  for (const { path: name, content } of readAssets(null)) if (/\.(?:css|svg)$/u.test(name)) writeFiles(site, { [name]: content });
  server = await serveBelow(site, '/some/path/');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeEach(async () => {
  context = await browser.newContext({ colorScheme: 'light', acceptDownloads: true });
  page = await context.newPage();
  troubles = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  // Notes of the policy are errors on the console: linked data must not be one.
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
});
afterEach(async () => {
  expect(troubles).toEqual([]);
  await context.close();
});

const fromDisk = (name: string): string => pathToFileURL(path.join(site, name)).href;

// What fits does not depend on how the page came.
describe('on a narrow screen', () => {
  it('every kind of page fits a screen of 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of [...kinds, story]) {
      await page.goto(fromDisk(name));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
    }
  });

  it.each(['zh-Hant', 'en'] as const)('every kind of page fits in the language %s, whose words are longer', async (language) => {
    for (const [name, content] of render(PAGES, { paper: '河上日报', language }))
      writeFiles(site, { [`${language}/${name}`]: content.replace('assets/guzhi.css', '../assets/guzhi.css') });
    await page.setViewportSize({ width: 320, height: 640 });
    for (const name of [...kinds, story]) {
      await page.goto(fromDisk(`${language}/${name}`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
    }
    troubles = troubles.filter((trouble) => !trouble.includes('ERR_FILE_NOT_FOUND') && !trouble.includes('404'));
  });

  it('every kind of page fits 1280 pixels at 400 % zoom, with nothing cut off', async () => {
    const zoomed = await browser.newContext({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    const reader = await zoomed.newPage();
    for (const name of [...kinds, story]) {
      await reader.goto(fromDisk(name));
      // What is cut off by a box that does not scroll is lost.
      const lost = await reader.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
          .filter((element) => element.closest('.scroll, .unseen, pre, svg, details:not([open])') === null)
          .filter(
            (element) =>
              element.getBoundingClientRect().right > 321 ||
              (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'hidden'),
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      );
      expect(lost, name).toEqual([]);
    }
    await zoomed.close();
  });
});

describe.each(['http', 'file'] as const)('over %s', (way) => {
  const address = (name: string): string => (way === 'http' ? server.url + name : fromDisk(name));
  const theme = (): Promise<string | null> => page.locator('html').getAttribute('data-theme');

  it('nothing moves while a page loads or when its scripts have run', async () => {
    await context.addInitScript(() => {
      const shifts: PerformanceEntry[] = [];
      const observer = new PerformanceObserver((list) => void shifts.push(...list.getEntries()));
      observer.observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { shiftsSoFar: () => [...shifts, ...observer.takeRecords()].length });
    });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      for (const name of [...kinds, story]) {
        await page.goto(address(name));
        expect(await page.evaluate(shiftsOnceDrawn), `${name} at ${width}`).toBe(0);
      }
    }
  });

  it('the Tab key reaches everything clickable in page order, with a visible focus', async () => {
    await page.goto(address(story));
    const expected = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type="hidden"]), summary, [tabindex="0"]')].filter(
          (element) => element.checkVisibility() && element.closest('details:not([open]) > :not(summary)') === null,
        ).length,
    );
    const places: number[] = [];
    for (let i = 0; i < expected; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const all = [...document.querySelectorAll('*')];
        return {
          place: all.indexOf(element),
          shown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
          tag: element.outerHTML.slice(0, 80),
        };
      });
      expect(focused.shown, focused.tag).toBe(true);
      places.push(focused.place);
    }
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places).toHaveLength(expected);
  });

  it('a click copies each form of the citation', async () => {
    if (way === 'http') await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(address(story));
    for (const name of ['复制 RIS', '复制 BibTeX', '复制 CSL-JSON']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name: '已复制' }).last().waitFor();
      if (way === 'http') expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('新桥通车');
    }
  });

  it('the theme can be switched, and applies to the next page', async () => {
    await page.goto(address('index.html'));
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: '深色' }).click();
    expect(await paper()).not.toBe(light);
    await page.goto(address(story));
    expect(await theme()).toBe('dark');
    await page.getByRole('button', { name: '浅色' }).click();
    expect(await paper()).toBe(light);
  });

  it('the theme can be switched even if storage is forbidden', async () => {
    await context.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.goto(address(story));
    await page.getByRole('button', { name: '深色' }).click();
    expect(await theme()).toBe('dark');
    expect(await page.getByRole('button', { name: '加入书单' }).count()).toBe(0);
  });

  it('the first Tab offers a link past the menu', async () => {
    await page.goto(address(story));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('a slash moves to the search box', async () => {
    await page.goto(address(story));
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find');
  });

  it.each(['with', 'without'])('a citation is saved as RIS with Chinese text and CRLF, %s scripts', async (scripts) => {
    const plain = await browser.newContext({ javaScriptEnabled: scripts === 'with', acceptDownloads: true });
    const reader = await plain.newPage();
    await reader.goto(address(story));
    const [download] = await Promise.all([reader.waitForEvent('download'), reader.getByRole('link', { name: 'RIS', exact: true }).click()]);
    expect(download.suggestedFilename()).toMatch(/^[a-z2-7]{10}\.ris$/u);
    expect(fs.readFileSync(await download.path(), 'utf8')).toMatch(
      /^TY {2}- NEWS\r\nAU {2}- 张三\r\nTI {2}- 新桥通车\r\nT2 {2}- 河上日报\r\n/u,
    );
    await plain.close();
  });

  it('an article can be added to the list, exported and removed', async () => {
    await page.goto(address(story));
    await page.getByRole('button', { name: '加入书单' }).click();
    await page.goto(address('list.html'));
    expect(await page.locator('.kept a').allTextContents()).toEqual(['新桥通车']);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Markdown' }).click()]);
    expect(fs.readFileSync(await download.path(), 'utf8')).toBe('- 张三. 新桥通车\\[N\\]. 河上日报，1998-05-01（1）.\n');
    await page.locator('.kept a').click();
    expect(page.url()).toBe(address(story));
    await page.goBack();
    await page.getByRole('button', { name: '移出' }).click();
    expect(await page.locator('#reading-list').textContent()).toContain('书单是空的');
  });

  it('an article that another tab put on the list stays there, and the list shows it', async () => {
    await page.goto(address(story));
    await page.getByRole('button', { name: '加入书单' }).click();
    await page.goto(address('list.html'));
    const other = await context.newPage();
    await other.goto(address(storyOf('春耕')));
    await other.getByRole('button', { name: '加入书单' }).click();
    await page.locator('.kept li', { hasText: '新桥通车' }).getByRole('button', { name: '移出' }).click();
    await page.reload();
    const kept = page.locator('.kept a');
    expect(await kept.allTextContents()).toEqual(['春耕']);
    await other.getByRole('button', { name: '已在书单' }).click();
    await expect.poll(() => kept.count()).toBe(0);
    await other.getByRole('button', { name: '加入书单' }).click();
    await expect.poll(() => kept.allTextContents()).toEqual(['春耕']);
    await page.getByRole('button', { name: '清空' }).click();
    await other.getByRole('button', { name: '加入书单' }).waitFor();
  });

  it('focus moves to the next article when one is removed by keyboard', async () => {
    for (const title of ['新桥通车', '春耕']) {
      await page.goto(address(storyOf(title)));
      await page.getByRole('button', { name: '加入书单' }).click();
    }
    await page.goto(address('list.html'));
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.closest('li, main')?.textContent ?? '');
    await page.getByRole('button', { name: '移出' }).first().focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('春耕');
    await page.keyboard.press('Enter');
    expect(await focused()).toContain('书单是空的');
  });

  it('invalid entries in storage do no harm', async () => {
    await page.goto(address('list.html'));
    await page.evaluate(() =>
      localStorage.setItem(
        'guzhi-list',
        JSON.stringify([{ id: 'x', url: 'javascript:alert(1)', title: '<img src=x onerror=alert(1)>', citation: '', ris: '' }, 7, null]),
      ),
    );
    await page.reload();
    expect(await page.locator('#reading-list').textContent()).toContain('书单是空的');
  });
});

/** Runs in the browser. The frame after the next has drawn, and measured, all that scripts did before it. */
async function shiftsOnceDrawn(): Promise<number> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return (window as unknown as { shiftsSoFar(): number }).shiftsSoFar();
}
