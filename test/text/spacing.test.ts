import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeUpSpacing } from '../../src/text/spacing.ts';

describe('closeUpSpacing', () => {
  it.each([
    ['本 报 讯 ( 记 者 王 勇 ) 1 1 月 8 日 , 市 里 开 会 。', '本报讯(记者王勇)11月8日,市里开会。'],
    ['本　报　讯　气　温　下　降　用　电', '本报讯气温下降用电'],
  ])('%s', (printed, text) => expect(closeUpSpacing(printed).text).toBe(text));

  it.each(['王 勇 司 勇', '共商协同之策 共谋联动之举', 'A B C D E F G H I J', '本报讯 市审批局日前', ''])('%s stays', (text) =>
    expect(closeUpSpacing(text).text).toBe(text),
  );

  it('says where each character stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'本报讯王勇1年(，'), minLength: 9 }), (text) => {
        const printed = [...text].join(' ');
        const closed = closeUpSpacing(printed);
        return [...closed.text].every((c, i) => printed.charAt(closed.printedAt(i)) === c);
      }),
    );
  });
});
