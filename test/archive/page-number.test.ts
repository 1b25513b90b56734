import { describe, expect, it } from 'vitest';
import { comparePageNumbers, pageKey } from '../../src/archive/page-number.ts';

describe('printed page numbers', () => {
  it.each([
    ['第1版', '1'],
    ['１', '1'],
    ['03', '3'],
    ['一', '1'],
    ['第十二版', '12'],
    ['二十', '20'],
    ['A05', 'a5'],
    [' B 1 ', 'b1'],
    ['副刊', '副刊'],
  ])('takes %s for page %s', (printed, key) => {
    expect(pageKey(printed)).toBe(key);
  });

  it.each([null, '', '第版'])('knows no page where none was printed: %s', (printed) => {
    expect(pageKey(printed)).toBeNull();
  });

  it('orders pages as a reader turns them: numbers, then lettered sections, then names, unnumbered ones last', () => {
    const printed = [null, '副刊', 'B1', '十', 'A10', '2', 'A9'];
    expect([...printed].sort(comparePageNumbers)).toEqual(['2', '十', 'A9', 'A10', 'B1', '副刊', null]);
  });
});
