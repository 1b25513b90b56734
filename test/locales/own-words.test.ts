/** What records say in the program's own words, a reader reads in the language of the interface. */
import { describe, expect, test } from 'vitest';
import type { ArticleRecord, PageRecord } from '../../src/model/model.ts';
import { STATED_FIELDS } from '../../src/model/article-fields.ts';
import {
  ARTICLE_KINDS,
  DATE_RULES,
  DAY_STATES,
  DOUBTED_PRINT,
  DOUBTED_READINGS,
  FURNITURE_ROLES,
  PARAGRAPH_ROLES,
} from '../../src/model/vocabulary.ts';
import { article, page } from '../archive/records.ts';
import { pageFacts } from '../../src/archive/page-facts.ts';
import { renderReport } from '../../src/render/frame/render-pages.ts';
import { doubtfulReadings } from '../../src/render/pages/report-pages.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import { render, renderRecord, siteOf } from '../render/fixtures.ts';

const LATIN = /[A-Za-z]/u;
const textsIn = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, text = '']) => text);

const guessed = (source: string, articles: readonly ArticleRecord[], evidence: PageRecord['date']['evidence'] = []): PageRecord => ({
  ...page(source, { articles }),
  date: { value: '1998-05-01', earliest: null, latest: null, confidence: 'low', evidence },
});

describe.each(['zh-Hans', 'zh-Hant'] as const)('in the interface %s', (language) => {
  const articlePage = (record: PageRecord): string =>
    [...render([record], { language })].find(([name]) => name.startsWith('a/'))?.[1] ?? '';

  test('every evidence rule that a page of the archive shows is in its language', () => {
    const evidence = DATE_RULES.map((rule, i) => ({ line: i + 1, text: '供电', rule }));
    const shown = textsIn(
      articlePage(guessed('1.md', [article()], evidence)),
      /<q lang="[^"]*">供电<\/q> <span class="sure">([^<]*)<\/span>/gu,
    );
    expect(shown).toHaveLength(DATE_RULES.length);
    expect(shown.filter((text) => text === '' || LATIN.test(text))).toEqual([]);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('every doubt about an article is in its language', () => {
    const doubts = DOUBTED_READINGS.map((what) => ({ lines: [2], what, confidence: 0.5 }));
    const doubtedPrint = DOUBTED_PRINT.map((what) => ({ lines: [2], what }));
    const shown = textsIn(
      articlePage(page('1.md', { articles: [article({ doubts, doubtedPrint })] })),
      /<span class="role">第2行<\/span> ([^<]*)<\/li>/gu,
    );
    expect(shown).toHaveLength(DOUBTED_READINGS.length + DOUBTED_PRINT.length);
    expect(shown.filter((text) => LATIN.test(text))).toEqual([]);
  });

  test('unlikely print is in the report in its language, with its line and without a percentage', () => {
    const doubtedPrint = DOUBTED_PRINT.map((what, i) => ({ lines: [i + 2], what }));
    const record = page('1.md', { articles: [article({ doubtedPrint })] });
    const site = siteOf([record], { language });
    const [html = ''] = [...renderReport(site, doubtfulReadings(site, [pageFacts(record, DEFAULTS.words)]))].map(({ content }) =>
      String(content),
    );
    const rows = textsIn(html, /<tr><td><\/td><td[^>]*>(.*?<\/td><td>.*?)<\/td>/gu);
    expect(rows).toHaveLength(DOUBTED_PRINT.length);
    expect(rows.every((row, i) => /^(?:这里不太可能|這裡不太可能|這裏不太可能)：/u.test(row) && row.includes(`1.md:${i + 2}`))).toBe(true);
  });

  test('the fields that a person corrected are named in its language', () => {
    const html = articlePage(page('1.md', { articles: [article({ stated: STATED_FIELDS })] }));
    const [shown = ''] = textsIn(html, /<li>([^<、]*、[^<]*)<\/li>/gu);
    expect(shown.split('、')).toHaveLength(STATED_FIELDS.length);
    expect(shown).not.toMatch(LATIN);
  });

  test('the source view labels every line in its language', () => {
    const furniture = FURNITURE_ROLES.map((role, i) => ({ role, lines: [i + 1], text: '供电' }));
    const after = furniture.length;
    const paragraphs = PARAGRAPH_ROLES.map((role, i) => ({ role, text: '供电', lines: [after + i + 1] }));
    const lines = [...furniture, ...paragraphs].map(() => '供电');
    const record = page('1.md', { furniture, articles: [article({ paragraphs, lines: paragraphs.flatMap((p) => p.lines) })] });
    const site = { ...siteOf([record], { language }), sourceViews: true };
    const view = renderRecord(site, record, { lines }).find(({ path }) => path.startsWith('sources/'));
    const shown = textsIn(String(view?.content), /<span class="role" lang="[^"]*">([^<]*)<\/span>/gu);
    expect(shown).toHaveLength(lines.length);
    expect(shown.filter((text) => text === '' || LATIN.test(text))).toEqual([]);
  });

  test('every kind of article is named in its language', () => {
    const articles = ARTICLE_KINDS.map((kind, i) => article({ kind, title: `第${i}篇`, text: `第${i}篇的正文。`, lines: [i + 1] }));
    const pages = [...render([page('1.md', { articles })], { language })].filter(([name]) => name.startsWith('kinds/'));
    const titles = pages.flatMap(([, html]) => textsIn(html, /<h1>(?:<span[^>]*>)?([^<]*)</gu));
    expect(titles).toHaveLength(ARTICLE_KINDS.length);
    expect(titles.filter((text) => LATIN.test(text))).toEqual([]);
  });

  test('every state that an owner declares of a day is explained in its language', () => {
    const days = Object.fromEntries(DAY_STATES.map((state, i) => [state, [`1998-05-1${i}`]]));
    const html = render([page('1.md')], { language, days }).get('issues/1998.html') ?? '';
    const shown = textsIn(html, /<span class="state">([^<]*)<\/span>/gu);
    expect(shown).toHaveLength(DAY_STATES.length);
    expect(shown.filter((text) => LATIN.test(text))).toEqual([]);
  });
});
