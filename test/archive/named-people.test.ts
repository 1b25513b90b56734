import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../src/archive/mentions.ts';
import { ownNames } from '../../src/archive/own-names.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import { archiveOf, article, body, page } from './records.ts';

const own = ownNames(DEFAULTS.words);
const found = (text: string) =>
  mentionsOf({ title: '', paragraphs: [body(text)] }, own).named.map(([name, offices]) => `${offices.join()} ${name}`);

describe('people named in the news', () => {
  it.each<[string, string[]]>([
    ['市委书记韦韬出席会议。', ['书记 韦韬']],
    ['市改革办主任欧阳立说,要快。', ['主任 欧阳立']],
    ['镇长李一、副镇长王二三表示', ['镇长 李一', '镇长 王二三']],
    ['会长赖阳看来,目前', ['会长 赖阳']],
    ['总书记强调,要快。', []],
    ['发言人曾表示,不会。', []],
    ['局长习惯在家', []],
    ['村民张三说', []],
    ['负责人方面表示', []],
    ['书记霍书记,也是', []],
  ])('%s', (text, names) => expect(found(text)).toEqual(names));

  it('do not include reporters in credits', () => {
    expect(mentionsOf({ title: '', paragraphs: [{ role: 'credit', text: '主任李一', lines: [1] }] }, own).named).toEqual([]);
  });

  it('are gathered newest first, with their offices', () => {
    const on = (source: string, date: string, text: string) => page(source, { date, articles: [article({ text })] });
    const [person] = archiveOf([on('a', '1998-05-01', '市长李一说,甲。'), on('b', '1998-05-02', '书记李一说,乙。')], DEFAULTS).archive
      .named;
    expect([person?.label, person?.roles, person?.articles.map((entry) => entry.source)]).toEqual(['李一', ['书记', '市长'], ['b', 'a']]);
  });

  // In quadratic time this would take hours.
  it('are looked for in a text of 300,000 characters full of offices', () => expect(found('书记主任局长'.repeat(50_000))).toEqual([]));
});
