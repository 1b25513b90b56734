import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/config.ts';
import type { PageRecord, Paragraph } from '../../src/model/model.ts';
import { contradictedDays } from '../../src/settings/declared-days.ts';
import { editLink } from '../../src/render/owner-links.ts';
import { ownerStyle } from '../../src/render/owner-style.ts';
import { openTemplates } from '../../src/render/templates.ts';
import { article, page } from '../archive/records.ts';
import { render, renderOne, renderRecord, siteOf, tagsOf, TEMPLATES } from './fixtures.ts';

const byline = [{ name: '张三', role: '记者' }];
const PAGES: readonly PageRecord[] = [
  page('a.md', {
    page: { number: '1', name: '要闻' },
    articles: [article({ headline: '新桥通车', byline, lines: [3], text: '甲' }), article({ headline: '春耕', lines: [9], text: '乙' })],
    furniture: [{ role: 'slogan', lines: [7], text: '植树造林' }],
  }),
  page('b.md', { date: '1998-05-03', articles: [article({ headline: '河水上涨', byline, text: '丙' })] }),
  page('c.md', { date: null, articles: [article({ headline: '旧物', text: '丁' })] }),
];
const SITE = render(PAGES);
const htmlPages = [...SITE].filter(([name]) => name.endsWith('.html'));

