import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PageRecord } from '../../../src/model/model.ts';
import { readPage } from '../../../src/read/read-page.ts';
import { readSidecar } from '../../../src/read/stated/sidecar.ts';
import { writeSidecar } from '../../../src/read/stated/sidecar-write.ts';
import { DEFAULT_SECTION_RULES } from '../../../src/read/sections/section.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readSidecar({ source: 'a.yaml', bytes: bytes(text) });
const SETTINGS = { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES };

const PAGE = '# 一路畅通\n\n本报讯 大桥通车。(王勇)\n\n# 二龙戏珠\n\n本报讯 灯会开幕。\n\n灯会闭幕。\n';
function page(sidecar: string | null, text = PAGE): PageRecord {
  const result = readPage(
    { source: 'a.md', bytes: bytes(text), sidecar: sidecar === null ? null : { source: 'a.yaml', bytes: bytes(sidecar) } },
    SETTINGS,
  );
  if (!result.page) throw new Error('the page was not read');
  expect(result.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  return result.page;
}
const allLines = (p: PageRecord): number[] =>
  [...p.articles.flatMap((a) => a.lines), ...p.furniture.flatMap((f) => f.lines)].sort((a, b) => a - b);

describe('readSidecar', () => {
  it('reads the stated fields of page and articles', () => {
    const { stated, diagnostics } = read(
      'paper: 太原日报\ndate: 2022-11-09\npage: 3\npageName: 要闻\nfurniture: 3, 19-20\narticles:\n  - lines: 5-7, 11\n    headline: 甲\n    subtitle:\n    byline: [李静, {name: 梁琛, role: 摄}]\n  - at: 44\n    kind: notice\n    note: 原文有误\n',
    );
    expect(diagnostics).toEqual([]);
    expect(stated).toEqual({
      paper: '太原日报',
      date: '2022-11-09',
      pageNumber: '3',
      pageName: '要闻',
      furniture: [3, 19, 20],
      corrections: [
        {
          lines: [5, 6, 7, 11],
          headline: '甲',
          subtitle: null,
          byline: [
            { name: '李静', role: '记者' },
            { name: '梁琛', role: '摄' },
          ],
        },
        { at: 44, kind: 'notice', note: '原文有误' },
      ],
    });
  });

  it.each([
    ['date: gestern\n', 1, '`date` should be a day that exists, or a month, a year or a span where the day is not known, not `gestern`'],
    ['pages: 3\n', 1, '`pages` is not a field here'],
    ['articles:\n  - headline: 甲\n', 2, 'this entry does not say which article it means'],
    [
      'articles:\n  - at: 5\n    kind: novel\n',
      3,
      '`kind` should be one of news, photo, notice, document, advertisement, continuation, not `novel`',
    ],
    ['articles:\n  - lines: 9-5\n', 2, '`lines` should be lines of the page, not `9-5`'],
    ['articles: 5\n', 1, '`articles` should be a list, each entry beginning with `- lines:` or `- at:`, not `5`'],
    ['- a\n- b\n', 1, 'should be a list of `name: value` lines'],
    ['date: 2022-11-09\ndate: 2022-11-10\n', 2, '`date` is stated twice'],
  ])('%s', (text, line, message) => {
    const { diagnostics } = read(text);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', file: 'a.yaml', line, message });
    expect(diagnostics[0]?.advice).toBeTruthy();
  });

  it.each(['[', '{a: ', '- ', '? '])('reports endless nesting of %j without crashing', (opening) => {
    const { stated, diagnostics } = read(`date: 2022-11-09\narticles: ${opening.repeat(5000)}`);
    expect(stated).toEqual({});
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'a.yaml', line: 1, message: 'is nested more than 100 levels deep' }]);
  });

  it('reports bytes that are not UTF-8', () => {
    const { stated, diagnostics } = readSidecar({ source: 'a.yaml', bytes: new Uint8Array([0xff, 0xfe, 0x80]) });
    expect(stated).toEqual({});
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'a.yaml' }]);
  });

  it('reads no fields from an empty file or comments', () => {
    expect(read('')).toEqual({ stated: {}, diagnostics: [] });
    expect(read('# nur ein Kommentar\n')).toEqual({ stated: {}, diagnostics: [] });
  });
});

