import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../../src/model/model.ts';
import { readPage } from '../../src/read/read-page.ts';
import { DEFAULT_SECTION_RULES } from '../../src/read/sections/section.ts';
import { SEEDS } from '../helpers/guzhi.ts';

const SETTINGS = { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES };
const seed = (text: string | Uint8Array, source = 'page.md', sidecar: string | null = null) => ({
  source,
  bytes: typeof text === 'string' ? Buffer.from(text) : text,
  sidecar: sidecar === null ? null : { source: 'page.yaml', bytes: Buffer.from(sidecar) },
});
const read = (text: string): PageRecord => {
  const { page } = readPage(seed(text), SETTINGS);
  if (!page) throw new Error('nothing was read');
  return page;
};
/** The parts of articles that readers see: everything except line numbers and doubts. */
const shown = (page: PageRecord) =>
  page.articles.map(({ lines: _lines, doubts: _doubts, doubtedPrint, paragraphs, ...rest }) => ({
    ...rest,
    doubtedPrint: doubtedPrint?.map(({ what }) => what),
    paragraphs: paragraphs.map(({ role, text }) => [role, text]),
  }));
const linesOf = (page: PageRecord) => [...page.articles, ...page.furniture].flatMap((part) => part.lines);
const seeds = fs
  .readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .sort();

test('spaces between all characters do not change the articles', () => {
  const lines = [
    '环城绿道今日开放',
    '本报讯(记者殷雪鸢梁涛)2021年11月3日,环城绿道一期工程建成,市民可以步行穿过三座公园。',
    '城南供水管网完成改造',
    '本报讯 城南老旧供水管网改造工程日前完工,惠及居民两万余户,供水压力明显改善。(赵海涛)',
  ];
  const spaced = read(lines.map((line) => [...line].join(' ')).join('\n\n'));
  const usual = read(lines.join('\n\n'));
  expect(shown(spaced)).toEqual(shown(usual));
  expect(spaced.date).toMatchObject({ ...usual.date, evidence: expect.any(Array) });
  expect(spaced.date.value).toBe('2021-11-04');
});

test.each([
  ['UTF-8', Buffer.concat([Buffer.from('本报讯 城南管网完工。\n惠及居民两万余户。'), Buffer.of(0xff)])],
  [
    'UTF-16LE',
    Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from('本报讯 城南管网完工。\n惠及居民两万余户。', 'utf16le'), Buffer.of(0x41)]),
  ],
])('reports bytes that are not valid %s with their line', (encoding, bytes) => {
  const { diagnostics } = readPage(seed(bytes), SETTINGS);
  expect(diagnostics).toMatchObject([
    { severity: 'error', line: 2, message: `contains bytes that are not valid ${encoding}; they are shown as \uFFFD` },
  ]);
});

test('warns about HTML that no engine writes, but not about an address in angle brackets', () => {
  const warned = (text: string) => readPage(seed(`本报讯 城南管网完工。\n\n${text}\n`), SETTINGS).diagnostics.map(({ line }) => line);
  expect(warned('<article>甲</article>')).toEqual([3]);
  expect(warned('<div style="text-align: center;">甲<br></div><!-- image -->')).toEqual([]);
  expect(warned('![甲](<pics/a b.png>)')).toEqual([]);
  expect(warned('![甲](<pics/a b.png>)<mark>乙</mark>')).toEqual([3]);
});

test('warns about line ends that are written out, but not about a path', () => {
  const warned = (text: string) => readPage(seed(`本报讯 城南管网完工。\n\n${text}\n`), SETTINGS).diagnostics.map(({ line }) => line);
  expect(warned('甲\\n\\n乙')).toEqual([3]);
  expect(warned('![甲](pics\\new.png)')).toEqual([]);
});

test('reads what an engine says of a page as its furniture: head and foot, number, its own words', () => {
  const { page } = readPage(
    seed(
      '好的，以下是图片中的文字：\n\n## 大坝合龙\n\n本报讯 水库大坝昨日合龙,比计划提前五天。\n\n<page_number>3</page_number>\n\n[^1]: 大坝由省水利厅设计',
    ),
    SETTINGS,
  );
  expect(page?.page.number).toBe('3');
  expect(page?.furniture).toEqual([
    { lines: [1], role: 'engine words', text: '好的，以下是图片中的文字：' },
    { lines: [7], role: 'folio line', text: '3' },
  ]);
  expect(page?.articles).toMatchObject([
    { headline: '大坝合龙', paragraphs: [{ lines: [5] }, { role: 'body', text: '[1] 大坝由省水利厅设计' }] },
  ]);
});

