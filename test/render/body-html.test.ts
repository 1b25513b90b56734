import { describe, expect, it } from 'vitest';
import { bodyHtml, contentsOf } from '../../src/render/body-html.ts';
import { localeOf } from '../../src/locales/locale.ts';
import type { Paragraph } from '../../src/model/model.ts';
import { article } from '../archive/records.ts';

const t = localeOf('zh-Hans').site;
const html = (...paragraphs: Paragraph[]): string => bodyHtml(article({ paragraphs }), t);
const rich = (markdown: string): string => html({ role: 'body', text: markdown, lines: [7], markdown });

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
  ])('lets nothing run or load: %s', (_, markdown) => {
    expect(rich(markdown)).not.toMatch(/<(?:script|style|img|div|iframe)\b|<[^>]*\son\w+=|href="(?!https?:|mailto:)/iu);
  });

  it('keeps links that lead outside, and the text of the others', () => {
    expect(rich('[甲](https://example.org/) [乙](../x.html)')).toBe('<p id="l7"><a href="https://example.org/">甲</a> 乙</p>\n');
  });

  it.each(['`甲`', '<https://example.org/>', '    甲', '> 甲', '甲\n==='])('keeps every mark that reading took for text: %j', (marks) => {
    const shown = rich(`${marks} *乙*`).replace(/<[^>]*>|\s/gu, '');
    expect(shown.replaceAll('&#x3C;', '<').replaceAll('&gt;', '>')).toBe(`${marks}乙`.replace(/\s/gu, ''));
  });

  it('shows the items of a list with bullets as a list', () => {
    const shown = html({ role: 'body', text: '停水时间，\n停水地点。', lines: [7, 8], markdown: '• **停水**时间,\n• 停水地点。' });
    expect(shown.replaceAll('\n', '')).toBe('<ul id="l7"><li><strong>停水</strong>时间，</li><li>停水地点。</li></ul>');
  });

  it('shows the numbers of a list as they are printed', () => {
    const shown = html({ role: 'body', text: '3. 停水时间\n7. 停水地点', lines: [7, 8], markdown: '3. 停水**时间**\n7. 停水地点' });
    expect(shown).toBe('<p id="l7">3. 停水<strong>时间</strong><br>\n7. 停水地点</p>\n');
  });

  it.each([
    ['"甲"乙,\n**丙**(丁).', '“甲”乙，丙（丁）。', '“甲”乙，<strong>丙</strong>（丁）。'],
    ['**甲 乙**\n丙 *丁*', '甲乙丙丁', '<strong>甲乙</strong>丙<em>丁</em>'],
    ['see **New\nYork** and *Old* England', 'see New York and Old England', 'see <strong>New York</strong> and <em>Old</em> England'],
    ['[甲,](https://example.org/a,b)乙', '甲，乙', '<a href="https://example.org/a,b">甲，</a>乙'],
    ['*甲*乙', '另外的话', '<em>甲</em>乙'],
    ['**问：**您好,请说**“八纲”**辨证', '问：您好，请说“八纲”辨证', '<strong>问：</strong>您好，请说<strong>“八纲”</strong>辨证'],
  ])('sets marks in the text as reading has it: %j', (markdown, text, expected) => {
    expect(html({ role: 'body', text, lines: [7], markdown })).toBe(`<p id="l7">${expected}</p>\n`);
  });

  it("shows a table's text as reading cleaned it", () => {
    expect(html({ role: 'body', text: '“甲” 乙，丙\n丁 1', lines: [1], markdown: '| "甲" | 乙,丙 |\n|---|---|\n| 丁 | 1 |' })).toContain(
      '<th>“甲”</th>\n<th>乙，丙</th>',
    );
  });

  it('shows the alt text of missing images', () => expect(rich('![会场](x.png)')).toContain('［图片未收：会场］'));

  it('shows heading marks inside paragraphs as bold text', () => expect(rich('# 甲')).toBe('<p id="l7"><strong>甲</strong></p>\n'));

  it('shows a table written with pipes', () => {
    expect(rich('| 站名 | 时刻 |\n|---|---|\n| 河口 | 8时 |').replace(/\n/gu, '')).toBe(
      '<table id="l7"><thead><tr><th>站名</th><th>时刻</th></tr></thead><tbody><tr><td>河口</td><td>8时</td></tr></tbody></table>',
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
