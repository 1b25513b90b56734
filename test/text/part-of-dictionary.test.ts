import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { charactersIn, isMadeOf, partOfLine, partOfWords } from '../../src/text/part-of-dictionary.ts';
import { PROJECT } from '../helpers/guzhi.ts';

const SEEDS = path.join(PROJECT, 'seeds');
const pages = fs.readdirSync(SEEDS).map((name) => fs.readFileSync(path.join(SEEDS, name), 'utf8'));

type Words = typeof import('../../src/text/words.ts');
/** As in a program that has just been started. */
async function started(): Promise<Words> {
  vi.resetModules();
  return import('../../src/text/words.ts');
}

/** All that is asked of the dictionary, line by line. */
const told = ({ cutWords, cutKnownWords, cutForSearch, tagWords, tagOf }: Words, texts: readonly string[]): readonly unknown[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((line) => [cutWords(line), cutKnownWords(line), cutForSearch(line), tagWords(line), cutWords(line).map(tagOf)]);

describe('the words of few texts', () => {
  test('cut these as all words do', async () => {
    for (const page of pages) {
      const all = told(await started(), [page]);
      const few = await started();
      few.loadWordsOf([page]);
      expect(told(few, [page])).toEqual(all);
    }
  });

  test('are not all there is for other texts', async () => {
    const all = told(await started(), pages);
    const few = await started();
    few.loadWordsOf(['太原开会']);
    expect(told(few, ['太原开会', ...pages]).slice(1)).toEqual(all);
  });

  test('are all there are where nothing can be written beside them', async () => {
    vi.stubEnv('TMPDIR', path.join(SEEDS, 'no-such-folder'));
    try {
      const words = await started();
      words.loadWordsOf(['电商医保']);
      expect(words.cutKnownWords('电商医保')).toEqual(['电商', '医保']);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('add nothing where all are loaded', async () => {
    const words = await started();
    words.loadWords();
    words.loadWordsOf(['太原开会']);
    expect(words.cutKnownWords('电商医保围棋晋剧')).toEqual(['电商', '医保', '围棋', '晋剧']);
  });
});

describe('a part of the dictionary', () => {
  const characters = charactersIn(['太原开会']);

  test('holds the words made of given characters, and stands for as many words as rare', () => {
    const words = '太原 40 ns\n太子 5 n\n开会 7 v\n开 100 v\n雨 60 n\n';
    const part = partOfWords(words, characters);
    expect(part).toMatch(/^太原 40 ns\n开会 7 v\n开 100 v\n\S+ 5 x\n\S+ 60 x\n$/u);
    expect(partOfLine('ns 太原 太子 原', 3, characters)).toEqual(['太原', '原']);
  });

  test('knows which texts it can cut', () => {
    expect(isMadeOf('太原（2022）OK', characters)).toBe(true);
    expect(isMadeOf('太原下雨', characters)).toBe(false);
    expect(isMadeOf('\ufffe', charactersIn(['\ufffe']))).toBe(false);
  });
});
