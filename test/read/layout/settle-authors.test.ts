import { describe, expect, test } from 'vitest';
import type { PageRecord } from '../../../src/model/model.ts';
import { readPage } from '../../../src/read/read-page.ts';
import { authorsIn } from '../../../src/read/credits/author-names.ts';
import { DEFAULT_SECTION_RULES } from '../../../src/read/sections/section.ts';

function read(...lines: readonly string[]): PageRecord {
  const { page } = readPage(
    { source: 'page.md', bytes: Buffer.from(lines.join('\n\n')), sidecar: null },
    { fullWidthPunctuation: true, sectionRules: DEFAULT_SECTION_RULES },
  );
  if (!page) throw new Error('nothing was read');
  return page;
}

const FIRST = '制度优势是一个国家的最大优势，把显著优势更好转化为治理效能，是推进现代化的重要任务。';
const SECOND = '钉钉子往往不是一锤子就能钉好的，而是要一锤一锤接着敲，直到把钉子钉实钉牢。';

describe('an author below the title', () => {
  test('is the byline and not a crosshead, whatever its mark', () => {
    for (const name of ['### 李洪兴', '**李洪兴**', '李洪兴']) {
      const [first] = read('# 把制度优势转化为治理效能', name, FIRST, SECOND).articles;
      expect(first?.byline).toEqual([{ name: '李洪兴', role: '记者' }]);
      expect([first?.headline, first?.subtitle]).toEqual(['把制度优势转化为治理效能', null]);
      expect(first?.paragraphs.map(({ role }) => role)).toEqual(['credit', 'body', 'body']);
    }
  });

  test('is a crosshead in a series of portraits, each below a name', () => {
    const page = read('# 身边的榜样', '### 何来顺', FIRST, '### 姚孝瑞', SECOND, '### 孟洁冰', FIRST);
    expect(page.articles.flatMap(({ byline }) => byline)).toEqual([]);
  });

  test.each([
    ['张来明', ['张来明']],
    ['钟实　林阳', ['钟实', '林阳']],
    ['王 勇、李洪兴', ['王勇', '李洪兴']],
    ['省农科院小麦所　王宝林', ['王宝林']],
    ['西安市新城区居民 马 玉 芬', null],
    ['西安市新城区居民 马玉芬', ['马玉芬']],
    ['劳动模范 马玉芬', null],
    ['金秋', null],
    ['白云', null],
    ['引言', null],
    ['高原', null],
    ['万里长', null],
    ['一', null],
    ['托起幸福', null],
    ['王府井', null],
  ])('%s', (line, names) => expect(authorsIn(line)).toEqual(names));
});

describe('the signer of a letter', () => {
  const LETTER = '八月底，我在本市百货商店门口领到一张优惠券，售货员却说优惠的彩电早已售完，我认为这种做法应当制止。';
  const page = read(
    '## 这样的优惠券坑人',
    '编辑同志：',
    LETTER,
    '西安市新城区居民 马玉芬',
    '## 农药瓶上为何没有说明',
    '编辑同志：',
    '今年夏天，我们村从县供销社买回一批进口农药，瓶子上全是外国字，希望有关部门加贴说明。',
    '江苏省大丰县　李有根',
  );

  test('belongs to the letter above, not to the next title', () => {
    expect(page.articles.map(({ kicker, headline, subtitle }) => [kicker, headline, subtitle])).toEqual([
      [null, '这样的优惠券坑人', null],
      [null, '农药瓶上为何没有说明', null],
    ]);
    expect(page.articles[0]?.paragraphs.at(-1)?.text).toBe('西安市新城区居民 马玉芬');
    expect(page.articles[0]?.byline.map(({ name }) => name)).toEqual(['马玉芬']);
  });
});