describe('every page', () => {
  it('links and loads by relative addresses to files that exist', () => {
    for (const [name, html] of htmlPages) {
      for (const { name: tag, attributes } of tagsOf(html)) {
        const address = attributes.get(tag === 'script' ? 'src' : 'href') ?? attributes.get('action');
        if (address === undefined || /^(?:#|data:)/u.test(address)) continue;
        const [file = '', anchor] = path.posix.join(path.posix.dirname(name), address).split('#');
        if (!file.startsWith('assets/') && file !== 'data/articles.ndjson') expect(SITE.has(file), `${name} -> ${address}`).toBe(true);
        if (anchor) expect(SITE.get(file), `${name} -> ${address}`).toContain(`id="${anchor}"`);
      }
    }
  });

  it('has one first heading, headings in order, a language, a title, landmarks and the policy', () => {
    for (const [name, html] of htmlPages) {
      const levels = tagsOf(html).flatMap(({ name: tag }) => (/^h[1-6]$/u.test(tag) ? [Number(tag[1])] : []));
      expect(
        levels.filter((level) => level === 1),
        name,
      ).toHaveLength(1);
      levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), `${name}: h${level}`).toBeLessThanOrEqual(1));
      expect(html, name).toMatch(/<html lang="zh-Hans">.*<title>[^<]+<\/title>.*<main id="main"/su);
      expect(html, name).toContain(`default-src 'none'; script-src 'self'`);
    }
  });

  it('has no style, handler or script of its own, and unique ids', () => {
    for (const [name, html] of htmlPages) {
      expect(html, name).not.toMatch(/<style|\sstyle=|\son[a-z]+="|<script(?![^>]*(?:src=|type="application\/ld\+json"))/u);
      const ids = tagsOf(html).flatMap(({ attributes }) => (attributes.has('id') ? [attributes.get('id')] : []));
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });
});

describe('the issue', () => {
  const html = SITE.get('issues/1998-05-01.html') ?? '';
  it('has its articles in page order, and the furniture', () => {
    expect(html.indexOf('新桥通车')).toBeLessThan(html.indexOf('春耕'));
    expect(html).toMatch(/标语<\/span> <span>植树造林/u);
    expect(html).toContain('第1版 要闻');
  });
  it('links to the issues before and after it; undated pages have none', () => {
    expect(html).toContain('href="../issues/1998-05-03.html"');
    expect(html).not.toContain('undated');
    expect(SITE.get('issues/undated.html')).not.toContain('rel="next"');
  });
});

describe('the calendar', () => {
  const html = SITE.get('issues/1998.html') ?? '';
  it('has a table with caption and headers for each month, and links the days that have a paper', () => {
    expect(html).toContain('<caption>1998年5月</caption>');
    expect(html).toContain('<th scope="col" abbr="星期一">一</th>');
    expect(html).toContain('title="1998年5月1日 星期五 1版"');
    expect(html.match(/class="has"/gu)).toHaveLength(2);
  });
});

describe('declared days', () => {
  const days = { unpublished: ['1998-05-02', '1999-01-01'], partial: ['1998-05-03'], missing: ['1998-05-01'] };
  const files = render(PAGES, { days });
  const year = files.get('issues/1998.html') ?? '';
  it('are explained in the calendar, also in years without an issue', () => {
    expect(year).toContain('<td class="none">2 <span class="state" title="当日没有出报">未出版</span></td>');
    expect(year).toMatch(/<span class="count">1版<\/span><\/a> <span class="state" title="[^"]+">不全<\/span>/u);
    expect(files.get('issues/1999.html')).toContain('1 <span class="state" title="当日没有出报">未出版</span>');
    expect(year).toContain('<span class="state">未出版</span>：当日没有出报。');
    expect(year).not.toContain('未录入');
  });
  it('do not hide a paper that is here; the owner is warned', () => {
    expect(year).toMatch(/1 <span class="count">1版<\/span><\/a><\/td>/u);
    const { archive } = siteOf(PAGES);
    expect(contradictedDays(archive, days).map(({ file, message }) => [file, message])).toEqual([
      ['a.md', 'this page is dated 1998-05-01, a day that the settings declare missing'],
    ]);
  });
  it('are noted on an incomplete issue', () => {
    expect(files.get('issues/1998-05-03.html')).toContain('<p class="note">本期不全');
    expect(files.get('issues/1998-05-01.html')).not.toContain('本期不全');
  });
});

describe('an article', () => {
  it('names its neighbours on the page', () => {
    const html = [...SITE.values()].find((text) => text.includes('<h1>新桥通车</h1>')) ?? '';
    expect(html).toMatch(/aria-current="page">新桥通车<\/span>/u);
    expect(html).toMatch(/<a rel="next" class="next" href="\.\.\/\.\.\/a\/[^"]+"><span class="role">下一篇<\/span> <span>春耕/u);
  });
  it('has the segments of its title kept whole', () => {
    const html = [...render([page('p.md', { articles: [article({ headline: '深水静流 大河东去', subtitle: '一座桥' })] })])];
    expect(html.find(([name]) => name.startsWith('a/'))?.[1]).toContain('<h1 class="parted">深水静流 大河东去</h1>');
    expect(html.find(([name]) => name === 'issues/1998-05-01.html')?.[1]).toMatch(
      /<h3 class="headline parted">.*\s<p class="subtitle">一座桥/u,
    );
  });
  it('shows that its title is made from the text', () => expect(renderOne({ headline: null, title: '河上的桥' })).toContain('原报无标题'));
  it('shows the confidence and the evidence of an inferred date', () => {
    const date = {
      value: '1998-05-01',
      earliest: null,
      latest: null,
      confidence: 'medium',
      evidence: [{ line: 4, text: '4月30日', rule: 'latest past event' }],
    } as const;
    const html = render([{ ...page('p.md'), date }]);
    const text = [...html].find(([name]) => name.startsWith('a/'))?.[1] ?? '';
    expect(text).toContain('推定，据最近事件次日见报');
    expect(text).toMatch(/第4行<\/span> <q[^>]*>4月30日<\/q>/u);
  });
  it('marks traditional text as such', () =>
    expect(renderOne({ headline: '國際會議開幕', text: '這個會議討論經濟發展問題。' })).toContain(
      '<article class="story" lang="zh-Hant">',
    ));
  it('opens an issue in the owner’s tracker with id, line, title and words, whatever these contain', () => {
    const html = renderOne(
      { headline: '甲&乙"?', text: '本报讯 百分之5%的“人”。', lines: [3, 5] },
      {},
      { report: 'https://git.example/new?t={title}&b={id}%20{source}:{line}%20{words}' },
    );
    const [, href = ''] = /<a href="(https:\/\/git\.example\/new[^"]+)"/u.exec(html) ?? [];
    const { searchParams } = new URL(href.replaceAll('&amp;', '&'));
    expect(searchParams.get('t')).toBe('甲&乙"?');
    expect(searchParams.get('b')).toMatch(/^[a-z0-9]{10} p\.md:3 百分之5%的“人”。$/u);
  });
  it('links to the line of the source in the owner’s repository, the slashes of its path kept', () => {
    const { archive } = siteOf([page('太原 日报/1#.md', { articles: [article({ lines: [7, 8] })] })]);
    const [entry] = archive.articles;
    expect(entry && editLink('https://git.example/edit/main/seeds/{source}#L{line}', entry)).toBe(
      `https://git.example/edit/main/seeds/${encodeURIComponent('太原 日报')}/1%23.md#L7`,
    );
    expect(renderOne({ lines: [3, 5] }, {}, { edit: 'https://git.example/{source}?l={line}' })).toContain(
      'href="https://git.example/p.md?l=3"',
    );
    expect(renderOne({})).not.toContain('git.example');
  });
  it("links to the owner's place for reports", () => {
    expect(
      renderOne({ headline: '甲', lines: [3, 5] }, {}, { report: 'mailto:a@example.org?subject={id}&body={source}%20{lines}' }),
    ).toMatch(/href="mailto:a@example\.org\?subject=[a-z2-7]{10}&amp;body=p\.md%203/u);
  });
});

