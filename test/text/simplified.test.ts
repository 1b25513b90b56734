import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import * as OpenCC from 'opencc-js';
import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../../src/model/model.ts';
import { readPage } from '../../src/read/read-page.ts';
import { articleKind } from '../../src/read/kind.ts';
import { closingCredit, leadCredit, ownLineCredit } from '../../src/read/credits/found-credit.ts';
import { readDateline } from '../../src/read/credits/dateline.ts';
import { readFolio } from '../../src/read/dates/folio.ts';
import { DEFAULT_SECTION_RULES } from '../../src/read/sections/section.ts';
import { asPrinted, simplified } from '../../src/text/simplified.ts';
import { PROJECT, SEEDS } from '../helpers/guzhi.ts';

const traditional = OpenCC.Converter({ from: 'cn', to: 't' });
const SETTINGS = { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES };

function read(text: string): PageRecord {
  const { page } = readPage({ source: 'page.md', bytes: Buffer.from(text), sidecar: null }, SETTINGS);
  if (!page) throw new Error('nothing was read');
  return page;
}

/** Positions and roles of everything on a page, without its words. */
const bones = ({ date, articles, furniture }: PageRecord) => ({
  date: [date.value, date.confidence, date.evidence.map(({ line, rule }) => [line, rule])],
  articles: articles.map(({ kind, lines, kicker, headline, subtitle, byline, dateline, section, continued, paragraphs }) => ({
    kind,
    lines,
    titles: [kicker?.length, headline?.length, subtitle?.length],
    byline: byline.map(({ name, role }) => [traditional(name), traditional(role)]),
    dateline: dateline?.length,
    section: section.origin === 'stated' ? 'stated' : section.label,
    continued,
    paragraphs: paragraphs.map(({ role, lines: at }) => [role, at]),
  })),
  furniture: furniture.map(({ role, lines }) => [role, lines]),
});

describe('a page in traditional script', () => {
  test.each(fs.readdirSync(SEEDS).filter((name) => name.endsWith('.txt')))('%s is read the same as in simplified script', (name) => {
    const text = fs.readFileSync(path.join(SEEDS, name), 'utf8');
    expect(bones(read(traditional(text)))).toEqual(bones(read(text)));
  });

  test('keeps names, roles, datelines and evidence as printed', () => {
    const printed = [
      '# 環城綠道今日開放',
      '本報訊(實習記者 陳麗華)11月3日,環城綠道一期工程建成,市民可以步行穿過三座公園。',
      '2021年11月3日,市政府舉行開放儀式,園林局負責人介紹了二期工程的設計,預計明年夏天動工。',
      '# 城南供水管網完成改造',
      '本報訊 11月3日,城南老舊供水管網改造工程完工,惠及居民兩萬餘戶。(趙海濤)',
    ].join('\n\n');
    const page = read(printed);
    expect(page.articles.map(({ byline, dateline }) => [dateline, byline])).toEqual([
      ['本報訊', [{ name: '陳麗華', role: '實習記者' }]],
      ['本報訊', [{ name: '趙海濤', role: '记者' }]],
    ]);
    expect(page.date.value).toBe('2021-11-04');
    for (const { text } of page.date.evidence) expect(printed).toContain(text);
  });

  test.each([
    ['【記者王大明、李國強／臺北報導】市府昨日', '王大明 記者 李國強 記者', '臺北報導'],
    ['〔特約記者陳慧敏∕高雄訊〕港務局昨日', '陳慧敏 特約記者', '高雄訊'],
    ['本報訊（通訊員 韋 強）昨日，縣府召開會議。', '韋強 通訊員', '本報訊'],
  ])('%s', (text, credits, dateline) => {
    const found = leadCredit(text);
    expect(found?.credits.map(({ name, role }) => `${name} ${role}`).join(' ')).toBe(credits);
    expect(found?.dateline).toBe(dateline);
  });

  test('has credits at the end and on lines of their own', () => {
    expect(closingCredit('警方呼籲目擊者與旺角警署聯絡。（本報記者陳大文）')?.credits).toEqual([{ name: '陳大文', role: '記者' }]);
    expect(ownLineCredit('攝影記者 鄭國樑')?.credits).toEqual([{ name: '鄭國樑', role: '攝影記者' }]);
    expect(readDateline('據聯合國報導')).toBeNull();
  });

  test('names its paper and page in its own script', () => {
    expect(readFolio('華僑日報 一九六八年五月廿一日 星期二 第五版 國際新聞')).toMatchObject({
      paper: '華僑日報',
      pageNumber: '5',
      pageName: '國際新聞',
    });
  });

  test('has notices', () => {
    const block = { first: 1, last: 1, mark: 'plain' as const, level: 0, text: '', markdown: null, blankBefore: 0 };
    const draft = {
      kicker: null,
      headline: '訃告',
      subtitle: null,
      label: null,
      blocks: [{ block, role: 'body' as const, joinsPrevious: false }],
    };
    expect(articleKind(draft)).toBe('notice');
  });
});

describe('simplified', () => {
  /** Characters with a traditional form that is also used in simplified script: 乾隆, 著名, 麴. */
  const TWO_LIVES = new Set('干烟着糖曲么伙');
  const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*$/gmu;
  const RULES = path.join(PROJECT, 'src/read');

  test('covers every character in the rules', () => {
    const files = fs.readdirSync(RULES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(50);
    const written = files.map((name) => fs.readFileSync(path.join(RULES, name), 'utf8'));
    const rules = written.join('\n').replace(COMMENTS, '');
    const characters = [...new Set(rules.match(/\p{Script=Han}/gu))].filter((char) => simplified(char) === char);
    const unknown = characters.filter((char) => !TWO_LIVES.has(char) && simplified(traditional(char)) !== char);
    expect(unknown).toEqual([]);
  });

  test('keeps the length of a text, and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'記者報導國於後a 記') }), (any, old) => {
        const once = simplified(any + old);
        expect(once.length).toBe(any.length + old.length);
        expect(simplified(once)).toBe(once);
      }),
    );
  });

  test.each([
    ['陈大文', '本報記者 陳 大文', '陳大文'],
    ['陈大文', '本报记者陈大文', '陈大文'],
    ['记者', '陳大文', '记者'],
    ['', '陳大文', ''],
  ])('%s as printed in %s', (found, printed, expected) => expect(asPrinted(found, printed)).toBe(expected));
});