test.each([
  [
    'a table',
    '| 指标 | 数值 |\n|---|---|\n| 工业总产值 | 一百二十亿元 |\n| 社会消费品零售总额 | 八十五亿元 |\n| 固定资产投资 | 六十三亿元 |',
  ],
  [
    'a list',
    '- 工业总产值一百二十亿元,比去年同期增长百分之八点五,增速居全省前列\n- 社会消费品零售总额八十五亿元,比去年同期增长百分之六点二,保持平稳',
  ],
])('text below %s is a separate paragraph', (_, whole) => {
  const opening = '## 全市经济数据公布\n\n本报讯 昨日,市统计局公布了上半年全市经济运行情况,各项指标稳步增长,总体向好。';
  const page = read(`${opening}\n\n${whole}\n\n以上数据由市统计局提供,比去年同期均有较大幅度的增长,显示出良好的发展势头。\n`);
  expect(page.articles.map(({ paragraphs }) => paragraphs.map(({ lines }) => lines[0]))).toEqual([[3, 5, whole.split('\n').length + 6]]);
});

describe('a composed page', () => {
  const page = read(
    [
      '## 环城绿道今日开放',
      '本报讯(记者 周小平 李文)环城绿道一期工程11月3日建成,市民可以步行穿过三座公园。绿道全长12公里,沿途设',
      '置了八处驿站。',
      '## 城南供水管网完成改造',
      '本报讯 城南老旧供水管网改造工程日前完工,惠及居民两万余户,供水压力明显改善。(赵海涛)',
      '## 停水公告',
      '因管网检修,11月8日8时至18时城北片区停水,请居民提前储水。',
      '特此公告',
      '清河市自来水有限公司',
      '2021年11月5日',
    ].join('\n\n'),
  );

  test('is split into its articles', () => {
    expect(page.articles.map(({ headline, kind }) => [headline, kind])).toEqual([
      ['环城绿道今日开放', 'news'],
      ['城南供水管网完成改造', 'news'],
      ['停水公告', 'notice'],
    ]);
  });
  test('rejoins a broken paragraph', () => {
    expect(page.articles[0]?.paragraphs).toHaveLength(1);
    expect(page.articles[0]?.paragraphs[0]?.lines).toEqual([3, 5]);
    expect(page.articles[0]?.paragraphs[0]?.text).toContain('沿途设置了八处驿站');
  });
  test('keeps each half of a broken paragraph once, also if one half has Markdown', () => {
    const broken = (above: string, below: string) =>
      read(`## 环城绿道今日开放\n\n本报讯 环城绿道一期工程11月3日建成,市民可以步行穿过三座公园。${above}\n\n${below}\n`).articles[0]
        ?.paragraphs;
    const opening = '本报讯 环城绿道一期工程11月3日建成,市民可以步行穿过三座公园。';
    expect(broken('绿道全长12公里,沿途设', '置了**八处驿站**。')).toMatchObject([
      { lines: [3, 5], markdown: `${opening}绿道全长12公里,沿途设置了**八处驿站**。` },
    ]);
    expect(broken('绿道全长**12公里**,沿途设', '置了*八处驿站。')).toMatchObject([
      { lines: [3, 5], markdown: `${opening}绿道全长**12公里**,沿途设置了\\*八处驿站。` },
    ]);
    expect(broken('绿道(a_b_c)全长12公里,沿途设', '置了**八处驿站**。')).toMatchObject([
      { lines: [3, 5], markdown: `${opening}绿道(a\\_b\\_c)全长12公里,沿途设置了**八处驿站**。` },
    ]);
  });
  test('gives names and datelines', () => {
    expect(page.articles.map(({ byline }) => byline.map(({ name }) => name))).toEqual([['周小平', '李文'], ['赵海涛'], []]);
    expect(page.articles[0]?.dateline).toBe('本报讯');
  });
  test('shows punctuation full-width, or as printed if the setting is off', () => {
    expect(page.articles[1]?.paragraphs[0]?.text).toContain('完工，惠及');
    const { page: kept } = readPage(seed('本报讯 城南完工,惠及居民。'), { ...SETTINGS, fullWidthPunctuation: false });
    expect(kept?.articles[0]?.paragraphs[0]?.text).toContain('完工,惠及');
  });
});

test('an article without a headline has a title on one line', () => {
  const { articles } = read(
    '(上接第1版)\n\n- 甲项工程已经完工,居民拍手称快\n- 乙项工程正在建设\n\n记者昨日从市住建局获悉，全市老旧小区改造工程进展顺利，年内可望全部完工。\n',
  );
  expect(articles.map(({ title }) => title)).toEqual(['甲项工程已经完工，居民拍手称快']);
});

describe('stated fields', () => {
  test('front matter with a title makes the file one article', () => {
    const { page } = readPage(
      seed(
        '---\ntitle: 旧城新貌\ndate: 2001-05-06\nauthor: [钱文, 孙丽]\n---\n\n本报讯 老街修葺一新。\n\n## 街坊的话\n\n“住得舒心了。”街坊说。\n',
      ),
      SETTINGS,
    );
    expect(page?.articles).toHaveLength(1);
    expect(page?.articles[0]).toMatchObject({
      headline: '旧城新貌',
      byline: [
        { name: '钱文', role: '记者' },
        { name: '孙丽', role: '记者' },
      ],
    });
    expect(page && linesOf(page).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 7, 9, 11]);
  });
  test('a sidecar moves boundaries and corrects fields', () => {
    const text = '## 甲村修路\n\n本报讯 甲村新修公路五公里,村民出行方便。\n\n## 乙村打井\n\n本报讯 乙村打成机井三眼,旱地变水田。\n';
    const { page } = readPage(seed(text, 'page.md', 'date: 1998-03-04\narticles:\n  - lines: 1-7\n    headline: 两村新事\n'), SETTINGS);
    expect(page?.articles.map(({ headline, lines }) => [headline, lines])).toEqual([['两村新事', [1, 3, 5, 7]]]);
    expect(page?.date).toMatchObject({ value: '1998-03-04', confidence: 'stated' });
  });
});

