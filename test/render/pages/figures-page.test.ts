import { describe, expect, it } from 'vitest';
import { columnChart, rowChart } from '../../../src/render/chart.ts';
import { article, page } from '../../archive/records.ts';
import { render } from '../fixtures.ts';

const bars = (...counts: number[]) => counts.map((count, i) => ({ label: `${i}`, count, href: null }));

describe('charts', () => {
  it('have bars in proportion to their counts', () => {
    const [a, b, c] = columnChart(bars(10, 5, 0)).bars;
    expect((a?.height ?? 0) / 2).toBeCloseTo(b?.height ?? 0, 0);
    expect(c?.height).toBe(0);
    const rows = rowChart(bars(10, 5)).bars;
    expect((rows[0]?.width ?? 0) / 2).toBeCloseTo(rows[1]?.width ?? 0, 0);
  });
  it('stay within their frame, and empty ones have no bars', () => {
    const chart = columnChart(bars(...Array.from({ length: 48 }, (_, i) => i)));
    for (const bar of chart.bars) expect(bar.x + bar.width).toBeLessThanOrEqual(chart.width);
    expect(columnChart([]).bars).toEqual([]);
  });
});

describe('the page of figures', () => {
  const on = (source: string, date: string | null) => page(source, { date, articles: [article({ title: source, text: source })] });
  const table = (html: string, label: string): string | undefined =>
    new RegExp(`>${label}(?:</a>)?</th><td class="number">(\\d+)`, 'u').exec(html)?.[1];
  it('counts months without gaps, undated articles left out', () => {
    const html = render([on('a', '1998-01-05'), on('b', '1998-03-07'), on('c', '1998-03-09'), on('d', null)]).get('figures.html') ?? '';
    expect(['1998-01', '1998-02', '1998-03'].map((month) => table(html, month))).toEqual(['1', '0', '2']);
  });
  it('counts years of a long archive, and links those with an issue', () => {
    const html = render([on('a', '1950-01-05'), on('b', '1998-03-07')]).get('figures.html') ?? '';
    expect([table(html, '1950年'), table(html, '1970年'), table(html, '1998年')]).toEqual(['1', '0', '1']);
    expect(html).not.toContain('issues/1970.html');
  });
  it('has a figure over time on the page of a large section', () => {
    const pages = Array.from({ length: 12 }, (_, i) => on(`p${i}`, `1998-${String(i + 1).padStart(2, '0')}-01`));
    const html = [...render(pages)].find(([name]) => /^sections\/[a-z2-7]{8}\.html$/u.test(name))?.[1] ?? '';
    expect(html).toContain('<svg class="chart columns"');
    expect(html).toContain('href="../issues/1998.html"');
  });
});
