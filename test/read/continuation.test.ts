import { describe, expect, it } from 'vitest';
import { readContinuation } from '../../src/read/continuation.ts';
import { isContinuationLine } from '../../src/text/continuation-line.ts';

describe('readContinuation', () => {
  it.each([
    ['(上接第1版)', '1', null],
    ['（上接A1版）', 'A1', null],
    ['（上接第一版）会议指出,', '1', null],
    ['(紧接第二版)', '2', null],
    ['……携手前行。(下转第四版)', null, '4'],
    ['（下转A3版）', null, 'A3'],
    ['（下转2版）', null, '2'],
    ['(下轉第四版)', null, '4'],
    ['（上接第十一版）', '11', null],
  ])('%s', (text, from, to) => expect(readContinuation(text)).toEqual({ from, to }));

  it.each(['（讲话全文见第三版）', '（相关报道见第四版）', '他转到第3组', '上接天线,下转轮盘', '第1版的要闻', '转发2版通知', ''])(
    '%s is not a continuation note',
    (text) => expect(readContinuation(text)).toEqual({ from: null, to: null }),
  );

  it('recognises a line with only a continuation note', () => {
    expect(isContinuationLine('(上接第1版)')).toBe(true);
    expect(isContinuationLine('下转第四版')).toBe(true);
    expect(isContinuationLine('……携手前行。(下转第四版)')).toBe(false);
  });
});
