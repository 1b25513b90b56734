/** The section 存为离线 of the search page: size of the copy, progress, then update and removal. */
import { languageOf, OFFLINE_TEXTS } from '../../locales/locale.ts';
import type { OfflineTexts } from '../../locales/offline-texts.ts';
import { element } from '../shared/dom.ts';
import { currentCopy, dropCopies } from './caches.ts';
import { buildOf, estimateBytes, isFull, makeCopy, PublishedMeanwhile, publishedFiles } from './make-copy.ts';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/** Fills the section that the search page made. @param asked whether the reader already asked for a copy */
export async function showOffline(box: HTMLElement, scope: string, asked: boolean): Promise<void> {
  const t = OFFLINE_TEXTS[languageOf(document.documentElement.lang)];
  const view = new OfflineView(box, scope, t);
  if (asked && !(await currentCopy(scope))) await view.offer();
  else await view.show();
}

class OfflineView {
  readonly #box: HTMLElement;
  readonly #scope: string;
  readonly #t: OfflineTexts;

  constructor(box: HTMLElement, scope: string, t: OfflineTexts) {
    this.#box = box;
    this.#scope = scope;
    this.#t = t;
  }

  async show(message = ''): Promise<void> {
    const copy = await currentCopy(this.#scope);
    const t = this.#t;
    if (!copy) return this.#put(message, [this.#button(t.save, () => this.offer())]);
    this.#put([t.saved(megabytes(copy.bytes)), message].join(' '), [this.#removal()]);
    const files = await publishedFiles(this.#scope);
    if (files && (await buildOf(files)) !== copy.build)
      this.#put([t.saved(megabytes(copy.bytes)), t.stale, message].join(' '), [
        this.#button(t.update, () => this.#store(files)),
        this.#removal(),
      ]);
  }

  #removal(): HTMLElement {
    return this.#button(this.#t.remove, async () => {
      await dropCopies(this.#scope);
      await this.show();
    });
  }

  async offer(): Promise<void> {
    const t = this.#t;
    const files = await publishedFiles(this.#scope);
    if (!files) return this.show(t.unreachable);
    const bytes = await estimateBytes(this.#scope, files).catch(() => null);
    if (bytes === null) return this.show(t.unreachable);
    const room = await navigator.storage?.estimate?.().catch(() => null);
    if (room?.quota !== undefined && room.quota - (room.usage ?? 0) < bytes) return this.show(t.full);
    this.#put(t.size(Object.keys(files).length, megabytes(bytes)), [this.#button(t.confirm, () => this.#store(files))]);
  }

  async #store(files: Readonly<Record<string, string>>): Promise<void> {
    const t = this.#t;
    let stopped = false;
    const bar = element('progress', { max: '1', value: '0', 'aria-label': t.progress });
    const stop = this.#button(t.stop, async () => {
      stopped = true;
    });
    this.#put(t.progress, [bar, stop]);
    try {
      // Firefox asks the reader; do not wait for the answer.
      void navigator.storage?.persist?.().catch(() => undefined);
      await makeCopy(
        this.#scope,
        files,
        (done, total) => (bar.value = done / total),
        () => stopped,
      );
      await this.show();
    } catch (problem) {
      await this.show(stopped ? '' : isFull(problem) ? t.full : problem instanceof PublishedMeanwhile ? t.changed : t.failed);
    }
  }

  #put(text: string, controls: readonly HTMLElement[]): void {
    this.#box.replaceChildren(element('p', { 'aria-live': 'polite' }, [text]), element('div', { class: 'offline-controls' }, controls));
  }

  #button(label: string, act: () => Promise<void>): HTMLElement {
    const button = element('button', { type: 'button', class: 'search-button' }, [label]);
    button.addEventListener('click', () => {
      button.setAttribute('disabled', '');
      void act().finally(() => button.removeAttribute('disabled'));
    });
    return button;
  }
}
