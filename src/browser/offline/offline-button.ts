/** The button for reading offline. The rest is in offline.js, loaded for readers who press it or have a copy. */
import { copyCache } from './caches.ts';
import { element } from '../shared/dom.ts';

/** Registers the service worker and adds the section below the results, if the browser supports both. */
export async function addOffline(after: HTMLElement, root: string, label: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in window) || !location.protocol.startsWith('http')) return;
  const scope = new URL(root || '.', location.href).href;
  const button = element('button', { type: 'button', class: 'search-button' }, [label]);
  const box = element('section', { class: 'offline' }, [button]);
  const load = (): void => {
    button.disabled = true;
    document.head.append(element('script', { src: `${root}assets/offline.js` }));
  };
  button.addEventListener('click', () => {
    box.dataset['asked'] = '';
    load();
  });
  try {
    await navigator.serviceWorker.register(`${scope}service-worker.js`, { scope });
    const kept = (await caches.keys()).some((name) => name.startsWith(copyCache(scope, '')));
    after.append(box);
    if (kept) load();
  } catch {
    // Service workers are disabled (a private window, a setting): offer nothing.
  }
}