it('is safe with any name of a section or person', () => {
  const hostile = '<img src=x onerror=alert(1)>"\'';
  const files = render([
    page('x.md', {
      paper: hostile,
      page: { number: hostile, name: hostile },
      articles: [
        article({
          headline: hostile,
          kicker: hostile,
          subtitle: hostile,
          byline: [{ name: hostile, role: hostile }],
          section: { label: '__proto__', origin: 'stated' },
          note: hostile,
        }),
      ],
      furniture: [{ role: 'slogan', lines: [9], text: hostile }],
    }),
  ]);
  for (const [name, html] of files) if (name.endsWith('.html')) expect(html, name).not.toMatch(/<img/u);
});

it('cuts a long issue into pages of bounded size', () => {
  const pages = Array.from({ length: 450 }, (_, i) => page(`${String(i).padStart(3, '0')}.md`));
  const files = render(pages);
  expect([...files.keys()].filter((name) => /^issues\/1998-05-01(?:-\d)?\.html$/u.test(name))).toHaveLength(3);
  // An article leads to the part of the issue that shows its page.
  for (const [name, html] of files) {
    if (!name.startsWith('a/')) continue;
    const [, file = '', anchor = ''] = /href="\.\.\/\.\.\/(issues\/[^"#]+)#([^"]+)"/u.exec(html) ?? [];
    expect(files.get(file), name).toContain(`id="${anchor}"`);
  }
});

