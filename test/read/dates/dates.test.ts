import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay, parseIsoDay, weekdayOf } from '../../../src/text/calendar.ts';
import { findDates } from '../../../src/read/dates/dates.ts';
import { readDateline } from '../../../src/read/credits/dateline.ts';

describe('findDates', () => {
  it.each([
    ['2022年11月8日太原市', [[2022, 11, 8]]],
    ['二〇二二年十一月九日', [[2022, 11, 9]]],
    ['中华民国二十六年七月七日', [[1937, 7, 7]]],
    ['民国元年一月一日', [[1912, 1, 1]]],
    ['１９９８年１２月２５日', [[1998, 12, 25]]],
    ['11月8日,山西转型', [[null, 11, 8]]],
    [
      '10月21日至26日在京',
      [
        [null, 10, 21],
        [null, 10, 26],
      ],
    ],
    ['2022-11-09 第3版', [[2022, 11, 9]]],
    ['2022/1/9', [[2022, 1, 9]]],
    ['1990年6月经国务院批准', [[1990, 6, null]]],
    ['到2025年,山西', [[2025, null, null]]],
  ] as const)('%s', (text, dates) => expect(findDates(text).map((d) => [d.year, d.month, d.day])).toEqual(dates));

  it.each(['13月1日', '2月30日', '11月31日', '上世纪80年代', '5000年历史', '1500亩', '0351-2366977', '3.5.7', '明日', ''])(
    '%s has no date',
    (text) => expect(findDates(text)).toEqual([]),
  );

  it('reads a weekday after the date', () => {
    expect(findDates('2022年11月9日 星期三')[0]?.weekday).toBe(3);
    expect(findDates('11月13日（周日）')[0]?.weekday).toBe(0);
  });

  it('finds only existing days, each at its place in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789０１二〇十年月日-/.至星期三 ') }), (text) =>
        findDates(text).every(
          (d) =>
            (d.day === null || dayNumber(d.year ?? 2000, d.month ?? 0, d.day) !== null || (d.month === 2 && d.day === 29)) &&
            text.slice(d.start, d.end).trim() === d.text,
        ),
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the calendar', () => {
  it('converts days and weekdays', () => {
    expect(dayNumber(2022, 2, 29)).toBeNull();
    expect(isoDay(dayNumber(2024, 2, 29) ?? 0)).toBe('2024-02-29');
    expect(weekdayOf(parseIsoDay('2022-11-09') ?? 0)).toBe(3);
    expect(weekdayOf(parseIsoDay('1937-07-07') ?? 0)).toBe(3);
    expect(parseIsoDay('2022-02-30')).toBeNull();
  });
  it('converts every day to ISO and back', () => {
    fc.assert(fc.property(fc.integer({ min: -40_000, max: 47_000 }), (n) => parseIsoDay(isoDay(n)) === n));
  });
});

describe('readDateline', () => {
  it.each([
    ['本报讯 市审批局日前', '本报讯'],
    ['本报上海讯 发挥', '本报上海讯'],
    ['新华社北京7月27日电 国务院', '新华社北京7月27日电'],
    ['据新华社金边1月30日电', '据新华社金边1月30日电'],
    ['【新华社重庆十四日电】', '新华社重庆十四日电'],
    ['中新社莫斯科3月26日电', '中新社莫斯科3月26日电'],
    ['羊城晚报讯', '羊城晚报讯'],
    ['（本报东京10月19日电）', '本报东京10月19日电'],
    ['本报北京、华盛顿10月24日电', '本报北京、华盛顿10月24日电'],
    ['本台消息，国家', '本台消息'],
  ])('%s', (text, dateline) => expect(readDateline(text)?.text).toBe(dateline));

  it.each(['本报电话0351', '本报通讯员张三', '本报资讯平台', '本报记者从北京来电', '新华社15日播发', '电视台讯问', '大家都在说'])(
    '%s is not a dateline',
    (text) => expect(readDateline(text)).toBeNull(),
  );

  it.each([
    ['（本报东京10月19日电）', ''],
    ['本报讯 市审批局', ' 市审批局'],
  ])('%s ends where the text begins: “%s”', (printed, text) => expect(printed.slice(readDateline(printed)?.end)).toBe(text));

  it('gives the day of the dateline', () => {
    expect(readDateline('新华社北京7月27日电')).toMatchObject({ month: 7, day: 27 });
    expect(readDateline('【新华社重庆十四日电】')).toMatchObject({ month: null, day: 14 });
  });
});
