import { describe, expect, it } from 'vitest';
import { comparePageNumbers, comparePrintedPages, namesPage, pageKey } from '../../src/archive/page-number.ts';

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
    ['第A3版', 'a3'],
    ['第10-11版', '10-11'],
    ['A02-A03', 'a2-3'],
    ['增01', '增1'],
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

  it('orders supplements and pages printed as one among the others', () => {
    const printed = ['B1', '增1', '12-13', 'A10', '2', '14', 'A2', '12', 'A1', '1'];
    expect([...printed].sort(comparePageNumbers)).toEqual(['1', '2', '12', '12-13', '14', 'A1', 'A2', 'A10', 'B1', '增1']);
  });

  it('keeps the pages of an edition together, in the order of the day', () => {
    const printed = ['1 晚刊', '2 晨刊', '- 号外', '2 -', '1 第二张', '1 晨刊', '1 要闻', '1 第一张'];
    const pages = printed.map((text) => {
      const [number, name] = text.split(' ').map((part) => (part === '-' ? null : part));
      return { text, number: number ?? null, name: name ?? null };
    });
    expect([...pages].sort(comparePrintedPages).map(({ text }) => text)).toEqual([
      '1 晨刊',
      '2 晨刊',
      '1 要闻',
      '2 -',
      '1 晚刊',
      '1 第一张',
      '1 第二张',
      '- 号外',
    ]);
  });

  it.each([
    ['11', '10-11', true],
    ['第十一版', '10-11', true],
    ['12', '10-11', false],
    ['A3', 'A2-A3', true],
    ['B3', 'A2-A3', false],
    ['3', 'A3', false],
    [null, '3', null],
  ])('finds the page of a note (%s on page %s): %s', (noted, page, found) => {
    expect(namesPage(noted, page)).toBe(found);
  });
});
