/**
 * The service worker for reading offline. With a network it loads from there and caches what passes. Without one it answers from the
 * reader's copy of the archive, or else from the cache. Index files have the tag of their content in the address, so they always come
 * from the cache first, whichever build they were loaded with.
 */
import { copyCache, currentCopy, readCache } from './offline/caches.ts';

interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
interface FetchLike extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
/** The used part of a service worker's global scope, which the DOM's types lack. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchLike) => void): void;
}
declare const self: WorkerScope;

const scope = self.registration.scope;
const TAG = /^guzhi\("[^"]*","([^"]*)"/u;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope) || request.cache === 'no-store') return;
  event.respondWith(new URL(request.url).searchParams.has('v') ? cachedFirst(request) : networkFirst(request));
});

async function cachedFirst(request: Request): Promise<Response> {
  const cache = await caches.open(readCache(scope));
  return (await cache.match(request)) ?? fetchAndKeep(request, cache).catch(() => withoutNetwork(request));
}

async function networkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(readCache(scope));
  return fetchAndKeep(request, cache).catch(() => withoutNetwork(request));
}

async function fetchAndKeep(request: Request, cache: Cache): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && response.type === 'basic') {
    const copy = response.clone();
    // If the disk is full, answer without caching.
    if (await hasRequestedTag(request, response.clone())) await keep(request, copy, cache).catch(() => undefined);
  }
  return response;
}

/** Whether a response has the requested tag. A file of another build has not: it is passed on without caching, and the page refuses it. */
async function hasRequestedTag(request: Request, response: Response): Promise<boolean> {
  const tag = new URL(request.url).searchParams.get('v');
  return tag === null || TAG.exec(await response.text())?.[1] === tag;
}

async function keep(request: Request, response: Response, cache: Cache): Promise<void> {
  const address = cacheAddress(request);
  await cache.put(address, response);
  if (!new URL(address).searchParams.has('v')) return;
  const others = (await cache.keys(request, { ignoreSearch: true })).filter(({ url }) => url !== address);
  await Promise.all(others.map((other) => cache.delete(other)));
}

/** The address of a page without its query string: all searches share one page. The tag of an index file stays. */
function cacheAddress(request: Request): string {
  const url = new URL(request.url);
  if (!url.searchParams.has('v')) url.search = '';
  return url.href;
}

/** Answers from the copy first, because all of it belongs to one build. */
async function withoutNetwork(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const path = url.origin + (url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname);
  const copy = await currentCopy(scope);
  const kept = copy && (await (await caches.open(copyCache(scope, copy.build))).match(path));
  if (kept) return kept;
  const read = await caches.open(readCache(scope));
  return (await read.match(cacheAddress(request))) ?? (await read.match(path)) ?? new Response('', { status: 503, statusText: 'offline' });
}
