/** What of a page's lines is print, and what is markup: lines as engines write them, beside what stood on the paper. */
import { describe, expect, test } from 'vitest';
import { seedLines } from '../../../src/check/print/decode-seed.ts';
import { BREAK, fold } from '../../../src/check/print/fold.ts';
import { printedLines } from '../../../src/check/print/printed-lines.ts';

const printOf = (page: string): string =>
  printedLines(page.split('\n'))
    .map((line) => fold(line).replaceAll(BREAK, ''))
    .join('\n');

describe('is print', () => {
  test.each([
    ['136****2081和137****5590'],
    ['陈*山、林*秀、周*平'],
    ['陈**、林**两位'],
    ['120*60*30厘米'],
    ['5**3和6**7'],
    ['*注:带*的学校'],
    ['>70岁以上老人'],
    ['答案是(____)和____'],
    ['座位A_3_07至A_3_12'],
    ['[本报讯](记者高远山)县城'],
    ['看[图一](左)和![图三](上)'],
    ['糖果每盒$3.5元,毛毯每条$28元'],
    ['~30℃至~35℃'],
    ['用<力>和<未知 标签>'],
  ])('%s', (line) => expect(printOf(line)).toBe(fold(line)));
});

test('marks of bold text are no print where an engine left a blank inside them', () => {
  expect(printOf('请留心,**注意: **睡前')).toBe(fold('请留心,注意:睡前'));
  expect(printOf('** 注意 **睡前')).toBe(fold('注意睡前'));
  expect(printOf('3 ** 5 ** 2')).toBe(fold('3**5**2'));
});

test('of marks that may be pairs in two ways nobody knows which were printed', () => {
  expect(printOf('获奖者林**同\n学与**重点**项目')).toBe(fold('获奖者林同\n学与重点项目').replace('同', '同\n'));
  expect(printOf('陈**、林**5**3')).toBe(fold('陈**、林**5**3'));
  expect(printOf('**合龙《**\n林**、周**')).toBe(fold('合龙《') + '\n' + fold('林**、周**'));
});

describe('is markup', () => {
  test.each([
    ['**问:**旧粮票', '问:旧粮票'],
    ['**我市**将建**公园**', '我市将建公园'],
    ['**第一行\n第二行**', '第一行\n第二行'],
    ['*图为工地*', '图为工地'],
    ['* 一项', '一项'],
    ['> 引文', '引文'],
    ['* * *', ''],
    ['![桥](pics/a(1).png)图为新桥', '图为新桥'],
    ['见[主页](https://a.example/)', '见主页'],
    ['产值增长$7.4\\%$,气温$31^{\\circ}\\mathrm{C}$', '产值增长7.4%,气温31C'],
    ['约为\\(96\\%\\)', '约为96%'],
    ['<table border=1><tr><td rowspan="2">乡名</td></tr></table>', '乡名'],
    ['320m<sup>2</sup><br>', '320m2'],
    ['<|ref|>text<|/ref|><|det|>[[72, 64]]<|/det|>报讯', '报讯'],
    ['价\\<|begin_of_box|>28元', '价28元'],
    ['见\\<span id="page-0-0"></span>新桥', '见新桥'],
    ['**<|begin_of_box|>**', ''],
    ['上<!-- 一\n二 -->下', '上\n下'],
    ['| 甲 | 乙 |\n|:--|--:|\n| 1 | 2 |', '甲乙\n\n12'],
    ['---\ntitle: 题\n---\n文', '\n\n\n文'],
    ['3\\*5&lt;20&amp;&#20170;', '3*5<20&今'],
  ])('%s', (page, print) => expect(printOf(page)).toBe(print));
});

describe('decodes a seed', () => {
  const text = '本报讯 的一是在不了有和人';
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16', Buffer.from(`${text}\n`, 'utf16le')],
    ['GB 2312', Buffer.from('b1beb1a8d1b620b5c4d2bbcac7d4dab2bbc1cbd3d0bacdc8cb', 'hex')],
  ])('in %s', (_, bytes) => expect(seedLines(bytes)?.[0]).toBe(text));

  test('and finds no text in other bytes', () => expect(seedLines(Buffer.from([0, 1, 2, 0]))).toBeNull());
});
