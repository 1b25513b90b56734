import { describe, expect, it } from 'vitest';
import type { PageRecord } from '../../../src/model/model.ts';
import { periodsOf } from '../../../src/render/periods.ts';
import { article, page } from '../../archive/records.ts';
import { render, siteOf, unitsOf } from '../fixtures.ts';

const on = (source: string, date: string | null, text: string): PageRecord =>
  page(source, { date, articles: [article({ title: `${source}的报道`, text })] });
const dayOf = (i: number): string =>
  `${1990 + Math.floor(i / 150)}-0${(Math.floor(i / 20) % 9) + 1}-${String((i % 20) + 1).padStart(2, '0')}`;
const MANY = Array.from({ length: 450 }, (_, i) => on(`p${i}`, dayOf(i), `市长李一在太原市公安局。机器人${i}，机器人。`));
const FEW = [
  on('a', '1998-05-01', '市长李一在太原市公安局说，好。局长王二也在。'),
  on('b', '1998-05-02', '市长李一在太原市公安局说，好。'),
];

describe('the pages of names, places and organisations', () => {
  const files = render(FEW);
  const pageOf = (folder: string, label: string): string =>
    [...files].find(([name, html]) => name.startsWith(`${folder}/`) && html.includes(`<h1><span>${label}</span>`))?.[1] ?? '';
  it('list articles with their dates, and the posts of people', () => {
    expect(pageOf('named', '李一')).toMatch(/2篇 · <span>市长<\/span>/u);
    expect(pageOf('places', '太原')).toContain('<time datetime="1998-05-02">1998年5月2日</time>');
    expect(pageOf('organisations', '太原市公安局')).toContain('b的报道');
  });
  it('exist for people named by several articles; the index leads to the only article of others', () => {
    expect(pageOf('named', '王二')).toBe('');
    expect(files.get('named/index.html')).toMatch(/<a href="\.\.\/a\/[^"]+">王二<\/a>/u);
  });
  it('link to each other, and the menu links to them', () => {
    expect(files.get('places/index.html')).toMatch(/<a href="\.\.\/places\/index\.html" aria-current="true">地名/u);
    expect(files.get('indexes.html')).toContain('href="organisations/index.html"');
    expect(files.get('index.html')).toContain('<li><a href="indexes.html">索引</a></li>');
  });
});

describe('long lists', () => {
  const units = unitsOf(siteOf(MANY), 'gathering');
  it('are cut by year, each page bounded', () => {
    const sections = units.filter(({ url }) => url.startsWith('sections/'));
    expect(sections.map(({ url }) => url.replace(/^sections\/[a-z2-7]{8}/u, ''))).toEqual([
      '.html',
      '-1992.html',
      '-1991.html',
      '-1990.html',
    ]);
    for (const unit of sections)
      expect((String(unit.render().content).match(/class="item/gu) ?? []).length, unit.url).toBeLessThanOrEqual(400);
  });
  it('link from the front to each year, and from year to year', () => {
    const html = String(units.find(({ url }) => /^sections\/[a-z2-7]{8}\.html$/u.test(url))?.render().content);
    expect(html).toMatch(/<a href="\.\.\/sections\/[a-z2-7]{8}-1990\.html">1990年<\/a> <span class="count">150<\/span>/u);
    const middle = String(units.find(({ url }) => url.startsWith('sections/') && url.endsWith('-1991.html'))?.render().content);
    expect(middle).toMatch(/<a rel="prev" href="[^"]+-1990\.html">/u);
    expect(middle).toMatch(/<a rel="next" class="next" href="[^"]+-1992\.html">/u);
  });
  it('offer a search instead of a list for a label in nearly all articles', () => {
    const place = units.filter(({ url }) => url.startsWith('places/'));
    expect(place).toHaveLength(1);
    expect(String(place[0]?.render().content)).toContain('href="../search.html?q=%E5%A4%AA%E5%8E%9F"');
  });
  it('change only on the front and in its own year when an issue is added', () => {
    const before = new Map(units.map(({ url, key }) => [url, key]));
    const after = unitsOf(siteOf([...MANY, on('new', '1993-01-01', '新桥通车。')]), 'gathering');
    const changed = after.filter(({ url, key }) => before.get(url) !== key).map(({ url }) => url.replace(/^(\w+)\/[a-z2-7]{8}/u, '$1/*'));
    // The page of 1992 gets a link to 1993.
    expect(changed).toEqual([
      'sections/*.html',
      'sections/*-1993.html',
      'sections/*-1992.html',
      'kinds/news.html',
      'kinds/news-1993.html',
      'kinds/news-1992.html',
    ]);
  });
  it('are cut by month in a year with very many articles, and by number in such a month', () => {
    const { archive } = siteOf(
      Array.from({ length: 1100 }, (_, i) => on(`p${i}`, i < 600 ? `1990-0${(i % 2) + 1}-01` : '1991-05-01', `${i}`)),
    );
    expect(periodsOf(archive.articles, 'sections/x.html').map(({ url, articles }) => [url, articles.length])).toEqual([
      ['sections/x-1991-05.html', 400],
      ['sections/x-1991-05-2.html', 100],
      ['sections/x-1990-02.html', 300],
      ['sections/x-1990-01.html', 300],
    ]);
  });
  it('have a page of their own for articles without a date', () => {
    const { archive } = siteOf([...MANY.slice(0, 10), on('undated', null, '旧物')]);
    expect(periodsOf(archive.articles, 'x.html').map(({ url }) => url)).toEqual(['x-1990.html', 'x-undated.html']);
  });
});

describe('a long index', () => {
  const SURNAMES = [...'赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
  const GIVEN = [...'一丁云亮伟佳俊光勇军刚'];
  const names = SURNAMES.flatMap((surname) => GIVEN.map((given) => surname + given + '平'));
  const pages = names.map((name, i) => on(`p${i}`, '1998-05-01', `市长${name}说，好。`));
  const again = names.slice(0, 50).map((name, i) => on(`q${i}`, '1998-05-02', `局长${name}说，好。`));
  const units = unitsOf(siteOf([...pages, ...again]), 'gatherings');
  it('shows the most frequent labels, and all others by the first letter of their pinyin', () => {
    const urls = units.map(({ url }) => url).filter((url) => url.startsWith('people/') || url.startsWith('named/'));
    if (names.length <= 300) throw new Error('the list is too short to be cut');
    expect(urls).toContain('named/index-z.html');
    const z = String(units.find(({ url }) => url === 'named/index-z.html')?.render().content);
    expect(z.indexOf('张一平')).toBeLessThan(z.indexOf('赵一平'));
    expect(z).not.toContain('>王');
  });
});
