import { describe, expect, it } from 'vitest';
import { menuOf } from '../../../src/render/frame/menu.ts';
import { renderMoved, renderReport, sitemapUrls } from '../../../src/render/frame/render-pages.ts';
import { pageKinds } from '../../../src/render/pages/index.ts';
import { localeOf } from '../../../src/locales/locale.ts';
import { DEFAULTS } from '../../../src/settings/config.ts';
import { article, page } from '../../archive/records.ts';
import { render, renderRecord, siteOf } from '../fixtures.ts';

const PAGES = [
  page('a.md', {
    paper: '太原日报',
    articles: [article({ headline: '甲', text: '市长李一在太原市公安局说，好。', byline: [{ name: '张三', role: '记者' }] })],
  }),
  page('b.md', { paper: '山西晚报', date: '1998-05-03', articles: [article({ headline: '乙', text: '市长李一在太原市公安局说，好。' })] }),
  page('c.md', { date: null, articles: [article({ headline: '丙', text: '丁' })] }),
];
const OWN = [{ file: 'pages/a.md', name: 'a', bytes: Buffer.from('---\nmenu: yes\n---\n# 甲').toString('base64') }];
const site = { ...siteOf(PAGES, {}, OWN), sourceViews: true };
const [first] = PAGES;
if (first === undefined) throw new Error('no page');
const files = new Map([
  ...render(PAGES, {}, OWN),
  ...[...renderRecord(site, first, { lines: ['甲'] }), ...renderReport(site, [])].map((file) => [file.path, String(file.content)] as const),
]);
const pages = [...files.keys()].filter((name) => name.endsWith('.html'));

describe('the list of page kinds', () => {
  it('assigns each page of a site to one kind by its address', () => {
    const kinds = pages.map((name) => [name, pageKinds.filter(({ addresses }) => addresses?.test(name)).map((kind) => kind.name)] as const);
    expect(kinds.filter(([, names]) => names.length !== 1)).toEqual([]);
  });
  it('has a page in the site for each kind with addresses', () => {
    const unseen = pageKinds.filter(({ addresses }) => addresses !== null && !pages.some((name) => addresses.test(name)));
    expect(unseen.map(({ name }) => name)).toEqual([]);
  });
  it('lists only pages that exist in menu and sitemap', () => {
    const t = localeOf(DEFAULTS.language).site;
    const listed = [...menuOf(site, t).map(({ href }) => href), ...sitemapUrls(site)];
    expect(listed.length).toBeGreaterThan(15);
    expect(listed.filter((url) => !files.has(url))).toEqual([]);
  });
  it('lists an address in the sitemap once, under its own kind', () => {
    const urls = sitemapUrls(site);
    expect(urls.length).toBe(new Set(urls).size);
    for (const { name, addresses, sitemap } of pageKinds)
      for (const url of sitemap?.(site) ?? []) expect(addresses?.test(url), `${name}: ${url}`).toBe(true);
  });
  it('marks the menu entry of the page’s area as current', () => {
    const current = (url: string): string | undefined => /<a href="([^"]+)" aria-current="true">/u.exec(files.get(url) ?? '')?.[1];
    expect(current('issues/1998.html')).toBe('../issues/index.html');
    expect(current('sections/index.html')).toBe('../sections/index.html');
    expect(current('kinds/news.html')).toBe('../sections/index.html');
    expect(current('people/index.html')).toBe('../indexes.html');
    expect(current('about.html')).toBe('about.html');
    expect(current('papers/index.html')).toBe('../papers/index.html');
    expect(current('figures.html')).toBeUndefined();
  });
  it('keeps search engines away from the report, print views and withdrawn articles, and from no other page', () => {
    const noindex = [...files].filter(([, content]) => content.includes('<meta name="robots" content="noindex">')).map(([name]) => name);
    const days = noindex.map((name) => name.replace(/-[a-z0-9]{8}(?=-print)/u, ''));
    expect(days.sort()).toEqual(['issues/1998-05-01-print.html', 'issues/1998-05-03-print.html', 'report.html']);
    const contentOf = (moved: Parameters<typeof renderMoved>[2]): string =>
      [...renderMoved(site, 'a/k/k.html', moved)].map(({ content }) => String(content)).join('');
    expect(contentOf({ kind: 'withdrawn', why: '' })).toContain('content="noindex"');
    expect(contentOf({ kind: 'moved', to: 'a/b/b.html' })).not.toContain('noindex');
  });
});