describe('corrections', () => {
  it('win over fields that were read, and are listed in the record', () => {
    const article = page('articles:\n  - at: 3\n    headline: 大桥通车\n    byline: [司勇]\n    section: 交通\n    note: 更正\n')
      .articles[0];
    expect(article).toMatchObject({
      headline: '大桥通车',
      title: '大桥通车',
      byline: [{ name: '司勇', role: '记者' }],
      section: { label: '交通', origin: 'stated' },
      note: '更正',
    });
    expect(article?.stated).toEqual(['headline', 'byline', 'section', 'note']);
  });

  it('move boundaries without losing a line', () => {
    const before = page(null);
    const after = page('articles:\n  - lines: 1-5\n  - lines: 7-9\n');
    expect(after.articles.map((a) => a.lines)).toEqual([
      [1, 3, 5],
      [7, 9],
    ]);
    expect(allLines(after)).toEqual(allLines(before));
    expect(after.articles[0]?.stated).toEqual(['lines']);
  });

  it('turn lines into furniture', () => {
    const after = page('furniture: 9\n');
    expect(after.furniture.flatMap((f) => f.lines)).toContain(9);
    expect(after.articles.flatMap((a) => a.lines)).not.toContain(9);
    expect(allLines(after)).toEqual([1, 3, 5, 7, 9]);
  });

  it('may leave a field empty', () => {
    expect(page('articles:\n  - at: 3\n    byline:\n    headline:\n').articles[0]).toMatchObject({ headline: null, byline: [] });
  });

  it('keep the heading of a notice on the same line as its text', () => {
    const printed = (p: PageRecord) => p.articles.map(({ headline, paragraphs }) => [headline, paragraphs.map(({ text }) => text)]);
    const text = '通告 亲贤村改造项目现已启动,请各位村民于2022年11月9日前办理手续。特此通告。\n\n尊老爱幼\n';
    const notice = ['通告', ['亲贤村改造项目现已启动，请各位村民于2022年11月9日前办理手续。特此通告。']];
    expect(printed(page('furniture: 3\n', text))).toEqual([notice]);
    expect(printed(page('furniture: 3\narticles:\n  - lines: 1\n    kind: notice\n', text))).toEqual([notice]);
  });

  it('cut a table between its rows', () => {
    const text = '# 气象\n\n本报讯 天气预报。\n\n| 城市 | 天气 |\n|---|---|\n| 太原 | 晴 |\n| 大同 | 雨 |\n\n# 灯会\n\n本报讯 灯会开幕。\n';
    const after = page('articles:\n  - lines: 1-7\n  - lines: 8-12\n', text);
    expect(after.articles.map(({ paragraphs }) => paragraphs.map((p) => p.text))).toEqual([
      ['本报讯 天气预报。', '城市 天气\n太原 晴'],
      ['大同 雨', '本报讯 灯会开幕。'],
    ]);
    expect(after.articles[0]?.paragraphs[1]?.markdown).toBe('| 城市 | 天气 |\n|---|---|\n| 太原 | 晴 |');
  });

  it('do not make a paragraph of a rule inside an article', () => {
    const after = page('articles:\n  - lines: 1-5\n', '# 灯会\n\n本报讯 灯会开幕。\n\n---\n\n# 大桥\n\n本报讯 大桥通车。\n');
    expect(after.articles[0]?.lines).toEqual([1, 3, 5]);
    expect(after.articles[0]?.paragraphs.map((p) => p.text)).toEqual(['本报讯 灯会开幕。']);
  });

  it('can remove one line of a headline on two lines', () => {
    const text = '聚焦春耕  \n东乡镇小麦返青\n\n本报讯 东乡镇三万亩小麦陆续返青。(王勇)\n';
    expect(page(null, text).articles[0]?.headline).toBe('聚焦春耕东乡镇小麦返青');
    expect(page('furniture: 1\n', text).articles[0]?.headline).toBe('东乡镇小麦返青');
  });

  it('apply to the article with their lines', () => {
    const headlines = (sidecar: string) => page(sidecar).articles.map(({ headline }) => headline);
    expect(headlines('articles:\n  - lines: 2-3\n    headline: 甲\n')).toContain('甲');
    expect(headlines('articles:\n  - lines: 1-9\n    headline: 甲\n  - lines: 1-3\n    headline: 乙\n')).toEqual(['乙', '甲']);
  });

  it('set paper, date and number of the page', () => {
    expect(page('paper: 太原日报\ndate: 2022-11-09\npage: 3\npageName: 要闻\n')).toMatchObject({
      paper: '太原日报',
      page: { number: '3', name: '要闻' },
      date: { value: '2022-11-09', confidence: 'stated' },
    });
  });

  it('give a warning if they assign a line twice', () => {
    const warned = (sidecar: string) =>
      readPage({ source: 'a.md', bytes: bytes(PAGE), sidecar: { source: 'a.yaml', bytes: bytes(sidecar) } }, SETTINGS).diagnostics.map(
        ({ severity, excerpt }) => [severity, excerpt],
      );
    expect(warned('articles:\n  - lines: 1-5\n  - lines: 5-9\n')).toEqual([['warning', 'line 5']]);
    expect(warned('furniture: 3\narticles:\n  - lines: 1-5\n')).toEqual([['warning', 'line 3']]);
    // Blank lines belong to no article.
    expect(warned('articles:\n  - lines: 1-6\n  - lines: 6-9\n')).toEqual([]);
  });

  it('give a warning if no article has their line', () => {
    const { diagnostics } = readPage(
      { source: 'a.md', bytes: bytes(PAGE), sidecar: { source: 'a.yaml', bytes: bytes('articles:\n  - at: 99\n') } },
      SETTINGS,
    );
    expect(diagnostics).toMatchObject([{ severity: 'warning', file: 'a.yaml', excerpt: 'line 99' }]);
  });
});

