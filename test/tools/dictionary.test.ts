/** Which words of the large dictionary are kept. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { soundLines } from '../../tools/dictionary/sound-lines.ts';
import { keptOfNodejieba } from '../../tools/dictionary/kept-of-nodejieba.ts';
import { HAS_NODEJIEBA, ifNodejieba } from '../helpers/nodejieba.ts';
import { KEPT_FILES, readKept } from '../../tools/dictionary/make-dictionary.ts';
import { PROJECT } from '../helpers/guzhi.ts';
import { keptWordLines, parseEntries, tagLines } from '../../tools/dictionary/word-lines.ts';

const entries = parseEntries(
  ['供电 120 vn', '供电所 4 n', '供电杆 3 n', '张三丰 20 nr', '张三峰 21 nr', '一五一十 20 m', '太原 3 ns', '而且 900 c', '', '无数'].join(
    '\n',
  ),
);

test('lines without a count are skipped', () => expect(entries.map(([word]) => word)).not.toContain('无数'));

test('rare words are dropped, names and numbers at a higher count', () =>
  expect(keptWordLines(entries)).toEqual(['供电 120 vn', '供电所 4 n', '张三峰 21 nr', '而且 900 c']));

describe('tags', () => {
  const lines = tagLines(entries, parseEntries('供电 6.6\n张三丰 12.4\n太原 6.2'));

  test('are listed for every name, even a rare one, and for the nouns that are kept', () => {
    const words = lines.flatMap((line) => line.split(' ').slice(2));
    expect(words.sort()).toEqual(['供电', '供电所', '太原', '张三丰', '张三峰'].sort());
  });

  test('share a line with those of equal tag and rounded weight; an unknown weight is 12', () =>
    expect(lines).toEqual(['n 12 供电所', 'nr 12 张三丰 张三峰', 'ns 6 太原', 'vn 7 供电']));
});

test('each character is listed under the first of its readings that is a syllable; a character without one is left out', () => {
  const readings: Readonly<Record<string, readonly string[]>> = { 女: ['nv'], 绿: ['lv', 'lu'], 旅: ['lv'], 〇: ['〇', 'ling'], 们: [''] };
  expect(soundLines((character) => readings[character] ?? [])).toEqual(['ling 〇', 'lv 旅绿', 'nv 女']);
});

test.skipIf(!HAS_NODEJIEBA).each([
  ['nodejieba', 'LICENSE'],
  ['cppjieba', 'submodules/cppjieba/LICENSE'],
])(`the licence of %s in the repository is that of the installed nodejieba${ifNodejieba}`, (name, file) => {
  const text = (folder: string, of: string): string => fs.readFileSync(path.join(PROJECT, folder, of), 'utf8');
  expect(text(`tools/dictionary/${name}`, 'LICENSE')).toBe(text('node_modules/nodejieba', file));
});

test.skipIf(!HAS_NODEJIEBA)(`the dictionary in the repository is what the installed nodejieba gives${ifNodejieba}`, () => {
  const fresh = keptOfNodejieba();
  for (const name of KEPT_FILES) expect(readKept(name) === fresh[name], `${name}: run npm run dictionary`).toBe(true);
});
