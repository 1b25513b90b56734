/** Every kind of page has valid HTML and no findings of axe, in light and dark, on a desktop and a phone. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../helpers/browser.ts';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';

let browser: Browser;
let site: string;

beforeAll(async () => {
  const root = emptyFolder();
  site = path.join(root, 'dist');
  const built = await guzhi(['build', '--seeds', SEEDS, '--out', site, '--quiet'], { cwd: root });
  expect(built.status, built.stderr).toBe(0);
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Listed {
  readonly url: string;
  readonly text: string;
  readonly kind: string;
  readonly subtitle: string | null;
  readonly byline: readonly { readonly name: string }[];
}
const articlesOfSite = (): Listed[] =>
  fs
    .readFileSync(path.join(site, 'data/articles.ndjson'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Listed);

/** One page of each kind; the article is the longest one, which has most features. */
function kindsOfPage(): Record<string, string> {
  const articles = articlesOfSite();
  const longest = articles.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const photo = articles.find((a) => a.kind === 'photo') ?? longest;
  const firstIn = (folder: string) =>
    `${folder}/${
      fs
        .readdirSync(path.join(site, folder))
        .filter((name) => name.endsWith('.html') && name !== 'index.html' && !name.endsWith('-print.html'))
        .sort()[0]
    }`;
  const optional = ['figures.html', 'list.html'].filter((name) => fs.existsSync(path.join(site, name)));
  return {
    home: 'index.html',
    article: longest.url,
    photo: photo.url,
    days: 'issues/index.html',
    issue: firstIn('issues'),
    print: firstIn('issues').replace('.html', '-print.html'),
    sections: 'sections/index.html',
    section: firstIn('sections'),
    people: 'people/index.html',
    person: firstIn('people'),
    indexes: 'indexes.html',
    named: 'named/index.html',
    places: 'places/index.html',
    place: firstIn('places'),
    organisations: 'organisations/index.html',
    keywords: 'keywords/index.html',
    source: firstIn('sources'),
    search: 'search.html',
    about: 'about.html',
    missing: '404.html',
    ...Object.fromEntries(optional.map((name) => [name, name])),
  };
}

/** The same pages with a query, with marks, and at a place on the page. */
function visits(): Record<string, string> {
  const kinds = kindsOfPage();
  const signed = articlesOfSite().find(({ byline, subtitle }) => byline.length > 0 && subtitle !== null);
  const query = encodeURIComponent(`${signed?.subtitle?.slice(0, 2) ?? ''} ${signed?.byline[0]?.name ?? ''}`);
  return {
    ...kinds,
    search: 'search.html?q=太原',
    marked: `${signed?.url ?? ''}#q=${query}`,
    led: `${kinds.article ?? ''}#text`,
    line: `${kinds.source ?? ''}#L3`,
  };
}

test('a usual article takes less than 40 kB with all that it loads, and all styles less than 25 kB', () => {
  const size = (name: string): number => fs.statSync(path.join(site, name)).size;
  const loaded = ['guzhi.css', 'site.js', 'theme.js', 'icon.svg'].map((name) => size(`assets/${name}`)).reduce((a, b) => a + b, 0);
  const articles = articlesOfSite();
  const usual = articles.filter(({ text }) => text.length <= 3000);
  expect(usual.length).toBeGreaterThan(articles.length * 0.9);
  for (const { url } of usual) expect(loaded + size(url), url).toBeLessThan(40_000);
  expect(size('assets/guzhi.css') + size('assets/search.css') + size('assets/marks.css')).toBeLessThan(25_000);
});

test('the HTML of every kind of page is valid', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-trailing-whitespace': 'off' } });
  for (const [kind, name] of Object.entries(kindsOfPage())) {
    const report = await validator.validateString(fs.readFileSync(path.join(site, name), 'utf8'), name);
    const problems = report.results.flatMap((r) => r.messages.map((m) => `${kind} ${name}:${m.line}: ${m.ruleId}: ${m.message}`));
    expect(problems).toEqual([]);
  }
});

/** axe skips the contrast of text whose characters it draws as empty; without Chinese fonts it would skip nearly all. */
const seeAllText = (): void => {
  CanvasRenderingContext2D.prototype.getImageData = (_x: number, _y: number, width: number, height: number) => {
    const drawn = new ImageData(Math.ceil(width), Math.ceil(height));
    drawn.data.fill(255);
    return drawn;
  };
};

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([
    ['a desktop', { width: 1280, height: 900 }],
    ['a phone', { width: 320, height: 640 }],
  ])('axe finds no problem on any kind of page on %s, and no page is wider than the screen', async (_, viewport) => {
    const context = await browser.newContext({ colorScheme, viewport, bypassCSP: true });
    const page = await context.newPage();
    const problems: string[] = [];
    for (const [kind, address] of Object.entries(visits())) {
      await page.goto(pathToFileURL(site).href + `/${address}`);
      if (address.includes('q=')) await page.locator('main mark').first().waitFor();
      await page.evaluate(seeAllText);
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const run = (globalThis as unknown as { axe: typeof axe }).axe.run;
        const { violations } = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
        return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 120)}`));
      });
      problems.push(...found.map((line) => `${kind}: ${line}`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) problems.push(`${kind}: ${overflow} pixels wider than the screen`);
    }
    await context.close();
    expect(problems).toEqual([]);
  });
});

test('the count of a chosen suggestion is readable in the dark theme', async () => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(`${pathToFileURL(site).href}/search.html`);
  await page.locator('input[type=search]').pressSequentially('太');
  await page.locator('.suggestions li').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const [number, chosen] = await page
    .locator('.suggestions [aria-selected=true]')
    .evaluate((item) => [item.querySelector('.count') ?? item, item].map((element) => getComputedStyle(element).color));
  expect(number).toBe(chosen);
  await context.close();
});

test('marks are not printed', async () => {
  const page = await browser.newPage();
  const [article] = articlesOfSite();
  await page.goto(`${pathToFileURL(site).href}/${article?.url ?? ''}#q=${encodeURIComponent(article?.text.slice(0, 2) ?? '')}`);
  await page.locator('mark.here').first().waitFor();
  await expect.poll(() => page.locator('link[href$="marks.css"]').evaluate((link: HTMLLinkElement) => link.sheet !== null)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  const look = await page
    .locator('mark.here')
    .first()
    .evaluate((mark) => {
      const { outlineStyle, backgroundColor } = getComputedStyle(mark);
      return [outlineStyle, backgroundColor];
    });
  expect(look).toEqual(['none', 'rgba(0, 0, 0, 0)']);
  await page.close();
});
