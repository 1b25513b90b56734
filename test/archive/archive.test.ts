import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/config.ts';
import type { PageRecord } from '../../src/model/model.ts';
import { archiveOf, article, page } from './records.ts';

const build = (pages: readonly PageRecord[]) => archiveOf(pages, DEFAULTS).archive;

describe('ids', () => {
  const reprint = (source: string): PageRecord => page(source, { articles: [article({ text: '同一则广告。' })] });

  it('stay the same whatever the order of pages', () => {
    const pages = ['1.md', '2.md', '3.md'].map(reprint);
    const ids = (order: readonly PageRecord[]) => new Map(build(order).articles.map((a) => [a.source, a.id]));
    expect(ids([...pages].reverse())).toEqual(ids(pages));
  });

  it('are unique when texts repeat, on one page and across pages', () => {
    const twice = page('0.md', {
      articles: [article({ text: '同一则广告。', lines: [1] }), article({ text: '同一则广告。', lines: [3] })],
    });
    const archive = build([twice, reprint('1.md'), reprint('2.md')]);
    expect(new Set(archive.articles.map((a) => a.id)).size).toBe(4);
    expect(archive.byId.size).toBe(4);
  });

  it('stay the same when a later page repeats the text', () => {
    const before = build([reprint('1.md')]).articles[0]?.id;
    expect(build([reprint('1.md'), reprint('2.md')]).pages.get('1.md')?.articles[0]?.id).toBe(before);
  });

  it('stated by a person are used and never given to another article', () => {
    const stated = page('9.md', { articles: [article({ id: 'bridge1998', stated: ['id'] })] });
    expect(build([page('1.md'), stated]).byId.get('bridge1998')?.source).toBe('9.md');
  });

  it.each(['../../x', '__proto__'])('are never %s: a warning appears and the id is made from the text', (id) => {
    const { archive, diagnostics } = archiveOf([page('1.md', { articles: [article({ id, stated: ['id'] })] })], DEFAULTS);
    expect(archive.articles[0]?.url).toMatch(/^a\/([a-z2-7])\/\1[a-z2-7]{9}\.html$/u);
    expect(diagnostics).toMatchObject([{ file: '1.md', line: 1, message: expect.stringContaining('cannot be used as an address') }]);
  });

  it('lead to a warning when two articles state the same id', () => {
    const stated = (source: string) => page(source, { articles: [article({ text: source, id: 'bridge1998', stated: ['id'] })] });
    const messages = archiveOf([stated('1.md'), stated('2.md')], DEFAULTS).diagnostics.map(({ message }) => message);
    expect(messages.filter((message) => message.includes('already belongs'))).toHaveLength(1);
  });
});

describe('issues', () => {
  it('come newest first, undated last, pages in printed order', () => {
    const numbered = (source: string, number: string | null, date: string | null) => page(source, { date, page: { number, name: null } });
    const archive = build([
      numbered('a', '十', '1998-05-01'),
      numbered('b', '第2版', '1998-05-01'),
      numbered('c', null, '1998-05-01'),
      numbered('d', 'A3', null),
      numbered('e', '1', '1998-05-02'),
    ]);
    expect(archive.issues.map((issue) => [issue.url, issue.pages.map((p) => p.source).join()])).toEqual([
      ['issues/1998-05-02.html', 'e'],
      ['issues/1998-05-01.html', 'b,a,c'],
      ['issues/undated.html', 'd'],
    ]);
    expect(archive.articles.map((a) => a.source).join()).toBe('e,b,a,c,d');
  });

  it('of another paper have their own address', () => {
    const urls = archiveOf([page('a'), page('b', { paper: '河上晚报' })], { ...DEFAULTS, paper: '河上日报' }).archive.issues.map(
      (issue) => issue.url,
    );
    expect(urls[0]).toBe('issues/1998-05-01.html');
    expect(urls[1]).toMatch(/^issues\/1998-05-01-[a-z2-7]{8}\.html$/u);
  });

  it('include articles with a date of their own, which their page still lists', () => {
    const archive = build([
      page('a', {
        articles: [
          article({ text: '甲', lines: [1] }),
          article({ text: '乙', lines: [3], date: '1998-04-01' }),
          article({ text: '丙', lines: [5] }),
        ],
      }),
    ]);
    expect(archive.issues.map((issue) => issue.date)).toEqual(['1998-05-01', '1998-04-01']);
    expect(archive.pages.get('a')?.articles.map((a) => a.excerpt)).toEqual(['甲', '乙', '丙']);
  });
});

describe('sections and people', () => {
  it('are safe with any name', () => {
    const byline = [{ name: 'constructor', role: '__proto__' }];
    const archive = build([page('a', { articles: [article({ section: { label: '__proto__', origin: 'stated' }, byline })] })]);
    expect(archive.sections.map((s) => [s.label, s.articles.length])).toEqual([['__proto__', 1]]);
    expect(archive.people.map((p) => [p.label, p.roles.join()])).toEqual([['constructor', '__proto__']]);
  });

  it('count a name once per article, with all its roles', () => {
    const byline = [
      { name: '李强', role: '摄' },
      { name: '李强', role: '记者' },
    ];
    const [person] = build([page('a', { articles: [article({ byline })] })]).people;
    expect([person?.articles.length, person?.roles]).toEqual([1, ['摄', '记者']]);
  });
});

