import { describe, expect, test } from 'vitest';
import { charactersIn, isMadeOf, partOfWords } from '../../../src/text/words/part-of-dictionary.ts';

describe('a part of the dictionary', () => {
  const characters = charactersIn(['太原开会']);

  test('keeps the words made of given characters, the sum of all frequencies and the lowest one', () => {
    const words = '太原 40 ns\n太子 5 n\n开会 7 v\n开 100 v\n雨 60 n\n';
    const part = partOfWords(words, characters);
    expect(part).toMatch(/^太原 40 ns\n开会 7 v\n开 100 v\n\S+ 5 x\n\S+ 60 x\n$/u);
  });

  test('knows which texts it can cut', () => {
    expect(isMadeOf('太原（2022）OK', characters)).toBe(true);
    expect(isMadeOf('太原下雨', characters)).toBe(false);
    expect(isMadeOf('\ufffe', charactersIn(['\ufffe']))).toBe(false);
  });
});
