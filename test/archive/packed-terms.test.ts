import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countTerms, packTerms, SLOTS, termAt, unpackTerms } from '../../src/archive/packed-terms.ts';

it('packed terms are unpacked unchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(SLOTS - 1)), (terms) => {
      const packed = packTerms(terms);
      expect(unpackTerms(packed)).toEqual(terms);
      expect(countTerms(packed)).toBe(terms.length);
      expect(terms.map((_, place) => termAt(packed, place))).toEqual(terms);
      // The page cache stores them as JSON, where an escape would take six bytes.
      expect(JSON.stringify(packed)).toHaveLength(packed.length + 2);
    }),
  );
});

it('a title of any length can be packed', () => {
  const terms = Array.from({ length: 300_000 }, (_, i) => i);
  expect(unpackTerms(packTerms(terms))).toEqual(terms);
});
