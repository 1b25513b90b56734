import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../../../src/model/model.ts';
import { readPage } from '../../../src/read/read-page.ts';
import { DEFAULT_SECTION_RULES } from '../../../src/read/sections/section.ts';

function read(lines: readonly string[]): PageRecord {
  const { page } = readPage(
    { source: 'page.md', bytes: Buffer.from(lines.join('\n')), sidecar: null },
    { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES },
  );
  if (!page) throw new Error('nothing was read');
  return page;
}
const of = (page: PageRecord) => ({ paper: page.paper, number: page.page.number, date: page.date.value });

const ARTICLE = [
  '**环城绿道今日开放**',
  '',
  '本报讯 环城绿道一期工程日前建成，市民可以步行穿过三座公园，沿途设有六处驿站。',
  '',
  '**城南供水管网完成改造**',
  '',
  '本报讯 城南老旧供水管网改造工程日前完工，惠及居民两万余户，供水压力明显改善。',
];

describe('a folio line', () => {
  test.each([
    ['**第三版　　　太原日报　　　一九七六年四月十九日　星期一**'],
    ['## 太原日报 1976年4月19日 第三版'],
    ['# 太原日报', '1976年4月19日', '星期一', '第三版'],
    ['太原日报', '', '（1976年4月19日）', '', '第三版'],
  ])('belongs to no article, whatever its mark: %s', (...folio) => {
    const page = read([...folio, '', ...ARTICLE]);
    expect(of(page)).toEqual({ paper: '太原日报', number: '3', date: '1976-04-19' });
    expect(page.articles.map(({ kicker, headline, subtitle }) => [kicker, headline, subtitle])).toEqual([
      [null, '环城绿道今日开放', null],
      [null, '城南供水管网完成改造', null],
    ]);
  });

  test('is distinct from the signature of a notice', () => {
    const page = read([...ARTICLE, '', '**启事**', '', '本报定于元旦休刊一天，敬请读者谅解。', '', '太原日报', '', '1976年4月19日']);
    const lines = page.articles.at(-1)?.lines;
    expect(lines).toContain(13);
    expect(lines).toContain(15);
  });
});

describe('an imprint', () => {
  test.each([
    '第17892期（代号1-18） 今日12版',
    '本报地址：建设路2号 邮政编码：030001 零售每份0.60元',
    '责任编辑：赵志文 版式设计：蔡华 电话：（010）65092345',
    '扫一扫 关注本报官方微信',
    '<!-- column 2 -->',
    '\\end{tabular}',
    '<br/>',
  ])('%s is not a section label', (line) => {
    for (const lines of [
      [line, '', ...ARTICLE],
      [...ARTICLE.slice(0, 4), line, '', ...ARTICLE.slice(4)],
      [...ARTICLE, '', line],
    ])
      expect(read(lines).articles.filter(({ section }) => section.origin === 'stated')).toEqual([]);
  });
});
