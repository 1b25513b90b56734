import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/settings/config.ts';
import type { Paragraph } from '../../src/model/model.ts';
import { archiveOf, article, body, page } from './records.ts';

const entry = (...paragraphs: Paragraph[]) => archiveOf([page('a', { articles: [article({ paragraphs })] })], DEFAULTS).archive.articles[0];

describe('the excerpt of an article', () => {
  it('leaves out dateline and reporters', () => expect(entry(body('本报讯(记者 张三)新桥 \n通车。'))?.excerpt).toBe('新桥 通车。'));
  it('skips paragraphs that are only a note', () => expect(entry(body('(上接第1版)'), body('检验所开门。'))?.excerpt).toBe('检验所开门。'));
  it('has at most 80 characters and splits no surrogate pair', () => {
    const excerpt = entry(body('𠀀'.repeat(200)))?.excerpt ?? '';
    expect([...excerpt]).toHaveLength(80);
    expect(excerpt.endsWith('𠀀…')).toBe(true);
  });
  it('of a photograph is its caption', () =>
    expect(entry({ role: 'caption', text: '图为新桥。', lines: [1] })?.excerpt).toBe('图为新桥。'));
  it('can be empty', () => expect(entry()?.excerpt).toBe(''));
});

it('counts characters of text, captions and crossheads without white space', () => {
  expect(
    entry(body('新桥　通 车\n𠀀。'), { role: 'caption', text: '图', lines: [1] }, { role: 'credit', text: '(张三)', lines: [2] })?.length,
  ).toBe(7);
});

describe('the key of an entry', () => {
  const text = [body('新桥昨日通车。')];
  const keyOf = (...[source, facts, own]: Parameters<typeof only>) => only(source, facts, own).key;
  const only = (source: string, facts: Parameters<typeof page>[1], own: Parameters<typeof article>[0]) => {
    const [found] = archiveOf([page(source, { ...facts, articles: [article({ paragraphs: text, ...own })] })], DEFAULTS).archive.articles;
    if (found === undefined) throw new Error('no article');
    return found;
  };
  it('is equal for equal entries', () => expect(keyOf('a', {}, {})).toBe(keyOf('a', {}, {})));
  it('differs if any other field differs', () => {
    const entries = [
      only('a', {}, {}),
      only('b', {}, {}),
      only('a', { date: '2020-01-02' }, {}),
      only('a', { paper: '日报' }, {}),
      only('a', {}, { title: '别的' }),
      only('a', {}, { kind: 'notice' }),
      only('a', {}, { date: '2020-01-03' }),
      only('a', {}, { paragraphs: [body('新桥昨日通车，四里八乡都来看。')] }),
    ];
    const told = entries.map(({ key: _, ...entry }) => JSON.stringify(entry));
    expect(new Set(told).size).toBe(entries.length);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });
});
