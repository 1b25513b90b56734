import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointOf, firstCharacters, unitAt } from '../../src/text/code-units.ts';

/** Includes unpaired surrogates, as in damaged text. */
const texts = fc.string({
  unit: fc.oneof(fc.constantFrom(...'桥 a1，𠮷\ud842\udfb7'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
});

test('units and code points equal those of the string methods', () => {
  fc.assert(
    fc.property(texts, fc.nat(20), (text, i) => {
      expect(unitAt(text, i)).toBe(text.charCodeAt(i));
      expect(codePointOf(text, i)).toBe(text.codePointAt(i) ?? 0);
    }),
  );
});

test('the first characters of a text are its first code points', () => {
  fc.assert(
    fc.property(texts, fc.nat(12), (text, count) => {
      expect(firstCharacters(text, count)).toBe([...text].slice(0, count).join(''));
    }),
  );
});
