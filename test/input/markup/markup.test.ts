/** Which marks of a page are markup and which are print; one row a kind. */
import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../src/input/blocks.ts';
import { formulaText } from '../../../src/input/markup/formula.ts';

const blocks = (...lines: string[]) => toBlocks(lines, 0).map(({ mark, level, text }) => [level ? `${mark}${level}` : mark, text]);
const textOf = (...lines: string[]): string =>
  toBlocks(lines, 0)
    .map(({ text }) => text)
    .join('\n');

describe('printed marks', () => {
  it.each([
    '等奖136****2081和137****5590',
    '陈*山、林*秀、周*平',
    '王**、李**到会',
    '王**和李**两人到会',
    '合影者林**读《**',
    '身份证1401**1234与1402**5678',
    '长宽高为90*45*180厘米',
    '15*15厘米和60*60厘米',
    '晋B*7301、晋B*9920两辆',
    '(____),最长的河是(____)',
    '____光、____影、____年',
    '座位号A_3_07至A_3_12',
    '*注:带*的学校',
    '>70岁以上老人免票',
    '>>下转第四版',
    '气温-3~5度,风力3~4级',
    '~~优惠~~',
    '***特等奖***',
    '__甲__与_乙_',
    '`甲`与``乙``',
    '3<5且a<c>d',
    '[本报讯](记者高远山)县城',
    '[一等奖](冯山)[二等奖](蒋秀)',
    '先看![图三](上),再看[图一](左)',
    '[甲][乙],[丙]:丁',
    '<http://example.org/>',
    '标价$3.5元,毛毯$28元',
    '售价$100-$200,或US$5和US$8',
    '$$8.5$$',
    '甲**乙',
    'AT&T;公司与R&D',
    '```甲',
    '1. 加强领导。',
  ])('are print: %j', (line) => {
    expect(textOf(line)).toBe(line);
    expect(textOf(`## ${line}`)).toBe(line);
  });

  it.each([
    ['138\\*\\*\\*\\*1234', '138****1234'],
    ['\\_\\_\\_\\_光', '____光'],
    ['\\[甲\\]\\(乙\\)', '[甲](乙)'],
    ['\\(一\\)加强领导', '(一)加强领导'],
    ['100\\%', '100%'],
    ['*注:新桥\\*', '*注:新桥*'],
    ['甲&amp;乙&lt;丙&gt;&#8226;&nbsp;丁', '甲&乙<丙>•\u00a0丁'],
  ])('are print where an engine escaped them: %j', (line, printed) => expect(textOf(line)).toBe(printed));
});

describe('bold', () => {
  it.each([
    ['**问:**旧粮票', '问:旧粮票'],
    ['说**“八纲”**辨证', '说“八纲”辨证'],
    ['要**坚持**学习和**劳动**吗', '要坚持学习和劳动吗'],
    ['请留心,**注意: **睡前', '请留心,注意: 睡前'],
    ['** 注意 ** 睡前', '注意  睡前'],
    ['林**读《**重点**》', '林**读《重点》'],
    ['**ST*红旗**', 'ST*红旗'],
    ['![ **首批**[主页](https://a.example/)', '![ 首批主页'],
    ['<b>首批</b>红砖<strong>出窑</strong>', '首批红砖出窑'],
  ])('is read in %j', (line, printed) => {
    const [block] = toBlocks([line], 0);
    expect(block?.text).toBe(printed);
    expect(block?.mark === 'strong' || block?.markdown?.includes('**')).toBe(true);
  });

  it('goes over the lines of a title, and not from a covered name to the next', () => {
    expect(blocks('**全面振兴', '美丽乡村**')).toEqual([['strong', '全面振兴\n美丽乡村']]);
    expect(textOf('获奖者张**', '李**同到')).toBe('获奖者张**\n李**同到');
    expect(textOf('获奖者林**(同', '学)**重点**项目')).toBe('获奖者林**(同\n学)重点项目');
    expect(textOf('**：**', '出席者林**、周**')).toBe('：\n出席者林**、周**');
    expect(textOf('**大坝合龙《**', '出席者林**、周**')).toBe('大坝合龙《\n出席者林**、周**');
  });

  it('keeps print apart from marks in the Markdown of a block', () => {
    expect(toBlocks(['**甲**1*2 [甲](乙)'], 0)[0]?.markdown).toBe('**甲**1\\*2 \\[甲\\](乙)');
  });
});

