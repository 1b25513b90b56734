import fs from 'node:fs';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../src/serve/server.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';

let server: SiteServer;
let port: number;

beforeAll(async () => {
  const root = emptyFolder();
  writeFiles(root, {
    'secret.txt': 'secret',
    'dist/index.html': '<body>home</body>',
    'dist/404.html': '<body>none</body>',
    'dist/assets/x.css': 'a{}',
    'dist/a/页.html': '<body>页</body>',
    'dist/assets/C#?.css': 'c{}',
    'dist/assets/100%25.css': 'd{}',
    'outside/secret.html': '<body>secret</body>',
  });
  fs.symlinkSync('../secret.txt', `${root}/dist/link.txt`);
  fs.symlinkSync('../outside/secret.html', `${root}/dist/link.html`);
  fs.symlinkSync('../outside', `${root}/dist/folder`);
  fs.symlinkSync('/etc', `${root}/dist/etc`);
  fs.symlinkSync('assets/x.css', `${root}/dist/own.css`);
  server = await serveSite(`${root}/dist`, 0);
  port = Number(new URL(server.url).port);
});
afterAll(() => server.close());

/** Sends the path as it is; `fetch` would normalise it. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number | undefined; body: string; type: string | undefined }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode, body, type: response.headers['content-type'] }));
      },
    );
    request.on('error', reject).end();
  });
}

describe('the dev server', () => {
  test('serves the site, and adds its reload script to pages', async () => {
    expect((await ask('/')).body).toBe('<body>home<script src="/__guzhi/reload.js"></script></body>');
    expect(await ask('/assets/x.css')).toMatchObject({ status: 200, body: 'a{}' });
    expect((await ask(`/a/${encodeURIComponent('页')}.html?q=1`)).body).toContain('页');
    expect((await ask('/__guzhi/reload.js')).body).toContain('EventSource');
  });

  test.each([
    ['C#?.css', 'c{}'],
    ['100%25.css', 'd{}'],
  ])('serves a file named %s', async (name, body) => {
    expect(await ask(`/assets/${encodeURIComponent(name)}`)).toMatchObject({ status: 200, body, type: expect.stringMatching('text/css') });
  });

  test('answers a missing page with the site’s own 404', async () => {
    expect(await ask('/nothing.html')).toMatchObject({ status: 404 });
    expect((await ask('/nothing')).body).toContain('none');
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%E0%A4%A',
    '/link.txt',
    '/link.html',
    '/link',
    '/folder/secret.html',
    '/folder/secret',
    '/etc/hostname',
    '/%2e%2e%2f%2e%2e%2fetc/hostname',
    '/%252e%252e/secret.txt',
    '/..;/secret.txt',
    '//../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
  ])('serves nothing outside its folder: %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('secret');
  });

  test('follows a link within the site', async () => expect(await ask('/own.css')).toMatchObject({ status: 200, body: 'a{}' }));

  test.each([
    'evil.example',

    'localhost@evil.example',
    'localhost:80:80',
    '127.0.0.1.',
    '[::2]',
    'localhost/evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:80',
  ])('refuses the host name %j', async (host) => {
    expect(await ask('/', { host })).toMatchObject({ status: 403 });
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'MKCOL'])('cannot be made to write: %s', async (method) => {
    expect(await ask('/', {}, method)).toMatchObject({ status: 405 });
  });
});

describe('the preview of a site that is still being built', () => {
  const preview = (path: string): string | null => {
    if (path === 'assets/broken.css') throw new Error('no such style');
    return path === 'index.html' ? '<body>next</body>' : null;
  };

  test('is served instead of the folder, which supplies the files it lacks', async () => {
    await server.show(preview);
    expect((await ask('/')).body).toBe('<body>next<script src="/__guzhi/reload.js"></script></body>');
    expect((await ask(`/a/${encodeURIComponent('页')}.html`)).body).toContain('页');
    expect(await ask('/assets/x.css')).toMatchObject({ status: 200, body: 'a{}' });
    expect(await ask('/assets/broken.css')).toMatchObject({ status: 404 });
    expect(await ask('/../secret.txt')).not.toMatchObject({ status: 200 });
    await server.show(null);
    expect((await ask('/')).body).toContain('home');
  });

  /** Events that an open page gets from now on. */
  async function listen(): Promise<{ heard: () => string; end: () => void }> {
    let heard = '';
    const events = http.get({ host: '127.0.0.1', port, path: '/__guzhi/events', headers: { host: `localhost:${port}` } });
    await new Promise<void>((resolve) =>
      events.on('response', (response) => response.setEncoding('utf8').on('data', (part: string) => resolve(void (heard += part)))),
    );
    return { heard: () => heard, end: () => events.destroy() };
  }
  const reloads = (heard: string): number => heard.split('event: reload').length - 1;

  describe('once the site is built', () => {
    const gone = { name: 'a/gone.html', first: '<body>old</body>' };
    test.each([
      { what: 'as previewed', asked: '/', after: { 'index.html': '<body>next</body>' }, more: 0 },
      { what: 'without the previewed change', asked: '/', after: {}, more: 1 },
      { what: 'without a page that was served from the folder', asked: `/${gone.name}`, after: { [gone.name]: null }, more: 1 },
      { what: 'with a picture that was missing before', asked: '/images/new.gif', after: { 'images/new.gif': 'GIF' }, more: 1 },
      { what: 'with another index', asked: '/search/x.js?v=1', after: { 'search/x.js': 'new' }, more: 1 },
      {
        what: 'with a change to a file that no page requested',
        asked: '/',
        after: { 'index.html': '<body>next</body>', 'b.html': 'b' },
        more: 0,
      },
    ])('$what: open pages reload $more more times', async ({ asked, after, more }) => {
      const site = emptyFolder();
      writeFiles(site, { 'index.html': '<body>home</body>', [gone.name]: gone.first, 'search/x.js': 'old' });
      const own = await serveSite(site, 0);
      const before = port;
      port = Number(new URL(own.url).port);
      const page = await listen();
      const shown = own.show(preview);
      await ask(asked);
      await shown;
      for (const [name, content] of Object.entries(after)) {
        if (content === null) fs.rmSync(`${site}/${name}`);
        else writeFiles(site, { [name]: content });
      }
      own.settle();
      own.showProblems('the end');
      await expect.poll(page.heard).toContain('the end');
      expect(reloads(page.heard())).toBe(1 + more);
      own.settle();
      page.end();
      await own.close();
      port = before;
    });

    test('open pages reload after a build that previewed a change and failed', async () => {
      const page = await listen();
      const shown = server.show(preview);
      await ask('/');
      await shown;
      await server.show(null);
      server.settle();
      server.showProblems('the end');
      await expect.poll(page.heard).toContain('the end');
      expect(reloads(page.heard())).toBe(2);
      server.showProblems('');
      page.end();
    });
  });

  test('reloads open pages, and waits until one has been sent', async () => {
    const heard: string[] = [];
    const events = http.get({ host: '127.0.0.1', port, path: '/__guzhi/events', headers: { host: `localhost:${port}` } });
    await new Promise<void>((resolve) =>
      events.on('response', (response) => response.setEncoding('utf8').on('data', (part: string) => resolve(void heard.push(part)))),
    );
    let over = false;
    const shown = server.show(preview).then(() => (over = true));
    await expect.poll(() => heard.join('')).toContain('event: reload');
    expect(over).toBe(false);
    await ask('/');
    await shown;
    events.destroy();
    await server.show(null);
  });
});
