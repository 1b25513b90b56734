/** The table that folds traditional characters. */
import * as OpenCC from 'opencc-js';
import { expect, test } from 'vitest';
import { FOLD_KEYS } from '../../src/search/shared/fold-keys.ts';
import { FOLD_TARGETS } from '../../src/search/shared/fold-targets.ts';
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

test('the program has the table of the installed OpenCC', () => {
  const pairs = foldedPairs((['t', 'tw', 'hk'] as const).map((from) => OpenCC.Converter({ from, to: 'cn' })));
  expect(pairs.length).toBeGreaterThan(2000);
  expect(foldKeysModule(pairs)).toContain(JSON.stringify(FOLD_KEYS));
  expect(foldTargetsModule(pairs)).toContain(JSON.stringify(FOLD_TARGETS));
});
