import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import fs from 'node:fs';
import path from 'node:path';
import type { PageDate } from '../../../src/model/model.ts';
import type { Page } from '../../../src/model/page.ts';
import { toBlocks } from '../../../src/input/blocks.ts';
import { parseIsoDay } from '../../../src/text/calendar.ts';
import { lendYear } from '../../../src/read/dates/lend-year.ts';
import { inferPageDate } from '../../../src/read/dates/page-date.ts';

function page(lines: readonly string[], stated = {}): Page {
  return { source: 'a.md', sha256: '', lines, blocks: toBlocks(lines, 0), stated };
}
const read = (...paragraphs: string[]): PageDate => inferPageDate(page(paragraphs.flatMap((p) => [p, ''])));

describe('the seeds', () => {
  const folder = path.join(import.meta.dirname, '../../../seeds');
  it.each([
    ['000_6aabacdc9d3ce053.txt', '2022-11-09', 'high'],
    ['001_a7ee0230a04bfec5.txt', '2022-11-18', 'high'],
    ['002_6d3b14249bc8cb53.txt', '2022-07-29', 'high'],
    ['003_f937464631c2a78b.txt', '2022-07-28', 'low'],
    ['004_c0ae28c699a892b4.txt', '2022-06-10', 'low'],
  ])('%s is dated %s', (name, value, confidence) => {
    const date = inferPageDate(page(fs.readFileSync(path.join(folder, name), 'utf8').split('\n')));
    expect(date).toMatchObject({ value, confidence });
    expect(date.evidence.length).toBeGreaterThan(0);
  });
});

describe('a folio line', () => {
  it('gives a stated date if its weekday agrees', () => {
    expect(read('2022年11月9日 星期三 第3版 要闻', '本报讯 11月1日，市里开会。')).toMatchObject({
      value: '2022-11-09',
      confidence: 'stated',
    });
  });
  it('gives low confidence if its weekday disagrees', () => {
    expect(read('2022年11月9日 星期五 第3版 要闻', '本报讯 市里开会。')).toMatchObject({ value: '2022-11-09', confidence: 'low' });
  });
  it('may be set on several lines', () => {
    expect(read('太原日报', '2022年11月9日', '星期三', '第3版', '本报讯 11月1日，市里开会。')).toMatchObject({
      value: '2022-11-09',
      confidence: 'stated',
    });
  });
  it('may be set in Chinese numerals', () => {
    expect(read('二〇二二年十一月九日 星期三 第三版', '本报讯 市里开会。')).toMatchObject({ value: '2022-11-09', confidence: 'stated' });
  });
});

describe('the date inferred from the text', () => {
  it('is the day after the latest dateline, whatever past and coming days the text names', () => {
    const date = read(
      '新华社北京4月3日电 国务院举行会议。',
      '本报太原4月4日电 2023年4月4日，省里召开会议，决定4月20日起施行新办法。',
      '清明节将于4月5日到来。',
    );
    expect(date).toMatchObject({ value: '2023-04-05', earliest: '2023-04-04' });
    expect(date.confidence).not.toBe('high');
  });

  it('is the day of the event if the page calls it today', () => {
    expect(read('今天（4月4日），国务院举行会议。', '4月4日，省里召开会议。', '2023年4月2日，活动举行。')).toMatchObject({
      value: '2023-04-04',
      confidence: 'low',
    });
  });

  it.each([
    [2023, '2月28日', '3月1日', '2023-03-01'],
    [2024, '2月28日', '2月29日', '2024-02-29'],
    [2024, '2月29日', '3月1日', '2024-03-01'],
    [2023, '12月31日', '1月1日', '2024-01-01'],
  ])('in %d is the day on which an order takes effect: event on %s, effect on %s', (year, event, effective, value) => {
    const date = read(
      `新华社北京${event}电 国务院${year}年${event}举行会议。`,
      `本报讯 市交通局发布通告,${effective}零时起全市公交车票价下调。`,
    );
    expect(date).toMatchObject({ value, latest: value });
    expect(date.evidence.map(({ rule }) => rule)).toContain('takes effect');
  });
  it('has the year of an anniversary, in Arabic or Chinese numerals', () => {
    const of = (years: string) => read(`新华社北京9月29日电 庆祝新中国成立${years}周年大会29日举行。`).value;
    expect([of('70'), of('七十'), of('六十五')]).toEqual(['2019-09-30', '2019-09-30', '2014-09-30']);
  });
  it('uses the datelines of all paragraphs, with or without blank lines between them', () => {
    const lines = [
      '城南管网完工',
      '本报讯 城南老旧供水管网改造工程日前完工,惠及居民两万余户。(赵海涛)',
      '灯会开幕',
      '本报太原4月4日电 2023年4月4日,第九届灯会在文庙开幕。',
      '记者4月4日从组委会获悉,灯会持续十天。',
    ];
    const set = inferPageDate(page(lines));
    expect(set.value).toBe('2023-04-05');
    expect(set.evidence[0]).toMatchObject({ line: 4, rule: 'latest dateline' });
  });
  it('can fall in the next year', () => {
    expect(read('本报北京12月31日电 2018年12月31日，大会闭幕。', '本报讯 12月30日，市里召开会议。').value).toBe('2019-01-01');
  });

  it('keeps the day without a year if the text gives no year', () => {
    const date = read('本报讯 5月6日，市里召开会议。', '本报讯 5月7日，区里举行活动。');
    expect(date).toMatchObject({ value: null, yearless: { month: 5, day: 7, lag: 1 } });
    expect(date.evidence[0]?.rule).toBe('latest past event');
  });

  it('has high confidence only if two rules agree', () => {
    const today = '今日是第31个“全国消防日”。';
    const event = '本报讯 11月8日，市里召开会议。';
    expect(read(event, today).confidence).toBe('high');
    expect(read(event, today)).toMatchObject({ value: '2022-11-09', latest: '2022-11-09' });
    expect(read(event, '市里计划在2022年办完。').confidence).not.toBe('high');
  });

  it('is unknown if the text names no day of news', () => {
    for (const text of ['秋天到了，树叶黄了。', '1949年10月1日，他十岁。', '']) expect(read(text).value, text).toBeNull();
  });
});

