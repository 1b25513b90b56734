import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/render/citations/bibtex.ts';
import type { Cited } from '../../src/render/citations/cited.ts';
import { authorsOf, cited } from '../../src/render/citations/cited.ts';
import { citationFiles, citationTexts } from '../../src/render/citations/citations.ts';
import { contextObject } from '../../src/render/citations/coins.ts';
import { cslItem, cslJson } from '../../src/render/citations/csl.ts';
import { gbt7714, gbt7714Online } from '../../src/render/citations/gbt7714.ts';
import { ris } from '../../src/render/citations/ris.ts';
import { article, page } from '../archive/records.ts';
import { entryOf, render } from './fixtures.ts';

const ITEM: Cited = {
  id: 'abcdefgh23',
  title: '创造学习的思路',
  authors: ['谢希德'],
  paper: '人民日报',
  date: '1998-12-25',
  sureDate: '1998-12-25',
  dateGuessed: false,
  page: '10',
  edition: null,
  section: '科教',
  language: 'zh-CN',
  url: null,
};
const item = (facts: Partial<Cited>): Cited => ({ ...ITEM, ...facts });

describe('GB/T 7714', () => {
  it.each<[string, Partial<Cited>, string, string]>([
    ['an article', {}, '谢希德. 创造学习的思路[N]. 人民日报, 1998-12-25(10).', '谢希德. 创造学习的思路[N]. 人民日报，1998-12-25（10）.'],
    [
      'three authors',
      { authors: ['甲', '乙', '丙'] },
      '甲, 乙, 丙. 创造学习的思路[N]. 人民日报, 1998-12-25(10).',
      '甲，乙，丙. 创造学习的思路[N]. 人民日报，1998-12-25（10）.',
    ],
    [
      'four authors',
      { authors: ['甲', '乙', '丙', '丁'] },
      '甲, 乙, 丙, 等. 创造学习的思路[N]. 人民日报, 1998-12-25(10).',
      '甲，乙，丙，等. 创造学习的思路[N]. 人民日报，1998-12-25（10）.',
    ],
    ['no author', { authors: [] }, '创造学习的思路[N]. 人民日报, 1998-12-25(10).', '创造学习的思路[N]. 人民日报，1998-12-25（10）.'],
    ['no page', { page: null }, '谢希德. 创造学习的思路[N]. 人民日报, 1998-12-25.', '谢希德. 创造学习的思路[N]. 人民日报，1998-12-25.'],
    [
      'a lettered page',
      { page: 'A5' },
      '谢希德. 创造学习的思路[N]. 人民日报, 1998-12-25(A5).',
      '谢希德. 创造学习的思路[N]. 人民日报，1998-12-25（A5）.',
    ],
    [
      'a guessed date',
      { dateGuessed: true },
      '谢希德. 创造学习的思路[N]. 人民日报, [1998-12-25](10).',
      '谢希德. 创造学习的思路[N]. 人民日报，[1998-12-25]（10）.',
    ],
    ['no date', { date: null }, '谢希德. 创造学习的思路[N]. 人民日报(10).', '谢希德. 创造学习的思路[N]. 人民日报（10）.'],
    ['no paper', { paper: null }, '谢希德. 创造学习的思路[N]. 1998-12-25(10).', '谢希德. 创造学习的思路[N]. 1998-12-25（10）.'],
    ['nothing but a title', { authors: [], paper: null, date: null, page: null }, '创造学习的思路[N].', '创造学习的思路[N].'],
    [
      'a title that ends in a stop',
      { title: '新桥通车了。' },
      '谢希德. 新桥通车了[N]. 人民日报, 1998-12-25(10).',
      '谢希德. 新桥通车了[N]. 人民日报，1998-12-25（10）.',
    ],
  ])('%s', (_, facts, in2015, in2025) => {
    expect(gbt7714(item(facts), '2015')).toBe(in2015);
    expect(gbt7714(item(facts), '2025')).toBe(in2025);
  });
});

