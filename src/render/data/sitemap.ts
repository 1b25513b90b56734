/** sitemap.xml and robots.txt, where the owner has set the site's address. A sitemap holds at most 50,000 addresses. */
import type { OutputFile } from '../../model/model.ts';
import type { Site } from '../frame.ts';
import { OVERVIEW } from '../pages/gathering-indexes.ts';
import { indexUrl, shelfUrl, shelvesOf } from '../shelves.ts';
import { stringsFor } from '../../locales/strings.ts';
import { element } from './xml.ts';

const LIMIT = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** @param limit addresses a file. */
export function* renderSitemap(site: Site, limit = LIMIT): Iterable<OutputFile> {
  const { address } = site.config;
  if (address === null) return;
  const { archive } = site;
  const shelves = shelvesOf(archive, stringsFor(site.config.language));
  const urls = [
    'index.html',
    'issues/index.html',
    OVERVIEW,
    'figures.html',
    'about.html',
    ...new Set(shelves.map(indexUrl)),
    ...shelves.flatMap((shelf) => shelf.gatherings.filter((held) => shelfUrl(shelf, held) === held.url).map(({ url }) => url)),
    ...archive.issues.map(({ url }) => url),
    ...archive.articles.map(({ url }) => url),
  ];
  const parts = Array.from({ length: Math.ceil(urls.length / limit) }, (_, i) => urls.slice(i * limit, (i + 1) * limit));
  if (parts.length === 1) yield { path: 'sitemap.xml', content: urlSet(urls, address) };
  else {
    const names = parts.map((_, i) => `sitemap-${i + 1}.xml`);
    for (const [i, part] of parts.entries()) yield { path: names[i] ?? '', content: urlSet(part, address) };
    yield {
      path: 'sitemap.xml',
      content: document(
        'sitemapindex',
        names.map((name) => `<sitemap>${element('loc', address + name)}</sitemap>`),
      ),
    };
  }
  yield { path: 'robots.txt', content: `User-agent: *\nAllow: /\n\nSitemap: ${address}sitemap.xml\n` };
}

const urlSet = (urls: readonly string[], address: string): string =>
  document(
    'urlset',
    urls.map((url) => `<url>${element('loc', address + url)}</url>`),
  );

const document = (name: string, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</${name}>\n`;
