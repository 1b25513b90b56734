import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPath, statedInPath } from '../../../src/read/stated/stated-in-path.ts';

describe('statedInPath', () => {
  it.each([
    ['太原日报/2022-11-09/03.md', { paper: '太原日报', date: '2022-11-09', pageNumber: '3' }],
    ['20221109-03.txt', { date: '2022-11-09', pageNumber: '3' }],
    ['tyrb_2022_11_09_A5.md', { date: '2022-11-09', pageNumber: 'A5' }],
    ['2022/11/09/第3版 要闻.md', { date: '2022-11-09', pageNumber: '3', pageName: '要闻' }],
    ['人民日报/1998年12月25日/第10版.txt', { paper: '人民日报', date: '1998-12-25', pageNumber: '10' }],
    ['山西晚报_2022-11-09_B2_健康.md', { paper: '山西晚报', date: '2022-11-09', pageNumber: 'B2', pageName: '健康' }],
    ['太原日报20221109 A05版.md', { paper: '太原日报', date: '2022-11-09', pageNumber: 'A5' }],
    ['2022-11-09.md', { date: '2022-11-09' }],
    // Words about the file are no names of pages.
    ...['副本', '新副本', '重扫', '补扫', '扫描件', '未校', '二校', '校对稿', '修订版', '备份', '高清版', '原件', '识别稿'].map(
      (word) => [`2022-11-09/03 - ${word}.md`, { date: '2022-11-09', pageNumber: '3' }] as [string, object],
    ),
    ...['校园', '摄影', '影视', '新闻', '原创', '文字'].map(
      (word) => [`2022-11-09/03_${word}.md`, { date: '2022-11-09', pageNumber: '3', pageName: word }] as [string, object],
    ),
    ['２０２２-１１-０９/０３.md', { date: '2022-11-09', pageNumber: '3' }],
    ['太原日报/散页/a.md', { paper: '太原日报' }],
    ['二〇二二年十一月九日第三版.md', { date: '2022-11-09', pageNumber: '3' }],
    ['民国二十六年七月七日 第二版.md', { date: '1937-07-07', pageNumber: '2' }],
    ['2022-11/09/nbs.D110000xxrb_03.md', { date: '2022-11-09', pageNumber: '3' }],
    ['民国三十六年元月三日第一版.md', { date: '1947-01-03', pageNumber: '1' }],
    ['2022年11月9日星期三第3版.md', { date: '2022-11-09', pageNumber: '3' }],
    ['2022-11-09（周三）第3版要闻.md', { date: '2022-11-09', pageNumber: '3', pageName: '要闻' }],
    ['太原日报/2022年/11月/9日/第3版.md', { paper: '太原日报', date: '2022-11-09', pageNumber: '3' }],
    ['统一日报/2022-11-09/03.md', { paper: '统一日报', date: '2022-11-09', pageNumber: '3' }],
    ['散页/第5版.md', { pageNumber: '5' }],
    ['散页/A07.md', { pageNumber: 'A7' }],
    // The paper's name and the date without anything between them.
    ['太原日报19870315第2版.md', { paper: '太原日报', date: '1987-03-15', pageNumber: '2' }],
    ['太原日报1964年2月29日第4版.md', { paper: '太原日报', date: '1964-02-29', pageNumber: '4' }],
    ['太原晚报1991-08-12-3版.md', { paper: '太原晚报', date: '1991-08-12', pageNumber: '3' }],
    ['2022-11-09-人民日报-03.md', { paper: '人民日报', date: '2022-11-09', pageNumber: '3' }],
    ['1987年3月15日太原日报第2版要闻.md', { paper: '太原日报', date: '1987-03-15', pageNumber: '2', pageName: '要闻' }],
    ['20221109人民日报第3版.md', { paper: '人民日报', date: '2022-11-09', pageNumber: '3' }],
    ['太原日报A05版20221109.md', { paper: '太原日报', date: '2022-11-09', pageNumber: 'A5' }],
    ['人民日报1987年3月15日2.md', { paper: '人民日报', date: '1987-03-15', pageNumber: '2' }],
    ['参考消息1987-3-15 8版.md', { paper: '参考消息', date: '1987-03-15', pageNumber: '8' }],
    ['人民日报海外版/2022-11-09/03.md', { paper: '人民日报海外版', date: '2022-11-09', pageNumber: '3' }],
    ['大公报（天津）1936-04-02-3.md', { paper: '大公报（天津）', date: '1936-04-02', pageNumber: '3' }],
    ['旧报/1987-03-15/第2版（要闻）.md', { date: '1987-03-15', pageNumber: '2', pageName: '要闻' }],
    // A code, the date and the page in one row of digits; article 2 of page 3.
    ['rmrb2022110901.md', { date: '2022-11-09', pageNumber: '1' }],
    ['nw.D110000renmrb_20221109_2-03.md', { date: '2022-11-09', pageNumber: '3' }],
    ['人民日报/1987/03/15/2.md', { paper: '人民日报', date: '1987-03-15', pageNumber: '2' }],
    // Supplements and pages printed as one.
    ['太原周刊/1999-05-01/T5.md', { paper: '太原周刊', date: '1999-05-01', pageNumber: 'T5' }],
    ['太原周刊/1999-05-01/S11.md', { paper: '太原周刊', date: '1999-05-01', pageNumber: 'S11' }],
    ['太原周刊/1999-05-01/E7版.md', { paper: '太原周刊', date: '1999-05-01', pageNumber: 'E7' }],
    ['太原周刊/1999-05-01/03经济.md', { paper: '太原周刊', date: '1999-05-01', pageNumber: '3', pageName: '经济' }],
    ['太原周刊/1999-05-01/头版.md', { paper: '太原周刊', date: '1999-05-01', pageNumber: '1' }],
    ['山西晚报/2022-11-09/B2 健康周刊.md', { paper: '山西晚报', date: '2022-11-09', pageNumber: 'B2', pageName: '健康周刊' }],
    ['1988-7-9 第10-11版.md', { date: '1988-07-09', pageNumber: '10-11' }],
    ['2022-11-09/12-13.md', { date: '2022-11-09', pageNumber: '12-13' }],
    ['2022-11-09/第A3版.md', { date: '2022-11-09', pageNumber: 'A3' }],
    ['2022-11-09/3-7.md', { date: '2022-11-09', pageNumber: '3' }],
    ['太原周刊/T3.md', { paper: '太原周刊', pageNumber: 'T3' }],
    // Editions, whose pages are numbered apart.
    ['申报/1936-04-02 晨刊 第1版.md', { paper: '申报', date: '1936-04-02', pageNumber: '1', pageName: '晨刊' }],
    ['申报/晚刊/1936-04-02/1.md', { paper: '申报', date: '1936-04-02', pageNumber: '1', pageName: '晚刊' }],
    ['申报晚刊1936-04-02第1版 要闻.md', { paper: '申报', date: '1936-04-02', pageNumber: '1', pageName: '晚刊 要闻' }],
    ['申报/1936-04-02 号外.md', { paper: '申报', date: '1936-04-02', pageName: '号外' }],
    ['申报/1936-04-02 第二张第三版.md', { paper: '申报', date: '1936-04-02', pageNumber: '3', pageName: '第二张' }],
  ])('%s', (path, facts) => expect(statedInPath(path)).toEqual(facts));

  it.each(['000_6aabacdc9d3ce053.txt', 'a/20221399.md', 'scan-1234567890123.md', 'a20221109bc34de56.md', 'page3.md', '日报告/a.md'])(
    '%s states no field',
    (path) => expect(statedInPath(path)).toEqual({}),
  );

  it.each([
    ['太原日报1973年2月29日第4版.md', '1973年2月29日', { paper: '太原日报', pageNumber: '4' }],
    ['太原日报/1987-02-30/03.md', '1987-02-30', { paper: '太原日报', pageNumber: '3' }],
    ['太原日报19871315第2版.md', '19871315', { paper: '太原日报', pageNumber: '2' }],
    ['1987年13月1日 第3版.md', '1987年13月1日', { pageNumber: '3' }],
    ['2022-02-30/1.md', '2022-02-30', { pageNumber: '1' }],
  ])('%s names a day that does not exist, and states the rest', (path, impossible, stated) =>
    expect(readPath(path)).toEqual({ stated, impossible }),
  );

  it.each(['a/20221399.md', '2022-11-09/03.md', 'scan-1234567890123.md'])('%s names no impossible day', (path) =>
    expect(readPath(path).impossible).toBeNull(),
  );

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789-_/. 年月日第版A要闻报') }),
        (path) => typeof statedInPath(path) === 'object',
      ),
    );
  });
});
