import { describe, expect, test } from 'vitest';
import { soundOf, syllables } from '../../src/text/pinyin.ts';

describe('the sound of a character', () => {
  test.each([
    ['太', 'tai'],
    ['臺', 'tai'],
    ['女', 'nv'],
    ['〇', 'ling'],
    ['A', ''],
    ['，', ''],
    ['', ''],
  ])('%s: %s', (character, sound) => expect(soundOf(character)).toBe(sound));

  test('is that of the character as a word', () => {
    for (const character of '山西日报阳城县委员会重新行长乐曾都') expect(soundOf(character)).toBe(syllables(character)[0]);
  });
});
