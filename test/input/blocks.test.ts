import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBlocks } from '../../src/input/blocks.ts';

const blocks = (text: string) =>
  toBlocks(text.split('\n'), 0).map(({ first, last, mark, level, text: t }) => [`${first}-${last}`, level ? `${mark}${level}` : mark, t]);

describe('toBlocks', () => {
  test.each([
    [
      'headings at any level',
      '# 甲\n\n### 乙 丙',
      [
        ['1-1', 'heading1', '甲'],
        ['3-3', 'heading3', '乙 丙'],
      ],
    ],
    ['a headline on two lines', '我市将建  \n太白铁路遗址公园', [['1-2', 'plain', '我市将建\n太白铁路遗址公园']]],
    ['a bold slogan over two lines', '**全面振兴  \n美丽乡村**', [['1-2', 'strong', '全面振兴\n美丽乡村']]],
    [
      'headings whose marks were escaped',
      '\\# 甲\n\\#\\# 乙\n\\#丙',
      [
        ['1-1', 'heading1', '甲'],
        ['2-2', 'heading2', '乙'],
        ['3-3', 'plain', '#丙'],
      ],
    ],
    [
      'a heading with a line below it',
      '## 标题\n本报讯 正文。',
      [
        ['1-1', 'heading2', '标题'],
        ['2-2', 'plain', '本报讯 正文。'],
      ],
    ],
    [
      'a short line over a rule of equals signs',
      '标题\n====\n正文',
      [
        ['1-2', 'heading1', '标题'],
        ['3-3', 'plain', '正文'],
      ],
    ],
    [
      'a paragraph over a rule is no heading',
      `${'正文'.repeat(30)}。\n---`,
      [
        ['1-1', 'plain', `${'正文'.repeat(30)}。`],
        ['2-2', 'rule', ''],
      ],
    ],
    [
      'HTML that no engine writes is text',
      '<article>块</article>\n\n<!-- 注\n\n释 -->',
      [
        ['1-1', 'plain', '<article>块</article>'],
        ['3-3', 'plain', '<!-- 注'],
        ['5-5', 'plain', '释 -->'],
      ],
    ],
    ['a script is text', '正文<script>alert(1)</script>,', [['1-1', 'plain', '正文<script>alert(1)</script>,']]],
    [
      'an indented paragraph is no code',
      '    本报讯 正文。\n\n\t第二段。',
      [
        ['1-1', 'plain', '本报讯 正文。'],
        ['3-3', 'plain', '第二段。'],
      ],
    ],
    [
      'a numbered sentence is no list',
      '1. 加强领导。\n\n2. 落实责任。',
      [
        ['1-1', 'plain', '1. 加强领导。'],
        ['3-3', 'plain', '2. 落实责任。'],
      ],
    ],
    ['a list stays together', '- 甲\n- 乙', [['1-2', 'list', '甲\n乙']]],
    [
      'marks inside the items of a list are none of its text',
      '- **停水**时间&amp;地点\n- 见[公告](http://example.org/)',
      [['1-2', 'list', '停水时间&地点\n见公告']],
    ],
    ['numbers of a list are', '3. **停水**时间\n7. 停水地点', [['1-2', 'list', '3. 停水时间\n7. 停水地点']]],
    ['a table stays together', '| 名 | 数 |\n|---|---|\n| 甲 | 1 |', [['1-3', 'table', '名 数\n甲 1']]],
    [
      'a definition is not lost',
      '[甲]: http://example.org\n\n见[甲]',
      [
        ['1-1', 'plain', '[甲]: http://example.org'],
        ['3-3', 'plain', '见[甲]'],
      ],
    ],
    [
      'a fence around the page hides nothing',
      '```markdown\n# 标题\n\n正文。\n```',
      [
        ['1-1', 'rule', ''],
        ['2-2', 'heading1', '标题'],
        ['4-4', 'plain', '正文。'],
        ['5-5', 'rule', ''],
      ],
    ],
    ['entities and escapes', '甲&amp;乙 \\*丙\\*', [['1-1', 'plain', '甲&乙 *丙*']]],
    [
      'a printed rule',
      '甲\n\n***\n\n乙',
      [
        ['1-1', 'plain', '甲'],
        ['3-3', 'rule', ''],
        ['5-5', 'plain', '乙'],
      ],
    ],
    ['a picture', '![图](a.jpg)', [['1-1', 'image', '图']]],
    ['a quotation mark of Markdown', '> 甲\n> 乙', [['1-2', 'plain', '甲\n乙']]],
    [
      'paragraphs of a quotation, with white space before them',
      '> 甲\n>\n> 　　乙\n> \n>   丙',
      [
        ['1-1', 'plain', '甲'],
        ['2-2', 'markup', ''],
        ['3-3', 'plain', '乙'],
        ['4-4', 'markup', ''],
        ['5-5', 'plain', '丙'],
      ],
    ],
    ['bold beside Chinese marks', '**问：**您好，请说**“八纲”**辨证。', [['1-1', 'plain', '问：您好，请说“八纲”辨证。']]],
    ['a dateline in bold', '**本报讯(记者 王勇)**大桥通车。', [['1-1', 'plain', '本报讯(记者 王勇)大桥通车。']]],
    ['asterisks that are none of bold', '甲**“乙”丙*丁*', [['1-1', 'plain', '甲**“乙”丙*丁*']]],
    ['stars in running text', '长5*宽3米', [['1-1', 'plain', '长5*宽3米']]],
  ])('%s', (_, text, expected) => {
    expect(blocks(text)).toEqual(expected);
  });

  test('finds the headings of a long page without blank lines', () => {
    const text = Array.from({ length: 12 }, (_, i) => `## 第${i}题\n${'城南管网完工。'.repeat(100)}`).join('\n');
    const found = blocks(text);
    expect(found.filter(([, mark]) => mark === 'heading2').map(([, , title]) => title)).toEqual(
      Array.from({ length: 12 }, (_, i) => `第${i}题`),
    );
    expect(found.map(([, , content]) => content).join('')).not.toContain('#');
  });

  test('emphasis and links keep their source beside the plain text', () => {
    const [block] = toBlocks(['见**甲**与[乙](http://example.org)'], 0);
    expect(block).toMatchObject({ text: '见甲与乙', markdown: '见**甲**与[乙](http://example.org)' });
  });

  test('puts every non-blank line of any input into exactly one block', () => {
    const bit = fc.constantFrom(
      '# ',
      '**',
      '*',
      '_',
      '[',
      '](',
      ')',
      '<div>',
      '</',
      '```',
      '~~~',
      '---',
      '===',
      '> ',
      '- ',
      '1. ',
      '| ',
      '|',
      '&lt;',
      '\\',
      '    ',
      '\t',
      '!',
      '：',
      '甲乙',
      '。',
      ' ',
      '  ',
      '\u3000',
      '[a]: b',
      '\u00a0',
    );
    const line = fc.array(bit, { maxLength: 6 }).map((bits) => bits.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const covered = toBlocks(lines, 0).flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
        expect(covered).toEqual(lines.flatMap((text, i) => (text.trim() === '' ? [] : [i + 1])));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Linear time takes a fraction of this timeout (ms), quadratic time hours. */
const PATIENCE = 60_000;

describe('hostile input of great length', () => {
  test.each([
    ['['],
    ['#'],
    ['*'],
    ['> '],
    ['1. '],
    ['<a '],
    ['**a'],
    ['&'],
    ['\\'],
    ['甲'],
    [' '],
    ['| '],
    ['!['],
    ['*a '],
    ['[a]('],
    ['_a_ '],
  ])(
    '2 MB of %j on one line',
    (bit) => expect(toBlocks([`甲${bit.repeat(Math.ceil(2_000_000 / bit.length))}乙`], 0)).toHaveLength(1),
    PATIENCE,
  );

  test(
    '4,000 lines of marks',
    () => {
      const lines = Array.from({ length: 4_000 }, (_, i) => (i % 2 ? '' : '[*_甲'.repeat(200)));
      expect(toBlocks(lines, 0)).toHaveLength(2_000);
    },
    PATIENCE,
  );
});
