import { describe, expect, test } from 'vitest';
import type { Page } from '../../../src/model/page.ts';
import { toBlocks } from '../../../src/input/blocks.ts';
import { assemble } from '../../../src/read/layout/assemble.ts';
import type { Tag } from '../../../src/read/layout/strip-tags.ts';
import { withHeadingApart } from '../../../src/read/layout/notice-parts.ts';
import { toStrips } from '../../../src/read/layout/strips.ts';

/** Assembles lines with these tags, separated by blank lines. */
function assembled(tagged: readonly (readonly [Tag, string])[]) {
  const lines = tagged.flatMap(([, text]) => [...text.split('\n'), '']);
  const page: Page = { source: 'p.md', sha256: '', lines, blocks: toBlocks(lines, 0), stated: {} };
  const { strips } = toStrips(page);
  const tags = strips.map((strip) => tagged.find(([, text]) => text.replace(/\n/gu, '').includes(strip.block.text))?.[0] ?? 'B');
  return assemble(strips, tags);
}

describe('assemble', () => {
  test('reads the fields of the title block', () => {
    const { articles } = assembled([
      ['K', '多措并举 惠及万家'],
      ['h', '清河市供热改造完成'],
      ['S', '新增供热面积三百万平方米'],
      ['E', '本报讯 清河市供热改造工程日前完成。'],
    ]);
    expect(articles).toMatchObject([{ kicker: '多措并举 惠及万家', headline: '清河市供热改造完成', subtitle: '新增供热面积三百万平方米' }]);
  });
  test('rejoins a decree with an announcement between its title and its text', () => {
    const { articles } = assembled([
      ['H', '清河市人大常委会关于保护饮用水水源的决定'],
      ['S', '(2020年5月6日清河市第九届人民代表大会常务委员会第三次会议通过)'],
      ['H', '清河市人大常委会公告'],
      ['E', '上述决定已经通过,现予公布。'],
      ['G', '2020年5月7日'],
      ['P', '为了保护饮用水水源,保障公众健康,作出如下决定。'],
      ['E', '本决定自公布之日起施行。'],
    ]);
    expect(articles.map(({ headline, blocks }) => [headline, blocks.map(({ block }) => block.first)])).toEqual([
      ['清河市人大常委会关于保护饮用水水源的决定', [1, 3, 11, 13]],
      ['清河市人大常委会公告', [5, 7, 9]],
    ]);
  });
  test('takes a slogan out of an article and continues the paragraph after it', () => {
    const { articles, between } = assembled([
      ['H', '清河市建成环城绿道'],
      ['B', '本报讯 环城绿道以公园为核心,沿河岸向南北两个方向延伸,串起城区十二处景点和二十多个居民小区,方便市民出行和健'],
      ['z', '爱护公物 人人有责'],
      ['F', '身,受到大家欢迎。'],
    ]);
    expect(between.map(({ role, block }) => [role, block.first])).toEqual([['slogan', 5]]);
    expect(articles[0]?.blocks.map(({ joinsPrevious }) => joinsPrevious)).toEqual([false, false, true]);
  });
  test('assigns labels above an article, for several under a shared credit, and in brackets', () => {
    const { articles } = assembled([
      ['L', '聚焦春耕生产'],
      ['H', '东乡镇小麦返青'],
      ['E', '本报讯 东乡镇三万亩小麦陆续返青。'],
      ['H', '西乡镇农机下田'],
      ['E', '本报讯 西乡镇千台农机下田作业。'],
      ['R', '(本栏稿件由李文、周平采写)'],
      ['H', '老街的早晨(城市笔记)'],
      ['E', '天刚亮,老街就热闹起来。'],
    ]);
    expect(articles.map(({ label }) => label)).toEqual(['聚焦春耕生产', '聚焦春耕生产', '城市笔记']);
  });
  test('assigns a label below its article that was read as a slogan', () => {
    const { articles, between } = assembled([
      ['H', '社区食堂开进老街'],
      ['E', '本报讯 老街社区服务中心办起食堂,老人用餐方便,社区服务又添一项,服务中心还将送餐上门。'],
      ['Z', '社区服务暖人心'],
      ['H', '停水通知'],
      ['E', '因管网检修,5月6日8时至18时停水,请储水备用。'],
    ]);
    expect(between.map(({ role }) => role)).toEqual(['label']);
    expect(articles.map(({ label }) => label)).toEqual(['社区服务暖人心', null]);
  });
  test('takes the headline of a notice on one line from its opening', () => {
    const { articles } = assembled([['P', '通告 因道路施工,和平路自5月6日起封闭,请绕行。 特此通告 清河市交通局']]);
    const [notice] = articles.map(withHeadingApart);
    expect(notice).toMatchObject({ headline: '通告' });
    expect(notice?.blocks[0]?.block.text).toMatch(/^因道路施工/u);
  });
});
