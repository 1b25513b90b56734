/** Queries and their answers. */
import { beforeAll, describe, expect, test } from 'vitest';
import { IndexProblem, openSearch, type SearchEngine } from '../../src/search/index.ts';
import { MAIN_FIELDS } from '../../src/search/shared/searched-fields.ts';
import { document, indexFiles, openDocuments, openFiles } from './site.ts';

const DOCUMENTS = [
  document('a1', '太原供电集中治理线损', '国网太原供电公司开展治理。\n11月8日，供电所入户检查。', {
    date: '2022-11-09',
    section: '城建交通',
    byline: [{ name: '于健', role: '记者' }],
    page: '3',
    paper: '太原日报',
    issue: '2022-11-09',
  }),
  document('a2', '上海举行进博会', '中国人民期待开放。供电有保障。', {
    date: '2022-07-01',
    section: '要闻',
    kicker: '聚焦进博会',
    paper: '人民日報',
    issue: '2022-07-01',
  }),
  document('a3', '臺灣舉行選舉', '國際關係受到關注，皇后大道與後門。', {
    date: '2021-03-02',
    section: '國際',
    dateline: '新华社台北3月1日电',
    issue: '2021-03-02',
  }),
  document('a4', '国人看世界', '国人眼中的世界。十一月八日发布。', {
    paper: '太原晚报',
    date: '2020-01-05',
    section: '国际',
    kind: 'photo',
    issue: '2020-01-05',
  }),
  document('a5', '无日期的通知', '期未考试安排如下。', { section: '通知', kind: 'notice' }),
];

let search: SearchEngine;
beforeAll(async () => {
  search = await openDocuments(DOCUMENTS);
});
const ids = async (query: string): Promise<string[]> => (await search.search(query)).hits.map(({ id }) => id);

