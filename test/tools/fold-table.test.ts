/** The table that folds traditional characters. */
import * as OpenCC from 'opencc-js';
import { expect, test } from 'vitest';
import { FOLD_KEYS } from '../../src/search/shared/fold-keys.ts';
import { FOLD_TARGETS } from '../../src/search/shared/fold-targets.ts';
import { isOldShape } from '../../src/search/shared/fold.ts';
import { OLD_SHAPES } from '../../src/search/index/old-shapes.ts';
import { foldedPairs } from '../../tools/fold-table/folded-pairs.ts';
import { foldKeysModule, foldTargetsModule } from '../../tools/fold-table/modules.ts';

const converter = (table: Readonly<Record<string, string>>) => (text: string) => table[text] ?? text;

test('the first converter that changes a character decides', () =>
  expect(foldedPairs([converter({ 電: '电' }), converter({ 電: '甸', 臺: '台' })])).toEqual([
    ['臺', '台'],
    ['電', '电'],
  ]));

test('a character that another one folds to does not fold, nor does one that becomes two or is a compatibility form', () =>
  expect(foldedPairs([converter({ 麼: '么', 么: '幺', 甲: '甲乙', '\uF900': '岂' })])).toEqual([['麼', '么']]));

const CONVERTERS = (['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' }));

test("an old shape folds to today's character, also by way of another", () =>
  expect(
    foldedPairs(
      [converter({ 電: '电', 甲: '囬' })],
      new Map([...'囬回靑青黽電'].flatMap((c, i, all) => (i % 2 ? [] : [[c, all[i + 1] ?? '']]))),
    ),
  ).toEqual([
    ['囬', '回'],
    ['甲', '回'],
    ['電', '电'],
    ['靑', '青'],
    ['黽', '电'],
  ]));

test('few old shapes are taken for traditional script by OpenCC', () => {
  expect(OLD_SHAPES.size).toBeGreaterThan(200);
  const traditional = foldedPairs(CONVERTERS).filter(([from]) => isOldShape(from.charCodeAt(0)));
  expect(traditional.map(([from]) => from).join('')).toBe('卽戱敎旣産眞絶緑鋭閲顔');
});

test('the program has the table of the installed OpenCC, and the old shapes', () => {
  const pairs = foldedPairs(CONVERTERS, OLD_SHAPES);
  expect(pairs.length).toBeGreaterThan(2000);
  expect(foldKeysModule(pairs, [...OLD_SHAPES.keys()])).toContain(JSON.stringify(FOLD_KEYS));
  expect(foldTargetsModule(pairs)).toContain(JSON.stringify(FOLD_TARGETS));
});
