import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { cutForSearch, cutKnownWords, cutWords, tagOf, tagWords } from '../../src/text/words.ts';
import { PROJECT } from '../helpers/guzhi.ts';

const SEEDS = path.join(PROJECT, 'seeds');
const lines = fs.readdirSync(SEEDS).flatMap((name) => fs.readFileSync(path.join(SEEDS, name), 'utf8').split('\n'));

describe('words', () => {
  test('nothing of a text is lost, with new names or without', () => {
    for (const line of lines) {
      expect(cutWords(line).join('')).toBe(line);
      expect(cutKnownWords(line).join('')).toBe(line);
    }
  });

  test('a name that no dictionary has is one word', () => expect(cutWords('李小福告诉记者')).toEqual(['李小福', '告诉', '记者']));

  test('words of news that are rare in the dictionary’s own corpus are kept', () =>
    expect(cutKnownWords('电商医保围棋晋剧')).toEqual(['电商', '医保', '围棋', '晋剧']));

  test('long words hold shorter ones for an index', () => expect(cutForSearch('供电公司')).toEqual(['供电', '公司']));
});

describe('tags', () => {
  test.each([
    ['太原', 'ns'],
    ['新华社', 'nt'],
    ['王建新', 'nr'],
    ['会议', 'n'],
    ['召开', null],
    ['__proto__', null],
  ])('%s: %s', (word, tag) => expect(tagOf(word)?.tag ?? null).toBe(tag));

  test('come with how much a word says', () => expect(tagOf('人工智能')?.weight ?? 0).toBeGreaterThan(tagOf('问题')?.weight ?? Infinity));

  test('in a text', () => expect(tagWords('太原开会').map(({ word, tag }) => `${word}/${tag}`)).toEqual(['太原/ns', '开会/v']));
});

// Last: the whole dictionary takes the place of the part.
describe('the part of the dictionary that is kept', () => {
  test('cuts the seeds nearly as the whole does', () => {
    const part = lines.map(cutKnownWords);
    const jieba = createRequire(import.meta.url)('nodejieba') as { load(): void; cut(text: string, hmm: boolean): string[] };
    jieba.load();
    const whole = lines.map((line) => jieba.cut(line, false));
    const same = whole.filter((words, i) => words.join(' ') === part[i]?.join(' ')).length;
    expect(same / lines.length).toBeGreaterThan(0.5);
    const missing = whole.flatMap((words, i) => boundaries(words).filter((at) => !boundaries(part[i] ?? []).includes(at)));
    expect(missing.length / whole.flat().length).toBeLessThan(0.005);
  });
});

function boundaries(words: readonly string[]): number[] {
  let at = 0;
  return words.map((word) => (at += word.length));
}
