/** Serves a built site to this machine only, and reloads open pages after a build. */
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { sha256 } from '../text/digest.ts';
import sirv from 'sirv';
import { diagnosticOf, type Message } from '../messages/message.ts';
import { SERVE } from '../messages/serve.ts';
import { isSystemError } from '../messages/system.ts';
import { Problem } from '../model/problem.ts';
import { RELOAD_SCRIPT } from './reload-script.ts';

export interface SiteServer {
  readonly url: string;
  /** Reloads open pages. */
  reload(): void;
  /**
   * Reloads open pages from a site that is still being built; null ends the preview and serves only the folder.
   * @param preview content by path; null for a path means the file in the folder.
   * @returns once a page has been sent, at once without open pages, and after MOST_WAIT at the latest.
   */
  show(preview: ((path: string) => string | Uint8Array | null) | null): Promise<void>;
  /** Ends the preview: the site is in the folder. Reloads open pages if a file they were sent differs from the folder's. */
  settle(): void;
  /** Shows this text in open pages; an empty text hides the box. */
  showProblems(problems: string): void;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** Milliseconds to wait for a browser to request its page again. */
const MOST_WAIT = 250;
const EVENTS = '/__guzhi/events';
const SCRIPT = '/__guzhi/reload.js';

/**
 * @param site the built site; nothing outside it is served.
 * @param port 0 for any free one. @throws Problem where the port is in use or may not be listened on.
 */
export async function serveSite(site: string, port: number): Promise<SiteServer> {
  const listeners = new Set<http.ServerResponse>();
  let problems = '';
  let preview: Parameters<SiteServer['show']>[0] = null;
  let shown: (() => void) | null = null;
  /** Digest of each path's content as sent during the preview. */
  const meanwhile = new Map<string, string | null>();
  const send = (event: string, data: string) => {
    for (const response of listeners) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const files = sirv(site, { dev: true, extensions: ['html'] });

  const server = http.createServer((request, response) => {
    if (!isLocalHost(request.headers.host)) return refuse(response, 403, SERVE.otherHost());
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, SERVE.onlyReads());
    const pathname = pathOf(request.url);
    if (pathname === null) return refuse(response, 400, SERVE.addressMalformed());
    if (pathname === SCRIPT) return answer(response, 200, 'text/javascript; charset=utf-8', RELOAD_SCRIPT);
    if (pathname === EVENTS) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(`event: problems\ndata: ${JSON.stringify(problems)}\n\n`);
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      return;
    }
    if (leadsOut(site, pathname)) return refuse(response, 403, SERVE.leadsOut());
    const next = preview === null ? null : previewed(preview, pathname);
    if (preview !== null) meanwhile.set(pathname, next === null ? digestIn(site, pathname) : sha256(next.content));
    if (next !== null) {
      answer(response, 200, next.type, next.type === HTML ? withReload(String(next.content)) : next.content);
      if (next.type === HTML) setImmediate(() => shown?.());
      return;
    }
    const page = htmlFile(site, pathname);
    if (page !== null) return answer(response, 200, HTML, withReload(page));
    files(request, response, () => {
      // sirv takes `%23` in an address for part of the name.
      const reserved = /%(?:2[3-6b-f]|3[abdf]|40)/iu.test(request.url ?? '') ? contentIn(site, pathname) : null;
      if (reserved !== null) return answer(response, 200, typeOf(pathname) ?? 'application/octet-stream', reserved);
      const missing = htmlFile(site, '/404.html');
      answer(response, 404, HTML, missing === null ? 'Not found' : withReload(missing));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portProblem(port, error) ?? error));
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://localhost:${at}/`,
    reload: () => send('reload', ''),
    async show(next) {
      preview = next;
      if (next === null || listeners.size === 0) return;
      meanwhile.clear();
      const asked = new Promise<void>((resolve) => (shown = resolve));
      send('reload', '');
      await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, MOST_WAIT))]);
      shown = null;
    },
    settle() {
      preview = null;
      const outdated = [...meanwhile].some(([pathname, digest]) => digest !== digestIn(site, pathname));
      meanwhile.clear();
      if (outdated) send('reload', '');
    },
    showProblems(text) {
      problems = text;
      send('problems', text);
    },
    close() {
      for (const response of listeners) response.end();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function portProblem(port: number, error: Error): Problem | null {
  if (!isSystemError(error) || (error.code !== 'EADDRINUSE' && error.code !== 'EACCES')) return null;
  const message = error.code === 'EADDRINUSE' ? SERVE.portInUse({ port }) : SERVE.portForbidden({ port });
  return new Problem(diagnosticOf(message, `${LOOPBACK}:${port}`), { cause: error });
}

/** A page of another site that resolves its name to this machine must not read from here (DNS rebinding). */
const LOCAL_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;
const isLocalHost = (host: string | undefined): boolean => host !== undefined && LOCAL_HOST.test(host);

/** The decoded path of a request, without query; null if it is malformed or contains `..`. */
function pathOf(url: string | undefined): string | null {
  try {
    const decoded = decodeURIComponent((url ?? '/').split(/[?#]/u)[0] ?? '/');
    return decoded.startsWith('/') && !decoded.includes('\0') && !decoded.includes('\\') && !decoded.split('/').includes('..')
      ? decoded
      : null;
  } catch {
    return null;
  }
}

/** The files that a path may mean: `/a` also means `/a.html` and `/a/index.html`. */
const ENDINGS = ['', '.html', '/index.html'];

/** Whether a symbolic link in the site's folder leads outside it. */
function leadsOut(site: string, pathname: string): boolean {
  return ENDINGS.some((ending) => {
    try {
      const root = fs.realpathSync(site);
      const file = fs.realpathSync(path.join(root, pathname + ending));
      return file !== root && !file.startsWith(root + path.sep);
    } catch {
      return false; // not there: answered as missing
    }
  });
}

/** Digest of the file for a path; null if it does not exist. */
function digestIn(site: string, pathname: string): string | null {
  const content = contentIn(site, pathname);
  return content === null ? null : sha256(content);
}

function contentIn(site: string, pathname: string): Buffer | null {
  try {
    return fs.readFileSync(path.join(site, fileName(pathname)));
  } catch {
    return null;
  }
}

/** The path of a folder means its index. */
const fileName = (pathname: string): string => (pathname.endsWith('/') ? `${pathname}index.html` : pathname);

function htmlFile(site: string, pathname: string): string | null {
  const name = fileName(pathname);
  return name.endsWith('.html') ? (contentIn(site, name)?.toString('utf8') ?? null) : null;
}

const HTML = 'text/html; charset=utf-8';
/** Content types of a preview's files, by extension. */
const TYPES: Readonly<Record<string, string>> = {
  html: HTML,
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
};
const typeOf = (name: string): string | undefined => TYPES[name.slice(name.lastIndexOf('.') + 1)];

/** Null if the preview lacks the file or fails to render it: the build reports why. */
function previewed(
  preview: (path: string) => string | Uint8Array | null,
  pathname: string,
): { type: string; content: string | Uint8Array } | null {
  const name = fileName(pathname).slice(1);
  const type = typeOf(name);
  if (type === undefined) return null;
  try {
    const content = preview(name);
    return content === null ? null : { type, content };
  } catch {
    return null;
  }
}

const withReload = (html: string): string => html.replace('</body>', `<script src="${SCRIPT}"></script></body>`);

function refuse(response: http.ServerResponse, status: number, { message, advice }: Message): void {
  answer(response, status, 'text/plain; charset=utf-8', `guzhi dev: ${message}\n${advice}\n`);
}

function answer(response: http.ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.end(body);
}