describe('bad input', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['an empty file', '', 'page.md: this file is empty'],
    ['blank lines', '\n \n', 'page.md: this file is empty'],
    ['zero bytes', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'page.md: this is not a text file: it contains zero bytes'],
    ['front matter alone', '---\npaper: 晨报\n---\n', 'page.md: contains front matter but no text below it'],
  ])('%s gives an error and no page', (_, content, message) => {
    const { page, diagnostics } = readPage(seed(content), SETTINGS);
    expect(page).toBeNull();
    expect(diagnostics.map((d) => `${d.severity} ${d.file}: ${d.message}`)).toContain(`error ${message}`);
  });
  test('HTML is kept as text, with a warning', () => {
    const { page, diagnostics } = readPage(seed('标题<mark>一则</mark>\n\n正文<script>alert(1)</script>在此。'), SETTINGS);
    expect(JSON.stringify(page?.articles)).toContain('<script>alert(1)</script>');
    expect(diagnostics).toMatchObject([{ severity: 'warning', line: 1 }]);
  });
});

describe('properties', () => {
  const words = [
    '本报讯 ',
    '(记者 王小明)',
    '记者 李雷',
    '## ',
    '### ',
    '**',
    '市民',
    '公园建成',
    '召开会议',
    '。',
    ',',
    '公告',
    '特此公告',
    '2020年5月6日',
    '有限公司',
    '图为现场',
    ' 摄',
    '(上接第1版)',
    '一、',
    '【目标】',
    '<b>',
    '—— ',
    '“',
    '”',
    '第3版',
    '星期三',
    '  ',
    '新华社北京5月6日电 ',
    'abc',
    '| a |',
    '- ',
    '*',
  ];
  const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }).map((parts) => parts.join(''));
  const paragraphs = fc.array(line, { minLength: 1, maxLength: 16 });

  test('every line that is not blank is in exactly one article or furniture', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant(''))), (lines) => {
        const text = lines.join('\n');
        const { page } = readPage(seed(text), SETTINGS);
        const expected = text.split('\n').flatMap((one, i) => (one.trim() === '' ? [] : [i + 1]));
        if (page) expect(linesOf(page).sort((a, b) => a - b)).toEqual(expected);
        else expect(expected).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
  test('reading a page again gives the same record', () => {
    fc.assert(
      fc.property(paragraphs, (lines) => {
        const text = lines.join('\n\n');
        expect(readPage(seed(text), SETTINGS)).toEqual(readPage(seed(text), SETTINGS));
      }),
      { numRuns: 60 },
    );
  });
  test('more blank lines and CRLF do not change the articles', () => {
    fc.assert(
      fc.property(paragraphs, fc.array(fc.integer({ min: 1, max: 4 })), (lines, blanks) => {
        const usual = readPage(seed(lines.join('\n\n')), SETTINGS).page;
        const loose = readPage(seed(lines.map((one, i) => one + '\r\n'.repeat(1 + (blanks[i] ?? 1))).join('')), SETTINGS).page;
        expect(loose && shown(loose)).toEqual(usual && shown(usual));
      }),
      { numRuns: 200 },
    );
  });
  test.each(seeds)('%s set as one quotation has the same articles', (name) => {
    const text = fs.readFileSync(path.join(SEEDS, name), 'utf8');
    expect(shown(read(text.replace(/^/gmu, '> ')))).toEqual(shown(read(text)));
  });
  test.each(seeds)('%s with CRLF and other blank lines has the same articles', (name) => {
    const text = fs.readFileSync(path.join(SEEDS, name), 'utf8');
    expect(shown(read(text.replace(/\n\n+/gu, '\r\n \r\n\r\n')))).toEqual(shown(read(text)));
  });
  test.each([
    ['brackets', '['.repeat(1e7)],
    ['number signs', '#'.repeat(1e7)],
    ['one line', '甲乙'.repeat(1.7e6)],
    ['spaces', `甲${' '.repeat(1e7)}乙`],
    ['short lines', '本报讯 市民。\n'.repeat(2e4)],
    ['short headings', '# 甲\n'.repeat(5e4)],
  ])(
    'reads every line of a page of %s far longer than print',
    (_, text) => {
      const { page } = readPage(seed(text), SETTINGS);
      expect(page && linesOf(page)).toHaveLength(text.split('\n').filter((line) => line !== '').length);
    },
    // Linear time takes a fraction of this limit, quadratic time takes hours.
    120_000,
  );
});
