/** 存为离线 on the search page: the size first, a bar while it is stored, update and removal afterwards. */
import { element } from '../search/dom.ts';
import { currentCopy, dropCopies } from './caches.ts';
import { buildOf, estimateBytes, isFull, makeCopy, PublishedAnew, publishedFiles } from './copy.ts';

interface Labels {
  readonly title: string;
  readonly save: string;
  readonly size: (files: number, megabytes: string) => string;
  readonly confirm: string;
  readonly stop: string;
  readonly saved: (megabytes: string) => string;
  readonly stale: string;
  readonly update: string;
  readonly remove: string;
  readonly failed: string;
  readonly full: string;
  readonly changed: string;
  readonly unreachable: string;
  readonly progress: string;
}

const zhHans: Labels = {
  title: '离线阅读',
  save: '存为离线',
  size: (files, megabytes) => `全部 ${files} 个文件，约 ${megabytes} MB。`,
  confirm: '开始存储',
  stop: '停止',
  saved: (megabytes) => `全部文章已存在这台设备上（${megabytes} MB），没有网络也能阅读和检索。`,
  stale: '网上的档案比离线副本新。',
  update: '更新副本',
  remove: '移除副本',
  failed: '没有存成：网络中断或文件读不到。已有的副本没有改动。',
  full: '没有存成：浏览器给本站的空间不够。已有的副本没有改动。',
  changed: '没有存成：存储的时候档案更新了，请再存一次。已有的副本没有改动。',
  unreachable: '现在连不上网络。',
  progress: '正在存储',
};
const zhHant: Labels = {
  title: '離線閱讀',
  save: '存為離線',
  size: (files, megabytes) => `全部 ${files} 個檔案，約 ${megabytes} MB。`,
  confirm: '開始儲存',
  stop: '停止',
  saved: (megabytes) => `全部文章已存在這台裝置上（${megabytes} MB），沒有網路也能閱讀和檢索。`,
  stale: '網上的檔案庫比離線副本新。',
  update: '更新副本',
  remove: '移除副本',
  failed: '沒有存成：網路中斷或檔案讀不到。已有的副本沒有改動。',
  full: '沒有存成：瀏覽器給本站的空間不夠。已有的副本沒有改動。',
  changed: '沒有存成：儲存的時候檔案庫更新了，請再存一次。已有的副本沒有改動。',
  unreachable: '現在連不上網路。',
  progress: '正在儲存',
};
const en: Labels = {
  title: 'Reading offline',
  save: 'Keep offline',
  size: (files, megabytes) => `${files} files in all, about ${megabytes} MB.`,
  confirm: 'Store them',
  stop: 'Stop',
  saved: (megabytes) => `The whole archive is on this device (${megabytes} MB) and can be read and searched without a network.`,
  stale: 'The published archive is newer than this copy.',
  update: 'Update the copy',
  remove: 'Remove the copy',
  failed: 'Not stored: the network broke off or a file cannot be read. A copy made before is unchanged.',
  full: 'Not stored: the browser has no room left for this site. A copy made before is unchanged.',
  changed: 'Not stored: the archive was published anew meanwhile. Please try again; a copy made before is unchanged.',
  unreachable: 'There is no network now.',
  progress: 'Storing',
};

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

/** Takes over the section that the search page made; `asked` when the reader already wants a copy. */
export async function showOffline(box: HTMLElement, scope: string, asked: boolean): Promise<void> {
  const language = document.documentElement.lang;
  const t = language.startsWith('en') ? en : language.includes('Hant') ? zhHant : zhHans;
  const view = new OfflineView(box, scope, t);
  if (asked && !(await currentCopy(scope))) await view.offer();
  else await view.show();
}

class OfflineView {
  readonly #box: HTMLElement;
  readonly #scope: string;
  readonly #t: Labels;

  constructor(box: HTMLElement, scope: string, t: Labels) {
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
      // Firefox asks the reader, whose answer must not be waited for.
      void navigator.storage?.persist?.().catch(() => undefined);
      await makeCopy(
        this.#scope,
        files,
        (done, total) => (bar.value = done / total),
        () => stopped,
      );
      await this.show();
    } catch (problem) {
      await this.show(stopped ? '' : isFull(problem) ? t.full : problem instanceof PublishedAnew ? t.changed : t.failed);
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
