/** Builds and checks a folder of attacks and opens its pages in real browsers: no script runs, nothing is fetched, no text is lost. */
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

/** Files beside the site and its cache. */
function outsideNames(): string[] {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => !/^(?:dist|\.guzhi)(?:$|\/)/u.test(name)).sort();
}

const pages = (): string[] =>
  Object.keys((JSON.parse(fs.readFileSync(path.join(site, 'guzhi.json'), 'utf8')) as { files: object }).files).filter((name) =>
    name.endsWith('.html'),
  );

describe(`a folder of ${ATTACKS.length} attacks`, () => {
  test('is built without a stack trace', () => {
    expect(built.status).toBe(1); // some of it cannot be read, and is named
    expect(JSON.parse(built.stdout)).toMatchObject({ published: true });
    expect(built.stderr).not.toMatch(/^guzhi: |\n {4}at /u);
  });

  test('causes a message for each file that cannot be used as it is', () => {
    const messages = built.stderr.split('\n');
    const unnamed = named.filter((name) => !messages.some((line) => line.startsWith(`${path.join('seeds', name)}:`)));
    expect(unnamed).toEqual([]);
  });

  test('causes no message with control characters', () => {
    expect(built.stderr.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu)).toBeNull();
  });

  test('makes the build write nothing outside the site and its cache, and leaks no secret', () => {
    expect(outsideNames()).toEqual(before);
    expect(Object.keys(Object.prototype)).toEqual([]);
    const holding = Object.entries(readTree(site)).filter(([, text]) => /外面的秘密|root:x:0/u.test(text));
    expect(holding.map(([name]) => name)).toEqual([]);
  });

  test('passes guzhi check: every line is in the site, nothing is inline or foreign', async () => {
    const { stderr } = await guzhi(['check'], { cwd: root });
    const problems = stderr.split('\n').filter((line) => line.includes(': error: ') && !/^seeds\/out\//u.test(line));
    expect(problems).toEqual([]);
  });

  test('gives the same site in a second build', async () => {
    const first = readTree(site);
    const again = await guzhi(['build', '--quiet', '--out', 'again', '--config', 'guzhi.yaml'], { cwd: root });
    expect(again.status).toBe(1);
    expect(readTree(path.join(root, 'again'))).toEqual(first);
    fs.rmSync(path.join(root, 'again'), { recursive: true });
  });
});

/** Addresses of the search page: markup in every parameter, and queries that are no good text. */
const MARKUP = '"><img src=x onerror=pwned()><script>pwned()</script>';
const PARAMETERS = ['q', 'section', 'kind', 'person', 'issue', 'from', 'to', 'sort', 'page', '__proto__', 'constructor'];
const QUERIES = [
  ...PARAMETERS.map((name) => `search.html?q=记事&${name}=${encodeURIComponent(MARKUP)}`),
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
const hasQuery = (address: string): boolean => /[?#&]q=/u.test(address);

/** What pages do that they should not; the same in each browser. */
interface Watched {
  /**
   * Opens pages and counts in each the elements that only an attack could have made.
   * @param answered whether each is the search page with a query: its answer is waited for
   */
  visit(urls: readonly string[], answered: boolean): Promise<readonly number[]>;
  troubles(): readonly string[];
  close(): Promise<void>;
}

const PLANTED = 'img[src="x"], img[onerror], svg[onload], iframe, object, embed, base, [onclick], [onfocus], [onmouseover], [ontoggle]';

/** Frames in a page at once: a navigation of its own costs Chromium several times as much, and pages it has left stay in memory. */
const FRAMES = 25;

async function inChromium(): Promise<Watched> {
  const browser = await launchBrowser();
  const page = await (await browser.newContext({ viewport: { width: 320, height: 240 } })).newPage();
  const troubles: string[] = [];
  await page.exposeFunction('pwned', () => troubles.push('script ran'));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(`${message.location().url}: ${message.text()}`));
  page.on('dialog', (dialog) => {
    troubles.push('a dialog was opened');
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !url.startsWith('data:')) troubles.push(`${request.frame().url()} asked ${url}`);
  });
  // A file without a policy, which would forbid frames.
  await page.goto(`${server.url}robots.txt`);
  return {
    async visit(urls, answered) {
      const counts: number[] = [];
      for (let i = 0; i < urls.length; i += FRAMES)
        counts.push(...(await page.evaluate(openFrames, { urls: urls.slice(i, i + FRAMES), planted: PLANTED, answered })));
      return counts;
    },
    troubles: () => troubles,
    close: () => browser.close(),
  };
}

