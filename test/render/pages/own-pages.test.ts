/** Pages that owners write themselves. */
import { describe, expect, it } from 'vitest';
import { sharedParts, sitemapUrls } from '../../../src/render/frame/render-pages.ts';
import { type OwnFile, ownPageUrl, readOwnPages } from '../../../src/render/own-page.ts';
import { DEFAULTS } from '../../../src/settings/config.ts';
import { article, page } from '../../archive/records.ts';
import { siteOf } from '../fixtures.ts';

const PAGES = [
  page('a.md', {
    articles: [article({ headline: '新桥通车', text: '河上的新桥昨日通车。' }), article({ headline: '春耕', text: '春耕开始。' })],
  }),
];
const { archive } = siteOf(PAGES);
const [bridge, spring] = archive.articles;
if (!bridge || !spring) throw new Error('the archive is empty');

const own = (name: string, text: string): OwnFile => ({ file: `pages/${name}.md`, name, bytes: Buffer.from(text).toString('base64') });

function made(...files: readonly OwnFile[]) {
  const site = siteOf(PAGES, {}, files);
  const html = new Map<string, string>();
  for (const part of sharedParts(site))
    if ('render' in part) html.set(part.url, String(part.render().content));
    else html.set(part.path, String(part.content));
  return { site, html, diagnostics: readOwnPages(files, archive, DEFAULTS).diagnostics };
}
const main = (html: string | undefined): string => /<main[^>]*>([^]*)<\/main>/u.exec(html ?? '')?.[1] ?? '';

describe('a page of the owner', () => {
  it.each([
    ['guide', 'pages/guide.html'],
    ['Bridge_Guide', 'pages/bridge-guide.html'],
  ])('%s has the address %s', (name, url) => expect(ownPageUrl(name)).toBe(url));
  it('has an address of letters and digits, whatever its name', () =>
    expect(ownPageUrl('使用说明')).toMatch(/^pages\/[a-z2-7]{8}\.html$/u));

  it('is in the frame of the site, the sitemap and, in its place, the menu', () => {
    const { site, html, diagnostics } = made(
      own('b', '---\ntitle: 后页\nmenu: yes\n---\n正文乙'),
      own('a', '---\ntitle: 前页\nmenu: 2\n---\n正文甲'),
      own('c', '# 别处\n\n正文丙'),
    );
    expect(diagnostics).toEqual([]);
    expect(main(html.get('pages/a.html'))).toMatch(/<h1>前页<\/h1>[^]*<p>正文甲<\/p>/u);
    expect(html.get('index.html')).toMatch(/href="pages\/a\.html">前页<[^]*href="pages\/b\.html">后页</u);
    expect(html.get('index.html')).not.toContain('pages/c.html');
    expect(html.get('pages/c.html')).toContain('<title>别处 · ');
    expect(main(html.get('pages/c.html')).match(/别处/gu)).toHaveLength(1);
    expect(sitemapUrls(site)).toContain('pages/c.html');
  });

  it('leads to articles by id, to the owner’s other pages and to pages of the site', () => {
    const { html, diagnostics } = made(
      own(
        'a',
        `见[这篇](article:${bridge.id})、[](article:${spring.id})、[说明](使用说明.md)、[检索](site:search.html)、[网](https://news.example/)。`,
      ),
      own('使用说明', '正文'),
    );
    expect(diagnostics).toEqual([]);
    const text = main(html.get('pages/a.html'));
    expect(text).toContain(`<a href="../${bridge.url}">这篇</a>`);
    expect(text).toContain(`<a href="../${spring.url}">春耕</a>`);
    expect(text).toContain(`<a href="../${ownPageUrl('使用说明')}">说明</a>`);
    expect(text).toContain('<a href="../search.html">检索</a>');
    expect(text).toContain('<a href="https://news.example/">网</a>');
  });

  it('shows a list item that holds just a link to an article as a card, between other items', () => {
    const { html } = made(own('a', `- 甲\n- [](article:${bridge.id})\n- [随便](article:${spring.id}) 附言\n`));
    const text = main(html.get('pages/a.html'));
    expect(text).toMatch(/<li>甲<\/li>[^]*class="item"[^]*新桥通车[^]*1998年5月1日[^]*<li><a [^>]+>随便<\/a> 附言<\/li>/u);
    expect(text.match(/class="item"/gu)).toHaveLength(1);
    expect(text).toContain('河上的新桥昨日通车。</p>');
  });

  it('names links that lead nowhere with file and line, and shows them as text', () => {
    const { html, diagnostics } = made(
      own(
        'a',
        '---\ntitle: 甲\n---\n\n第一行\n[失落](article:zzzzzzzzzz)\n\n[坏](javascript:alert(1)) [上](../../x.html) [无](没有.md) [外](//evil.example/) [越](site:/etc)\n',
      ),
    );
    expect(diagnostics.map(({ file, line }) => `${file}:${line}`)).toEqual(['pages/a.md:6', ...Array<string>(5).fill('pages/a.md:8')]);
    const text = main(html.get('pages/a.html'));
    expect(text).toContain('失落');
    expect(text).not.toContain('<a ');
  });

  it('shows HTML as text and runs nothing', () => {
    const text = main(
      made(own('a', '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n![x](javascript:alert(1))')).html.get('pages/a.html'),
    );
    expect(text).toContain('&#x3C;script>alert(1)&#x3C;/script>');
    expect(text).not.toMatch(/<script|<img|onerror=alert\(1\)(?!>)/u);
  });

  it('says what is wrong with front matter and names, and builds the rest', () => {
    const { html, diagnostics } = made(
      own('a', '---\ntitle: 甲\nmenu: 也许\norder: 3\n---\n文'),
      own('A', '文'),
      own('b', ''),
      own('c', '文'),
    );
    expect(diagnostics.map(({ file, line }) => [file, line])).toEqual([
      ['pages/a.md', 3],
      ['pages/a.md', 4],
      ['pages/A.md', null],
      ['pages/b.md', null],
    ]);
    expect([...html.keys()].filter((name) => name.startsWith('pages/'))).toEqual(['pages/a.html', 'pages/c.html']);
  });
});