describe('continuations', () => {
  const on = (number: string, facts: Parameters<typeof article>[0], date = '1998-05-01') =>
    page(`p${number}-${date}`, { date, page: { number, name: null }, articles: [article(facts)] });
  const first = on('1', { title: '新桥通车', text: '甲', continued: { from: null, to: '四' } });

  it('are linked by both notes, within one issue', () => {
    const fourth = on('4', { title: '上接', text: '乙', continued: { from: '1', to: null } });
    const archive = build([first, fourth, on('4', { text: '丙', continued: { from: '1', to: null } }, '1998-05-02')]);
    const [from, to] = [archive.pages.get('p1-1998-05-01')?.articles[0], archive.pages.get('p4-1998-05-01')?.articles[0]];
    expect(archive.continuations.get(from?.id ?? '')?.to).toBe(to);
    expect(archive.continuations.get(to?.id ?? '')?.from).toBe(from);
    expect(archive.continuations.size).toBe(2);
  });

  it('are not linked when one note is missing and neither headline nor text agrees', () => {
    expect(build([first, on('4', { title: '外地天气', headline: '外地天气', text: '乙' })]).continuations.size).toBe(0);
  });

  const linked = (archive: ReturnType<typeof build>) =>
    [...archive.continuations].flatMap(([id, { to }]) => (to ? [`${archive.byId.get(id)?.title} > ${to.title}`] : []));
  const two = (number: string, ...articles: Parameters<typeof article>[0][]) =>
    page(`p${number}`, { page: { number, name: null }, articles: articles.map((facts, i) => article({ lines: [i + 1], ...facts })) });

  it('are distinguished by their headlines, in any order', () => {
    const archive = build([
      two(
        '1',
        { headline: '新桥全线通车', text: '一', continued: { from: null, to: '4' } },
        { headline: '粮食喜获丰收', text: '二', continued: { from: null, to: '4' } },
      ),
      two(
        '4',
        { headline: '粮食喜获丰收', text: '三', continued: { from: '1', to: null } },
        { headline: '新桥全线通车', text: '四', continued: { from: '1', to: null } },
      ),
    ]);
    expect(linked(archive)).toEqual(['新桥全线通车 > 新桥全线通车', '粮食喜获丰收 > 粮食喜获丰收']);
  });

  const bridge = '大桥工程指挥部介绍，桥梁施工采用悬臂浇筑，桥墩深入河床，施工队伍昼夜奋战。';
  const grain = '农业部门统计，小麦收割接近尾声，农机手跨区作业，粮站敞开收购，农民收入增加。';
  it('are distinguished by their texts where they have no headline', () => {
    const archive = build([
      two(
        '1',
        { headline: '大桥通车', text: `粮食之外的消息：${bridge}`, continued: { from: null, to: '4' } },
        { headline: '夏粮丰收', text: `又讯：${grain}`, continued: { from: null, to: '4' } },
      ),
      two(
        '4',
        { headline: null, title: '上接粮', text: `收割现场，${grain}`, continued: { from: '1', to: null } },
        { headline: null, title: '上接桥', text: `施工现场，${bridge}`, continued: { from: '1', to: null } },
      ),
    ]);
    expect(linked(archive)).toEqual(['大桥通车 > 上接桥', '夏粮丰收 > 上接粮']);
  });

  it('are linked by one note where the other is lost and the headline is repeated', () => {
    const lost = on('4', { headline: '新桥通车仪式举行', title: '新桥通车仪式举行', text: '乙', continued: { from: '1', to: null } });
    const archive = build([on('1', { headline: '新桥通车仪式昨日举行', title: '新桥通车仪式昨日举行', text: '甲' }), lost]);
    expect(linked(archive)).toEqual(['新桥通车仪式昨日举行 > 新桥通车仪式举行']);
  });

  it('stay within one page if the date is unknown, and within one paper', () => {
    const parts = [
      { headline: '新桥通车', text: '甲', continued: { from: null, to: '4' } },
      { headline: '新桥通车', text: '乙', continued: { from: '4', to: null } },
    ] as const;
    const undated = page('x', {
      date: null,
      page: { number: '4', name: null },
      articles: parts.map((facts, i) => article({ lines: [i + 1], ...facts })),
    });
    expect(linked(build([undated]))).toEqual(['新桥通车 > 新桥通车']);
    const apart = parts.map((facts, i) => page(`u${i}`, { date: null, page: { number: '4', name: null }, articles: [article(facts)] }));
    expect(linked(build(apart))).toEqual([]);
    const papers = [
      page('a', { paper: '河上日报', page: { number: '1', name: null }, articles: [article({ ...parts[0] })] }),
      page('b', {
        paper: '河上晚报',
        page: { number: '4', name: null },
        articles: [article({ ...parts[1], continued: { from: '1', to: null } })],
      }),
    ];
    expect(linked(build(papers))).toEqual([]);
  });
});

it('keeps every article and gives unique addresses', () => {
  const anyPage = fc.record({
    source: fc.string({ minLength: 1 }),
    date: fc.option(fc.constantFrom('1998-05-01', '1998-05-02')),
    texts: fc.array(fc.constantFrom('甲', '乙', '丙', ''), { maxLength: 5 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(anyPage, { selector: (p) => p.source }), (specs) => {
      const pages = specs.map(({ source, date, texts }) =>
        page(source, { date, articles: texts.map((text, i) => article({ text, lines: [i + 1] })) }),
      );
      const archive = build(pages);
      const count = specs.reduce((sum, spec) => sum + spec.texts.length, 0);
      expect(archive.articles).toHaveLength(count);
      expect(new Set(archive.articles.map((a) => a.url)).size).toBe(count);
      for (const p of pages) expect(archive.pages.get(p.source)?.articles ?? []).toHaveLength(p.articles.length);
    }),
  );
});
