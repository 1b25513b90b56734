/** sitemap.xml and robots.txt. */
import type { OutputFile } from '../../model/model.ts';
import { element } from './xml.ts';

/** Maximum number of addresses in one sitemap, by the protocol of sitemaps.org. */
const LIMIT = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * @param address the site's address, ending in `/`.
 * @param urls addresses to list, relative to the site's root.
 * @param limit maximum number of addresses in one file.
 */
export function* renderSitemap(address: string, urls: readonly string[], limit = LIMIT): Iterable<OutputFile> {
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
