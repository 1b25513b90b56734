import { describe, expect, it } from 'vitest';
import type { PageRecord } from '../../../src/model/model.ts';
import { article, page } from '../../archive/records.ts';
import { render, renderPrints, siteOf, tagsOf } from '../fixtures.ts';

describe('the print view of an issue', () => {
  const crosshead = { role: 'crosshead', text: '【春水】', lines: [2] } as const;
  const text = (characters: number) => ({ role: 'body', text: '水'.repeat(characters), lines: [3] }) as const;
  const day = (source: string, characters: number, date: string | null = '1998-05-01') =>
    page(source, { date, articles: [article({ headline: source, lines: [1, 2, 3], paragraphs: [crosshead, text(characters)] })] });
  const printed = (pages: readonly PageRecord[]) => renderPrints(siteOf(pages), pages);

  it('contains all articles, with their own anchors and headings in order', () => {
    const [file, ...others] = printed([day('甲.md', 20), day('乙.md', 30)]);
    const html = String(file?.content);
    expect([file?.path, others]).toEqual(['issues/1998-05-01-print.html', []]);
    expect(html).toContain('水'.repeat(20));
    expect(html).toContain('水'.repeat(30));
    expect(html).toContain('<meta name="robots" content="noindex">');
    const ids = tagsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html.match(/<h[1-4]/gu)).toEqual(['<h1', '<h2', '<h3', '<h4', '<h2', '<h3', '<h4']);
  });
  it('is linked from the issue; undated and very long issues have none', () => {
    const pages = [day('甲.md', 20), day('乙.md', 300_000, '1998-05-02'), day('丙.md', 20, null)];
    expect(printed(pages).map(({ path }) => path)).toEqual(['issues/1998-05-01-print.html']);
    const files = render(pages);
    expect(files.get('issues/1998-05-01.html')).toContain('href="../issues/1998-05-01-print.html"');
    expect(files.get('issues/1998-05-02.html')).not.toContain('-print');
    expect(files.get('issues/undated.html')).not.toContain('-print');
    expect(files.get('sitemap.xml') ?? '').not.toContain('-print');
  });
});