describe('the language of queries', () => {
  test.each([
    ['供电', ['a1', 'a2']],
    ['供电 上海', ['a2']],
    ['供电 -上海', ['a1']],
    ['供电 -中国人民', ['a1']],
    ['上海 OR 太原', ['a1', 'a2']],
    ['“太原供电公司”', ['a1']],
    ['标题:供电', ['a1']],
    ['引题:进博会', ['a2']],
    ['署名:于健', ['a1']],
    ['author:于健', ['a1']],
    ['版:3', ['a1']],
    ['电头:台北', ['a3']],
    ['栏目:城建', ['a1']],
    ['供电 日期:2022-07', ['a2']],
    ['供电 日期:2022-06..2022-11', ['a1', 'a2']],
    ['日期:2022-07', ['a2']],
    ['日期:2022', ['a1', 'a2']],
    ['日期:2022-11-09..2022-11-10', ['a1']],
    ['供电 -日期:2022-07', ['a1']],
    ['日期:2022 -日期:2022-11-09', ['a2']],
    ['通知 -日期:2022', ['a5']],
    ['报纸:太原', ['a1', 'a4']],
    ['報紙：人民日报', ['a2']],
    ['paper:"太原日报"', ['a1']],
    ['报纸:"太原"', []],
    ['供电 报纸:太原', ['a1']],
    ['供电 -报纸:太原', ['a2']],
    ['报纸:太原晚 OR 报纸:人民', ['a2', 'a4']],
    ['供电 报纸:晚报', []],
    ['报纸:太原 -报纸:晚报', ['a1']],
    ['通知 -报纸:太原', ['a5']],
    ['太原 NEAR/4 公司', ['a1']],
    ['太原 NEAR/1 公司', []],
  ])('%s finds %j', async (query, wanted) => {
    const answer = await search.search(query);
    expect(
      answer.hits
        .filter(({ by }) => by !== 'partial')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(wanted);
  });
  test.each([
    ['甲 NEAR/3 乙', '甲𠀀𠀀𠀀乙', true],
    ['甲 NEAR/2 乙', '甲𠀀𠀀𠀀乙', false],
    ['人人 NEAR/0 乙', '人人人乙', true],
    ['人民 NEAR 人民', '人民的事', false],
    ['人民 NEAR 人民', '人民的人民', true],
  ])('%s: %s is %s', async (query, text, wanted) => {
    const { by, hits } = await (await openDocuments([document('n1', '题', text)])).search(query);
    expect(by === 'exact' && hits.length > 0).toBe(wanted);
  });
  test('NEAR finds words that are near each other only in the byline, even if the text has both apart', async () => {
    const names = await openDocuments([document('n1', '太原的题', '供电的文', { byline: [{ name: '太原供电', role: '' }] })]);
    expect((await names.search('太原 NEAR/2 供电')).hits).toMatchObject([{ id: 'n1', by: 'exact', why: ['byline'] }]);
  });
  test('a query without words finds nothing and is no error', async () => {
    for (const query of ['', ' ', '，', '-', '""', 'OR']) expect(await search.search(query)).toMatchObject({ total: 0, hits: [] });
  });
});

describe('variants of a word', () => {
  test('either script finds the other, as an exact hit if no article has the form asked for', async () => {
    expect((await search.search('台湾')).hits).toMatchObject([{ id: 'a3', by: 'exact' }]);
    expect((await search.search('選舉')).hits).toMatchObject([{ id: 'a3', by: 'exact' }]);
    expect((await search.search('关系')).hits).toMatchObject([{ id: 'a3', by: 'exact' }]);
  });
  test('another character with the same simplified form is a variant', async () => {
    const traditional = await openDocuments([document('t1', '後門', '後門關閉'), document('t2', '皇后', '皇后與國際')]);
    const answer = await traditional.search('後');
    expect(answer).toMatchObject({ total: 2, exact: true });
    expect(answer.hits.map(({ id, by }) => [id, by])).toEqual([
      ['t1', 'exact'],
      ['t2', 'variant'],
    ]);
  });
  test('finds a traditional character in any field, and inside a compatibility character', async () => {
    const credit = await openDocuments([document('f1', '大火', '江上大火', { byline: [{ name: '王小攝', role: '' }] })]);
    expect((await credit.search('摄')).hits).toMatchObject([{ id: 'f1', why: ['byline'] }]);
    const squared = await openDocuments([document('f2', '大火', '🈚料')]);
    expect((await squared.search('无料')).hits).toMatchObject([{ id: 'f2' }]);
  });
  test('full width and letter case do not matter', async () => expect(await ids('１１月８日')).toContain('a1'));
  test('finds dates in the other numerals, below exact hits', async () => {
    const answer = await search.search('11月8日', { variants: true });
    expect(answer.hits.map(({ id, by }) => [id, by])).toEqual([
      ['a1', 'exact'],
      ['a4', 'variant'],
    ]);
  });
  test('finds misread characters if there is no exact hit', async () =>
    expect((await search.search('期末考试')).hits).toMatchObject([{ id: 'a5', by: 'variant' }]));
  test.each(['期末考試', '11月8號'])('finds variants of %s in an archive in traditional script', async (query) => {
    const traditional = await openDocuments([document('t1', '學校通知', '期未考試安排如下，十一月八號開始，請學生準備。')]);
    expect((await traditional.search(query)).hits).toMatchObject([{ id: 't1', by: 'variant' }]);
  });
  test('says so when the query occurs outside title and text', async () =>
    expect((await search.search('于健')).hits).toMatchObject([{ id: 'a1', by: 'exact', why: ['byline'] }]));
});

describe('ranking', () => {
  test('ranks whole words above accidental substrings, titles above text', async () => expect(await ids('国人')).toEqual(['a4', 'a2']));
  test('shows the nearest articles, marked as partial, if none has all of a query', async () => {
    const answer = await search.search('太原供电公司治理了什么线损问题？');
    expect(answer).toMatchObject({ by: 'partial', exact: false });
    expect(answer.hits[0]).toMatchObject({ id: 'a1', by: 'partial' });
    expect(answer.hits[0]?.titleMarks.length).toBeGreaterThan(0);
  });
  test('the nearest articles respect the days and the excluded words of the query', async () => {
    const many = await openDocuments([
      ...Array.from({ length: 30 }, (_, i) => document(`o${i}`, '太原供电线路', '太原供电线路', { date: '2021-01-01' })),
      ...Array.from({ length: 30 }, (_, i) => document(`x${i}`, `别的事${i}`, '别的事')),
      document('w1', '太原供电', '太原的事', { date: '2022-08-02' }),
      document('w2', '太原供电', '上海的事', { date: '2022-08-03' }),
    ]);
    const near = async (query: string) => (await many.search(query)).hits.map(({ id, by }) => [id, by]);
    expect(await near('太原供电线路检修 日期:2022-08')).toEqual([
      ['w2', 'partial'],
      ['w1', 'partial'],
    ]);
    expect(await near('太原供电线路检修 日期:2022-08 -上海')).toEqual([['w1', 'partial']]);
  });
  test('ranks words near each other above words far apart', async () => {
    const far = `供电${'，另有别的许多话要说'.repeat(9)}太原`;
    const near = `太原的供电${'，另有别的许多话要说'.repeat(9)}`;
    const pair = await openDocuments([document('n2', '甲', far), document('n1', '乙', near)]);
    expect((await pair.search('太原 供电')).hits.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });
  test('sorts by date', async () => {
    expect((await search.search('供电', { sort: 'newest' })).hits.map(({ id }) => id)).toEqual(['a1', 'a2']);
    expect((await search.search('供电', { sort: 'oldest' })).hits.map(({ id }) => id)).toEqual(['a2', 'a1']);
  });
  test('puts undated articles last in either order by date', async () => {
    const some = ['', '2021-03-02', '', '2020-01-05'].map((date, i) => document(`u${i}`, '供电', '供电', { date: date || null }));
    const dates = async (sort: 'newest' | 'oldest') =>
      (await (await openDocuments(some)).search('供电', { sort })).hits.map(({ date }) => date);
    expect(await dates('newest')).toEqual(['2021-03-02', '2020-01-05', null, null]);
    expect(await dates('oldest')).toEqual(['2020-01-05', '2021-03-02', null, null]);
  });
});

describe('an answer', () => {
  test('marks the words of the query', async () => {
    for (const query of ['供电', '太原', '國際']) {
      for (const hit of (await search.search(query)).hits) {
        for (const [start, end] of hit.marks) expect(['供电', '太原', '國際', '国际']).toContain(hit.snippet.slice(start, end));
        if (hit.by === 'exact' && hit.why.some((field) => MAIN_FIELDS.has(field)))
          expect(hit.marks.length + hit.titleMarks.length).toBeGreaterThan(0);
      }
    }
  });
  test('counts months and facets, and respects filters', async () => {
    const answer = await search.search('供电');
    expect(answer.months).toEqual([
      ['2022-07', 1],
      ['2022-11', 1],
    ]);
    const filtered = async (filters: object) => (await search.search('供电', { filters })).hits.map(({ id }) => id);
    expect(await filtered({ from: '2022-08' })).toEqual(['a1']);
    expect(await filtered({ to: '2022-07' })).toEqual(['a2']);
    expect(await filtered({ sections: ['要闻'] })).toEqual(['a2']);
    expect(await filtered({ people: ['于健'] })).toEqual(['a1']);
    expect(await filtered({ issue: '2022-07-01' })).toEqual(['a2']);
    expect(await filtered({ kinds: ['photo'] })).toEqual([]);
    expect(await filtered({ papers: ['人民日報'] })).toEqual(['a2']);
    expect(await search.facet('供电', 'papers', { papers: ['太原日报'] })).toEqual([
      ['人民日報', 1],
      ['太原日报', 1],
    ]);
    expect(await search.facet('供电', 'sections', { sections: ['要闻'] })).toEqual([
      ['城建交通', 1],
      ['要闻', 1],
    ]);
    expect(await search.facet('供电', 'people', { sections: ['要闻'] })).toEqual([]);
  });
  test('pages of hits follow each other without repeats', async () => {
    const many = await openDocuments(Array.from({ length: 25 }, (_, i) => document(`m${i}`, `供电${i}`, '供电')));
    const first = await many.search('供电');
    const next = await many.search('供电', { offset: 10 });
    const last = await many.search('供电', { offset: 20 });
    expect([first.more, next.more, last.more]).toEqual([true, true, false]);
    expect(new Set([...first.hits, ...next.hits, ...last.hits].map(({ id }) => id)).size).toBe(25);
  });
  test('pages of a frugal search have no gaps, even after a query in between or with a missing text', async () => {
    const files = indexFiles(Array.from({ length: 40 }, (_, i) => document(`m${i}`, `供电${i}`, '供电的话'.repeat(800))));
    for (const missing of ['none', 'data/text/0/7.js']) {
      const many = await openFiles(new Map([...files].filter(([path]) => path !== missing)));
      const shown: string[] = [];
      for (let more = true; more;) {
        const answer = await many.search('供电', { offset: shown.length, sort: 'newest', frugal: true });
        expect(answer.hits.length).toBeGreaterThan(0);
        shown.push(...answer.hits.map(({ id }) => id));
        more = answer.more;
        await many.facet('供电', 'sections');
      }
      expect(new Set(shown).size).toBe(missing === 'none' ? 40 : 39);
    }
  });
  test.each(['供电人口', '供电入口'])('searching again for %s before the first answer repeats no hit', async (query) => {
    const files = indexFiles(
      Array.from({ length: 60 }, (_, i) => document(`m${i}`, `题${i}`, `${'口供电人电'.repeat(i % 3)}供电人口${i % 2 ? '供电' : '人口'}`)),
    );
    const load = async (path: string): Promise<string> => {
      await new Promise((resolve) => setTimeout(resolve, path.length % 3));
      return files.get(path) ?? Promise.reject(new Error(`no ${path}`));
    };
    const alone = (await (await openSearch({ load })).search(query, { limit: 60, variants: true })).hits.map(({ id }) => id);
    const search = await openSearch({ load });
    await search.search(query, { limit: 1 });
    const answers = await Promise.all([10, 20, 60].map((limit) => search.search(query, { limit, variants: true })));
    for (const { hits } of answers) expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
    expect(answers[2]?.hits.map(({ id }) => id).sort()).toEqual(alone.sort());
  });
  test('suggests words by pinyin, initials and characters', async () => {
    const words = async (typed: string): Promise<string[]> => (await search.suggest(typed)).map(({ word }) => word);
    expect(await words('taiyuan')).toContain('太原');
    expect(await words('ty')).toContain('太原');
    expect(await words('太')).toContain('太原');
    expect((await search.suggest('供电 yj'))[0]?.query).toBe('供电 于健');
    expect(await words('')).toEqual([]);
  });
});

test('marks kicker and subtitle as well as the title', async () => {
  const more = { kicker: '国网太原供电公司', subtitle: '——供电所迎峰度夏' };
  const [hit] = (await (await openDocuments([document('k1', '保供电', '文', more)])).search('供电')).hits;
  const text = (whole: string | null | undefined, marks: readonly (readonly [number, number])[] = []) =>
    marks.map(([from, to]) => whole?.slice(from, to));
  expect([text(hit?.kicker, hit?.kickerMarks), text(hit?.title, hit?.titleMarks), text(hit?.subtitle, hit?.subtitleMarks)]).toEqual([
    ['供电'],
    ['供电'],
    ['供电'],
  ]);
});

test('finds a misread character if there is no exact hit, and calls it a variant', async () => {
  const answer = await (await openDocuments([document('c1', '国际贸易', '开放水平不断提高')])).search('开放水乎');
  expect(answer).toMatchObject({ by: 'variant', total: 1 });
  expect(answer.hits[0]?.by).toBe('variant');
});

test('pages through many variants and says when their number is not exact', async () => {
  const near = await openDocuments(Array.from({ length: 25 }, (_, i) => document(`n${i}`, `第${i}篇`, '开放水平')));
  const first = await near.search('开放水乎');
  expect(first).toMatchObject({ by: 'variant', total: 25, exact: false, more: true });
  const second = await near.search('开放水乎', { offset: 10 });
  const third = await near.search('开放水乎', { offset: 20 });
  expect(third).toMatchObject({ by: 'variant', total: 25, exact: true, more: false });
  expect(new Set([...first.hits, ...second.hits, ...third.hits].map(({ id }) => id)).size).toBe(25);
});

describe('missing and damaged files', () => {
  const files = indexFiles(DOCUMENTS);
  const without = (test: (path: string) => boolean, content?: string): Map<string, string> =>
    new Map(
      [...files].flatMap(([path, text]) =>
        test(path) ? (content === undefined ? [] : [[path, content] as const]) : [[path, text] as const],
      ),
    );

  test('opening fails without a usable manifest', async () => {
    await expect(openFiles(without((path) => path === 'search/manifest.js'))).rejects.toThrow(IndexProblem);
    await expect(openFiles(without((path) => path === 'search/manifest.js', 'guzhi('))).rejects.toThrow('search/manifest.js');
  });
  test('a missing text costs its article and is listed as a problem', async () => {
    const broken = await openFiles(without((path) => path.startsWith('data/text/0/3')));
    const answer = await broken.search('供电');
    expect(answer.problems).toEqual(['data/text/0/3.js']);
    expect(answer.hits.map(({ id }) => id)).toEqual(['a1']);
  });
  test.each([undefined, '', 'guzhi("search/terms/9.js","x"'])('a broken dictionary (%s) is listed as a problem', async (content) => {
    const broken = await openFiles(without((path) => path === 'search/terms/9.js', content));
    const answer = await broken.search('供电');
    expect(answer).toMatchObject({ exact: false, problems: ['search/terms/9.js'] });
    expect(answer.hits.filter(({ by }) => by !== 'partial')).toEqual([]);
  });
  test('refuses a file of another build, so that no answer mixes two builds', async () => {
    const other = indexFiles([...DOCUMENTS, document('z9', '供电 供水', '供电 供暖')]);
    for (const [path, text] of files) {
      const changed = other.get(path);
      if (!/^search\/(?:terms|lists)\//u.test(path) || changed === undefined || changed === text) continue;
      const mixed = await openFiles(without((name) => name === path, changed));
      const answer = await mixed.search('供电').catch((problem: unknown) => problem);
      if (answer instanceof IndexProblem) expect(answer.reason).toBe('other build');
      else expect(answer).toMatchObject({ total: 2, exact: true, problems: [] });
    }
  });
});

test('searching an empty archive finds nothing and reports no problem', async () => {
  const empty = await openDocuments([]);
  expect(await empty.search('供电')).toMatchObject({ total: 0, hits: [], problems: [] });
  expect(await empty.suggest('ty')).toEqual([]);
});

test('the same articles in another order make the same files', () => {
  expect(indexFiles([...DOCUMENTS].reverse())).toEqual(indexFiles(DOCUMENTS));
});
