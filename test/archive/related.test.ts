import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/config.ts';
import type { PageRecord } from '../../src/model/model.ts';
import { archiveOf, article, page } from './records.ts';

const BRIDGE = '跨越漳沱河的汾阳大桥钢箱梁昨日合龙，桥梁工程进入桥面铺装。';
const others: readonly PageRecord[] = [
  '小麦收割机手培训班结业',
  '图书馆夜间开放自习座位',
  '邮局发行生肖纪念邮票',
  '中学生足球联赛决赛鸣哨',
].map((title, i) => page(`other${i}.md`, { articles: [article({ title, text: `${title}，有关部门作了介绍。` })] }));
const on = (source: string, date: string, title: string, text: string): PageRecord =>
  page(source, { date, articles: [article({ title, text })] });
const relatedTo = (source: string, pages: readonly PageRecord[]) => {
  const { archive } = archiveOf([...pages, ...others], DEFAULTS);
  return (archive.related.get(archive.pages.get(source)?.articles[0]?.id ?? '') ?? []).map(({ entry, kind }) => [entry.source, kind]);
};

describe('related articles', () => {
  it('share rare words', () => {
    expect(
      relatedTo('a.md', [
        on('a.md', '1998-05-01', '汾阳大桥合龙', BRIDGE),
        on('b.md', '1998-09-01', '汾阳大桥通车', '汾阳大桥钢箱梁桥梁工程完工。'),
      ]),
    ).toEqual([['b.md', 'matter']]);
  });
  it('within a few days are called earlier or later', () => {
    const pages = [
      on('a.md', '1998-05-01', '汾阳大桥合龙', BRIDGE),
      on('b.md', '1998-05-03', '汾阳大桥钢箱梁合龙之后', `漳沱河上，${BRIDGE}`),
    ];
    expect(relatedTo('a.md', pages)).toEqual([['b.md', 'later']]);
    expect(relatedTo('b.md', pages)).toEqual([['a.md', 'earlier']]);
  });
  it('with the same text are reprints', () => {
    expect(relatedTo('a.md', [on('a.md', '1998-05-01', '汾阳大桥合龙', BRIDGE), on('b.md', '1998-05-02', '汾阳大桥合龙', BRIDGE)])).toEqual(
      [['b.md', 'reprint']],
    );
  });
  it('are missing where no words are shared', () => expect(relatedTo('other0.md', [])).toEqual([]));
  it('do not include articles of the same page', () => {
    const both = page('a.md', {
      articles: [
        article({ title: '汾阳大桥合龙', text: BRIDGE, lines: [1] }),
        article({ title: '汾阳大桥通车', text: `二、${BRIDGE}`, lines: [3] }),
      ],
    });
    expect(relatedTo('a.md', [both])).toEqual([]);
  });
});