describe('formulas', () => {
  it.each([
    ['8.5\\%', '8.5%'],
    ['-3\\%', '-3%'],
    ['28^{\\circ}\\mathrm{C}', '28℃'],
    ['28^\\circ C', '28℃'],
    ['-5 ^ { \\circ }', '-5°'],
    ['2 , 4 6 0', '2,460'],
    ['1.5\\sim2.5', '1.5～2.5'],
    ['\\geq 8', '≥8'],
    ['\\leqslant 8', null],
    ['120\\times60\\times30', '120×60×30'],
    ['\\textcircled{3}', '③'],
    ['\\textcircled { 1 2 }', '⑫'],
    ['\\textcircled{A}', 'Ⓐ'],
    ['320\\mathrm{~m}^{2}', '320m²'],
    ['\\mathrm{CO}_{2}', 'CO₂'],
    ['10^{8}', '10⁸'],
    ['\\pm 0.5', '±0.5'],
    ['A', 'A'],
    ['3.5元,每条', null],
    ['100-', null],
    ['5, ', null],
    ['\\frac{1}{2}', null],
    ['\\mathrm{C', null],
    ['x', null],
    ['\\href{javascript:1}', null],
  ])('%j', (inner, printed) => expect(formulaText(inner)).toBe(printed));

  it('are read between dollar signs and parentheses with a backslash', () => {
    expect(textOf('增长$7.4\\%$,约为\\(96\\%\\),收入$2 , 4 6 0$万元')).toBe('增长7.4%,约为96%,收入2,460万元');
  });

  it.each([
    ['达$31^{\\circ}\\mathrm{C}$120厘米,每条$3.5元', '达31℃120厘米,每条$3.5元'],
    ['每条$3.5元,达$31^{\\circ}\\mathrm{C}$1.6米', '每条$3.5元,达31℃1.6米'],
    ['约\\(96\\%\\),达$31^{\\circ}\\mathrm{C}$2人', '约96%,达31℃2人'],
    ['共$2 , 4 6 0$100公斤', '共2,460100公斤'],
    ['PM$2.5\\%$', 'PM2.5%'],
    ['US$5,HK$8', 'US$5,HK$8'],
  ])('with a command are read beside letters and figures, sums are not: %j', (line, printed) => expect(textOf(line)).toBe(printed));
});

describe('tags of engines', () => {
  it.each([
    ['<span id="page-0-0"></span>## 大坝合龙', [['heading2', '大坝合龙']]],
    ['<h2>送货下乡</h2>', [['heading2', '送货下乡']]],
    ['<h3 align="center">冬捕开网</h3>', [['heading3', '冬捕开网']]],
    ['<div style="text-align: center;"><h1>冬捕开网</h1></div>', [['heading1', '冬捕开网']]],
    ['<center><b>冬捕开网</b></center>', [['strong', '冬捕开网']]],
    ['<div style="text-align: center;">图为工地。</div>', [['plain', '图为工地。']]],
    ['<p>第一段。</p><p>第二段。</p>', [['plain', '第一段。\n第二段。']]],
    ['全民动手<br>清除积雪', [['plain', '全民动手\n清除积雪']]],
    ['面积320m<sup>2</sup>,<u>新建路</u>', [['plain', '面积320m²,新建路']]],
    ['注<sup>①</sup>与<sup>注</sup>', [['plain', '注①与注']]],
    ['<b>首批红砖出窑', [['plain', '首批红砖出窑']]],
    ['首批</b>红砖</i>出窑', [['plain', '首批红砖出窑']]],
    ['<!-- image -->', [['markup', '']]],
    ['</div>', [['markup', '']]],
    ['<page_number>3</page_number>', [['folio', '3']]],
    ['<!-- PageHeader="东河日报" -->', [['folio', '东河日报']]],
    ['<img src="imgs/a.jpg" alt="Image" width="42%" />', [['image', '']]],
    ['<a href="https://example.org/">公告</a>与<a href="javascript:x">乙</a>', [['plain', '公告与乙']]],
    ['<script>alert(1)</script>甲<video>', [['plain', '<script>alert(1)</script>甲<video>']]],
    ['&lt;b&gt;甲', [['plain', '<b>甲']]],
  ])('%j', (line, expected) => expect(blocks(line)).toEqual(expected));
});

