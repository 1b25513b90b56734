/** Pages whose templates need nothing but texts: search, the reader's list, and the page for an address that does not exist. */
import { localeOf } from '../../locales/locale.ts';
import type { Frame } from '../frame-model.ts';
import type { SitePage } from '../site-page.ts';

export type PlainView = Readonly<Record<string, never>>;

export const searchPage = ({ config }: Frame): SitePage<PlainView> => ({
  url: 'search.html',
  title: localeOf(config.language).site.search,
  view: {},
});

export const readingListPage = ({ config }: Frame): SitePage<PlainView> => ({
  url: 'list.html',
  title: localeOf(config.language).site.readingList,
  view: {},
});

/** A server shows this page at any depth, so that its styles are found only by a path from the server's root; any host will do. */
export const missingPage = ({ config }: Frame): SitePage<PlainView> => ({
  url: '404.html',
  title: localeOf(config.language).site.notFound,
  view: {},
  ...(config.address === null ? {} : { root: new URL(config.address).pathname }),
});
