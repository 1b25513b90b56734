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

/** As a client that sends whatever it likes; `fetch` would tidy the path. */
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

describe('a site that is still being made', () => {
  const preview = (path: string): string | null => {
    if (path === 'assets/broken.css') throw new Error('no such style');
    return path === 'index.html' ? '<body>next</body>' : null;
  };

  test('is shown in the place of the folder, as far as it is there', async () => {
    await server.show(preview);
    expect((await ask('/')).body).toBe('<body>next<script src="/__guzhi/reload.js"></script></body>');
    expect((await ask(`/a/${encodeURIComponent('页')}.html`)).body).toContain('页');
    expect(await ask('/assets/x.css')).toMatchObject({ status: 200, body: 'a{}' });
    expect(await ask('/assets/broken.css')).toMatchObject({ status: 404 });
    expect(await ask('/../secret.txt')).not.toMatchObject({ status: 200 });
    await server.show(null);
    expect((await ask('/')).body).toContain('home');
  });

  test('is waited for by open pages, which load themselves again', async () => {
    const told: string[] = [];
    const events = http.get({ host: '127.0.0.1', port, path: '/__guzhi/events', headers: { host: `localhost:${port}` } });
    await new Promise<void>((resolve) =>
      events.on('response', (response) => response.setEncoding('utf8').on('data', (part: string) => resolve(void told.push(part)))),
    );
    let over = false;
    const shown = server.show(preview).then(() => (over = true));
    await expect.poll(() => told.join('')).toContain('event: reload');
    expect(over).toBe(false);
    await ask('/');
    await shown;
    events.destroy();
    await server.show(null);
  });
});
