import { afterEach, expect, test } from 'vitest';
import { isCreditLine } from '../../../src/read/credits/found-credit.ts';
import { pageConfig } from '../../../src/read/page-config.ts';
import { DEFAULTS } from '../../../src/settings/config.ts';
import { openSeed, readingOf } from '../../../src/site/store/page-reading.ts';
import { currentWords, useWords } from '../../../src/text/words/current-words.ts';
import type { Words } from '../../../src/text/words/words.ts';

const first = currentWords();
afterEach(() => useWords(first));

test('pages are read, and their articles indexed, with the word cutter in use', () => {
  const asked = new Set<keyof Words>();
  const noted = <A extends readonly unknown[], R>(name: keyof Words, call: (...args: A) => R): ((...args: A) => R) => {
    return (...args) => {
      asked.add(name);
      return call(...args);
    };
  };
  useWords({
    ...first,
    cut: noted('cut', first.cut),
    cutKnown: noted('cutKnown', first.cutKnown),
    tag: noted('tag', first.tag),
    tagOf: noted('tagOf', first.tagOf),
  });
  const text = '# 太原市召开经济工作会议\n\n本报讯 会议今天在太原召开，市委书记李小福到会讲话。\n';
  readingOf(openSeed({ source: '1.md', bytes: Buffer.from(text), sidecar: null }), pageConfig(DEFAULTS));
  // A given name in brackets is distinguished from a word by its tag.
  expect(isCreditLine('（晓明）')).toBe(true);
  expect([...asked].sort()).toEqual(['cut', 'cutKnown', 'tag', 'tagOf']);
});