describe('BibTeX', () => {
  it('keeps Chinese names and titles whole', () => {
    expect(bibtex(item({ authors: ['谢希德', '欧阳修'] }))).toBe(
      `@article{guzhi-abcdefgh23,
  author = {{谢希德} and {欧阳修}},
  title = {{创造学习的思路}},
  journal = {人民日报},
  date = {1998-12-25},
  year = {1998},
  month = {12},
  pages = {10},
  entrysubtype = {newspaper},
  langid = {chinese},
}
`,
    );
  });
  it('escapes what TeX would take as its own', () => {
    expect(bibtex(item({ title: '50%_&#{}\\~^$' }))).toContain(
      'title = {{50\\%\\_\\&\\#\\textbraceleft{}\\textbraceright{}\\textbackslash{}\\textasciitilde{}\\textasciicircum{}\\$}}',
    );
  });
  it('leaves out what is unknown, and braces balance', () => {
    const text = bibtex(item({ authors: [], date: null, page: null, paper: null, title: '桥{' }));
    expect(text).not.toMatch(/author|date|year|month|pages|journal/u);
    // With a backslash before them too: BibTeX counts them all.
    expect(text.split('{').length).toBe(text.split('}').length);
  });
});

describe('RIS', () => {
  it('has one author a line and ends with ER', () => {
    expect(ris(item({ authors: ['甲', '乙'], url: 'https://example.org/a/a/abcdefgh23.html' })).split('\r\n')).toEqual([
      'TY  - NEWS',
      'AU  - 甲',
      'AU  - 乙',
      'TI  - 创造学习的思路',
      'T2  - 人民日报',
      'DA  - 1998/12/25',
      'PY  - 1998',
      'SP  - 10',
      'SE  - 科教',
      'LA  - zh-CN',
      'ID  - abcdefgh23',
      'UR  - https://example.org/a/a/abcdefgh23.html',
      'ER  - ',
      '',
    ]);
  });
  it('cannot be broken by a line break in a title', () => expect(ris(item({ title: '甲\nER  - ' })).match(/^ER {2}- /gmu)).toHaveLength(1));
  it('leaves out what is unknown', () =>
    expect(ris(item({ authors: [], date: null, page: null, paper: null }))).not.toMatch(/^(?:AU|DA|PY|SP|T2|UR) /mu));
});

describe('CSL-JSON', () => {
  it('is a newspaper article with literal names', () => {
    expect(cslItem(ITEM)).toEqual({
      id: 'abcdefgh23',
      type: 'article-newspaper',
      title: '创造学习的思路',
      author: [{ literal: '谢希德' }],
      'container-title': '人民日报',
      issued: { 'date-parts': [[1998, 12, 25]] },
      page: '10',
      section: '科教',
      language: 'zh-CN',
    });
  });
  it('says that a guessed date is one', () => expect(cslItem(item({ dateGuessed: true })).issued?.circa).toBe(true));
  it('has no empty fields', () =>
    expect(Object.keys(cslItem(item({ authors: [], date: null, page: null, paper: null })))).toEqual([
      'id',
      'type',
      'title',
      'section',
      'language',
    ]));
  it('is a list of one in its file', () => expect(JSON.parse(cslJson([ITEM]))).toHaveLength(1));
});

describe('who is cited', () => {
  it.each([
    [
      'writers',
      [
        ['张三', '记者'],
        ['李四', '通讯员'],
      ],
      false,
      ['张三', '李四'],
    ],
    [
      'not who took the picture of a report',
      [
        ['张三', '记者'],
        ['王五', '摄'],
      ],
      false,
      ['张三'],
    ],
    ['who wrote and took the picture', [['张三', '文/摄']], false, ['张三']],
    ['who took a photograph', [['王五', '摄']], true, ['王五']],
    [
      'each name once',
      [
        ['张三', '记者'],
        ['张三', '采写'],
      ],
      false,
      ['张三'],
    ],
    ['nobody for a notice', [], false, []],
  ] as [string, string[][], boolean, string[]][])('%s', (_, byline, photograph, names) => {
    expect(
      authorsOf(
        byline.map(([name = '', role = '']) => ({ name, role })),
        photograph,
      ),
    ).toEqual(names);
  });
});

it('takes its facts from the archive', () => {
  const entry = entryOf(
    { title: '新桥\n通车', byline: [{ name: '张三', role: '记者' }] },
    { page: { number: '第十二版', name: '要闻' }, paper: '河上日报' },
  );
  expect(cited(entry, 'zh-Hans', 'https://example.org/')).toMatchObject({
    title: '新桥 通车',
    page: '12',
    paper: '河上日报',
    url: `https://example.org/${entry.url}`,
    dateGuessed: false,
  });
});

