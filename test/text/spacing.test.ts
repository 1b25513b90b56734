import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeUpPage } from '../../src/text/spacing.ts';

/** The text of a page that has only this one. */
const closedUp = (text: string): string => closeUpPage([text])[0] ?? '';

describe('a text', () => {
  it.each([
    ['本 报 讯 ( 记 者   王 勇 ) 1 1 月 8 日 , 市 里 开 会 。', '本报讯(记者 王勇)11月8日,市里开会。'],
    ['本　报　讯　气　温　下　降　用　电', '本报讯气温下降用电'],
    ['手 机 A P P 今 天 上 线 , 市 民 可 用', '手机APP今天上线,市民可用'],
  ])('%s', (printed, text) => expect(closedUp(printed)).toBe(text));

  it.each([
    '王 勇 司 勇',
    '共商协同之策 共谋联动之举',
    'A B C D E F G H I J K L',
    'We saw a car in the old town',
    '本报讯 市审批局日前',
    '',
  ])('%s is kept', (text) => expect(closedUp(text)).toBe(text));

  it('removes only spaces, and does not change ordinary text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'本报讯王勇1年(， A'), minLength: 9 }), (text) => {
        expect(closedUp([...text].join(' ')).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        const once = closedUp(text);
        expect(closedUp(once)).toBe(once);
      }),
    );
  });
});

describe('closeUpPage', () => {
  const long = '城 南 供 水 管 网 改 造 完 成 , 居 民 用 水 更 加 放 心 。';
  it('closes up the short lines of a spaced-out page', () => {
    expect(closeUpPage(['要 闻', '城 南 供 水', long])).toEqual(['要闻', '城南供水', '城南供水管网改造完成,居民用水更加放心。']);
  });
  it('keeps spaced names on an ordinary page', () => {
    const page = ['城南供水管网改造完成,居民用水更加放心,水费不涨。', '王 勇 司 勇', '要 闻'];
    expect(closeUpPage(page)).toEqual(page);
  });
});
