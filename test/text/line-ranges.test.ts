import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascendingLines, lineRanges, lineRanks, PLAIN_RANGES } from '../../src/text/line-ranges.ts';
import { article, page } from '../archive/records.ts';

describe('line numbers as ranges', () => {
  it('join lines with only blank lines between them', () => {
    const ranks = lineRanks(page('a.md', { articles: [article({ lines: [3, 5, 7, 22] }), article({ lines: [20] })] }));
    expect(lineRanges([3, 5, 7, 22], PLAIN_RANGES, ranks)).toBe('3-7, 22');
    expect(lineRanges([3, 5, 7, 22], { dash: '–', separator: '、' }, ranks)).toBe('3–7、22');
  });

  it.each([
    [[9, 3, 9], '3、9'],
    [[7], '7'],
    [[], ''],
  ])('can be ascending: %j', (lines, text) => expect(lineRanges(ascendingLines(lines), { dash: '–', separator: '、' })).toBe(text));

  it('do not join lines with other text between them', () => {
    const ranks = lineRanks({ articles: [article({ lines: [3, 5, 9] })], furniture: [{ role: 'slogan', lines: [7], text: '' }] });
    expect(lineRanges([3, 5, 9], PLAIN_RANGES, ranks)).toBe('3-5, 9');
  });

  it('follow the order of reading across blank lines', () => {
    const ranks = lineRanks({ articles: [article({ lines: [94, 95, 97, 98, 99, 107] })], furniture: [] });
    expect(lineRanges([94, 95, 97, 107, 99], PLAIN_RANGES, ranks)).toBe('94-97, 107, 99');
  });

  it('keep the order of reading', () => expect(lineRanges([8, 9, 3, 4], PLAIN_RANGES)).toBe('8-9, 3-4'));

  it('name every line given and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (lines) => {
        const named = lineRanges(ascendingLines(lines), PLAIN_RANGES)
          .split(', ')
          .filter((range) => range !== '')
          .flatMap((range) => {
            const [first = 0, last = first] = range.split('-').map(Number);
            return Array.from({ length: last - first + 1 }, (_, i) => first + i);
          });
        expect(named).toEqual([...lines].sort((a, b) => a - b));
      }),
    );
  });
});
