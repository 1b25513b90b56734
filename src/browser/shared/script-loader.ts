/**
 * Loads index files as classic scripts, which works over http, offline and from a disk, where browsers refuse `fetch`. Each file calls
 * the global `guzhi` with its path, its tag and its content.
 */
import type { Load } from '../../search/engine/index-files.ts';
import { CALL, isMessage, type Message } from '../../search/shared/format.ts';

const arrived = new Map<string, Message>();
/** Files loaded at once; a judgement. */
const AT_ONCE = 24;

let running = 0;
const waiting: (() => void)[] = [];

Object.assign(window, {
  [CALL]: (...message: unknown[]) => {
    if (isMessage(message)) arrived.set(message[0], message);
  },
});

/**
 * @param root the path from this page to the site's root, e.g. `../`
 * @param bypassCache loads files without a tag past any cache: another build was published
 */
export function scriptLoader(root: string, bypassCache = false): Load {
  const untagged = bypassCache ? `?at=${Date.now()}` : '';
  return async (path, tag) => {
    if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      // The tag in the address keeps caches from mixing two builds.
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