describe('the files that a page carries', () => {
  const read = (href: string): string => decodeURIComponent(href.replace(/^data:[^,]*,/u, ''));
  it('are RIS, BibTeX, CSL-JSON and both editions of the standard', () =>
    expect(citationFiles(ITEM).map(({ name, file }) => [name, file])).toEqual([
      ['RIS', 'abcdefgh23.ris'],
      ['BibTeX', 'abcdefgh23.bib'],
      ['CSL-JSON', 'abcdefgh23.json'],
      ['GB/T 7714', 'abcdefgh23.txt'],
    ]));
  it('contain the citation unchanged, whatever the title contains, as valid data: addresses', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom(...'桥%#?&"<>{} \n𠮷')) }),
        (title) => {
          const item = { ...ITEM, title };
          const [risFile, bibFile, cslFile] = citationFiles(item);
          expect([risFile, bibFile, cslFile].map((file) => read(file?.href ?? ''))).toEqual([ris(item), bibtex(item), cslJson([item])]);
          for (const file of citationFiles(item)) expect(read(new URL(file.href).href)).toBe(read(file.href));
        },
      ),
    );
  });
});

describe('COinS', () => {
  /** A reader of its own: pairs of a key and a decoded value. */
  const pairs = (item: Cited): string[][] => [...new URLSearchParams(contextObject(item))].map(([key, value]) => [key, value]);
  it('describes a newspaper article in Zotero’s form of Dublin Core', () =>
    expect(pairs(item({ authors: ['谢希德', '李静'], url: 'https://example.org/a/x.html?a=1&b', edition: '晚刊' }))).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'newspaperArticle'],
      ['rft.title', '创造学习的思路'],
      ['rft.creator', '谢希德'],
      ['rft.creator', '李静'],
      ['rft.source', '人民日报'],
      ['rft.date', '1998-12-25'],
      ['rft.pages', '10'],
      ['rft.edition', '晚刊'],
      ['rft.language', 'zh-CN'],
      ['rft.identifier', 'https://example.org/a/x.html?a=1&b'],
    ]));
  it('carries any title unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        expect(pairs(item({ title })).find(([key]) => key === 'rft.title')).toEqual(['rft.title', title]);
      }),
    );
  });
  it('is in lists of days, sections and people, and not in lists of places', () => {
    const files = render([
      page('p.md', {
        articles: [
          article({ headline: '甲“&”', text: '市长李一在太原市公安局说，好。', byline: [{ name: '张三', role: '记者' }] }),
          article({ headline: '乙', text: '市长李一在太原市公安局说，好。' }),
        ],
      }),
    ]);
    const spans = (folder: RegExp): number =>
      [...files].filter(([name]) => folder.test(name)).reduce((sum, [, html]) => sum + html.split('class="Z3988"').length - 1, 0);
    expect(spans(/^issues\/1998-05-01\.html$/u)).toBe(2);
    expect(spans(/^sections\/(?!index)/u)).toBe(2);
    expect(spans(/^people\/(?!index)/u)).toBe(1);
    expect(spans(/^named\/(?!index)/u)).toBe(2);
    expect([...files.keys()].some((name) => /^organisations\/(?!index)/u.test(name))).toBe(true);
    expect(spans(/^(?:organisations|places|keywords)\//u)).toBe(0);
  });
});

describe('a date that was inferred', () => {
  const guessed = item({ dateGuessed: true, sureDate: null });
  it('has a note in every form', () => {
    expect(ris(guessed)).toContain('\r\nN1  - 日期为推定\r\n');
    expect(bibtex(guessed)).toContain('  note = {日期为推定},\n');
    expect(cslItem(guessed)).toMatchObject({ note: '日期为推定', issued: { circa: true } });
    expect(new URLSearchParams(contextObject(guessed)).get('rft.description')).toBe('日期为推定：1998-12-25');
    expect(new URLSearchParams(contextObject(guessed)).get('rft.date')).toBeNull();
    expect(ris(item({ dateGuessed: true, language: 'zh-TW' }))).toContain('日期為推定');
  });
  it('alone has it', () => {
    for (const text of [ris(ITEM), bibtex(ITEM), JSON.stringify(cslItem(ITEM)), contextObject(ITEM)])
      expect(text).not.toMatch(/推定|circa/u);
  });
});