describe('one article a file', () => {
  it('stays one article, whatever its text looks like', () => {
    const p = page(null, `---\ntitle: 灯会\nauthor: 李静\n---\n\n${PAGE}`);
    expect(p.articles.length).toBe(1);
    expect(p.articles[0]).toMatchObject({ headline: '灯会', byline: [{ name: '李静', role: '记者' }] });
    expect(p.articles[0]?.paragraphs.length).toBe(5);
  });

  it('keeps opening words that could be a heading', () => {
    const notice = '通告 亲贤村改造项目现已启动,请各位村民于2022年11月9日前办理手续。特此通告。\n';
    const p = page(null, `---\ntitle: 亲贤村改造启动\n---\n\n${notice}`);
    expect(p.articles[0]?.paragraphs[0]?.text).toMatch(/^通告 亲贤村/u);
  });
});

describe('writeSidecar', () => {
  const folder = path.join(import.meta.dirname, '../../../seeds');
  it.each(fs.readdirSync(folder))('%s has the same articles when read with its own sidecar', (name) => {
    const seed = { source: name, bytes: fs.readFileSync(path.join(folder, name)), sidecar: null };
    const first = readPage(seed, SETTINGS).page;
    if (!first) throw new Error('the page was not read');
    const text = writeSidecar(first);
    const { page: second, diagnostics } = readPage({ ...seed, sidecar: { source: 'a.yaml', bytes: bytes(text) } }, SETTINGS);
    expect(diagnostics).toEqual([]);
    const essence = (p: PageRecord | null) =>
      p?.articles.map((a) => [a.lines, a.kicker, a.headline, a.subtitle, a.byline, a.dateline, a.section.label, a.kind]);
    expect(essence(second)).toEqual(essence(first));
    expect(allLines(second ?? first)).toEqual(allLines(first));
  });

  it.each(fs.readdirSync(folder))('%s has the same articles when its sidecar keeps only the lines', (name) => {
    const seed = { source: name, bytes: fs.readFileSync(path.join(folder, name)), sidecar: null };
    const first = readPage(seed, SETTINGS).page;
    if (!first) throw new Error('the page was not read');
    const lines = writeSidecar(first).match(/^(?:furniture:.*|articles:.*| {2}(?:- )?lines:.*)$/gmu) ?? [];
    const text = lines.join('\n').replace(/^ {2}lines/gmu, '  - lines');
    const { page: second, diagnostics } = readPage({ ...seed, sidecar: { source: 'a.yaml', bytes: bytes(text) } }, SETTINGS);
    expect(diagnostics).toEqual([]);
    const essence = (p: PageRecord | null) =>
      p?.articles.map((a) => [a.lines, a.kicker, a.headline, a.subtitle, a.title, a.paragraphs.map((one) => [one.role, one.text])]);
    expect(essence(second)).toEqual(essence(first));
  });
});
