import { describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/locales/locale.ts';
import { rangeText } from '../../../src/render/pages/range-text.ts';

describe('a date of which only bounds are known', () => {
  it.each([
    ['1951-03-01', '1951-03-31', '1951年3月', 'March 1951'],
    ['1952-02-01', '1952-02-29', '1952年2月', 'February 1952'],
    ['1951-01-01', '1951-12-31', '1951年', '1951'],
    ['1951-03-01', '1951-03-10', '介于1951年3月1日与1951年3月10日之间', 'between 1 March 1951 and 10 March 1951'],
    ['1951-03-01', null, '不早于1951年3月1日', 'not before 1 March 1951'],
    [null, null, '', ''],
  ])('%s to %s is shown as %s, %s', (earliest, latest, chinese, english) => {
    expect(rangeText({ earliest, latest }, localeOf('zh-Hans').site)).toBe(chinese);
    expect(rangeText({ earliest, latest }, localeOf('en').site)).toBe(english);
  });
});