describe('an article of which only the month or the year is stated', () => {
  const dated = (earliest: string, latest: string) =>
    cited(entryOf({}, { dates: { value: null, earliest, latest, confidence: 'stated', evidence: [] } }), 'zh-Hans', null);
  it.each([
    [
      '2022-07',
      '2022-07-01',
      '2022-07-31',
      'DA  - 2022/07\r\nPY  - 2022\r\n',
      '  date = {2022-07},\n  year = {2022},\n  month = {7},\n',
      [2022, 7],
    ],
    ['2022', '2022-01-01', '2022-12-31', 'DA  - 2022\r\nPY  - 2022\r\n', '  date = {2022},\n  year = {2022},\n  lang', [2022]],
  ] as const)('is cited with %s', (period, earliest, latest, lines, bib, parts) => {
    const own = dated(earliest, latest);
    expect(ris(own)).toContain(lines);
    expect(bibtex(own).replace(/ {2}(?:pages|entrysubtype).*\n/gu, '')).toContain(bib);
    expect(cslItem(own).issued).toEqual({ 'date-parts': [parts] });
    expect(gbt7714(own, '2015')).toMatch(new RegExp(`\\. ${period}\\.$`, 'u'));
    expect(new URLSearchParams(contextObject(own)).get('rft.date')).toBeNull();
  });
  it('is cited without a date where other bounds are stated', () => expect(dated('2022-07-03', '2022-07-31').date).toBeNull());
});

describe('an article on a page printed as two', () => {
  it.each([
    ['12-13', 'SP  - 12\r\nEP  - 13\r\n', '12--13'],
    ['A2-3', 'SP  - A2\r\nEP  - A3\r\n', 'A2--3'],
  ])('%s has a first and a last page', (number, lines, bib) => {
    expect(ris(item({ page: number }))).toContain(lines);
    expect(bibtex(item({ page: number }))).toContain(`pages = {${bib}}`);
  });
});

describe('GB/T 7714 of an article with an address', () => {
  const online = item({ url: 'https://example.org/a/x.html' });
  it('is [N/OL] with the address, cut where the day of consulting belongs', () => {
    expect(gbt7714Online(online, '2015')).toEqual([
      '谢希德. 创造学习的思路[N/OL]. 人民日报, 1998-12-25(10)',
      '. https://example.org/a/x.html.',
    ]);
    expect(gbt7714Online(ITEM, '2015')).toBeNull();
  });
  it('stands beside the printed form', () => {
    expect(citationTexts(online).map(({ name }) => name)).toEqual([
      'GB/T 7714—2025',
      'GB/T 7714—2025 [N/OL]',
      'GB/T 7714—2015',
      'GB/T 7714—2015 [N/OL]',
    ]);
    for (const { text, consulted } of citationTexts(online)) expect(consulted).toBe(text.includes('/OL') ? text.indexOf('. https') : null);
  });
});

it('an issue has all its citations in one file of each form, linked from its page', () => {
  const articles = ['甲', '乙', '丙'].map((headline) => article({ headline, text: `${headline}文` }));
  const files = render([page('1.md', { articles: articles.slice(0, 2) }), page('2.md', { articles: articles.slice(2) })], {
    paper: '太原日报',
  });
  const issue = files.get('issues/1998-05-01.html') ?? '';
  for (const ending of ['ris', 'bib', 'csl.json']) expect(issue).toContain(`href="../issues/1998-05-01.${ending}"`);
  expect(files.get('issues/1998-05-01.ris')?.match(/^TI {2}- .$/gmu)).toEqual(['TI  - 甲', 'TI  - 乙', 'TI  - 丙']);
  expect(files.get('issues/1998-05-01.bib')?.match(/^@article/gmu)).toHaveLength(3);
  const csl = JSON.parse(files.get('issues/1998-05-01.csl.json') ?? '') as { title: string }[];
  expect(csl.map(({ title }) => title)).toEqual(['甲', '乙', '丙']);
});