describe('a page of which only the month is stated', () => {
  const month = { date: '1951-03-01..1951-03-31' };
  it('has bounds and no day, whatever its events suggest', () => {
    const read = inferPageDate(page(['本报讯（记者李静）3月8日，县文化馆新馆落成。', '', '3月9日，学校开学。'], month));
    expect(read).toMatchObject({ value: null, earliest: '1951-03-01', latest: '1951-03-31', confidence: 'stated' });
  });
  it('has the day that a folio line prints, if it lies in that month', () => {
    const folio = (day: string) => inferPageDate(page([`1951年${day} 第三版`, '', '本报讯 县文化馆新馆落成。'], month)).value;
    expect([folio('3月9日'), folio('4月9日')]).toEqual(['1951-03-09', null]);
  });
});

it('a stated date wins', () => {
  expect(inferPageDate(page(['2022年11月9日 星期三 第3版'], { date: '1998-12-25' }))).toMatchObject({
    value: '1998-12-25',
    confidence: 'stated',
  });
});

describe('properties', () => {
  const pieces = fc.constantFrom(
    '本报讯 ',
    '11月8日',
    '2022年',
    '2月29日',
    '今日是“教师节”',
    '第31个“全国消防日”',
    '，',
    '。',
    '\n',
    '至',
    '起',
    '将于',
    '（新华社北京10月1日电）',
    '喜迎党的二十大',
    '一九九八年',
    '星期三',
    '某某公司',
  );
  it('never throws, gives only existing days, and keeps the date within its bounds', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 16 }), (list) => {
        const date = inferPageDate(page(list.join('').split('\n')));
        const days = [date.earliest, date.value, date.latest];
        if (date.value === null) return days.every((d) => d === null);
        const [earliest, value, latest] = days.map((d) => parseIsoDay(d ?? '') ?? NaN);
        return (earliest ?? NaN) <= (value ?? NaN) && (value ?? NaN) <= (latest ?? NaN) && date.evidence.length > 0;
      }),
      { numRuns: 500 },
    );
  });
});

describe('the head of a lead', () => {
  it('gives the day, with or without a year', () => {
    expect(read('本报讯(记者张三)2021年11月3日，绿道建成开放。', '本报讯 2021年10月20日起，道路施工。').value).toBe('2021-11-04');
    expect(read('本报讯（记者 张三）11月3日，绿道建成开放。')).toMatchObject({ value: null, yearless: { month: 11, day: 3 } });
  });
  it('is distinct from a date inside a feature', () => {
    expect(read('老人回忆，1998年11月3日，绿道建成开放。')).toMatchObject({ value: null });
  });
});

describe('lendYear', () => {
  const known = (value: string): PageDate => ({ value, earliest: value, latest: value, confidence: 'high', evidence: [] });
  const open = (month: number, day: number): PageDate => ({
    value: null,
    earliest: null,
    latest: null,
    confidence: 'low',
    evidence: [],
    yearless: { month, day, lag: 1 },
  });

  it('uses the year of the neighbours', () => {
    expect(lendYear(open(7, 27), [known('2022-07-29'), known('2022-11-09')])).toMatchObject({ value: '2022-07-28', confidence: 'low' });
    expect(lendYear(open(12, 31), [known('1999-01-03')]).value).toBe('1999-01-01');
    expect(lendYear(open(2, 28), [known('2000-03-02')]).value).toBe('2000-02-29');
  });
  it('leaves the year open if the neighbours disagree or are missing', () => {
    expect(lendYear(open(7, 27), [known('2022-07-29'), known('2019-07-29')]).value).toBeNull();
    expect(lendYear(open(7, 27), []).value).toBeNull();
  });
  it('chooses the year in which the day falls within the span of the neighbours', () => {
    const spring = [known('2019-02-11'), known('2019-03-02'), known('2019-10-20'), known('2019-10-28')];
    expect(lendYear(open(2, 20), spring).value).toBe('2019-02-21');
    expect(lendYear(open(12, 24), spring).value).toBeNull();
  });
  it('does not change a known date', () => {
    expect(lendYear(known('2022-07-29'), [known('1998-01-01')]).value).toBe('2022-07-29');
  });
});
