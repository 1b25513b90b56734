/** A folder of attacks is built, checked, and each of its pages opened in real browsers: nothing runs, nothing leaves, nothing is lost. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../helpers/browser.ts';
import { HAS_FIREFOX, IN_FIREFOX, launchFirefox } from '../../helpers/firefox.ts';
import { emptyFolder, readTree, writeFiles } from '../../helpers/folders.ts';
import { guzhi, type Run, SEEDS } from '../../helpers/guzhi.ts';
import { serveBelow } from '../../helpers/web-server.ts';
import { ATTACKS, BAD_SETTINGS, plantAttacks } from './attacks.ts';

let root: string;
let site: string;
let named: readonly string[];
let built: Run;
let before: string[];
let server: Awaited<ReturnType<typeof serveBelow>>;

beforeAll(async () => {
  root = emptyFolder();
  site = path.join(root, 'dist');
  named = plantAttacks(root);
  before = outsideNames();
  built = await guzhi(['build', '--json'], { cwd: root, env: { HOME: root } });
  server = await serveBelow(site, '/archive/');
});
afterAll(() => server?.close());

/** What lies beside the site and its cache. */
function outsideNames(): string[] {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => !/^(?:dist|\.guzhi)(?:$|\/)/u.test(name)).sort();
}

const pages = (): string[] =>
  Object.keys((JSON.parse(fs.readFileSync(path.join(site, 'guzhi.json'), 'utf8')) as { files: object }).files).filter((name) =>
    name.endsWith('.html'),
  );

describe(`a folder of ${ATTACKS.length} attacks`, () => {
  test('is built all the same, without a fault of the program', () => {
    expect(built.status).toBe(1); // some of it cannot be read, and is named
    expect(JSON.parse(built.stdout)).toMatchObject({ published: true });
    expect(built.stderr).not.toMatch(/^guzhi: |\n {4}at /u);
  });

  test('each file that cannot be used as it is, is named in a message', () => {
    const told = built.stderr.split('\n');
    const unnamed = named.filter((name) => !told.some((line) => line.startsWith(`${path.join('seeds', name)}:`)));
    expect(unnamed).toEqual([]);
  });

  test('no message acts on the terminal', () => {
    expect(built.stderr.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu)).toBeNull();
  });

  test('nothing is written outside the site and its cache, and no secret gets in', () => {
    expect(outsideNames()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
    const holding = Object.entries(readTree(site)).filter(([, text]) => /外面的秘密|root:x:0/u.test(text));
    expect(holding.map(([name]) => name)).toEqual([]);
  });

  test('guzhi check finds every line of it in the site, and nothing inline or foreign', async () => {
    const { stderr } = await guzhi(['check'], { cwd: root });
    const problems = stderr.split('\n').filter((line) => line.includes(': error: ') && !/^seeds\/out\//u.test(line));
    expect(problems).toEqual([]);
  });

  test('the same folder gives the same site twice', async () => {
    const first = readTree(site);
    const again = await guzhi(['build', '--quiet', '--out', 'again', '--config', 'guzhi.yaml'], { cwd: root });
    expect(again.status).toBe(1);
    expect(readTree(path.join(root, 'again'))).toEqual(first);
    fs.rmSync(path.join(root, 'again'), { recursive: true });
  });
});

/** Addresses of the search page that carry markup in every parameter. */
const MARKUP = '"><img src=x onerror=pwned()><script>pwned()</script>';
const QUERIES = ['q', 'section', 'kind', 'person', 'issue', 'from', 'to', 'sort', 'page', '__proto__', 'constructor'].map(
  (name) => `search.html?q=记事&${name}=${encodeURIComponent(MARKUP)}`,
);
const MORE_QUERIES = [
  `search.html#${MARKUP}`,
  `search.html#q=${encodeURIComponent(MARKUP)}`,
  `search.html?q=${encodeURIComponent(MARKUP)}`,
  'search.html?q=%',
  'search.html?q=%E0%A4%A',
  'search.html?q=__proto__',
  'search.html?q=constructor',
  'search.html?q=%00%E2%80%AE',
  'search.html?q=javascript:pwned()',
  `search.html?q=${'('.repeat(5000)}`,
  `search.html?q=${encodeURIComponent('记事 '.repeat(400))}`,
  `search.html?q=${encodeURIComponent('"'.repeat(999))}`,
];

/** What a page does that it should not; the same in each browser. */
interface Watched {
  open(url: string): Promise<void>;
  /** Waits for the search page to have answered. */
  answered(): Promise<void>;
  troubles(): readonly string[];
  /** Elements that only an attack could have made. */
  planted(): Promise<number>;
  close(): Promise<void>;
}

const PLANTED = 'img[src="x"], img[onerror], svg[onload], iframe, object, embed, base, [onclick], [onfocus], [onmouseover], [ontoggle]';

async function inChromium(): Promise<Watched> {
  const browser = await launchBrowser();
  const page = await (await browser.newContext({ viewport: { width: 320, height: 240 } })).newPage();
  const troubles: string[] = [];
  await page.exposeFunction('pwned', () => troubles.push('script ran'));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('dialog', (dialog) => {
    troubles.push('a dialog was opened');
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !url.startsWith('data:')) troubles.push(`asked ${url}`);
  });
  return {
    open: async (url) => void (await page.goto(url)),
    answered: () => page.waitForFunction(() => document.querySelector('#results')?.textContent?.trim()).then(() => undefined),
    troubles: () => troubles,
    planted: () => page.locator(PLANTED).count(),
    close: () => browser.close(),
  };
}

