/** Pages that an engine wrote down with a line for each printed line. The texts are invented. */
import { describe, expect, test } from 'vitest';
import { openSource } from '../../../src/input/open-source.ts';
import type { PageRecord } from '../../../src/model/model.ts';
import { toParagraphs, widthOf } from '../../../src/read/paragraphs/printed-lines.ts';
import { readPage } from '../../../src/read/read-page.ts';
import { DEFAULT_SECTION_RULES } from '../../../src/read/sections/section.ts';

const BOAT = [
  '本报讯（记者江一苇）东陵渡船公司因江水上涨，昨日停驶一天，三百多名旅客在两岸等候，今天早晨水位回落后才恢复开行。',
  '公司经理石大川说，江水是前天夜里开始上涨的，到昨天中午超过警戒水位四十厘米，为了安全决定全线停驶。',
  '记者在码头看到，工人们正在清理冲上栈桥的浮木，候船室里供应热水和面包，有老人的家庭被安排到附近旅馆过夜。',
  '水文站预计，今后三天上游没有明显降雨，水位还会继续下降，渡船可以按照原来的时刻表开行。',
];
const SCHOOL = [
  '本报讯（记者何宝林）县立小学的新校舍昨天启用，三百名学生搬进了明亮的教室，操场也铺上了新的跑道。',
  '校舍去年春天动工，共有教室十八间，还有图书室和音乐室，冬天用地热取暖，比烧煤的时候干净得多。',
  '校长说，旧校舍建于六十年前，雨天漏水，冬天透风，家长们一直盼望早日改建，村里的木匠也来帮忙做了桌椅。',
];
const WIDTH = 15;

/** Sets a paragraph in lines of WIDTH characters, the first one indented by two; no line begins with a point. */
function set(paragraph: string): string[] {
  const lines: string[] = [];
  let rest = paragraph;
  while (rest !== '') {
    let length = lines.length === 0 ? WIDTH - 2 : WIDTH;
    if (/^[，。、）]/u.test(rest.slice(length))) length--;
    lines.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return lines;
}
const page = ['江水上涨 渡船停驶一天', '', ...BOAT.flatMap(set), '', '县立小学新校舍启用', '', ...SCHOOL.flatMap(set)];

function read(lines: readonly string[]): PageRecord {
  const { page } = readPage(
    { source: 'page.txt', bytes: Buffer.from(lines.join('\n')), sidecar: null },
    { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES },
  );
  if (!page) throw new Error('nothing was read');
  return page;
}
const blocksOf = (lines: readonly string[]) => {
  const { opened } = openSource({ source: 'page.txt', bytes: Buffer.from(lines.join('\n')), sidecar: null });
  if (!opened) throw new Error('nothing was opened');
  return opened.blocks(0);
};
const textsOf = (lines: readonly string[]) => toParagraphs(blocksOf(lines)).flatMap(({ text }) => text.split('\n'));

describe('a page with a line for each printed line', () => {
  test('is read by its paragraphs, each with all of its lines', () => {
    expect(Math.max(...page.map(widthOf))).toBe(WIDTH);
    const { articles } = read(page);
    expect(articles.map(({ headline, paragraphs }) => [headline, paragraphs.map(({ text }) => text)])).toEqual([
      ['江水上涨 渡船停驶一天', BOAT],
      ['县立小学新校舍启用', SCHOOL],
    ]);
    const printed = page.flatMap((line, i) => (line === '' ? [] : [i + 1]));
    expect(articles.flatMap(({ lines }) => lines)).toEqual(printed);
    expect(articles.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))).toEqual(
      printed.filter((line) => ![1, page.indexOf('县立小学新校舍启用') + 1].includes(line)),
    );
  });
  test('goes on below a column that ends in a sentence', () => {
    const [first = '', ...rest] = BOAT;
    const cut = [...set(first).slice(0, 2), '', ...set(first).slice(2), ...rest.flatMap(set)];
    expect(textsOf(['江水上涨', '', ...cut, '', '新校舍启用', '', ...SCHOOL.flatMap(set)])).toEqual([
      '江水上涨',
      ...BOAT,
      '新校舍启用',
      ...SCHOOL,
    ]);
  });
});

describe('lines stay as they are', () => {
  const verse = Array.from({ length: 16 }, (_, i) =>
    i % 2 === 0 ? '船靠在黄昏的岸边，灯一盏盏亮起来，' : '江水载着无声的星，慢慢地流过石桥。',
  );
  test.each([
    ['on a page with a paragraph a line', [...BOAT, ...SCHOOL, ...BOAT, ...SCHOOL, ...BOAT, ...SCHOOL, ...BOAT]],
    ['in verse', [...verse, ...verse.map((line) => line.replace('船', '舟'))]],
    ['in lists of results', Array.from({ length: 30 }, (_, i) => `东陵第${String(i)}中学校队胜西川中学`)],
    ['on a short page', set(BOAT[0] ?? '')],
  ])('%s', (_, lines) => expect(textsOf(lines)).toEqual(lines));
});

test('the width of a line counts digits and letters as half', () => {
  expect(widthOf('江水 2024 年')).toBe(5);
});
