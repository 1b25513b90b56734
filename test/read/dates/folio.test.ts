import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFolio } from '../../../src/read/dates/folio.ts';

describe('readFolio', () => {
  it.each([
    [
      '2022年11月9日 星期三 农历壬寅年十月十六 第3版 要闻 责编 王强 版式 李丽',
      { date: '2022-11-09', weekdayAgrees: true, pageNumber: '3', pageName: '要闻' },
    ],
    ['3 要闻 2022年11月9日 星期三', { date: '2022-11-09', weekdayAgrees: true, pageNumber: '3', pageName: '要闻' }],
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
    [
      '理论 2019年11月12日 星期二 9 人民日报',
      { date: '2019-11-12', weekdayAgrees: true, pageNumber: '9', pageName: '理论', paper: '人民日报' },
    ],
    ['④ 1998年8月17日 星期一 太原日报', { date: '1998-08-17', weekdayAgrees: true, pageNumber: '4', paper: '太原日报' }],
    ['中国教育报 1984年9月8日 星期六（2）', { date: '1984-09-08', weekdayAgrees: true, pageNumber: '2', paper: '中国教育报' }],
    ['中国教育报 1984年9月8日 第2版', { date: '1984-09-08', pageNumber: '2', paper: '中国教育报' }],
    [
      '華僑晚報 一九六八年五月廿一日 星期二 第五頁 本港新聞',
      { date: '1968-05-21', weekdayAgrees: true, pageNumber: '5', pageName: '本港新聞', paper: '華僑晚報' },
    ],
    ['大公報 一九五六年十月十一日 星期四 第一張第四版', { date: '1956-10-11', weekdayAgrees: true, pageNumber: '4', paper: '大公報' }],
    ['第四版 1981年5月9日 副刊 “百花洲”第213期', { date: '1981-05-09', pageNumber: '4', pageName: '副刊' }],
    ['公历一九五三年六月一日 星期一 第一版', { date: '1953-06-01', weekdayAgrees: true, pageNumber: '1' }],
    ['1994年12月2日 六版 法规·公告', { date: '1994-12-02', pageNumber: '6', pageName: '法规·公告' }],
    ['1989年6月30日 星期五 第12版 都会·生活', { date: '1989-06-30', weekdayAgrees: true, pageNumber: '12', pageName: '都会·生活' }],
    ['2003年7月3日 A5 时局 周末', { date: '2003-07-03', pageNumber: 'A5' }],
    ['06 要闻', { pageNumber: '6', pageName: '要闻' }],
    ['2003-07-03 星期四 T3版 汽车', { date: '2003-07-03', weekdayAgrees: true, pageNumber: 'T3', pageName: '汽车' }],
    ['1988年7月9日 星期六 第10、11版', { date: '1988-07-09', weekdayAgrees: true, pageNumber: '10-11' }],
    ['1994年12月2日 星期五 第六、七版', { date: '1994-12-02', weekdayAgrees: true, pageNumber: '6-7' }],
    ['# 第3版 要闻', { pageNumber: '3', pageName: '要闻' }],
  ])('%s', (line, facts) => expect(readFolio(line)).toEqual(facts));

  it.each([
    '2022年11月8日',
    '2022年11月18日',
    '(上接第1版)',
    '本报讯 11月8日,市里开会。',
    '11月8日,山西转型综改示范区',
    '63',
    '63 中国',
    '3 要闻',
    '1953年6月1日 2',
    '请看“百花洲”第213期',
    '经济',
    '我市将建',
    '2022年10月19日 江南古镇',
    '太原日报社举办读者节',
    '联系人:朱女士 电话:13453172658',
    '第31个全国消防日',
    '2022年太原市道德榜样名单出炉',
    '',
  ])('%s is not a folio line', (line) => expect(readFolio(line)).toBeNull());

  it('never throws and never gives an empty field', () => {
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
