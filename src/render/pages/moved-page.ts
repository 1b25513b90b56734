/** Pages at former addresses of articles: they redirect, or say that the article was withdrawn. */
import { localeOf } from '../../locales/locale.ts';
import type { Frame } from '../frame-model.ts';
import { NOINDEX } from '../meta-tags.ts';
import { rootOf } from '../root-of.ts';
import type { SitePage } from '../site-page.ts';

/** Whether the page at an address was moved or withdrawn. */
export type MovedPage = { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'withdrawn'; readonly why: string };

export interface MovedView {
  /** The new address; null for a withdrawn article. */
  readonly to: string | null;
  /** The owner's reason for withdrawing it; may be empty. */
  readonly why: string;
}

/** Seconds before the redirect. */
const DELAY = 0;

export function movedPage({ config }: Frame, url: string, page: MovedPage): SitePage<MovedView> {
  const t = localeOf(config.language).site;
  if (page.kind === 'withdrawn') return { url, title: t.withdrawn, view: { to: null, why: page.why }, meta: [NOINDEX] };
  const to = rootOf(url) + page.to;
  return {
    url,
    title: t.moved,
    view: { to, why: '' },
    meta: [{ key: 'http-equiv', name: 'refresh', content: `${DELAY}; url=${to}` }],
    links: [{ rel: 'canonical', href: config.address === null ? to : config.address + page.to }],
  };
}
