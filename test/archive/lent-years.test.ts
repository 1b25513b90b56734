import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/config.ts';
import type { PageRecord } from '../../src/model/model.ts';
import { withLentYears } from '../../src/archive/lent-years.ts';
import { archiveOf, page } from './records.ts';

/** A page of 30 April, of an unknown year. */
const yearless = (source: string): PageRecord => ({
  ...page(source, { date: null }),
  date: { value: null, earliest: null, latest: null, confidence: 'low', evidence: [], yearless: { month: 4, day: 30, lag: 1 } },
});
const issueOf = (pages: readonly PageRecord[], source: string) => archiveOf(pages, DEFAULTS).archive.pages.get(source)?.articles[0]?.issue;

describe('a page without a year', () => {
  it('borrows it from its folder', () =>
    expect(issueOf([page('x/a.md', { date: '1998-05-03' }), yearless('x/b.md')], 'x/b.md')).toBe('1998-05-01'));
  it('does not borrow from another folder', () =>
    expect(issueOf([page('x/a.md', { date: '1998-05-03' }), yearless('y/b.md')], 'y/b.md')).toBe('undated'));
  it('names the borrowed year as evidence', () => {
    const entry = archiveOf([page('a.md', { date: '1998-05-03' }), yearless('b.md')], DEFAULTS).archive.pages.get('b.md');
    expect(entry?.date).toMatchObject({ value: '1998-05-01', confidence: 'low' });
    expect(entry?.date.evidence.at(-1)?.rule).toBe('year lent by a neighbouring page');
  });
  it('does not lend a borrowed year', () => {
    const far = Array.from({ length: 3 }, (_, i) => yearless(`x/${i}.md`));
    expect(issueOf(far, 'x/1.md')).toBe('undated');
  });
});

describe('pages of two years in one folder', () => {
  const dated = Array.from({ length: 60 }, (_, i) => page(`x/${10 + i}.md`, { date: i < 30 ? '1998-05-03' : '2010-05-03' }));
  const lent = (pages: readonly PageRecord[], source: string): string | null =>
    withLentYears(pages).find((one) => one.source === source)?.date.value ?? null;
  const all = [...dated, yearless('x/155.md'), yearless('x/605.md')];

  it.each([
    ['sorted', all],
    ['last first', all.toReversed()],
    ['second half first', [...all.slice(30), ...all.slice(0, 30)]],
    ['each several times', Array.from({ length: 12 }, () => all).flat()],
  ])('lend the year of the nearest ones, given %s', (_, pages) => {
    expect(lent(pages, 'x/155.md')).toBe('1998-05-01');
    expect(lent(pages, 'x/605.md')).toBe('2010-05-01');
  });

  it('stay in the order in which they are given', () =>
    expect(withLentYears(all.toReversed()).map(({ source }) => source)).toEqual(all.toReversed().map(({ source }) => source)));
});
