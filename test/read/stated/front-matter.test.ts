import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/read/stated/front-matter.ts';

const read = (text: string) => splitFrontMatter(text.split('\n'), 'a/b.md');

describe('splitFrontMatter', () => {
  it('reads one article', () => {
    const { stated, bodyFrom, diagnostics } = read(
      '---\ntitle: 晋沪两地保税区握手合作\ndate: 2022-11-09\nauthor: [李静, 梁琛 摄]\nsection: 要闻\nsubtitle:\npaper: 太原日报\npage: 3\n---\n\n正文',
    );
    expect(diagnostics).toEqual([]);
    expect(bodyFrom).toBe(10);
    expect(stated).toEqual({
      paper: '太原日报',
      date: '2022-11-09',
      pageNumber: '3',
      article: {
        headline: '晋沪两地保税区握手合作',
        date: '2022-11-09',
        byline: [
          { name: '李静', role: '记者' },
          { name: '梁琛', role: '摄' },
        ],
        section: '要闻',
        subtitle: null,
      },
    });
  });

  it.each([
    ['03', '3'],
    ['第三版', '3'],
    ['a 05版', 'A5'],
    ['t3', 'T3'],
    ['A02-A03', 'A2-A3'],
    ['第10、11版', '10-11'],
    ['头版', '1'],
    ['增刊', '增刊'],
  ])('numbers page %s as %s', (printed, pageNumber) => {
    expect(read(`---\npaper: 太原日报\npage: ${printed}\n---\n正文`).stated).toMatchObject({ pageNumber });
  });

  it('reads a page without title', () => {
    expect(read('---\npaper: 太原日报\ndate: 2022年11月9日\npageName: 要闻\n---\n正文').stated).toEqual({
      paper: '太原日报',
      date: '2022-11-09',
      pageName: '要闻',
    });
  });

  it.each([
    ['no front matter', '# 标题\n\n正文', 1],
    ['a rule above the text', '---\n\n正文\n\n---\n\n更多', 1],
    ['a rule above and below an article that ends in an address', '---\n\n# 甲\n\n正文\n\nE-mail: a@b.cn\n\n---\n\n更多', 1],
    ['a rule above a link', '---\nhttps://b.cn/\n---\n更多', 1],
    ['empty front matter', '---\n---\n正文', 3],
    ['nothing', '', 1],
  ])('%s', (_, text, bodyFrom) => {
    const found = read(text);
    expect(found.bodyFrom).toBe(bodyFrom);
    expect(found.stated).toEqual({});
    expect(found.diagnostics).toEqual([]);
  });

  it('accepts blank lines and comments', () => {
    expect(read('---\n\n# 手工录入\ntitle: 甲\n\nsection: 要闻\n---\n正文')).toMatchObject({
      stated: { article: { headline: '甲', section: '要闻' } },
      bodyFrom: 8,
    });
  });

  it('keeps numbers as written', () => {
    const { stated, diagnostics } = read('---\ntitle: 3.10\nid: 0012345678\nsection: 315\nnote: 1e3\npage: 012\n---\n正文');
    expect(diagnostics).toEqual([]);
    expect(stated).toEqual({ article: { headline: '3.10', id: '0012345678', section: '315', note: '1e3' }, pageNumber: '12' });
  });

  it.each([
    ['2003-09-17 08:00', '2003-09-17'],
    ['2003-09-17T08:00:00+08:00', '2003-09-17'],
    ['20030917', '2003-09-17'],
    ['!!timestamp 2003-09-17', '2003-09-17'],
    ['"2003-09-17"', '2003-09-17'],
    ['1949-02', '1949-02-01..1949-02-28'],
    ['1949.10', '1949-10-01..1949-10-31'],
    ['1949', '1949-01-01..1949-12-31'],
  ])('reads the date %s as %s', (written, date) => {
    const { stated, diagnostics } = read(`---\ntitle: 甲\ndate: ${written}\n---\n正文`);
    expect(diagnostics).toEqual([]);
    expect(stated.date).toBe(date);
    // Only a day is the date of the article itself.
    expect(stated.article?.date).toBe(date.includes('..') ? undefined : date);
  });

  it.each([
    ['full-width colons', '---\ntitle：新馆落成：首日来客两千\ndate：2003-09-17\n---\n正文', '新馆落成：首日来客两千'],
    ['a full-width colon and a blank', '---\ntitle： 新馆落成\n---\n正文', '新馆落成'],
    ['no blank behind the colon', '---\ntitle:新馆落成\n---\n正文', '新馆落成'],
  ])('reads %s, with a warning', (_, text, headline) => {
    const { stated, bodyFrom, diagnostics } = read(text);
    expect(stated.article?.headline).toBe(headline);
    expect(bodyFrom).toBeGreaterThan(1);
    expect(diagnostics).toMatchObject([{ severity: 'warning', line: 2, file: 'a/b.md' }]);
  });

  it('leaves a conversation between two rules on the page', () =>
    expect(read('---\nA：您好\nB：您好\n---\n正文')).toMatchObject({ bodyFrom: 1, diagnostics: [] }));

  it('takes an empty field for one that is not stated', () => {
    const { stated, diagnostics } = read('---\ntitle: 甲\ndate:\nsection:\npage:\nauthor:\n---\n正文');
    expect(diagnostics).toEqual([]);
    expect(stated).toEqual({ article: { headline: '甲', byline: [] } });
  });

  it('refuses a field that is stated twice, with its line', () =>
    expect(read('---\ntitle: 甲\ntitle: 乙\n---\n正文').diagnostics).toMatchObject([{ severity: 'error', line: 3 }]));

  it('reports wrong values with file, line and remedy', () => {
    const { diagnostics, bodyFrom } = read('---\ntitle: 甲\ndate: 2022-02-30\nkind: story\n---\n正文');
    expect(bodyFrom).toBe(6);
    expect(diagnostics).toEqual([
      {
        severity: 'error',
        file: 'a/b.md',
        line: 3,
        excerpt: 'date: 2022-02-30',
        message: '`date` should be a day that exists, or a month, a year or a span where the day is not known, not `2022-02-30`',
        advice: 'Write for example `date: 2022-11-09`.',
      },
      {
        severity: 'error',
        file: 'a/b.md',
        line: 4,
        excerpt: 'kind: story',
        message: '`kind` should be one of news, photo, notice, document, advertisement, continuation, not `story`',
        advice: 'Write for example `kind: news`.',
      },
    ]);
  });

  it('reports invalid YAML with its line, unknown fields, and a missing end', () => {
    expect(read('---\ntitle: 甲\ndate: [2022\n---\n正文').diagnostics[0]).toMatchObject({ severity: 'error', file: 'a/b.md' });
    expect(read('---\ntitle: 甲\ntags: [a]\n---\n正文').diagnostics).toMatchObject([{ severity: 'warning', line: 3 }]);
    expect(read('---\ntitle: 甲\n\n正文')).toMatchObject({ bodyFrom: 1, diagnostics: [{ severity: 'warning', line: 1 }] });
  });

  it('does not expand aliases or build objects from tags', () => {
    const bomb = `---\na: &a [1,1]\nb: &b [*a,*a,*a]\ntitle: *b\n---\n正文`;
    const { stated, diagnostics } = read(bomb);
    expect(stated.article).toBeUndefined();
    expect(diagnostics.some((d) => d.severity === 'error')).toBe(true);
    expect(read('---\ntitle: !!js/function "alert(1)"\n---\n正文').diagnostics.length).toBeGreaterThan(0);
  });
});
