import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFolio } from '../../src/segment/folio.ts';

describe('readFolio', () => {
  it.each([
    [
      '2022年11月9日 星期三 农历壬寅年十月十六 第3版 要闻 责编 王强 版式 李丽',
      { date: '2022-11-09', weekdayAgrees: true, pageNumber: '3', pageName: '要闻' },
    ],
    ['3 要闻 2022年11月9日 星期三', { date: '2022-11-09', weekdayAgrees: true, pageName: '要闻' }],
    ['２０２２年１１月９日　星期三　第３版', { date: '2022-11-09', weekdayAgrees: true, pageNumber: '3' }],
    ['二〇二二年十一月九日 星期三 第三版', { date: '2022-11-09', weekdayAgrees: true, pageNumber: '3' }],
    ['2022年11月9日 星期五 第3版', { date: '2022-11-09', weekdayAgrees: false, pageNumber: '3' }],
    [
      '太原日报 2022年11月9日 星期三 A5 经济',
      { date: '2022-11-09', weekdayAgrees: true, pageNumber: 'A5', pageName: '经济', paper: '太原日报' },
    ],
    ['人民日报 RENMIN RIBAO', { paper: '人民日报' }],
    ['太原日报', { paper: '太原日报' }],
    ['第4版', { pageNumber: '4' }],
    ['第四版 国际新闻', { pageNumber: '4', pageName: '国际新闻' }],
    ['1998年12月25日 星期五 第10版', { date: '1998-12-25', weekdayAgrees: true, pageNumber: '10' }],
    ['太原日报 总第12345期 今日8版', { paper: '太原日报' }],
    ['責任編輯 王强 2022年11月9日 星期三', { date: '2022-11-09', weekdayAgrees: true }],
    ['中華民國二十六年七月七日 星期三 第三版', { date: '1937-07-07', weekdayAgrees: true, pageNumber: '3' }],
    ['大公報 中華民國廿六年七月七日 第二版', { date: '1937-07-07', pageNumber: '2', paper: '大公報' }],
    [
      '国内统一刊号CN14-0005｜太原日报｜2022年11月9日｜第3版｜要闻',
      { date: '2022-11-09', pageNumber: '3', pageName: '要闻', paper: '太原日报' },
    ],
    ['# 第3版 要闻', { pageNumber: '3', pageName: '要闻' }],
  ])('%s', (line, facts) => expect(readFolio(line)).toEqual(facts));

  it.each([
    '2022年11月8日',
    '2022年11月18日',
    '(上接第1版)',
    '本报讯 11月8日,市里开会。',
    '11月8日,山西转型综改示范区',
    '63',
    '经济',
    '我市将建',
    '2022年10月19日 江南古镇',
    '太原日报社举办读者节',
    '联系人:朱女士 电话:13453172658',
    '第31个全国消防日',
    '2022年太原市道德榜样名单出炉',
    '',
  ])('%s is none', (line) => expect(readFolio(line)).toBeNull());

  it('never throws and never gives an empty fact', () => {
    const pieces = fc.constantFrom(
      '2022年11月9日',
      ' ',
      '星期三',
      '第3版',
      '要闻',
      '太原日报',
      '农历',
      '壬寅年',
      '十月十六',
      '总第1期',
      'A5',
      '责编 王强',
      '|',
      '。',
      '（',
      'ABC',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (list) => {
        const folio = readFolio(list.join(''));
        return folio === null || Object.values(folio).every((v) => v !== '');
      }),
      { numRuns: 1000 },
    );
  });
});
