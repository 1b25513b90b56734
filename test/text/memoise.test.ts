import { expect, test } from 'vitest';
import { memoise } from '../../src/text/memoise.ts';

test('a result is made once, and again after so many others that it was dropped', () => {
  const made: string[] = [];
  const twice = memoise(2, (text) => {
    made.push(text);
    return text + text;
  });
  expect(['a', 'b', 'a', 'c', 'a'].map(twice)).toEqual(['aa', 'bb', 'aa', 'cc', 'aa']);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
