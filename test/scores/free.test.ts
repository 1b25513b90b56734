/** How the free set and the seeds are read, by the project's own scorer: `npm run score` prints it page by page. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnswerKeys } from '../../tools/score/answer-keys.ts';
import { f1, scorePage, type Figure, type ReadPage } from '../../tools/score/score-pages.ts';
import { scoreFolder, SETS } from '../../tools/score.ts';

/** The least that each set must reach; raise a figure when reading gets better. */
const FLOORS: Readonly<Record<string, Readonly<Record<Figure, number>>>> = {
  free: { exact: 0.96, boundaries: 0.98, title: 0.92, byline: 0.97, joins: 1, section: 1, kind: 1, placed: 1 },
  seeds: { exact: 0.97, boundaries: 0.98, title: 0.97, byline: 0.98, joins: 1, section: 1, kind: 0.97, placed: 1 },
};

describe.each(SETS)('the $name', ({ name, pages, keys }) => {
  test('are read no worse than the floor', () => {
    const { total, pages: scored } = scoreFolder(pages, keys);
    expect(scored.length).toBeGreaterThan(4);
    const short = Object.entries(FLOORS[name] ?? {}).filter(([figure, least]) => f1(total[figure as Figure]) < least);
    expect(short.map(([figure, least]) => `${figure} ${f1(total[figure as Figure]).toFixed(3)}, at least ${least}`)).toEqual([]);
  });
});

describe('the scorer', () => {
  const [key] = readAnswerKeys(path.join(import.meta.dirname, 'free'));
  if (!key) throw new Error('the free set has no page');
  const text = Array.from({ length: 60 }, (_, i) => (i % 2 === 0 ? '字' : ''));
  const whole: ReadPage = {
    source: key.file,
    furniture: [],
    articles: key.articles.map((article) => {
      const [first = 0, last = 0] = article.lines.split(',').map(Number);
      const lines = article.lines.split(',').map(Number);
      return { ...article, lines, paragraphs: [{ lines: [first, last].slice(0, 1) }], section: { label: '综合', origin: 'inferred' } };
    }),
  };

  test('gives everything to a page read as its key says', () => {
    const score = scorePage(key, whole, text);
    for (const figure of ['exact', 'boundaries', 'title', 'byline', 'kind', 'section'] as const) expect(f1(score[figure]), figure).toBe(1);
  });

  test('takes off for articles that were put together, lost names and other titles', () => {
    const [first, second, ...rest] = whole.articles;
    if (!first || !second) throw new Error('the page has fewer than two articles');
    const joined = { ...first, lines: [...first.lines, ...second.lines], byline: [], headline: '别的标题' };
    const score = scorePage(key, { ...whole, articles: [joined, ...rest] }, text);
    expect(score.exact.right).toBe(key.articles.length - 2);
    expect(f1(score.boundaries)).toBeLessThan(1);
    expect(f1(score.byline)).toBeLessThan(1);
    expect(f1(score.title)).toBeLessThan(1);
  });

  test('counts lines that were lost and lines that were placed twice', () => {
    const [first, ...rest] = whole.articles;
    if (!first) throw new Error('the page has no article');
    const lost = scorePage(key, { ...whole, articles: rest }, text).placed;
    const twice = scorePage(key, { ...whole, articles: [first, first, ...rest] }, text).placed;
    const once = scorePage(key, whole, text).placed;
    expect(lost.right).toBeLessThan(once.right);
    expect(twice.found).toBeGreaterThan(once.found);
    expect(twice.right).toBe(once.right);
  });
});
