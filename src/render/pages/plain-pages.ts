/** Pages whose templates need only texts: search, the reading list, and the page for missing addresses. */
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

/** Servers show this page at any depth, so it finds its styles by their path from the server's root, whatever the host. */
export const missingPage = ({ config }: Frame): SitePage<PlainView> => ({
  url: '404.html',
  title: localeOf(config.language).site.notFound,
  view: {},
  ...(config.address === null ? {} : { root: new URL(config.address).pathname }),
});
