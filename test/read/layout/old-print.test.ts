/** Pages set like the papers of the 1930s to 1950s: rows of small items. All lines are invented. */
import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../../../src/model/model.ts';
import { readPage } from '../../../src/read/read-page.ts';
import { oldness } from '../../../src/read/layout/old-print.ts';
import { toStrips } from '../../../src/read/layout/strips.ts';
import { toBlocks } from '../../../src/input/blocks.ts';
import { DEFAULT_SECTION_RULES } from '../../../src/read/sections/section.ts';

function read(lines: readonly string[]): PageRecord {
  const { page } = readPage(
    { source: 'page.md', bytes: Buffer.from(lines.join('\n\n')), sidecar: null },
    { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES },
  );
  if (!page) throw new Error('nothing was read');
  return page;
}
/** The headline of each article with the number of its paragraphs. */
const items = (page: PageRecord) => page.articles.map(({ headline, paragraphs }) => [headline, paragraphs.length]);

const RICE = '東陵米價連日暴漲、昨經縣府召集米商開會、議定每石減售二元、各米店已遵照辦理、市面漸趨平定云、';
const BOAT = '東陵渡船公司、以江水暴漲、昨日停駛一日、旅客數百人候於兩岸、今晨水退、始照常開行、并加開兩班、';
const SCHOOL = '縣立小學昨行開學禮、到學生三百餘人、由校長石大川主席、報告校舍修建經過、禮成攝影而散、';
const BRIDGE = '南門外石橋年久失修、行人苦之、現由商會募欵重建、業已興工、預計下月可以完成、';

describe('headlines without datelines below', () => {
  test.each([
    ['marked', '### '],
    ['without marks', ''],
  ])('begin an article each, %s', (_, mark) => {
    const page = read([
      `${mark}東陵米價回跌　縣府召商議價`,
      RICE,
      `${mark}江水暴漲　渡船停駛一日`,
      BOAT,
      `${mark}縣立小學開學　到三百餘人`,
      SCHOOL,
    ]);
    expect(items(page)).toEqual([
      ['東陵米價回跌　縣府召商議價', 1],
      ['江水暴漲　渡船停駛一日', 1],
      ['縣立小學開學　到三百餘人', 1],
    ]);
  });
  test('keep the short bare line among headlines in parts as a crosshead', () => {
    const page = read([
      '東陵米價回跌　縣府召商議價',
      RICE,
      '米商談話',
      RICE,
      '江水暴漲　渡船停駛一日',
      BOAT,
      '縣立小學開學　到三百餘人',
      SCHOOL,
    ]);
    expect(page.articles.map(({ headline }) => headline)).toEqual([
      '東陵米價回跌　縣府召商議價',
      '江水暴漲　渡船停駛一日',
      '縣立小學開學　到三百餘人',
    ]);
    expect(page.articles[0]?.paragraphs.map(({ role }) => role)).toEqual(['body', 'crosshead', 'body']);
  });
});

describe('telegrams that open with their place and close with their day', () => {
  const TELEGRAMS = [
    '東陵　華軍昨晨克復南渡、殘部向北潰退、正追擊中、（二十日電）',
    '西川　南渡克復後、商民紛紛返里、秩序良好、（二十日電）',
    '北港　輪船公司昨復航、（廿一日電）',
  ];
  test('are paragraphs of the article above them, and whole ones', () => {
    const page = read(['南渡克復　殘部北潰　商民返里秩序良好', ...TELEGRAMS, '江水暴漲　渡船停駛', BOAT]);
    expect(items(page)).toEqual([
      ['南渡克復　殘部北潰　商民返里秩序良好', 3],
      ['江水暴漲　渡船停駛', 1],
    ]);
  });
});

describe('a label worded as a kind of news', () => {
  test('heads all items until the next label', () => {
    const page = read([
      '各地通訊',
      '東陵　米價回跌',
      RICE,
      '南渡　渡船停駛',
      BOAT,
      '西川　小學開學',
      SCHOOL,
      '社論',
      '### 論修橋',
      BRIDGE,
      BRIDGE,
    ]);
    expect(page.furniture.map(({ role, text }) => `${role}: ${text}`)).toEqual(['section label: 各地通訊', 'section label: 社論']);
    expect(page.articles.map(({ headline, section }) => [headline, section.label])).toEqual([
      ['東陵　米價回跌', '各地通訊'],
      ['南渡　渡船停駛', '各地通訊'],
      ['西川　小學開學', '各地通訊'],
      ['論修橋', '社論'],
    ]);
  });
  test('is the headline of paragraphs that have none of their own', () => {
    const page = read([
      '### 江水暴漲　渡船停駛一日',
      BOAT,
      '### 要聞簡報',
      '東陵電　米價昨又回跌。',
      '西川電　縣立小學昨日開學。',
      '### 石橋重建　業已興工',
      BRIDGE,
    ]);
    expect(page.articles.map(({ headline, lines }) => [headline, lines.length])).toEqual([
      ['江水暴漲　渡船停駛一日', 2],
      ['要聞簡報', 3],
      ['石橋重建　業已興工', 2],
    ]);
  });
});

test('the contents of the paper belong to no article', () => {
  const page = read(['今日本報要目　國內　南渡克復　米價回跌', '南渡克復　殘部北潰', BOAT, '米價回跌　縣府召商議價', RICE]);
  expect(page.furniture.map(({ text }) => text)).toEqual(['今日本報要目　國內　南渡克復　米價回跌']);
  expect(page.articles).toHaveLength(2);
});

test('a page is old by its script, as a share', () => {
  const of = (text: string) => oldness(toStrips({ source: '', sha256: '', lines: [text], blocks: toBlocks([text], 0), stated: {} }).strips);
  expect(of('东陵米价连日暴涨，昨经县府召集米商开会。')).toBe(0);
  expect(of(RICE)).toBe(1);
  expect(of('东陵米价连日暴涨，昨经县府召集米商开会，议定每石减售二元，各米店已遵照办理，市面渐趋平定云，東陵')).toBeGreaterThan(0);
});
