/** What other programs read: feeds, sitemap, table, issues as JSON, lines of data. */
import { describe, expect, it } from 'vitest';
import { articleLine } from '../../../src/render/data/article-line.ts';
import { sitemapUrls } from '../../../src/render/frame/render-pages.ts';
import { renderSitemap } from '../../../src/render/data/sitemap.ts';
import { article, body, page } from '../../archive/records.ts';
import { entryOf, render, siteOf } from '../fixtures.ts';

const address = 'https://example.org/old/';
const PAGES = [
  page('a.md', { articles: [article({ headline: '甲 <一> & "二"', text: '正文 & <b>', byline: [{ name: '张三', role: '记者' }] })] }),
  page('b.md', {
    date: '1998-05-03',
    articles: [article({ headline: '=SUM(A1)', text: '乙,"引"' }), article({ headline: '丙', text: '三' })],
  }),
  page('c.md', { date: null, articles: [article({ headline: '无日', text: '丁' })] }),
];

describe('feeds', () => {
  const files = render(PAGES, { address, owner: '图书馆' });
  it('exist only where the address is known', () => {
    expect([...render(PAGES).keys()].filter((name) => /feed|sitemap|robots|sections\/.*\.xml/u.test(name))).toEqual([]);
    expect([...files.keys()].filter((name) => /^(?:feed|sitemap|robots)/u.test(name)).sort()).toEqual([
      'feed.json',
      'feed.xml',
      'robots.txt',
      'sitemap.xml',
    ]);
  });
  it('are Atom with full links, newest first, escaped, undated articles left out', () => {
    const atom = files.get('feed.xml') ?? '';
    expect(atom).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/u);
    expect(atom).toContain('<title>甲 &lt;一&gt; &amp; &quot;二&quot;</title>');
    expect(atom).toContain('<updated>1998-05-03T00:00:00Z</updated>');
    expect(atom.match(/<entry>/gu)).toHaveLength(3);
    expect(atom).not.toContain('无日');
    expect(atom.indexOf('1998-05-03')).toBeLessThan(atom.indexOf('1998-05-01'));
    expect(atom.replace(/&(?:amp|lt|gt|quot);/gu, '')).not.toContain('&');
  });
  it('are JSON Feed 1.1', () => {
    const feed = JSON.parse(files.get('feed.json') ?? '') as { items: { url: string; tags: string[] }[] };
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: `${address}feed.json` });
    expect(feed.items).toHaveLength(3);
    for (const item of feed.items) expect(item.url.startsWith(`${address}a/`)).toBe(true);
  });
  it('exist for sections with enough articles', () =>
    expect([...files.keys()].filter((name) => /^sections\/[a-z2-7]{8}\.xml$/u.test(name))).toHaveLength(1));
  it('are linked from every page', () =>
    expect(files.get('about.html')).toContain('<link rel="alternate" href="feed.xml" type="application/atom+xml"'));
});

describe('sitemap', () => {
  it('contains the full address of every article', () => {
    const map = render(PAGES, { address }).get('sitemap.xml') ?? '';
    expect(map.match(/<loc>https:\/\/example\.org\/old\/a\//gu)).toHaveLength(4);
  });
  it('is split if it is long', () => {
    const files = [...renderSitemap(address, sitemapUrls(siteOf(PAGES, { address })), 10)];
    expect(files.map((file) => file.path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml', 'sitemap.xml', 'robots.txt']);
    for (const { content } of files.slice(0, 3)) expect(String(content).match(/<url>/gu)?.length).toBeLessThanOrEqual(10);
    expect(String(files[3]?.content)).toContain('<sitemap><loc>https://example.org/old/sitemap-2.xml</loc></sitemap>');
  });
});

describe('data/articles.csv', () => {
  const csv = render(PAGES).get('data/articles.csv') ?? '';
  it('begins with a byte order mark and has one row per article', () => {
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(5);
  });
  it('quotes what needs it and runs no formula', () => {
    expect(csv).toContain('"甲 <一> & ""二"""');
    expect(csv).toContain(",'=SUM(A1),");
  });
});

it('writes each issue as JSON, beside its page', () => {
  const files = render(PAGES);
  const issue = JSON.parse(files.get('issues/1998-05-03.json') ?? '') as { pages: { articles: { title: string }[] }[] };
  expect(issue).toMatchObject({ id: '1998-05-03', date: '1998-05-03' });
  expect(issue.pages[0]?.articles.map(({ title }) => title)).toEqual(['=SUM(A1)', '丙']);
  expect(files.get('issues/1998-05-03.html')).toContain('<link rel="alternate" href="../issues/1998-05-03.json" type="application/json">');
});

describe('a line of data/articles.ndjson', () => {
  const record = article({
    headline: '新桥通车',
    paragraphs: [
      { role: 'crosshead', text: '【一】', lines: [2] },
      body('甲'),
      { role: 'caption', text: '图为桥', lines: [5] },
      { role: 'credit', text: '(张三)', lines: [6] },
    ],
  });
  const line = articleLine(entryOf(record), record, '1998-05-01');
  it('is one line with the documented fields', () => {
    expect(line).not.toContain('\n');
    const data = JSON.parse(line) as Record<string, unknown>;
    for (const field of [
      'id',
      'kind',
      'kicker',
      'headline',
      'subtitle',
      'title',
      'byline',
      'dateline',
      'section',
      'continued',
      'lines',
      'url',
      'date',
      'source',
      'text',
    ])
      expect(data).toHaveProperty(field);
    expect(data).not.toHaveProperty('paragraphs');
    expect(data['text']).toBe('甲\n图为桥');
  });
});
