/** Print that an owner should look at, and print that looks odd and is right. */
import { describe, expect, test } from 'vitest';
import { doubtedPrint } from '../../src/read/doubted-print.ts';

const doubtsOf = (...texts: string[]) =>
  doubtedPrint(texts.map((text, i) => ({ role: 'body', text, lines: [i + 1] }))).map(({ lines, what }) => [lines[0], what]);

const LOOP = 'the same words again and again';
const ALONE = 'a mark without its other half';
const DASH = '一 where a dash is likely';
const SENTENCE = '全县小麦已经收割完毕，';

describe('is listed as unlikely', () => {
  test.each([
    ['a sentence in a loop', [`本报讯 ${SENTENCE.repeat(4)}粒粒归仓。`], [[1, LOOP]]],
    [
      'a sentence in a loop, after a long text',
      [`${'昨日县里召开会议部署夏收夏种各项工作。'.slice(0, 17)}${SENTENCE.repeat(9)}`],
      [[1, LOOP]],
    ],
    ['a paragraph four times', [SENTENCE, SENTENCE, SENTENCE, SENTENCE], [[4, LOOP]]],
    ['a quotation that never ends', ['他说：“今年收成好。', '各村都忙。'], [[1, ALONE]]],
    ['a quotation that never began', ['他说：今年收成好。”'], [[1, ALONE]]],
    ['a closing mark in place of an opening one', ['藏在另立」通知存款」之簿里。'], [[1, ALONE]]],
    ['half a bracket', ['一等奖（县一中，二等奖（县二中）。'], [[1, ALONE]]],
    ['一一 before a title', ['新农村的带头人一一《春雨》编后。'], [[1, DASH]]],
    ['half a dash', ['这就是“三夏”—一“夏收、夏种、夏管”。'], [[1, DASH]]],
  ])('%s', (_, texts, expected) => expect(doubtsOf(...texts)).toEqual(expected));
});

describe('is not listed', () => {
  test.each([
    ['a call three times', [`${'夏收夏种夏管一起抓！'.repeat(3)}`]],
    ['a short call many times', ['加油！加油！加油！加油！加油！加油！']],
    ['rows of dots and blanks', [`目录${'·'.repeat(80)}3`, `姓名${'____ '.repeat(20)}`]],
    ['a quotation over paragraphs, each with its mark', ['“今年收成好。', '“明年更好。”他说。']],
    ['a quotation over paragraphs, closed at the last', ['他说：“今年收成好。', '明年更好。”']],
    ['numbers of a list', ['1）夏收。2)夏种。', '（一）夏管。三）入库。']],
    ['marks inside marks', ['《读〈春雨〉（一）》“‘三夏’”']],
    ['一 that is a word', ['“人”“岗”一一对应，之一——南王村，“目标”——一年打基础，从九一一—带起。']],
  ])('%s', (_, texts) => expect(doubtsOf(...texts)).toEqual([]));
});
