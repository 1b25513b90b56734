import { describe, expect, test } from 'vitest';
import { toBlocks } from '../../../src/input/blocks.ts';
import { cohesionOf } from '../../../src/read/layout/cohesion.ts';
import { featuresOf } from '../../../src/read/layout/features.ts';
import { toStrips } from '../../../src/read/layout/strips.ts';

function stripsOf(text: string) {
  const lines = text.split('\n');
  return toStrips({ source: 'p.md', sha256: '', lines, blocks: toBlocks(lines, 0), stated: {} });
}
const shown = (text: string) => stripsOf(text).strips.map(({ block }) => [block.first, block.last, block.text]);

describe('strips', () => {
  test.each([
    [
      'lines without a blank line between them are separate strips',
      '老街新貌\n本报讯 老街修葺一新。',
      [
        [1, 1, '老街新貌'],
        [2, 2, '本报讯 老街修葺一新。'],
      ],
    ],
    [
      'a line without text is not a strip',
      '老街新貌\n&nbsp;\n本报讯 老街修葺一新。\n\n|---|---|\n|---|---|',
      [
        [1, 1, '老街新貌'],
        [3, 3, '本报讯 老街修葺一新。'],
      ],
    ],
    [
      'a title on two lines is one strip',
      '我市将建  \n滨河遗址公园\n\n本报讯 正文。',
      [
        [1, 2, '我市将建\n滨河遗址公园'],
        [4, 4, '本报讯 正文。'],
      ],
    ],
    ['a title on two lines is one strip, also with a heading mark', '## 我市将建  \n滨河遗址公园', [[1, 2, '我市将建\n滨河遗址公园']]],
    [
      'a paragraph with hard breaks at every line is not one strip',
      '甲乙丙丁  \n戊己庚辛  \n壬癸子丑  \n寅卯辰巳',
      [
        [1, 1, '甲乙丙丁'],
        [2, 2, '戊己庚辛'],
        [3, 3, '壬癸子丑'],
        [4, 4, '寅卯辰巳'],
      ],
    ],
    ['text with a space after every character loses the spaces', '城 南 供 水 管 网 改 造 完 成', [[1, 1, '城南供水管网改造完成']]],
  ])('%s', (_, text, expected) => expect(shown(text)).toEqual(expected));

  test.each([
    ['【身边的榜样】街坊老陈义务修车二十年', '街坊老陈义务修车二十年'],
    ['【发展目标】', '【发展目标】'],
    ['【新华社重庆十四日电】 我市一座大桥今日通车', '【新华社重庆十四日电】 我市一座大桥今日通车'],
    ['【提示】请市民提前储水。', '【提示】请市民提前储水。'],
  ])('the signs of a headline ignore a rubric before it: %s', (line, plain) => {
    const [strip] = stripsOf(line).strips;
    expect(strip?.block.text).toBe(line);
    expect(strip?.plain).toBe(plain);
  });

  test('pictures and rules are not strips, but mark the strip below', () => {
    const { strips, rules } = stripsOf('甲\n\n![图](a.jpg)\n\n乙\n\n***\n\n丙');
    expect(strips.map(({ block, afterRule }) => [block.text, afterRule])).toEqual([
      ['甲', false],
      ['乙', true],
      ['丙', true],
    ]);
    expect(rules.map(({ mark }) => mark)).toEqual(['image', 'rule']);
  });
});

describe('cohesion', () => {
  const farm = '东乡镇的小麦返青早,农技员下田指导春灌,小麦长势喜人,种粮大户盼着小麦丰收,春灌用水有保障。';
  const port = '滨海港集装箱码头昼夜装卸,货轮满载集装箱启航,港区吊机繁忙,码头吞吐量比上月增长一成。';
  const { strips } = stripsOf([farm, `${farm}农技员说。`, '滨海港码头吞吐量增长', port, `${port}码头负责人说。`].join('\n\n'));
  const cohesion = cohesionOf(strips);

  test('a headline shares more words with the text below than with the text above', () => {
    expect(cohesion.below[2]).toBeGreaterThan(0.9);
    expect(cohesion.above[2]).toBeLessThan(0.2);
    expect(cohesion.lean[2]).toBeGreaterThan(0.7);
  });
  test('two articles share few words', () => expect(cohesion.far[2]).toBeLessThan(0.2));
  test('every strip has features with complete names', () => {
    const features = featuresOf(strips, cohesion);
    expect(features).toHaveLength(strips.length);
    expect(features.flat().every((name) => name.length > 0 && !name.includes('undefined'))).toBe(true);
  });
});