/** Runs in the browser. */
function openFrames({ urls, planted, answered }: { urls: readonly string[]; planted: string; answered: boolean }): Promise<number[]> {
  document.body.replaceChildren();
  const open = async (url: string): Promise<number> => {
    const frame = document.createElement('iframe');
    // One above the other: a browser neither draws a frame out of view nor fetches its lazy pictures.
    frame.style.cssText = 'position: absolute; top: 0; left: 0; width: 320px; height: 240px';
    frame.src = url;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const content = frame.contentDocument;
    if (content?.location.pathname !== new URL(url).pathname) throw new Error(`${url} leads to ${content?.URL}`);
    while (answered && !content.querySelector('#results')?.textContent?.trim()) await new Promise((resolve) => setTimeout(resolve, 20));
    return content.querySelectorAll(planted).length;
  };
  return Promise.all(urls.map(open));
}

async function inFirefox(): Promise<Watched> {
  const firefox = await launchFirefox();
  const page = await firefox.newPage();
  return {
    async visit(urls, answered) {
      const counts: number[] = [];
      for (const url of urls) {
        await page.goto(url);
        if (answered) await page.waitFor(() => document.querySelector('#results')?.textContent?.trim());
        counts.push(await page.evaluate((selector) => document.querySelectorAll(selector).length, PLANTED));
      }
      return counts;
    },
    troubles: () => [
      ...page.troubles,
      ...page.requests.filter((url) => !url.startsWith(server.url) && !/^(?:data|file):/u.test(url)).map((url) => `asked ${url}`),
    ],
    close: () => firefox.close(),
  };
}

/** Each browser opens every page where `npm run robustness` asks for it, else every article and a quarter of the other pages. */
const EVERY_PAGE = process.env.GUZHI_EVERY_PAGE !== undefined;
const isChosen = (name: string, i: number, part: number): boolean => EVERY_PAGE || /^a\/|^[^/]*$/u.test(name) || i % 4 === part;

// Chromium takes pages over http, Firefox from a disk.
describe.each([
  ['in Chromium', true, inChromium, () => server.url, 0],
  [IN_FIREFOX, HAS_FIREFOX, inFirefox, () => `${pathToFileURL(site).href}/`, 1],
] as const)('%s', (_, available, launch, base, part) => {
  let watched: Watched;
  beforeAll(async () => {
    if (available) watched = await launch();
  });
  afterAll(() => watched?.close());

  const expectHarmless = async (urls: readonly string[], answered: boolean): Promise<void> => {
    const counts = await watched.visit(urls, answered);
    expect(counts).toHaveLength(urls.length);
    expect([urls.filter((_, i) => counts[i] !== 0), watched.troubles().slice(0, 20)]).toEqual([[], []]);
  };

  test.skipIf(!available)(
    'no page runs a script of an attack, fetches its address or contains its elements',
    { timeout: 600_000 },
    async () => {
      // Only a server shows the page for missing pages.
      const names = pages().filter((name, i) => isChosen(name, i, part) && (name !== '404.html' || base() === server.url));
      expect(names.length).toBeGreaterThan(ATTACKS.length);
      await expectHarmless(
        names.map((name) => base() + name.split('/').map(encodeURIComponent).join('/')),
        false,
      );
    },
  );

  test.skipIf(!available)('the search page shows markup in a query or an address as text', { timeout: 600_000 }, async () => {
    const [answered, unanswered] = [QUERIES.filter(hasQuery), QUERIES.filter((query) => !hasQuery(query))];
    expect(unanswered).toHaveLength(1);
    await expectHarmless(
      answered.map((query) => server.url + query),
      true,
    );
    await expectHarmless(
      unanswered.map((query) => server.url + query),
      false,
    );
  });

  // The last test in this browser, whose list of troubles it fills.
  test.skipIf(!available)('an attack in a page without a policy would be noticed', async () => {
    writeFiles(site, { 'attack.html': '<!doctype html><title>x</title><img src=x onerror=pwned()><script>pwned()</script>' });
    expect(await watched.visit([`${base()}attack.html`], false)).toEqual([1]);
    await expect.poll(() => watched.troubles().join('\n')).toMatch(/script ran|pwned/u);
  });
});

describe('settings that attack', () => {
  test.each(BAD_SETTINGS)('%s are reported with file and line, without a stack trace', async (_, yaml) => {
    const folder = emptyFolder();
    writeFiles(folder, { 'guzhi.yaml': yaml });
    fs.cpSync(SEEDS, path.join(folder, 'seeds'), { recursive: true });
    const { stderr } = await guzhi(['build', '--quiet'], { cwd: folder });
    expect(stderr).toMatch(/^guzhi\.yaml:\d+: (?:error|warning): /u);
    expect(stderr).not.toMatch(/guzhi: |\n {4}at /u);
  });
});
