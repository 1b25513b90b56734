import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigits, parseNumeral } from '../../src/text/numerals.ts';

describe('parseNumeral', () => {
  it.each([
    ['19', 19],
    ['１９９８', 1998],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['二十一', 21],
    ['三十六', 36],
    ['廿一', 21],
    ['卅', 30],
    ['一百零二', 102],
    ['二〇二二', 2022],
    ['一九四九', 1949],
    ['二○○八', 2008],
    ['元', 1],
  ])('%s', (printed, value) => expect(parseNumeral(printed)).toBe(value));

  it.each(['', '日', '十十', '二二十', '1a', '十万亿'])('%s is not a number', (printed) => expect(parseNumeral(printed)).toBeNull());

  it('returns whole numbers for any input', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'〇一二三四五六七八九十百千廿卅元0１9年') }), (text) => {
        const value = parseNumeral(text);
        return value === null || Number.isInteger(value);
      }),
    );
  });
});

it('asciiDigits changes only digits', () => expect(asciiDigits('第１２版（Ａ）')).toBe('第12版（Ａ）'));