describe('tables', () => {
  const table = (...lines: string[]) =>
    toBlocks(lines, 0).map(({ first, last, mark, text, markdown }) => ({ first, last, mark, text, markdown }));

  it('of HTML keep rows, columns and the cells that cover several', () => {
    expect(
      table(
        '进度如下:<table border=1 style=\'margin: auto;\'><tr><td rowspan="2">乡名</td><td colspan="2">入库(吨)</td></tr>',
        '<tr><td>小麦</td><td>大<br>麦</td></tr>',
        '',
        '<tr><td>柳林*乡</td><td>$8.5\\%$</td><td></td></tr></table>',
        '本报讯 正文。',
      ),
    ).toEqual([
      {
        first: 1,
        last: 4,
        mark: 'table',
        text: '进度如下:\n乡名 入库(吨)\n小麦 大 麦\n柳林*乡 8.5% ',
        markdown:
          '进度如下:\n<table><tr><td rowspan="2">乡名</td><td colspan="2">入库(吨)</td></tr><tr><td>小麦</td><td>大<br>麦</td></tr><tr><td>柳林\\*乡</td><td>8.5%</td><td></td></tr></table>',
      },
      { first: 5, last: 5, mark: 'plain', text: '本报讯 正文。', markdown: null },
    ]);
  });

  it.each([
    ['that is never closed', ['<table><tr><td>甲<td>乙', '<tr><td>丙<td>丁', '', '本报讯 正文。'], ['甲 乙\n丙 丁', '本报讯 正文。']],
    ['without rows', ['<table><td>甲</td><td>乙</td></table>'], ['甲 乙']],
    ['inside another', ['<table><tr><td><table><tr><td>甲</td><td>乙</td></tr></table></td><td>丙</td></tr></table>'], ['甲  乙 丙']],
    ['with an unlikely span', ['<table><tr><td colspan="999999999">甲</td></tr><tr><td>乙</td></tr></table>'], ['甲\n乙']],
    ['without text', ['<table><tr><td></td></tr></table>'], ['']],
  ])('of HTML %s', (_, lines, texts) => {
    expect(table(...lines).map(({ text }) => text.replace(/\s+(?=\S)/gu, (gap) => (gap.includes('\n') ? '\n' : gap.slice(0, 2))))).toEqual(
      texts,
    );
  });

  it('of pipes are found between other lines, and read marks inside cells', () => {
    expect(table('表一', '| **站名** | 水\\|位 |', '|---|---|', '| 上*游 | $12.4\\%$ |', '注:七月')).toEqual([
      { first: 1, last: 1, mark: 'plain', text: '表一', markdown: null },
      {
        first: 2,
        last: 4,
        mark: 'table',
        text: '站名 水|位\n上*游 12.4%',
        markdown: '| **站名** | 水\\|位 |\n|---|---|\n| 上\\*游 | 12.4% |',
      },
      { first: 5, last: 5, mark: 'plain', text: '注:七月', markdown: null },
    ]);
    expect(table('站名 | 水位', '--- | ---', '上游 | 12.4')[0]).toMatchObject({ mark: 'table', text: '站名 水位\n上游 12.4' });
    expect(table('|甲|乙|')[0]?.mark).toBe('plain');
  });
});

describe('marks and words of engines', () => {
  it.each([
    [
      ['<|ref|>title<|/ref|><|det|>[[72, 64, 410, 118]]<|/det|>', '## 甲'],
      [
        ['markup', ''],
        ['heading2', '甲'],
      ],
    ],
    [
      ['<|begin_of_box|>## 甲', '乙<|end_of_box|>'],
      [
        ['heading2', '甲'],
        ['plain', '乙'],
      ],
    ],
    [
      ['{0}------------------------------------------------', '甲'],
      [
        ['markup', ''],
        ['plain', '甲'],
      ],
    ],
    [
      ['\\section*{甲}', '\\title{', '乙', '}', '\\newpage'],
      [
        ['heading2', '甲'],
        ['markup', ''],
        ['heading1', '乙'],
        ['markup', ''],
        ['markup', ''],
      ],
    ],
    [
      ['甲[^1]乙', '', '[^1]: 丙'],
      [
        ['plain', '甲[1]乙'],
        ['note', '[1] 丙'],
      ],
    ],
    [['## 甲\\n\\n乙,\\n丙'], [['heading2', '甲  乙, 丙']]],
    [['*图为工地。*'], [['plain', '图为工地。']]],
  ])('%j', (lines, expected) => expect(blocks(...lines)).toEqual(expected));

  it.each([
    '好的,我已识别这张图片,文字如下:',
    '好的，以下是图片中的文字内容：',
    '以下是从扫描件中提取的文本：',
    '图片中的文字识别结果如下：',
    'Here is the text extracted from the image:',
  ])('before a page are no text of it: %j', (words) =>
    expect(blocks(words, '', '---', '', '## 甲', '', '乙')[0]).toEqual(['engine', words]),
  );

  it.each([
    '如需调整格式,请随时告诉我。',
    '以上是图片中的全部文字。',
    '(注:图片右下角模糊,无法识别)',
    'Let me know if you need the tables as CSV.',
  ])('after a page are no text of it: %j', (words) => expect(blocks('## 甲', '', '乙', '', words).at(-1)).toEqual(['engine', words]));

  it.each([
    '以下是获奖者名单:',
    '好的开端:',
    '如有新闻线索,请告诉我们。',
    '以上是本月的收成。',
    '希望本文对您有所帮助。',
    '可以,请在年底前办理。',
  ])('are not a line that speaks of the news: %j', (line) => {
    expect(blocks(line, '', '## 甲')[0]?.[0]).toBe('plain');
    expect(blocks('## 甲', '', line).at(-1)?.[0]).toBe('plain');
  });
});
