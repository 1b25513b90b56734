import { describe, expect, it } from 'vitest';
import { pageFacts } from '../../src/archive/page-facts.ts';
import { findSamePages } from '../../src/archive/same-pages.ts';
import { pageSettings } from '../../src/read/page-settings.ts';
import { readPage } from '../../src/read/read-page.ts';
import { DEFAULTS } from '../../src/settings/config.ts';

const BRIDGE =
  '## 北门桥抢修完毕\n\n本报讯 北门桥经过工人三昼夜抢修,昨日全部完毕,比原定时间提前一天,附近居民送来茶水和干粮慰劳。\n\n## 供销社送货下乡\n\n本报讯 县供销社组织三十辆大车送货下乡,带去农具、布匹和食盐,山区群众不出村就买到了需要的东西。\n';
const MILL = '## 纺织厂增产\n\n本报讯 市第一纺织厂开展劳动竞赛,上月棉纱产量超过计划百分之十二,工人们提出合理化建议四十多条。\n';
/** Every tenth character is misread, as in a worse scan. */
const worse = (text: string) => [...text].map((char, i) => (i % 23 === 22 && /\p{Script=Han}/u.test(char) ? '口' : char)).join('');

function warnings(files: Readonly<Record<string, string>>): string[] {
  const facts = Object.keys(files)
    .sort()
    .flatMap((source) => {
      const { page } = readPage({ source, bytes: Buffer.from(files[source] ?? ''), sidecar: null }, pageSettings(DEFAULTS));
      return page ? [pageFacts(page, DEFAULTS.words)] : [];
    });
  return findSamePages(facts, null).map(({ file, message }) => `${file}: ${message}`);
}
const SAME = 'this page has the same text as';
const ALIKE = 'this page has nearly the same text as';

describe('a page that is among the seeds twice is named', () => {
  it.each([
    ['a copy', { '1985-03-15/02.md': BRIDGE, '1985-03-15/02(1).md': BRIDGE }, [`1985-03-15/02.md: ${SAME} 1985-03-15/02(1).md`]],
    ['a copy in another folder', { 'a/1.md': BRIDGE, '备份/1.md': BRIDGE }, [`备份/1.md: ${SAME} a/1.md`]],
    ['a copy of other line ends', { 'a.md': BRIDGE, 'b.md': BRIDGE.replaceAll('\n', '\r\n') }, [`b.md: ${SAME} a.md`]],
    [
      'a copy under another day',
      { '1985-03-15/02.md': BRIDGE, '1985-03-16/02.md': BRIDGE },
      [`1985-03-16/02.md: ${SAME} 1985-03-15/02.md`],
    ],
    ['each further copy', { 'a.md': BRIDGE, 'b.md': BRIDGE, 'c.md': BRIDGE }, [`b.md: ${SAME} a.md`, `c.md: ${SAME} a.md`]],
    [
      'a second scan of a page',
      { '1985-03-15/02.md': BRIDGE, '1985-03-15/02_重扫.md': worse(BRIDGE) },
      [`1985-03-15/02_重扫.md: ${ALIKE} 1985-03-15/02.md`],
    ],
    ['a second scan without day and number', { 'a.md': BRIDGE, 'b.md': BRIDGE.replace('附近', '付近') }, [`b.md: ${ALIKE} a.md`]],
  ])('%s', (_, files, expected) => expect(warnings(files)).toEqual(expected));
});

describe('different pages are not', () => {
  it.each([
    ['two pages of a day', { '1985-03-15/01.md': BRIDGE, '1985-03-15/02.md': MILL }],
    ['two pages of a day with much in common', { '1985-03-15/01.md': BRIDGE, '1985-03-15/02.md': BRIDGE.replace('附近', '远近') }],
    ['a page of two days with much in common', { '1985-03-15/01.md': BRIDGE, '1985-03-16/01.md': BRIDGE.replace('附近', '远近') }],
    ['two files of one page with different articles', { '1985-03-15/01.md': BRIDGE, '1985-03-15/01 (2).md': MILL }],
    ['two pages that share an article', { 'a.md': `${BRIDGE}\n${MILL}`, 'b.md': MILL }],
  ])('%s', (_, files) => expect(warnings(files)).toEqual([]));
});
