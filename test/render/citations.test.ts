import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../src/render/citations/bibtex.ts';
import type { Cited } from '../../src/render/citations/cited.ts';
import { authorsOf, cited } from '../../src/render/citations/cited.ts';
import { citationFiles } from '../../src/render/citations/citations.ts';
import { cslItem, cslJson } from '../../src/render/citations/csl.ts';
import { gbt7714 } from '../../src/render/citations/gbt7714.ts';
import { ris } from '../../src/render/citations/ris.ts';
import { entryOf } from './fixtures.ts';

const ITEM: Cited = {
  id: 'abcdefgh23',
  title: '创造学习的思路',
  authors: ['谢希德'],
  paper: '人民日报',
  date: '1998-12-25',
  dateGuessed: false,
  page: '10',
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
  it('is a list of one in its file', () => expect(JSON.parse(cslJson(ITEM))).toHaveLength(1));
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
          expect([risFile, bibFile, cslFile].map((file) => read(file?.href ?? ''))).toEqual([ris(item), bibtex(item), cslJson(item)]);
          for (const file of citationFiles(item)) expect(read(new URL(file.href).href)).toBe(read(file.href));
        },
      ),
    );
  });
});
