/** The pages that the owner wrote, in the frame of the site. */
import { localeOf } from '../../locales/locale.ts';
import type { Site } from '../frame-model.ts';
import { type ListItem, listItem } from '../list-item.ts';
import { rootOf } from '../root-of.ts';
import { unitKey } from '../shared-unit.ts';
import type { PageUnit } from '../site-page.ts';

export interface OwnPageView {
  readonly title: string;
  /** HTML, and articles shown as cards, in the page's order. */
  readonly parts: readonly { readonly html: string | null; readonly articles: readonly ListItem[] }[];
}

export function* ownPages({ ownPages: pages, config }: Site): Iterable<PageUnit<OwnPageView>> {
  const t = localeOf(config.language).site;
  for (const { url, title, parts } of pages) {
    const root = rootOf(url);
    const texts = parts.map((part) => ('html' in part ? part.html : part.entries.length));
    const entries = parts.flatMap((part) => ('html' in part ? [] : part.entries));
    const view = (): OwnPageView => ({
      title,
      parts: parts.map((part) =>
        'html' in part
          ? { html: part.html, articles: [] }
          : { html: null, articles: part.entries.map((entry) => listItem(entry, root, config.address, t)) },
      ),
    });
    yield { url, key: unitKey([title, texts], entries), page: () => ({ url, title, view: view() }) };
  }
}
