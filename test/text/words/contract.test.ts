/** What every word cutter must do. A further implementation is one more row of IMPLEMENTATIONS. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openNodejiebaWords } from '../../../src/text/words/nodejieba-words.ts';
import { openPortedWords } from '../../../src/text/words/ported-words.ts';
import type { Words } from '../../../src/text/words/words.ts';
import { PROJECT } from '../../helpers/guzhi.ts';
import { HAS_NODEJIEBA, ifNodejieba } from '../../helpers/nodejieba.ts';

const IMPLEMENTATIONS: readonly (readonly [name: string, open: () => Words, isHere: boolean])[] = [
  [`nodejieba${ifNodejieba}`, openNodejiebaWords, HAS_NODEJIEBA],
  ['the port of cppjieba', openPortedWords, true],
];

const SEEDS = path.join(PROJECT, 'seeds');
const pages = fs.readdirSync(SEEDS).map((name) => fs.readFileSync(path.join(SEEDS, name), 'utf8'));
const lines = pages.flatMap((page) => page.split('\n'));

/** Every result for these texts, line by line. */
const results = (words: Words, texts: readonly string[]): readonly unknown[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((line) => [words.cut(line), words.cutKnown(line), words.tag(line), words.cut(line).map((word) => words.tagOf(word))]);

for (const [name, open, isHere] of IMPLEMENTATIONS) describe.skipIf(!isHere)(`the words of ${name}`, () => contractOf(open));

function contractOf(open: () => Words): void {
  const words = open();

  test('lose nothing of a newspaper’s lines', () => {
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) {
      expect(words.cut(line).join('')).toBe(line);
      expect(words.cutKnown(line).join('')).toBe(line);
      expect(
        words
          .tag(line)
          .map(({ word }) => word)
          .join(''),
      ).toBe(line);
    }
  });

  test('lose nothing of any text, and are the same line by line', () => {
    const character = fc.constantFrom(...'太原市委书记李小福告诉记者北京2022年，。“”（）ABc １２·\u3000\n');
    fc.assert(
      fc.property(fc.string({ unit: character }), (text) => {
        const whole = words.cutKnown(text);
        expect(whole.join('')).toBe(text);
        const byLine = text.split('\n').flatMap((line, i) => [...(i > 0 ? ['\n'] : []), ...words.cutKnown(line)]);
        expect(whole).toEqual(byLine);
      }),
    );
  });

  test('find a name that is in no dictionary, unless only known words are wanted', () => {
    expect(words.cut('李小福告诉记者')).toEqual(['李小福', '告诉', '记者']);
    expect(words.cutKnown('李小福告诉记者')).toEqual(['李', '小', '福', '告诉', '记者']);
  });

  test('include words of news that are rare in the dictionary’s own corpus', () =>
    expect(words.cutKnown('电商医保围棋晋剧')).toEqual(['电商', '医保', '围棋', '晋剧']));

  test('are tagged in a line', () => expect(words.tag('太原开会').map(({ word, tag }) => `${word}/${tag}`)).toEqual(['太原/ns', '开会/v']));

  test.each([
    ['太原', 'ns'],
    ['新华社', 'nt'],
    ['王建新', 'nr'],
    ['会议', 'n'],
    ['召开', null],
    ['__proto__', null],
  ])('%s alone has the tag %s', (word, tag) => expect(words.tagOf(word)?.tag ?? null).toBe(tag));

  test('weigh more where they say more', () =>
    expect(words.tagOf('人工智能')?.weight ?? 0).toBeGreaterThan(words.tagOf('问题')?.weight ?? Infinity));

  test('are the same after a hint that only one page will be cut', () => {
    const all = open();
    const whole = pages.map((page) => results(all, [page]));
    for (const [i, page] of pages.entries()) {
      const hinted = open();
      hinted.loadFor([page]);
      expect(results(hinted, [page])).toEqual(whole[i]);
    }
  });

  test('are the same for texts that the hint did not mention', () => {
    const hinted = open();
    hinted.loadFor(['太原开会']);
    expect(results(hinted, ['太原开会', ...pages]).slice(1)).toEqual(results(open(), pages));
  });

  test('are the same after a hint that comes too late', () => {
    const loaded = open();
    loaded.load();
    loaded.loadFor(['太原开会']);
    expect(loaded.cutKnown('电商医保围棋晋剧')).toEqual(['电商', '医保', '围棋', '晋剧']);
  });

  test('stay the same while another cutter is in use', () => {
    const [one, other] = [open(), open()];
    other.loadFor(['太原开会']);
    expect(other.cutKnown('太原开会')).toEqual(['太原', '开会']);
    expect(one.cutKnown('电商医保')).toEqual(['电商', '医保']);
    other.loadFor(['太原']);
    expect(one.cutKnown('围棋晋剧')).toEqual(['围棋', '晋剧']);
  });
}
