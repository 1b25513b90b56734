/** What an answer says of itself: its count, the form of its hits, its notices and counts by facet, against a plain scan. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../src/search/shared/search-document.ts';
import type { SearchEngine } from '../../src/search/index.ts';
import { document, openDocuments } from './site.ts';

const DOCUMENTS: readonly SearchDocument[] = [
  document('a1', '炮兵演习', '炮兵团在西山演习，增产10%。', { date: '2022-11-09', issue: '2022-11-09', page: '3' }),
  document('a2', '砲兵旧闻', '砲兵与靑年，三十一个省参加。', {
    date: '2022-07-01',
    issue: '2022-07-01',
    section: '城建',
    sectionPrinted: false,
  }),
  document('a3', '约翰·史密斯来访', '约翰·史密斯到访，31个省代表出席。', { date: '2022-07-02', issue: '2022-07-02', kind: 'photo' }),
  document('a4', '市发改委通知', '10月起执行，辻\u{e0100}村供水。', { kind: 'notice', byline: [{ name: '周皓', role: '记者' }] }),
  document('a5', '发展和改革委员会公告', '约翰史密斯缺席。2022年11月9日。', { dateline: '本报北京电', paper: '西山日报' }),
  document('a6', '皇后大道', '城里的事。', {
    paragraphs: [
      { role: 'crosshead', text: '城北小标题' },
      { role: 'credit', text: '本报记者 周皓' },
    ],
  }),
];

let search: SearchEngine;
beforeAll(async () => {
  search = await openDocuments(DOCUMENTS);
});

/** Everything that the page prints, in lines without white space and invisible characters. */
const printed = (doc: SearchDocument): string[] =>
  [doc.kicker, doc.headline, doc.subtitle, doc.dateline, doc.sectionPrinted ? doc.section : null]
    .concat(doc.byline.map(({ name }) => name))
    .concat(doc.paragraphs.map(({ text }) => text))
    .flatMap((text) => (text ?? '').split('\n'))
    .map((line) => line.replace(/[\s\u{e0100}]/gu, ''));
const holding = (...words: readonly string[]): string[] =>
  DOCUMENTS.filter((doc) => words.some((word) => printed(doc).some((line) => line.includes(word)))).map(({ id }) => id);

describe('hits', () => {
  test.each([
    ['炮兵', ['砲兵']],
    ['砲兵', ['炮兵']],
    ['青年', ['靑年']],
    ['三十一个省', ['31个省']],
    ['31个省', ['三十一个省']],
    ['发改委', ['发展和改革委员会']],
    ['市发展改革委', ['市发改委', '市发展和改革委员会']],
    ['约翰史密斯', ['约翰·史密斯']],
    ['约翰·史密斯', ['约翰史密斯']],
    ['约翰•史密斯', ['约翰·史密斯', '约翰史密斯']],
    ['辻村', []],
    ['周皓', []],
    ['北京', []],
    ['小标题', []],
    ['城', []],
    ['10%', []],
    ['“炮兵”', []],
    ['「发改委」', []],
    ['"约翰史密斯"', []],
  ])('%s: those with the word are exact, those with %j variants below them', async (query, others) => {
    const { hits, total, exact } = await search.search(query, { limit: 1000 });
    const word = query.replace(/[“”「」"]/gu, '');
    const literal = holding(word);
    const all = holding(word, ...others);
    expect(all.length).toBeGreaterThan(0);
    expect(hits.map(({ id }) => id).sort()).toEqual(all);
    expect(hits.flatMap(({ id, by }) => (by === 'exact' ? [id] : [])).sort()).toEqual(literal);
    expect(hits.slice(0, literal.length).every(({ by }) => by === 'exact')).toBe(true);
    expect({ total, exact }).toEqual({ total: all.length, exact: true });
  });
  test.each(['地铁', '川普', '兵事', 'covid-19'])('%s stands nowhere, so nothing is listed', async (query) => {
    expect(holding(query)).toEqual([]);
    expect((await search.search(query)).total).toBe(0);
  });
  test.each([
    ['体裁:图片', ['a3']],
    ['kind:notice', ['a4']],
    ['体裁:图片 OR 体裁:公告', ['a3', 'a4']],
    ['版:三', ['a1']],
    ['日期:未定', ['a4', 'a5', 'a6']],
    ['日期:>2022-07', ['a1']],
    ['日期:<2022-07-02', ['a2']],
    ['-演习', ['a2', 'a3', 'a4', 'a5', 'a6']],
    ['栏目:城建', ['a2']],
    ['报纸:西山', ['a5']],
    ['报纸:晚报', []],
    ['2022-11-09', ['a5']],
  ])('%s finds %j', async (query, ids) => {
    const { hits, total } = await search.search(query);
    expect(hits.map(({ id }) => id).sort()).toEqual(ids);
    expect(total).toBe(ids.length);
  });
});

test('facets and months count the hits and add up to their number', async () => {
  for (const query of ['炮兵', '省', '-演习', '日期:2022', '炮兵 地铁']) {
    const { total, hits, facets, dates } = await search.search(query, { facets: true, limit: 1000 });
    expect(total).toBeGreaterThan(0);
    for (const counts of [facets?.sections, facets?.kinds, facets?.papers, dates])
      expect(
        counts?.reduce((sum, [, count]) => sum + count, 0),
        query,
      ).toBe(total);
    expect(hits.length).toBe(total);
  }
  expect((await search.search('-炮兵', { facets: true })).dates?.[0]?.[0]).toBe('');
});

describe('notices and suggestions', () => {
  test.each([
    ['发改委', 'other-spellings also-searched'],
    ['“发改委”', ''],
    ['报纸:晚报', 'no-such-value none-has-it'],
    ['炮兵 地铁', 'absent listed-nearest'],
    ['2022年11月8日', 'no-issue offered'],
    ['2022年11月9日', ''],
  ])('%s: %s', async (query, notices) =>
    expect((await search.search(query)).notices.map(({ what, did }) => `${what} ${did}`).join('; ')).toBe(notices),
  );
  test('a word beside an absent one lists the articles with it, as partial', async () =>
    expect((await search.search('演习 地铁')).hits.map(({ id, by }) => [id, by])).toEqual([['a1', 'partial']]));
  test('a date leads to its issue, or to those before and after it', async () => {
    const dates = async (query: string) =>
      (await search.search(query, { suggest: true })).suggestions.map(({ date, articles }) => [date, articles]);
    expect(await dates('2022年11月9日')).toEqual([['2022-11-09', 1]]);
    expect(await dates('20221108')).toEqual([
      ['2022-07-02', 1],
      ['2022-11-09', 1],
    ]);
  });
  test('an empty answer offers its words without dates and fields', async () => {
    const { total, suggestions } = await search.search('标题:演习 日期:2021', { suggest: true });
    expect(total).toBe(0);
    expect(suggestions).toEqual([{ what: 'field', query: '演习', articles: 1 }]);
  });
});
