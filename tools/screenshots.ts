/**
 * Takes screenshots of every kind of page of a built site: desktop, phone and narrow; light, dark, high contrast, forced colours.
 *
 *   npx tsx tools/screenshots.ts [--site dist] [--out FOLDER] [--only NAME,…] [--look light,…] [--size phone,…] [--full] [--query 供电]
 *
 * Uses the Chromium named in GUZHI_CHROMIUM, otherwise one installed on the system; it needs Chinese fonts.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS } from './browser-arguments.ts';
import { samplePages } from './screenshots/sample-pages.ts';

const { values: options } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    out: { type: 'string', default: 'screenshots' },
    only: { type: 'string' },
    look: { type: 'string' },
    size: { type: 'string' },
    full: { type: 'boolean', default: false },
    query: { type: 'string', default: '供电' },
  },
});
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 }, narrow: { width: 320, height: 640 } };
/** Emulated preferences of the reader's system. */
const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'light', contrast: 'more' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};
/** Milliseconds until a page has settled, without and with a search. */
const SETTLED = 200;
const SEARCHED = 1200;

const executablePath = process.env.GUZHI_CHROMIUM ?? INSTALLED.find((file) => fs.existsSync(file));
if (executablePath === undefined) throw new Error('no Chromium found: name one in GUZHI_CHROMIUM');

fs.mkdirSync(options.out, { recursive: true });
const pages = Object.entries(samplePages(path.resolve(options.site), options.query)).filter(([name]) => isWanted(options.only, name));
const browser = await chromium.launch({ executablePath, args: ['--headless', ...BROWSER_ARGUMENTS] });
for (const [size, viewport] of Object.entries(SIZES).filter(([name]) => isWanted(options.size, name)))
  for (const [look, preferences] of Object.entries(LOOKS).filter(([name]) => isWanted(options.look, name)))
    await takePictures(browser, `${size}-${look}`, { viewport, ...preferences, deviceScaleFactor: 1 });
await browser.close();

/** @param list names separated by commas; without it everything is wanted */
function isWanted(list: string | undefined, name: string): boolean {
  return list === undefined || list.split(',').includes(name);
}

async function takePictures(of: Browser, suffix: string, settings: BrowserContextOptions): Promise<void> {
  const context = await of.newContext(settings);
  for (const [name, url] of pages) {
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && console.log(`${name}: ${message.text()}`));
    page.on('pageerror', (error) => console.log(`${name}: ${error.message}`));
    await page.goto(url);
    await page.waitForTimeout(name === 'search' || name === 'marked' ? SEARCHED : SETTLED);
    await page.screenshot({ path: path.join(options.out, `${name}-${suffix}.png`), fullPage: options.full });
    await page.close();
  }
  await context.close();
}
