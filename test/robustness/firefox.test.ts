/** What a reader does, in a real Firefox: over http below a path, and from a disk. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Firefox, HAS_FIREFOX, IN_FIREFOX, launchFirefox } from '../helpers/firefox.ts';
import { ENTER, type FirefoxPage } from '../helpers/firefox-page.ts';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, PROJECT, SEEDS } from '../helpers/guzhi.ts';
import { openSeedsSite, type SeedsSite } from '../helpers/seeds-site.ts';
import { serveBelow } from '../helpers/web-server.ts';

describe.skipIf(!HAS_FIREFOX)(IN_FIREFOX, () => {
  let firefox: Firefox;
  let site: string;
  let server: SeedsSite;
  let page: FirefoxPage;

  beforeAll(async () => {
    server = await openSeedsSite('/some/path/');
    site = server.folder;
    firefox = await launchFirefox();
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await firefox.newPage();
  });
  afterEach(() => page.close());

  describe.each(['http', 'file'] as const)('over %s', (way) => {
    const address = (name: string) => (way === 'http' ? server.url + name : server.fromDisk(name));

    test.each(['index.html', 'issues/index.html', 'sections/index.html', 'people/index.html', 'about.html', '404.html', 'search.html'])(
      '%s opens without trouble, and asks nothing of anybody else',
      async (name) => {
        await page.goto(address(name));
        expect((await page.text('h1')).trim()).not.toBe('');
        expect(page.troubles).toEqual([]);
        expect(page.requests.filter((url) => !url.startsWith(address('')) && !url.startsWith('data:'))).toEqual([]);
      },
    );

    test('a search finds an article, which opens with the words marked', async () => {
      await page.goto(address('index.html'));
      await page.fill('input[name=q]', '供电');
      await page.press(ENTER);
      await page.waitFor(() => /search\.html/u.test(location.href));
      await page.click('#results a[href*="a/"]');
      await page.waitFor(() => /\/a\//u.test(location.href) && document.querySelector('mark'));
      expect(await page.text('mark')).toContain('供电');
      expect(page.troubles).toEqual([]);
    });
  });

  test('the watch sees what a page does that it should not, over http and from a disk', async () => {
    const asked: string[] = [];
    const other = http.createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    const root = emptyFolder();
    const policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">';
    fs.writeFileSync(path.join(root, 'x.html'), `${policy}<img src="${elsewhere}/x.png"><script>alert(1)</script>`);
    fs.writeFileSync(path.join(root, 'y.html'), '<script>console.error("an error"); alert(1)</script>');
    const own = await serveBelow(root, '/');
    for (const base of [own.url, `${pathToFileURL(root).href}/`]) {
      const watched = await firefox.newPage();
      await watched.goto(`${base}x.html`);
      expect(watched.requests).toContain(`${elsewhere}/x.png`);
      expect(watched.troubles.join('\n')).toContain('policy: script-src-elem inline');
      void watched.goto(`${base}y.html`).catch(() => undefined);
      await expect.poll(() => watched.troubles).toContain('a dialog was opened');
      expect(watched.troubles).toContain('an error');
      await watched.close();
    }
    expect(asked).toEqual(['/x.png', '/x.png']);
    await own.close();
    other.closeAllConnections();
    other.close();
  });

  test('a kept copy is read and searched when the server is gone', async () => {
    const own = await serveBelow(site, '/kept/');
    await page.goto(`${own.url}search.html`);
    await page.click('.offline button');
    await page.waitFor(() => document.querySelector('.offline')?.textContent?.includes('开始存储'));
    await page.click('.offline button');
    await page.waitFor(() => document.querySelector('.offline')?.textContent?.includes('移除副本'));
    await own.close();
    await page.goto(`${own.url}search.html?q=${encodeURIComponent('供电')}`);
    await page.click('#results a[href*="a/"]');
    await page.waitFor(() => /\/a\//u.test(location.href) && document.querySelector('h1'));
    expect(await page.text('h1')).toContain('供电');
  });

  test('a page served by guzhi dev loads itself again after a change', async () => {
    const root = emptyFolder();
    fs.cpSync(SEEDS, path.join(root, 'seeds'), { recursive: true });
    const dev = spawn(process.execPath, [path.join(PROJECT, 'lib/cli.js'), 'dev', '--port', '0'], { cwd: root });
    const url = await new Promise<string>((resolve) => {
      let output = '';
      dev.stdout.setEncoding('utf8').on('data', (part: string) => {
        output += part;
        const serving = /Serving (\S+)/u.exec(output)?.[1];
        if (serving) resolve(serving);
      });
    });
    await page.goto(`${url}issues/2022-11-09.html`);
    const seed = path.join(root, 'seeds/000_6aabacdc9d3ce053.txt');
    fs.writeFileSync(seed, fs.readFileSync(seed, 'utf8').replaceAll('太原供电集中治理线损', '太原供电改过的题目'));
    await page.waitFor(() => document.body.textContent?.includes('太原供电改过的题目'));
    expect(page.troubles).toEqual([]);
    const ended = new Promise((resolve) => dev.once('close', resolve));
    dev.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  test.each(['http', 'file'] as const)(
    'over %s, an address that moved leads to the new one, and one that was withdrawn says so',
    async (way) => {
      const root = emptyFolder();
      const [moved, gone] = ['a/0/0000.html', 'a/1/1111.html'];
      fs.cpSync(SEEDS, path.join(root, 'seeds'), { recursive: true });
      fs.writeFileSync(path.join(root, 'addresses.txt'), `${moved} -> issues/2022-11-09.html\n${gone} withdrawn: 应作者要求\n`);
      const built = await guzhi(['build', '--quiet'], { cwd: root });
      expect(built.status, built.stderr).toBe(0);
      const own = await serveBelow(path.join(root, 'dist'), '/own/');
      const base = way === 'http' ? own.url : `${pathToFileURL(path.join(root, 'dist')).href}/`;
      await page.goto(base + moved);
      await page.waitFor(() => location.href.endsWith('issues/2022-11-09.html') && document.querySelector('h1'));
      await page.goto(base + gone);
      expect(await page.text('main')).toContain('应作者要求');
      expect(page.troubles).toEqual([]);
      await own.close();
    },
  );

  const brightness = () => {
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(document.documentElement).backgroundColor.match(/\d+/gu) ?? []).map(Number);
    return (red + green + blue) / 3;
  };

  test('the theme follows the system; the reader’s own choice goes over it and stays', async () => {
    const dark = await launchFirefox({ colorScheme: 'dark' });
    const inDark = await dark.newPage();
    await inDark.goto(`${server.url}index.html`);
    expect(await inDark.evaluate(brightness)).toBeLessThan(80);
    await inDark.click('button.theme');
    expect(await inDark.evaluate(brightness)).toBeGreaterThan(170);
    await inDark.goto(`${server.url}about.html`);
    expect(await inDark.evaluate(brightness)).toBeGreaterThan(170);
    expect(inDark.troubles).toEqual([]);
    await dark.close();
    await page.goto(`${server.url}index.html`);
    expect(await page.evaluate(brightness)).toBeGreaterThan(170);
  });

  test('where the browser forbids storage, pages are read, searched, and their theme is changed all the same', async () => {
    const strict = await launchFirefox({ preferences: { 'network.cookie.cookieBehavior': 2, 'dom.serviceWorkers.enabled': false } });
    const without = await strict.newPage();
    await without.goto(`${server.url}index.html`);
    expect(
      await without.evaluate(() => {
        try {
          return localStorage.length;
        } catch {
          return 'forbidden';
        }
      }),
    ).toBe('forbidden');
    await without.click('button.theme');
    expect(await without.evaluate(brightness)).toBeLessThan(80);
    await without.goto(`${server.url}search.html?q=${encodeURIComponent('供电')}`);
    await without.click('#results a[href*="a/"]');
    await without.waitFor(() => document.querySelector('mark'));
    expect(without.troubles).toEqual([]);
    await strict.close();
  });
});
