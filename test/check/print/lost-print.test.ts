/** The oracle names each character that is lost, and accepts what reading changes on purpose. */
import { describe, expect, test } from 'vitest';
import { lostPrint } from '../../../src/check/print/lost-print.ts';

interface Example {
  readonly print: readonly string[];
  readonly streams: readonly string[];
  readonly values?: readonly string[];
  readonly continued?: readonly string[];
}

const lost = ({ print, streams, values = [], continued = [] }: Example) =>
  lostPrint({ lines: print.map((_, i) => i + 1), values, continued }, print, { where: 'here', streams }).map(
    ({ line, letters }) => `${line} ${letters}`,
  );

const TEXT = '本报讯 气温下降，用电高峰期来临，国网太原供电公司采取线上线下结合方式，开展了线损集中治理。';

test('every single character that is taken out of a text is named', () => {
  const marks = /[\s，。]/u;
  for (const [i, character] of [...TEXT].entries()) {
    const found = lost({ print: ['一个题目', TEXT, '又一段。'], streams: ['一个题目', `${TEXT.slice(0, i)}${TEXT.slice(i + 1)}又一段。`] });
    if (!/\s/u.test(character)) expect([i, found.length, found[0]?.slice(0, 2)]).toEqual([i, 1, '2 ']);
    if (!marks.test(character) && TEXT.split(character).length === 2) expect(found).toEqual([`2 ${character}`]);
  }
});

describe('names', () => {
  test.each<[string, Example, string[]]>([
    ['marks inside a size', { print: ['长120*60*30厘米'], streams: ['长1206030厘米'] }, ['1 **']],
    ['the second of two equal lines', { print: ['特此通知。', '特此通知。'], streams: ['特此通知。'] }, ['2 特此通知.']],
    [
      'a character of a headline',
      { print: ['供电集中治理线损', '开展集中治理。'], streams: ['供电治理线损', '开展集中治理。'] },
      ['1 集中'],
    ],
    ['a line that is nowhere', { print: ['甲乙丙丁'], streams: ['戊己庚辛'] }, ['1 甲乙丙丁']],
  ])('%s', (_, example, expected) => expect(lost(example)).toEqual(expected));
});

describe('accepts', () => {
  test.each<[string, Example]>([
    ['other widths and quotation marks', { print: ['他说"好",(注)共3.5元.'], streams: ['他说“好”，（注）共３．５元。'] }],
    [
      'lines joined to a paragraph, and a line cut into two',
      { print: ['上海自贸区运', '营商。又一句'], streams: ['上海自贸区运营商。\n又一句'] },
    ],
    ['a kicker printed below its headline', { print: ['大标题', '小引题', '正文。'], streams: ['小引题', '大标题', '正文。'] }],
    ['names shown by themselves', { print: ['记者 王 勇 摄影 李四'], streams: ['正文'], values: ['王勇', '记者', '李四', '摄影'] }],
    ['a note of continuation that is shown in other words', { print: ['(下转第四版)'], streams: ['正文'], continued: ['4'] }],
    ['words that the page adds', { print: ['见示意图城东范围所示'], streams: ['见示意图（图片缺失：城东范围）所示'] }],
    ['marks that may be bold', { print: ['重要通知'], streams: ['**重要**通知'] }],
  ])('%s', (_, example) => expect(lost(example)).toEqual([]));
});
