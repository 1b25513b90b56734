import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/config.ts';
import type { Paragraph } from '../../src/model.ts';
import { archiveOf, article, body, page } from './records.ts';

const entry = (...paragraphs: Paragraph[]) => archiveOf([page('a', { articles: [article({ paragraphs })] })], DEFAULTS).archive.articles[0];

describe('the excerpt of an article', () => {
  it('leaves out dateline and reporters', () => expect(entry(body('本报讯(记者 张三)新桥 \n通车。'))?.excerpt).toBe('新桥 通车。'));
  it('passes over notes that leave nothing', () => expect(entry(body('(上接第1版)'), body('检验所开门。'))?.excerpt).toBe('检验所开门。'));
  it('is at most 80 characters, none of them halved', () => {
    const excerpt = entry(body('𠀀'.repeat(200)))?.excerpt ?? '';
    expect([...excerpt]).toHaveLength(80);
    expect(excerpt.endsWith('𠀀…')).toBe(true);
  });
  it('of a photograph is its caption', () =>
    expect(entry({ role: 'caption', text: '图为新桥。', lines: [1] })?.excerpt).toBe('图为新桥。'));
  it('may be empty', () => expect(entry()?.excerpt).toBe(''));
});

it('counts characters of text, captions and crossheads without white space', () => {
  expect(
    entry(body('新桥　通 车\n𠀀。'), { role: 'caption', text: '图', lines: [1] }, { role: 'credit', text: '(张三)', lines: [2] })?.length,
  ).toBe(7);
});
