import { describe, expect, test } from 'vitest';
import { isBroken, joinLines } from '../../../src/read/paragraphs/joins.ts';

describe('joinLines', () => {
  test.each([
    [['我市将建', '太白铁路遗址公园'], '我市将建太白铁路遗址公园'],
    [['the first', 'line'], 'the first line'],
    [['共有5', '00人'], '共有500人'],
    [['two thousand towns-', 'folk crossed'], 'two thousand townsfolk crossed'],
    [['the café-', 'terrasse'], 'the caféterrasse'],
    [['an e-', 'mail'], 'an e-mail'],
    [['Coca-', 'Cola'], 'Coca-Cola'],
    [['COVID-', '19'], 'COVID-19'],
    [['1949-', '1952'], '1949-1952'],
    [['the 1920-', 'ties'], 'the 1920-ties'],
    [['USA-', 'made'], 'USA-made'],
    [['', '甲', ''], '甲'],
  ])('%j', (lines, joined) => expect(joinLines(lines)).toBe(joined));
});

describe('two paragraphs at the end of a column', () => {
  const long = '调查组先后走访了城区的三十多个社区和近百户居民家庭,听取了大家对供热改造和管网日常维护工作的各种意见';
  test.each<[string, string, string, boolean, boolean, boolean]>([
    ['a full stop ends the first', `${long}。`, '下一步将公布结果。', true, false, false],
    ['a full stop inside closing quotes ends the first', `“${long}。”`, '下一步将公布结果。', true, false, false],
    ['a credit after the full stop ends the first', `${long}。(李文)`, '下一步将公布结果。', true, false, false],
    ['a colon ends the first', `${long}如下:`, '供热时间不变。', false, false, false],
    [
      'a word across the seam makes them one',
      '新材料产业要以北部各县为重点,强化跨区域原',
      '材料与精深加工环节协同合作。',
      false,
      false,
      true,
    ],
    ['a long paragraph without a full stop makes them one', `${long}和`, '建议,并逐一作了登记。', false, false, true],
    ['a dateline begins a new paragraph', long, '新华社北京5月6日电 会议今日开幕。', true, false, false],
    [
      'a summary under the title is whole without a full stop',
      '三项措施让居民冬天不受冻',
      '入冬以来,城区供热改造进展顺利,管网焕然一新。',
      true,
      true,
      false,
    ],
    ['an unfinished lead under the title makes them one', '本报讯 入冬以来,城区供热改造进展', '顺利,管网焕然一新。', true, true, true],
  ])('%s', (_, before, after, likely, opening, broken) => {
    expect(isBroken({ before, after, likely, opening })).toBe(broken);
  });
});
