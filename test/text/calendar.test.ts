import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateParts, dayNumber, daysInMonth, daysSince1970, isDayOfYear, isoDate, isoDay, isoWeekday, monthName, monthNumber, monthsBetween, parseIsoDay, weekdayOf, weeksOf } from '../../src/text/calendar.ts'; // prettier-ignore

const number = fc.integer({ min: daysSince1970(1850, 1, 1), max: daysSince1970(2099, 12, 31) });

describe('day numbers', () => {
  it('turn into dates and back', () => {
    fc.assert(
      fc.property(number, (day) => {
        expect(parseIsoDay(isoDay(day))).toBe(day);
        const { year, month, day: ofMonth } = dateParts(isoDay(day));
        expect(isoDate(year, month, ofMonth)).toBe(isoDay(day));
      }),
    );
  });

  it('advance the weekday by one each day, whichever day the week begins with', () => {
    fc.assert(
      fc.property(number, (day) => {
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) + 1) % 7);
        expect(isoWeekday(isoDay(day))).toBe((weekdayOf(day) + 6) % 7);
      }),
    );
    // A Wednesday.
    expect(isoWeekday('2022-11-09')).toBe(2);
  });

  it.each(['2023-02-29', '2022-02-30', '2022-13-01', '2022-00-10', '1849-12-31', '2100-01-01', '2022-1-1', ''])(
    'do not exist for %s',
    (text) => expect(parseIsoDay(text)).toBeNull(),
  );

  it('exist for 29 February in leap years only', () => {
    expect(isDayOfYear(2, 29)).toBe(true);
    expect(dayNumber(2024, 2, 29)).not.toBeNull();
    expect(dayNumber(1900, 2, 29)).toBeNull();
    expect(dayNumber(2000, 2, 29)).not.toBeNull();
  });
});

describe('a month', () => {
  it('has its days in weeks from Monday to Sunday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const weeks = weeksOf(year, month);
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(weeks.flat().filter((day) => day !== null)).toEqual(Array.from({ length: daysInMonth(year, month) }, (_, i) => i + 1));
        const first = weeks[0]?.indexOf(1);
        expect(first).toBe(isoWeekday(isoDate(year, month, 1)));
      }),
    );
  });

  it.each([
    [2022, 2, 28],
    [2024, 2, 29],
    [99, 12, 31],
    [2022, 4, 30],
  ])('%i-%i has %i days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days));

  it.each([
    ['2022-11', '2023-02', ['2022-11', '2022-12', '2023-01', '2023-02']],
    ['0099-12', '0100-01', ['0099-12', '0100-01']],
    ['1998-05', '1998-05', ['1998-05']],
  ])('from %s to %s there are these', (first, last, months) => expect(monthsBetween(first, last)).toEqual(months));

  it('has a number that gives its name back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 12 * 9999 + 11 }), (number) => {
        expect(monthNumber(monthName(number))).toBe(number);
      }),
    );
  });
});
