import { describe, expect, it } from 'vitest';
import { bodyHtml, contentsOf } from '../../src/render/body-html.ts';
import { localeOf } from '../../src/locales/locale.ts';
import type { Paragraph } from '../../src/model/model.ts';
import { article } from '../archive/records.ts';

const t = localeOf('zh-Hans').site;
const html = (...paragraphs: Paragraph[]): string => bodyHtml(article({ paragraphs }), t);
const rich = (markdown: string, text = markdown): string => html({ role: 'body', text, lines: [7], markdown });

describe('bodyHtml', () => {
  it('gives every block the anchor of its first line, and its role', () => {
    expect(
      html(
        { role: 'crosshead', text: '【目标】', lines: [9] },
        { role: 'body', text: '第一段。', lines: [11, 13] },
        { role: 'caption', text: '图为新桥。', lines: [15] },
        { role: 'signature', text: '市政府\n5月1日', lines: [17, 18] },
      ),
    ).toBe(
      '<h2 id="l9">【目标】</h2>\n<p id="l11">第一段。</p>\n<p id="l15" class="caption">图为新桥。</p>\n<p id="l17" class="signature">市政府<br>\n5月1日</p>\n',
    );
  });

  it('prefixes anchors and lowers headings on a page with several articles', () => {
    const own = article({
      paragraphs: [
        { role: 'crosshead', text: '【目标】</h2>', lines: [9] },
        { role: 'body', text: '写作<p id="l11">。', lines: [11] },
        { role: 'signature', text: '市政府\n5月1日', lines: [17, 18] },
      ],
    });
    const among = { prefix: 'a-x-', crossheads: 4 } as const;
    const expected =
      '<h4 id="a-x-l9">【目标】&#x3C;/h2></h4>\n<p id="a-x-l11">写作&#x3C;p id="l11">。</p>\n<p id="a-x-l17" class="signature">市政府<br>\n5月1日</p>\n';
    expect(bodyHtml(own, t, undefined, among)).toBe(expected);
    expect(bodyHtml(own, t)).toBe(expected.replaceAll('a-x-', '').replaceAll('h4', 'h2'));
    expect(bodyHtml(own, t, undefined, among)).toBe(expected);
  });

  it.each([
    ['text', '<img src=x onerror=alert(1)>'],
    ['an entity', '&lt;b&gt; &amp;'],
  ])('shows HTML in plain text as it was written: %s', (_, text) => {
    const shown = html({ role: 'body', text, lines: [1] });
    expect(shown).not.toMatch(/<(?!\/?p\b)/u);
    expect(shown.replaceAll('&#x26;', '&').replaceAll('&#x3C;', '<')).toContain(text);
  });

  it.each([
    ['a script', '甲 <script>alert(1)</script> 乙'],
    ['a block of HTML', '<div onclick="alert(1)">甲</div>\n\n乙'],
    ['a handler', '<img src=x onerror=alert(1)>'],
    ['a script link', '[甲](javascript:alert(1))'],
    ['a data link', '[甲](data:text/html,<script>alert(1)</script>)'],
    ['an image', '![甲](https://example.org/x.png)'],
    ['a style', '<style>*{display:none}</style>甲'],
    ['a reference', '[甲]\n\n[甲]: javascript:alert(1)'],
    [
      'a table with a script',
      '<table><tr><td onclick="alert(1)"><script>alert(1)</script>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>',
    ],
    ['a link with a handler', '<a href="https://example.org/" onclick="alert(1)">甲</a>'],
  ])('lets nothing run or load: %s', (_, markdown) => {
    // With the text of the paragraph, and with the text that the marks leave, whichever it would be.
    for (const text of [markdown, markdown.replace(/<\/?(?:table|tr|td|a|img)\b[^>]*>/gu, ''), '甲', '甲 乙'])
      expect(rich(markdown, text)).not.toMatch(/<(?:script|style|img|iframe)\b|<[^>]*\son\w+=|href="(?!https?:|mailto:)/iu);
  });

  it('keeps links that lead outside, and takes others for print', () => {
    expect(rich('[甲](https://example.org/) \\[乙\\](../x.html)', '甲 [乙](../x.html)')).toBe(
      '<p id="l7"><a href="https://example.org/">甲</a> [乙](../x.html)</p>\n',
    );
  });

  it.each(['`甲`', '<https://example.org/>', '> 甲', '甲\n===', '# 甲', '*甲*', '___', '[甲](乙)', '$甲$'])(
    'keeps every mark that reading took for print: %j',
    (marks) => {
      const shown = rich(`${marks} **乙**`, `${marks} 乙`);
      expect(shown).toContain('<strong>乙</strong>');
      expect(
        shown
          .replace(/<[^>]*>|\s/gu, '')
          .replaceAll('&#x3C;', '<')
          .replaceAll('&gt;', '>'),
      ).toBe(`${marks}乙`.replace(/\s/gu, ''));
    },
  );

  it('shows the items of a list with bullets as a list', () => {
    const shown = html({ role: 'body', text: '停水时间，\n停水地点。', lines: [7, 8], markdown: '- **停水**时间,\n- 停水地点。' });
    expect(shown.replaceAll('\n', '')).toBe('<ul id="l7"><li><strong>停水</strong>时间，</li><li>停水地点。</li></ul>');
  });

  it('shows the numbers of a list as they are printed', () => {
    const shown = html({ role: 'body', text: '3. 停水时间\n7. 停水地点', lines: [7, 8], markdown: '3. 停水**时间**\n7. 停水地点' });
    expect(shown).toBe('<p id="l7">3. 停水<strong>时间</strong><br>\n7. 停水地点</p>\n');
  });

  it.each([
    ['"甲"乙,\n**丙**(丁).', '“甲”乙，丙（丁）。', '“甲”乙，<strong>丙</strong>（丁）。'],
    ['**甲 乙**\n丙 \\*丁\\*', '甲乙丙*丁*', '<strong>甲乙</strong>丙*丁*'],
    [
      'see **New**\n**York** and Old England',
      'see New York and Old England',
      'see <strong>New</strong> <strong>York</strong> and Old England',
    ],
    ['[甲,](https://example.org/a,b)乙', '甲，乙', '<a href="https://example.org/a,b">甲，</a>乙'],
    ['more towns-\nfolk **crossed**', 'more townsfolk crossed', 'more townsfolk <strong>crossed</strong>'],
    ['开展“绿化"活动,在‘**河岸**\'边', '开展“绿化”活动，在‘河岸’边', '开展“绿化”活动，在‘<strong>河岸</strong>’边'],
    ['**甲**乙', '另外的话', '另外的话'],
    ['**问：**您好,请说**“八纲”**辨证', '问：您好，请说“八纲”辨证', '<strong>问：</strong>您好，请说<strong>“八纲”</strong>辨证'],
  ])('sets marks in the text as reading has it: %j', (markdown, text, expected) => {
    expect(html({ role: 'body', text, lines: [7], markdown })).toBe(`<p id="l7">${expected}</p>\n`);
  });

  it("shows a table's text as reading cleaned it", () => {
    expect(html({ role: 'body', text: '“甲” 乙，丙\n丁 1', lines: [1], markdown: '| "甲" | 乙,丙 |\n|---|---|\n| 丁 | 1 |' })).toContain(
      '<th>“甲”</th>\n<th>乙，丙</th>',
    );
  });

  it('shows the alt text of missing images', () => expect(rich('甲![会场](<x.png>)', '甲会场')).toContain('［图片未收：会场］'));

  it('shows a table written with pipes', () => {
    expect(rich('| 站名 | 时刻 |\n|---|---|\n| 河口 | 8时 |', '站名 时刻\n河口 8时').replace(/\n/gu, '')).toBe(
      '<div class="scroll" tabindex="0"><table id="l7"><thead><tr><th>站名</th><th>时刻</th></tr></thead><tbody><tr><td>河口</td><td>8时</td></tr></tbody></table></div>',
    );
  });

  it('shows a table whose cells cover several rows and columns, with its title and its note', () => {
    const shown = rich(
      '进度表\n<table><tr><td rowspan="2">乡名</td><td colspan="2">入库</td></tr><tr><td>小麦</td><td>大麦<br>(吨)</td></tr><tr><td>柳林乡</td><td>820</td><td>**145**</td></tr></table>\n注:七月底',
      '进度表\n乡名 入库\n小麦 大麦 （吨）\n柳林乡 820 145\n注：七月底',
    );
    expect(shown.replace(/\n/gu, '')).toBe(
      '<p id="l7">进度表</p><div class="scroll" tabindex="0"><table><thead><tr><th rowspan="2">乡名</th><th colspan="2">入库</th></tr>' +
        '<tr><th>小麦</th><th>大麦<br>（吨）</th></tr></thead><tbody><tr><td>柳林乡</td><td>820</td><td><strong>145</strong></td></tr></tbody></table></div><p>注：七月底</p>',
    );
  });
});

describe('contentsOf', () => {
  const crosshead = (text: string, line: number): Paragraph => ({ role: 'crosshead', text, lines: [line] });
  it('lists three crossheads or more, and no fewer', () => {
    expect(contentsOf(article({ paragraphs: [crosshead('一', 3), crosshead('二', 5), crosshead('三', 7)] })).map((h) => h.id)).toEqual([
      'l3',
      'l5',
      'l7',
    ]);
    expect(contentsOf(article({ paragraphs: [crosshead('一', 3)] }))).toEqual([]);
  });
});
