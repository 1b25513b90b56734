/** The modules that build and browser share. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DigitReader, writeNumbers } from '../../src/search/shared/digits.ts';
import { createFold, needsFold, NO_FOLD, scriptOf } from '../../src/search/shared/fold.ts';
import { FOLD_TARGETS } from '../../src/search/shared/fold-targets.ts';
import { unwrap, wrap } from '../../src/search/shared/format.ts';
import { coveringGrams, gramText } from '../../src/search/shared/grams.ts';
import { manifestMessage, readManifest } from '../../src/search/shared/manifest.ts';
import { normalise, normaliseWithOffsets } from '../../src/search/shared/normalise.ts';
import { FIELDS } from '../../src/search/shared/searched-fields.ts';
import { type Atom, parseQuery } from '../../src/search/shared/query.ts';
import { QUERY_FIELDS } from '../../src/search/shared/query-fields.ts';
import { readDates } from '../../src/search/shared/query-dates.ts';
import { readArticleRow, articleRow } from '../../src/search/shared/article-row.ts';
import { beginsWord } from '../../src/search/shared/suggestions.ts';
import { sameIn, variantsOf } from '../../src/search/shared/variants.ts';
import { document } from './site.ts';

const fold = createFold(FOLD_TARGETS);

describe('numbers as text', () => {
  test('any numbers are read back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 40 })), (values) => {
        const reader = new DigitReader(writeNumbers(values));
        expect(values.map(() => reader.read())).toEqual(values);
        expect(reader.done).toBe(true);
      }),
    );
  });
  test('small numbers take one character, and no number needs an escape in JSON', () => {
    expect(writeNumbers([0, 60, 61]).length).toBe(4);
    fc.assert(
      fc.property(fc.nat(), (n) => {
        expect(JSON.stringify(writeNumbers([n]))).toBe(`"${writeNumbers([n])}"`);
      }),
    );
  });
  test('a text that ends inside a number is damaged', () => expect(() => new DigitReader('~').read()).toThrow('no number at character 1'));
});

describe('the normaliser', () => {
  const TEXT = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'國国后後ＡａＩİſßΣ①㎡ﬁ\u0301\u3099ｶﾞ각ᄀ각 　\n𠮷。') }),
  );
  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(normalise(normalise(text, fold), fold)).toBe(normalise(text, fold));
      }),
      { numRuns: 2000 },
    );
  });
  test.each(['Е¨', 'e´', 'a 　￣', 'か゛'])('normalising %s twice changes nothing, though its sign composes with the letter', (text) =>
    expect(normalise(normalise(text, fold), fold)).toBe(normalise(text, fold)),
  );
  test('offsets lead to the source: the source of each code unit normalises to a text that contains it', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { text: normal, starts, ends } = normaliseWithOffsets(text, fold);
        expect(normal).toBe(normalise(text, fold));
        for (let i = 0; i < normal.length; i++) expect(normalise(text.slice(starts[i], ends[i]), fold)).toContain(normal.charAt(i));
        expect(starts.every((start, i) => i === 0 || start >= (starts[i - 1] ?? 0))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
  test('without folding, text is NFKC in lower case without white space', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'中国ＡＢ１２，。（）「」Ⅷ㎡ 　\t…“”ｱ') });
    fc.assert(
      fc.property(plain, (text) => {
        expect(normalise(text, NO_FOLD)).toBe(text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''));
      }),
    );
  });
  test.each([
    ['國際', '国际'],
    ['王　勇', '王勇'],
    ['ＧＤＰ', 'gdp'],
    ['什麼', '什么'],
    ['么', '么'],
    ['臺灣', '台湾'],
    ['丁⻓戊⻔⼀', '丁长戊门一'],
    ['⻑街', '长街'],
    ['辻\u{e0100}家, 葛\ufe00', '辻家,葛'],
    ['左\u200e街\u202b口', '左街口'],
  ])('%s normalises to %s', (text, normal) => expect(normalise(text, fold)).toBe(normal));
  test('only traditional text needs a folding table', () => {
    expect(needsFold('太原供电集中治理线损')).toBe(false);
    expect(needsFold('國')).toBe(true);
  });
  test('every character that folding changes needs the table, also inside a compatibility character', () => {
    const missed: string[] = [];
    for (let code = 0; code < 0x30000; code++) {
      const char = String.fromCodePoint(code);
      if (!needsFold(char) && normalise(char, fold) !== normalise(char, NO_FOLD)) missed.push(char);
    }
    expect(missed).toEqual([]);
  });
  test('tells traditional from simplified text', () => {
    expect(scriptOf('國際')).toBe('traditional');
    expect(scriptOf('国际')).toBe('simplified');
    expect(scriptOf('他乾脆利落地站著，望着前面的路一直走下去再也不回头')).toBe('simplified');
  });
});

describe('grams', () => {
  test.each([
    ['供电', ['供电']],
    ['电', ['电']],
    ['中部城市', ['中部', '部城', '城市']],
    ['2022年', ['2022', '2年']],
    ['94', ['94']],
    ['949', ['949']],
    ['19491', ['1949', '9491']],
    ['第3版', ['第3', '3版']],
    ['𠮷野家', ['𠮷野', '野家']],
    ['a，b', ['a', 'b']],
    ['，', []],
  ])('%s is covered by %j', (text, grams) => expect(coveringGrams(text).map(({ key }) => gramText(key))).toEqual(grams));
});

describe('queries', () => {
  const term = (text: string, field: string | null = null, phrase = false) => ({
    kind: 'term',
    text,
    field,
    phrase,
    at: expect.any(Array),
  });
  test.each([
    ['供电 太原', [[term('供电')], [term('太原')]]],
    ['“山西 太原”', [[term('山西 太原', null, true)]]],
    ['"一带一路', [[term('一带一路', null, true)]]],
    ['甲 OR 乙 丙', [[term('甲'), term('乙')], [term('丙')]]],
    ['标题:供电', [[term('供电', 'title')]]],
    ['署名：张波', [[term('张波', 'byline')]]],
    ['title:"A B"', [[term('A B', 'title', true)]]],
    ['甲 NEAR/5 乙', [[{ kind: 'near', first: term('甲'), second: term('乙'), within: 5 }]]],
    ['《战国无双3》是由谁开发的？', [[term('战国无双3')], [term('是由谁开发的')]]],
    ['11.8 COVID-19', [[term('11.8')], [term('COVID-19')]]],
    ['时间:8:30', [[term('8:30')]]],
    ['OR', [[term('OR')]]],
    ['NEAR 甲', [[term('甲')]]],
    ['，。！', []],
  ])('%s', (text, all) => expect(parseQuery(text).all).toEqual(all));
  test('a minus excludes words and dates', () => {
    expect(parseQuery('供电 -太原 －上海').none).toEqual([term('太原'), term('上海')]);
    expect(parseQuery('- 太原').none).toEqual([]);
    expect(parseQuery('供电 -日期:2022')).toMatchObject({ dates: [], notDates: [{ from: '2022-01-01', to: '2022-12-31' }] });
  });
  test.each([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-07', '2022-07-01', '2022-07-31'],
    ['2022年7月8日', '2022-07-08', '2022-07-08'],
    ['2022-06..2022-11', '2022-06-01', '2022-11-30'],
    ['2022-11..2022-06', '2022-06-01', '2022-11-30'],
    ['..2022-11', '0000-01-01', '2022-11-30'],
    ['2022-11..', '2022-11-01', '9999-12-31'],
    ['202207', '2022-07-01', '2022-07-31'],
    ['20220729', '2022-07-29', '2022-07-29'],
    ['二〇二二年二月', '2022-02-01', '2022-02-28'],
    ['二零二四年二月', '2024-02-01', '2024-02-29'],
    ['２０２２年７月', '2022-07-01', '2022-07-31'],
    ['2022-06至2022-07', '2022-06-01', '2022-07-31'],
    ['>=2022-11-09', '2022-11-09', '9999-12-31'],
    ['<=2022', '0000-01-01', '2022-12-31'],
  ])('日期:%s', (text, from, to) => expect(readDates(text)).toMatchObject({ kind: 'range', range: { from, to } }));
  test.each([
    ['2022-11..2022-06', { reversed: true }],
    ['2022-06..2022-11', { reversed: false }],
    ['未定', { kind: 'undated' }],
    ['none', { kind: 'undated' }],
    ['昨天', { kind: 'relative' }],
    ['2022-02-30', { kind: 'never' }],
    ['2022-13', { kind: 'never' }],
  ])('日期:%s is read as %j', (text, read) => expect(readDates(text)).toMatchObject(read));
  test.each(['20x', '', '..', '昨', '2022-07-08-09', '一二三'])('日期:%s is no date', (text) => expect(readDates(text)).toBeNull());

  // The plain words of each clause, in the order of the query; alternatives joined with |.
  const plain = (text: string): string => {
    const { all, none } = parseQuery(text);
    const word = (atom: Atom): string => (atom.kind === 'near' ? `${atom.first.text}~${atom.within}~${atom.second.text}` : atom.text);
    return [...all.map((clause) => clause.map(word).join('|')), ...none.map((atom) => `-${word(atom)}`)].join(' ');
  };
  test.each([
    ['太原 AND 供电', '太原 供电'],
    ['太原 and 供电', '太原 供电'],
    ['太原 与 供电', '太原 供电'],
    ['太原 && 供电', '太原 供电'],
    ['供电 Or 农机', '供电|农机'],
    ['供电 或 农机', '供电|农机'],
    ['供电 || 农机', '供电|农机'],
    ['太原 供电 OR 农机', '太原 供电|农机'],
    ['(供电 OR 农机) 太原', '供电|农机 太原'],
    ['（供电 或 农机） 太原', '供电|农机 太原'],
    ['太原 NOT 供电', '太原 -供电'],
    ['太原 非 供电', '太原 -供电'],
    ['太原 AND NOT 供电', '太原 -供电'],
    ['太原 near/5 供电', '太原~5~供电'],
    ['太原 Near 供电', '太原~10~供电'],
    ['文物 与会 人员', '文物 与会 人员'],
    ['联合国与中国', '联合国与中国'],
    ['与', '与'],
    [' AND ', 'AND'],
    ['for more', 'for more'],
    ['「供电」 『太原』', '供电 太原'],
    ['‘供电’ ﹁太原﹂ ﹃农机﹄ ＂水＂', '供电 太原 农机 水'],
    ['10% 3‰ 1450℃ 20°C 3.5亿 1,200', '10% 3‰ 1450℃ 20°C 3.5亿 1,200'],
    ['甲%乙', '甲 乙'],
    ['-(北京) 太原', '北京 太原'],
    ['版:第三版', '3'],
  ])('%s asks for %s', (text, asked) => expect(plain(text)).toBe(asked));
  test.each([
    ['供电', []],
    ['太原 NOT 供电', []],
    ['供电 OR', ['lone-operator left-out 3-5']],
    ['OR 供电', ['lone-operator left-out 0-2']],
    ['供电 NEAR', ['lone-operator left-out 3-7']],
    ['“线损', ['open-quote closed-at-end 0-1']],
    ['(供电', ['open-bracket closed-at-end 0-1']],
    ['供电*', ['wildcard left-out 2-3']],
    ['频道:体育', ['unknown-field searched-as-text 0-5']],
    ['标题:', ['empty-field left-out 0-3']],
    ['体裁:小说', ['no-such-value none-has-it 0-5']],
    ['日期:2022-11..2022-07', ['reversed turned-round 0-19']],
    ['供电 日期:今天', ['relative-date left-out 3-8']],
    ['日期:20x', ['unknown-date searched-as-text 0-6']],
    ['日期:2022-02-30', ['unknown-date none-has-it 0-13']],
    ['-北京', ['only-not listed-all-else 0-3']],
    ['，。！', ['no-words left-out 0-3']],
    ['水'.repeat(501), ['too-long cut 500-501']],
    [Array.from({ length: 51 }, () => '甲').join(' '), ['too-many-terms cut 100-101']],
  ])('%s is noticed', (text, noticed) =>
    expect(parseQuery(text).notices.map(({ what, did, at }) => `${what} ${did} ${at.join('-')}`)).toEqual(noticed),
  );
  test('every text is a query', () => {
    const piece = fc.constantFrom('标题:', '日期:', 'NEAR/', 'OR', '-', '"', '“', '」', '2022', '..', ' ', '甲', '：', '\\', '|', '(');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => void parseQuery(text),
      ),
      { numRuns: 3000 },
    );
  });
});

describe('other forms', () => {
  const forms = (text: string): readonly string[] => [...sameIn(text).numerals, ...sameIn(text).spellings];
  test.each([
    ['11月8日', '十一月八日'],
    ['十一月八日', '11月8日'],
    ['二〇二二年', '2022年'],
    ['2022年', '二〇二二年'],
    ['2022年', '二零二二年'],
    ['三十一个省', '31个省'],
    ['31个省', '三十一个省'],
    ['第三十一', '第31'],
    ['第三版', '第3版'],
    ['一千五百万元', '1500万元'],
    ['1500万元', '一千五百万元'],
    ['两千五百', '2500'],
    ['2500人', '两千五百人'],
    ['二十余家', '20余家'],
    ['一千零五人', '1005人'],
    ['1005人', '一千零五人'],
    ['省发改委', '省发展和改革委员会'],
    ['发展改革委', '发改委'],
    ['疫情防控办公室', '疫情防控办'],
  ])('%s is also %s', (text, other) => expect(forms(text)).toContain(other));
  test.each(['供电', '千方百计', '百', '二十', '五人', '3.5亿', '10%', '一个', '万一', 'c919'])('%s has no other form', (text) =>
    expect(forms(text)).toEqual([]),
  );
  test('a form leads back to the one it came from', () => {
    for (const text of ['三十一个省', '一千五百万元', '二十余家', '市卫健委', '神舟十三号'])
      for (const form of forms(text)) expect(forms(form)).toContain(text);
  });
  test.each([
    ['人口', '入口'],
    ['期末', '期未'],
  ])('%s is tried as %s', (text, other) => expect(variantsOf(text)).toContain(other));
  test('one character alone is never misread', () => expect(variantsOf('人')).toEqual([]));
});

describe('suggestions', () => {
  const taiyuan = { word: '太原', syllables: ['tai', 'yuan'], articles: 3 };
  const same = (text: string): string => text;
  test.each(['t', 'ta', 'taiyuan', 'ty', 'taiy', 'tyuan', '太', '太原'])('%s begins 太原', (typed) =>
    expect(beginsWord(typed, taiyuan, same)).toBe(true),
  );
  test.each(["tai'yuan", "tai'y", 'tai’yuan'])('%s with an apostrophe begins 太原', (typed) =>
    expect(beginsWord(typed, taiyuan, same)).toBe(true),
  );
  test.each(['lü', 'lv', 'lül'])('%s begins 吕梁', (typed) =>
    expect(beginsWord(typed, { word: '吕梁', syllables: ['lv', 'liang'], articles: 1 }, same)).toBe(true),
  );
  test.each(['y', 'tx', 'taiyuanx', '原', "'"])('%s does not begin 太原', (typed) => expect(beginsWord(typed, taiyuan, same)).toBe(false));
});

describe('files', () => {
  test('a message is read back from its file', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, value) => {
        expect(unwrap(wrap(['p', text, value]))).toEqual(['p', text, JSON.parse(JSON.stringify(value))]);
      }),
    );
  });
  test.each(['', 'guzhi(', 'guzhi("a")', 'guzhi("a","b",)', 'alert(1)'])('%j is not a message', (text) => expect(unwrap(text)).toBeNull());
  test('an article is read back from its row', () => {
    const doc = document('abc', '题目', '正文\n第二段', {
      kicker: '引题',
      date: '2022-11-09',
      byline: [{ name: '张波', role: '记者' }],
      page: '3',
    });
    expect(readArticleRow(JSON.parse(JSON.stringify(articleRow(doc))))).toEqual(doc);
    expect(readArticleRow(['abc'])).toBeNull();
  });
  test('a manifest is read back from its message', () => {
    const manifest = {
      format: 4,
      version: 'v',
      articles: 9,
      directories: new Map([
        [0, 'aaaa'],
        [9, 'b-_9'],
      ]),
      facts: ['cccc'],
      people: ['dddd', 'eeee'],
      months: [
        { month: '', first: 0 },
        { month: '2022-11', first: 2 },
        { month: '2023-01', first: 5 },
      ],
      mixed: '后',
    };
    expect(readManifest(manifestMessage(manifest))).toEqual(manifest);
    expect(readManifest(['search/manifest.js', 'v', { format: 99 }])).toBeNull();
  });
});

describe('the fields of a query', () => {
  test('search every searchable field of an article', () => {
    const searched = new Set(Object.values(QUERY_FIELDS).flatMap(({ looksIn }): readonly string[] => looksIn));
    expect(FIELDS.filter((field) => !searched.has(field))).toEqual([]);
  });

  test('have distinct names in lower case', () => {
    const names = Object.values(QUERY_FIELDS).flatMap(({ names: own }): readonly string[] => own);
    expect(new Set(names).size).toBe(names.length);
    expect(names.map((name) => name.toLowerCase())).toEqual(names);
  });
});
