import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statedInPath } from '../../../src/read/stated/stated-in-path.ts';

describe('statedInPath', () => {
  it.each([
    ['太原日报/2022-11-09/03.md', { paper: '太原日报', date: '2022-11-09', pageNumber: '3' }],
    ['20221109-03.txt', { date: '2022-11-09', pageNumber: '3' }],
    ['tyrb_2022_11_09_A5.md', { date: '2022-11-09', pageNumber: 'A5' }],
    ['2022/11/09/第3版 要闻.md', { date: '2022-11-09', pageNumber: '3', pageName: '要闻' }],
    ['人民日报/1998年12月25日/第10版.txt', { paper: '人民日报', date: '1998-12-25', pageNumber: '10' }],
    ['山西晚报_2022-11-09_B2_健康.md', { paper: '山西晚报', date: '2022-11-09', pageNumber: 'B2', pageName: '健康' }],
    ['太原日报20221109 A05版.md', { date: '2022-11-09', pageNumber: 'A5' }],
    ['2022-11-09.md', { date: '2022-11-09' }],
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
  ])('%s', (path, facts) => expect(statedInPath(path)).toEqual(facts));

  it.each([
    '000_6aabacdc9d3ce053.txt',
    'a/20221399.md',
    'scan-1234567890123.md',
    'a20221109bc34de56.md',
    'page3.md',
    '2022-02-30/1.md',
    '日报告/a.md',
  ])('%s states no field', (path) => expect(statedInPath(path)).toEqual({}));

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789-_/. 年月日第版A要闻报') }),
        (path) => typeof statedInPath(path) === 'object',
      ),
    );
  });
});
