/**
 * Loads index files as classic scripts: the one way that works over http, offline and from a disk, where browsers
 * refuse fetch. Each file calls the global `guzhi` with its path, its tag and its content.
 */
import type { Load } from '../../search/engine/index-files.ts';
import { CALL, isMessage, type Message } from '../../search/shared/format.ts';

const arrived = new Map<string, Message>();
/** Files on their way at once; more only queue up in the browser. */
const AT_ONCE = 24;

let running = 0;
const waiting: (() => void)[] = [];

Object.assign(window, {
  [CALL]: (...message: unknown[]) => {
    if (isMessage(message)) arrived.set(message[0], message);
  },
});

/**
 * @param root the way from this page to the site's root, e.g. `../`
 * @param anew past any cache where a file has no tag: another build may have come
 */
export function scriptLoader(root: string, anew = false): Load {
  const untagged = anew ? `?at=${Date.now()}` : '';
  return async (path, tag) => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      // The tag in the address keeps a cache from mixing two builds.
      await loadScript(`${root}${path}${tag ? `?v=${tag}` : untagged}`);
    } finally {
      running--;
      waiting.shift()?.();
    }
    const message = arrived.get(path) ?? null;
    arrived.delete(path);
    return message;
  };
}

function loadScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.charset = 'utf-8';
    script.onload = () => {
      script.remove();
      resolve();
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`${src} cannot be loaded`));
    };
    document.head.append(script);
  });
}
