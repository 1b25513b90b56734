import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullWidthPunctuation } from '../../src/text/width.ts';

describe('half-width punctuation next to Chinese becomes full-width', () => {
  it.each([
    ['11月8日,山西转型综改示范区', '11月8日，山西转型综改示范区'],
    ['太白铁路遗址公园(万科小镇段)选址', '太白铁路遗址公园（万科小镇段）选址'],
    ['(陈剑)', '（陈剑）'],
    ['“稍息、立正,向前看……”', '“稍息、立正，向前看……”'],
    ['为何如此?因为快!', '为何如此？因为快！'],
    ['节点一:马练营路;节点二:机场路', '节点一：马练营路；节点二：机场路'],
    ['2022年,GDP增长5%,居全国第三', '2022年，GDP增长5%，居全国第三'],
    ['(2022—2035年)', '（2022—2035年）'],
    ['“走在前”,专家', '“走在前”，专家'],
    ['𠮷野家,开业', '𠮷野家，开业'],
    ['他说:"我们要努力."', '他说：“我们要努力。”'],
    ['会议昨日闭幕(王勇).', '会议昨日闭幕（王勇）。'],
    ['据路透社(Reuters).', '据路透社（Reuters）。'],
    ['开展“绿化家园"活动,命名为“红领巾林",', '开展“绿化家园”活动，命名为“红领巾林”，'],
    ['命名为"红领巾林”,种在‘河岸\'边', '命名为“红领巾林”，种在‘河岸’边'],
    ['“他说"好"就走”了', '“他说“好”就走”了'],
    ['他唱了两首"新歌",一首叫"Yesterday".', '他唱了两首“新歌”，一首叫"Yesterday".'],
  ])('%s', (printed, shown) => expect(fullWidthPunctuation(printed)).toBe(shown));

  it.each([
    '总面积1,500亩',
    '上午10:30开始',
    '比分3:2',
    'See f(x), then g(x): done!',
    'https://example.org/a?b=1,2;c=(3)',
    'editor@example.org',
    '太原3.5万人',
    '阿卜杜拉.买买提',
    '型号“X”长5"',
    "歌名“It's”",
    '——……————……',
    '歌名"Yesterday"很美',
    '“走在前”——专家',
    '他说 “Hello, Mr. Smith” 之后',
    '😀,😀',
    '',
  ])('%s is kept', (printed) => expect(fullWidthPunctuation(printed)).toBe(printed));
});

describe('properties', () => {
  const printed = fc.string({ unit: fc.constantFrom(...'中文年，。、“”《》,;:?!()（）：；？！12ab .·\n/@"‘’\'') });
  const LISTED = new Set(',;:?!()');

  it('is idempotent', () => {
    fc.assert(fc.property(printed, (text) => fullWidthPunctuation(fullWidthPunctuation(text)) === fullWidthPunctuation(text)));
  });

  // Regressions: a converted dot or quote is itself a neighbour of the character next to it.
  it.each([').”中', '中\na,”.', '中”(a).', '""中"x"', '"\n中"中"x"'])('is idempotent for %j', (text) =>
    expect(fullWidthPunctuation(fullWidthPunctuation(text))).toBe(fullWidthPunctuation(text)),
  );

  it('changes only the listed marks, each to its own full-width form', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const shown = [...fullWidthPunctuation(text)];
        const chars = [...text];
        return (
          shown.length === chars.length &&
          shown.every(
            (c, i) =>
              c === chars[i] ||
              (LISTED.has(chars[i] ?? '') && c.normalize('NFKC') === chars[i]) ||
              (c === '。' && chars[i] === '.') ||
              ('“”'.includes(c) && chars[i] === '"') ||
              ('‘’'.includes(c) && chars[i] === "'"),
          )
        );
      }),
    );
  });

  it('does not change text without Chinese', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => fullWidthPunctuation(text) === text));
  });
});
