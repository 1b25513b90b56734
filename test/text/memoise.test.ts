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

test('texts of two units keep their own results', () => {
  const texts = ['太原', '原太', '\0\0', '\0', '', '\uffff\uffff', '0', 'ab', '太', '太原市'];
  const same = memoise(100, (text) => ({ text }));
  expect([...texts, ...texts].map((text) => same(text).text)).toEqual([...texts, ...texts]);
});
