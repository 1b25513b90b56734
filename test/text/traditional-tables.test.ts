import { describe, expect, it } from 'vitest';
import { hasSurname } from '../../src/text/surnames.ts';
import { createFold, foldingUnits } from '../../src/search/shared/fold.ts';
import { FOLD_TARGETS } from '../../src/search/shared/fold-targets.ts';
import { scriptOf } from '../../src/text/script.ts';
import { SIMPLE_UNITS } from '../../src/text/simplified.ts';

/**
 * Four tables of traditional characters, each for its own purpose. Search folds everything that OpenCC folds (and loads the table
 * only when needed); rules of reading fold only the characters that they are written in, which keeps ambiguous ones (乾, 著) as
 * printed; scriptOf knows frequent characters only; surnames are those that people bear. Where they overlap they must agree.
 */
const fold = createFold(FOLD_TARGETS);
const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);
const shown = (units: readonly number[]): string => String.fromCharCode(...units);

describe('tables of traditional characters', () => {
  it('simplify for reading as the search does', () => {
    const changed = UNITS.filter((unit) => SIMPLE_UNITS[unit] !== unit);
    expect(changed.length).toBeGreaterThan(500);
    expect(shown(changed.filter((unit) => SIMPLE_UNITS[unit] !== fold(unit)))).toBe('');
  });

  it('take only characters for traditional that the search folds', () => {
    const traditional = UNITS.filter((unit) => scriptOf(String.fromCharCode(unit)) === 'zh-Hant');
    expect(traditional.length).toBeGreaterThan(200);
    expect(shown(traditional.filter((unit) => fold(unit) === unit))).toBe('');
  });

  it('know the simplified form of every traditional surname', () => {
    const surnames = foldingUnits().filter((unit) => hasSurname(String.fromCharCode(unit)));
    expect(surnames.length).toBeGreaterThan(50);
    expect(shown(surnames.filter((unit) => !hasSurname(String.fromCharCode(fold(unit)))))).toBe('');
  });
});
