import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordTags } from '../../../src/text/words/word-tags.ts';
import { linesByWord } from '../../../tools/dictionary/word-lines.ts';

const open = (groups: readonly string[]) =>
  wordTags(
    linesByWord(groups)
      .map((line) => `${line}\n`)
      .join(''),
  );

test('a word has the tag and weight of its line; a word that is not listed has none', () => {
  const tagOf = open(['n 12 供电所', 'nr 12 张三丰 张三峰', 'ns 6 太原', 'vn 7 供电']);
  expect(tagOf('供电')).toEqual({ tag: 'vn', weight: 7 });
  expect(tagOf('供电所')).toEqual({ tag: 'n', weight: 12 });
  expect(tagOf('张三峰')).toEqual({ tag: 'nr', weight: 12 });
  for (const other of ['供', '张三', '张三丰子', '太原 ns', '太原\n', '一', '龘龘', '', 'ns']) expect(tagOf(other), other).toBeNull();
});

test('any list of words gives what a Map of them gives, the last group for a word in several', () => {
  const word = fc.string({ unit: fc.constantFrom(...'一乙供电所太原𠀀龘Aa·'), minLength: 1, maxLength: 3 });
  const group = fc.tuple(fc.constantFrom('nr', 'ns', 'n'), fc.integer({ min: 3, max: 14 }), fc.array(word, { minLength: 1 }));
  fc.assert(
    fc.property(fc.array(group), fc.array(word), (groups, others) => {
      const expected = new Map(groups.flatMap(([tag, weight, words]) => words.map((each) => [each, { tag, weight }] as const)));
      const tagOf = open(groups.map(([tag, weight, words]) => `${tag} ${weight} ${words.join(' ')}`));
      for (const each of [...expected.keys(), ...others]) expect(tagOf(each)).toEqual(expected.get(each) ?? null);
    }),
  );
});