it('cuts a page of very many articles as well', () => {
  const articles = Array.from({ length: 450 }, (_, i) => article({ headline: `第${i}篇`, text: `${i}的正文`, lines: [i + 1] }));
  const files = render([page('a.md', { articles })]);
  const parts = [...files.keys()].filter((name) => /^issues\/1998-05-01(?:-\d)?\.html$/u.test(name));
  expect(parts.map((name) => (files.get(name)?.match(/class="item/gu) ?? []).length)).toEqual([200, 200, 50]);
});

it.each(['zh-Hant', 'en'] as const)('speaks %s', (language) => {
  const files = render(PAGES, { language });
  expect(files.get('index.html')).toContain(`<html lang="${language}">`);
  for (const [name, html] of files) expect(html, name).not.toMatch(/undefined|\[object/u);
});

it('says which parts are Chinese on an English page', () => {
  const files = render(PAGES, { language: 'en' });
  const story = [...files].find(([name, html]) => name.startsWith('a/') && html.includes('新桥通车</h1>'))?.[1] ?? '';
  expect(story).toContain('<article class="story" lang="zh-Hans">');
  expect(story).toMatch(/<a href="[^"]+" lang="zh-Hans">要闻<\/a>/u);
  expect(files.get('people/index.html')).toMatch(/<th scope="row" lang="zh-Hans"><a href="[^"]+">张三/u);
  expect(render(PAGES).get('people/index.html')).not.toContain('lang="zh-Hans"><a');
});

it('distinguishes two papers of one day', () => {
  const of = (source: string, paper: string, date: string): PageRecord =>
    page(source, { date, paper, articles: [article({ title: source })] });
  const files = render([of('a', '河上日报', '1998-05-01'), of('b', '河上晚报', '1998-05-01'), of('c', '河上日报', '1998-05-02')], {
    paper: '河上日报',
  });
  const days = [...files].filter(([name]) => /^issues\/1998-05-.*(?<!print)\.html$/u.test(name));
  const titles = days.map(([, html]) => /<title>(.*) · /u.exec(html)?.[1]);
  expect(titles.sort()).toEqual(['1998年5月1日 星期五', '1998年5月1日 星期五 河上晚报', '1998年5月2日 星期六']);
  expect(files.get('issues/1998-05-01.html')).toMatch(/同日其他报纸<\/h2>\s*<ul class="tags">\s*<li><a href="[^"]+">河上晚报<\/a>/u);
  expect(files.get('index.html')).not.toContain('星期五 河上晚报');
});

it('builds an empty archive', () => expect(render([]).get('index.html')).toContain('还没有文章'));

describe('an article continued on another page', () => {
  const first = page('1.md', {
    page: { number: '1', name: null },
    articles: [article({ headline: '防汛纪实', text: '大堤之上。（下转第3版）', continued: { from: null, to: '3' }, lines: [1, 3] })],
  });
  const second = page('3.md', {
    page: { number: '3', name: '要闻' },
    articles: [
      article({
        headline: '防汛纪实',
        kind: 'continuation',
        continued: { from: '1', to: null },
        lines: [1, 2, 5],
        paragraphs: [
          { role: 'crosshead', text: '退水之后', lines: [2] },
          { role: 'body', text: '（上接第1版）重建家园。', lines: [5] },
        ],
      }),
    ],
  });
  const [one = '', three = ''] = [first, second].map((own) => {
    const site = siteOf([first, second]);
    return String(renderRecord(site, own, { others: [first, second] })[0]?.content);
  });
  it('is shown whole on its first page, the join marked, with unique anchors', () => {
    expect(one).toMatch(
      /大堤之上[^]*id="joined"><a href="[^"]+">以下转自第3版 要闻：防汛纪实<\/a>[^]*<h2 id="part-l2">退水之后<\/h2>[^]*重建家园/u,
    );
    const ids = tagsOf(one).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('keeps the page of the second part, with a link to the first', () => {
    expect(three).toMatch(/<p class="continued"><a href="[^"]+">上接：防汛纪实<\/a><\/p>/u);
    expect(three).not.toContain('大堤之上');
  });
  it('is shown whole if it is continued twice', () => {
    const [middle, last] = ['（上接第1版）众志成城。（下转第4版）', '（上接第3版）重建家园。'].map((text, i) => {
      const [own, from] = i === 0 ? ['3', '1'] : ['4', '3'];
      const paragraphs: Paragraph[] = [
        { role: 'crosshead', text: '退水之后', lines: [2] },
        { role: 'body', text, lines: [5] },
      ];
      const continued = { from, to: i === 0 ? '4' : null };
      return page(`${own}.md`, {
        page: { number: own, name: null },
        articles: [article({ headline: '防汛纪实', kind: 'continuation', continued, lines: [1, 2, 5], paragraphs })],
      });
    }) as [PageRecord, PageRecord];
    const others = [first, middle, last];
    const html = String(renderRecord(siteOf(others), first, { others })[0]?.content);
    expect(html).toMatch(/大堤之上[^]*以下转自第3版[^]*众志成城[^]*以下转自第4版[^]*<h2 id="part2-l2">[^]*重建家园/u);
    const ids = tagsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('shows that the other part is missing', () => {
    const html = String(renderRecord(siteOf([first]), first)[0]?.content);
    expect(html).toMatch(/<p class="continued"><span class="sure">后文未收，或未能对上<\/span><\/p>/u);
  });
});

it('an article names the people, places and keywords that have pages', () => {
  const on = (source: string, date: string): PageRecord =>
    page(source, { date, articles: [article({ title: source, text: `市长李一在太原市。机器人${source}，机器人。` })] });
  const files = render([on('a', '1998-05-01'), on('b', '1998-05-02'), on('c', '1998-05-03')]);
  const html = [...files].find(([name]) => name.startsWith('a/'))?.[1] ?? '';
  expect(html).toMatch(/<dt>关键词<\/dt><dd><a href="\.\.\/\.\.\/keywords\/[a-z2-7]{8}\.html">机器人<\/a>/u);
  expect(html).toMatch(/<dt>新闻人物<\/dt><dd><a href="[^"]+">李一<\/a>/u);
});

describe("the owner's settings", () => {
  const config = {
    accent: '#1c5a94',
    accentDark: '#8fc3f0',
    footer: '仅供<研究>',
    menu: { 报社: 'https://news.example/?a&b', 说明: 'about.html' },
  };
  it('add entries to the menu and a line to the footer of every page', () => {
    const html = render(PAGES, config).get('issues/1998.html') ?? '';
    expect(html).toContain('<li><a href="https://news.example/?a&amp;b">报社</a></li>');
    expect(html).toContain('<li><a href="../about.html">说明</a></li>');
    expect(html).toContain('<p>仅供&lt;研究&gt;</p>');
    expect(html).toContain('<link rel="stylesheet" href="../assets/owner.css">');
  });
  it('put colours into a file of their own, which is absent without them', () => {
    expect(ownerStyle({ ...DEFAULTS, ...config }).content).toMatch(
      /--accent: #1c5a94;[^]*dark\)[^]*--accent: #8fc3f0;[^]*'dark'\][^]*--accent: #8fc3f0;/u,
    );
    expect(ownerStyle({ ...DEFAULTS, accent: '#abc' }).content).not.toContain('dark');
    expect(render(PAGES).get('index.html')).not.toContain('owner.css');
  });
});

describe('templates', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-templates-'));
  it('of the owner replace single built-in ones and can include the others', () => {
    fs.writeFileSync(path.join(folder, 'missing.eta'), '<h1>own <%= it.t.notFound %></h1><%~ include("pager", { range: null }) %>');
    expect(openTemplates([folder, TEMPLATES]).render('missing', { t: { notFound: '<x>' } })).toContain('<h1>own &lt;x&gt;</h1>');
  });
  it('that fail are named with file and line', () => {
    fs.writeFileSync(path.join(folder, 'bad.eta'), '<p>\n<%= it.nothing.here %>\n</p>');
    expect(() => openTemplates([folder]).render('bad', {})).toThrow(/bad\.eta:2/u);
  });
  it.each([
    ['<p>\n<% if ( %>', /broken\.eta:2: syntax error in this template: Unexpected token/u],
    ['<p>\n<% if (true) {', /broken\.eta:2: syntax error in this template: unclosed tag/u],
  ])('that do not compile are reported with file and line: %j', (template, message) => {
    fs.writeFileSync(path.join(folder, 'broken.eta'), template);
    fs.writeFileSync(path.join(folder, 'whole.eta'), '<%~ include("broken") %>');
    for (const name of ['broken', 'whole']) {
      expect(() => openTemplates([folder]).render(name, {})).toThrow(message);
      expect(() => openTemplates([folder]).render(name, {})).not.toThrow(/__eta/u);
    }
  });
  it('that are missing are named', () =>
    expect(() => openTemplates([folder]).render('absent', {})).toThrow(/absent\.eta: this file of guzhi is missing/u));
});
