import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bisect, compareCodeUnits, groupBy, lowerBound } from '../../src/text/order.ts';

describe('compareCodeUnits', () => {
  it('sorts as sort() does without a comparator, whatever the locale', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 20 }), (texts) => {
        expect([...texts].sort(compareCodeUnits)).toEqual([...texts].sort());
      }),
    );
  });

  it('finds only equal texts equal', () => {
    expect(compareCodeUnits('a', 'a')).toBe(0);
    // Equal to Intl.Collator, two forms of one letter.
    expect(compareCodeUnits('é', 'e\u0301')).not.toBe(0);
  });
});

describe('groupBy', () => {
  it('keeps keys in the order of their first value and values in the order given', () => {
    const groups = groupBy(['b1', 'a1', 'b2', 'a2'], (text) => text.charAt(0));
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1', 'a2']],
    ]);
  });

  it('puts every value into the group of its key and into no other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 })), (values) => {
        const groups = groupBy(values, (value) => value % 3);
        for (const [key, group] of groups) expect(group).toEqual(values.filter((value) => value % 3 === key));
        expect([...groups.values()].flat()).toHaveLength(values.length);
      }),
    );
  });

  it('takes __proto__ for a key like any other', () => {
    expect(groupBy(['__proto__'], (text) => text).get('__proto__')).toEqual(['__proto__']);
  });
});

describe('bisect and lowerBound', () => {
  const ascending = fc.array(fc.nat(50)).map((values) => values.sort((a, b) => a - b));

  it('find the place that a walk from the start finds', () => {
    fc.assert(
      fc.property(ascending, fc.nat(51), (values, wanted) => {
        const walked = values.findIndex((value) => value >= wanted);
        const place = walked === -1 ? values.length : walked;
        expect(lowerBound(values, wanted)).toBe(place);
        expect(lowerBound(Uint32Array.from(values), wanted)).toBe(place);
        expect(bisect(values.length, (at) => (values[at] ?? 0) < wanted)).toBe(place);
      }),
    );
  });

  it('look at no more places than the length has binary digits', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (length, boundary) => {
        let looks = 0;
        bisect(length, (place) => ++looks > 0 && place < boundary);
        expect(looks).toBeLessThanOrEqual(length.toString(2).length);
      }),
    );
  });
});