async function inFirefox(): Promise<Watched> {
  const firefox = await launchFirefox();
  const page = await firefox.newPage();
  return {
    open: (url) => page.goto(url),
    answered: () => page.waitFor(() => document.querySelector('#results')?.textContent?.trim()).then(() => undefined),
    troubles: () => [
      ...page.troubles,
      ...page.requests.filter((url) => !url.startsWith(server.url) && !/^(?:data|file):/u.test(url)).map((url) => `asked ${url}`),
    ],
    planted: () => page.evaluate((selector) => document.querySelectorAll(selector).length, PLANTED),
    close: () => firefox.close(),
  };
}

/** Every page in each browser, as `npm run robustness` wants it; else every article in both, and of the rest some here, some there. */
const EVERY_PAGE = process.env.GUZHI_EVERY_PAGE !== undefined;
const chosen = (name: string, i: number, part: number): boolean => EVERY_PAGE || /^a\/|^[^/]*$/u.test(name) || i % 4 === part;

// Over http in Chromium, which takes longer from a disk, and from a disk in Firefox.
describe.each([
  ['in Chromium', true, inChromium, () => server.url, 0],
  [IN_FIREFOX, HAS_FIREFOX, inFirefox, () => `${pathToFileURL(site).href}/`, 1],
] as const)('%s', (_, available, launch, base, part) => {
  let watched: Watched;
  beforeAll(async () => {
    if (available) watched = await launch();
  });
  afterAll(() => watched?.close());

  test.skipIf(!available)('on no page anything runs, is asked for, or is made of a page’s markup', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    // The page for what is missing is a server's to show.
    for (const name of pages().filter((page, i) => chosen(page, i, part) && (page !== '404.html' || base() === server.url))) {
      await watched.open(base() + name.split('/').map(encodeURIComponent).join('/'));
      const count = await watched.planted();
      if (count) wrong.push(`${name}: ${count} elements`);
      if (watched.troubles().length > wrong.length) wrong.push(`${name}: ${watched.troubles().at(-1)}`);
    }
    expect([wrong, watched.troubles().slice(0, 20)]).toEqual([[], []]);
  });

  test.skipIf(!available)('queries and addresses with markup are text', { timeout: 600_000 }, async () => {
    for (const query of [...QUERIES, ...MORE_QUERIES]) {
      await watched.open(server.url + query);
      if (/[?#&]q=/u.test(query)) await watched.answered();
      expect([query, await watched.planted(), watched.troubles()]).toEqual([query, 0, []]);
    }
  });
});

describe('settings that attack', () => {
  test.each(BAD_SETTINGS)('%s are named with file and line, without a fault of the program', async (_, yaml) => {
    const folder = emptyFolder();
    writeFiles(folder, { 'guzhi.yaml': yaml });
    fs.cpSync(SEEDS, path.join(folder, 'seeds'), { recursive: true });
    const { stderr } = await guzhi(['build', '--quiet'], { cwd: folder });
    expect(stderr).toMatch(/^guzhi\.yaml:\d+: (?:error|warning): /u);
    expect(stderr).not.toMatch(/guzhi: |\n {4}at /u);
  });
});
