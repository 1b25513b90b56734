/** What a reader does, in a real Firefox: over http below a path, and from a disk. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Firefox, HAS_FIREFOX, IN_FIREFOX, launchFirefox } from '../helpers/firefox.ts';
import { ENTER, type FirefoxPage } from '../helpers/firefox-page.ts';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';
import { serveBelow } from '../helpers/web-server.ts';

describe.skipIf(!HAS_FIREFOX)(IN_FIREFOX, () => {
  let firefox: Firefox;
  let site: string;
  let server: Awaited<ReturnType<typeof serveBelow>>;
  let page: FirefoxPage;

  beforeAll(async () => {
    const root = emptyFolder();
    site = path.join(root, 'dist');
    const built = await guzhi(['build', '--seeds', SEEDS, '--out', site, '--quiet'], { cwd: root });
    expect(built.status, built.stderr).toBe(0);
    server = await serveBelow(site, '/some/path/');
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
    const address = (name: string) => (way === 'http' ? server.url + name : pathToFileURL(path.join(site, name)).href);

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
});
