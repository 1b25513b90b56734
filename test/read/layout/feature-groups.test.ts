/** The key of a group encodes all its facts, so that groups with different names never share a cached sum. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characters, count, defineGroup, flag, oneOf, shapeRow, word } from '../../../src/read/layout/feature-groups.ts';
import { openGroupSums } from '../../../src/read/layout/group-sums.ts';
import { addWeights, openScores } from '../../../src/read/layout/sequence.ts';
import { TAGS } from '../../../src/read/layout/strip-tags.ts';
import { openModel } from '../../../src/read/layout/weights.ts';

const GROUP = defineGroup([count(7), flag, word, oneOf('like', 'unlike'), shapeRow(3)], (size, marked, end, alike, row) => [
  `${size}|${marked}|${end}|${alike}|${row}`,
]);
const CHARACTERS = defineGroup([characters], (text) => [`first2=${text}`]);
const facts = fc.tuple(
  fc.nat(6),
  fc.boolean(),
  fc.constantFrom('stop', 'open', 'colon'),
  fc.constantFrom('like' as const, 'unlike' as const),
  fc.string({ unit: fc.constantFrom(...'^$HSplTu'), maxLength: 3 }),
);

describe('a group of features', () => {
  test('has the same key if and only if its names are the same', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [one, other] = [GROUP(...a), GROUP(...b)];
        expect(Number.isSafeInteger(one.key)).toBe(true);
        expect(one.key === other.key).toBe(one.names().join() === other.names().join());
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2 }), fc.string({ unit: 'binary', maxLength: 2 }), (a, b) => {
        const [one, other] = [a.slice(0, 2), b.slice(0, 2)];
        fc.pre(!one.includes('\0') && !other.includes('\0'));
        expect(CHARACTERS(one).key === CHARACTERS(other).key).toBe(one === other);
      }),
    );
  });

  test('never shares a key with a group of another kind', () => {
    const other = defineGroup([count(7)], (size) => [`other=${size}`]);
    const [mine, theirs] = [
      new Set(Array.from({ length: 7 }, (_, n) => GROUP(n, false, 'stop', 'like', '').key)),
      Array.from({ length: 7 }, (_, n) => other(n).key),
    ];
    expect(theirs.filter((key) => mine.has(key))).toEqual([]);
  });

  test('is summed each time if a fact is out of range', () => {
    const beyond = GROUP(7, false, 'stop', 'like', '');
    expect(beyond.key).toBeNaN();
    const model = openModel({ features: ['H200 7|false|stop|like|'], moves: [] });
    const [scores, sums] = [openScores(1), openGroupSums()];
    addWeights(model, sums, [beyond, beyond], scores, 0);
    expect(scores[TAGS.indexOf('H')]).toBe(400);
  });

  test('cannot be defined with more facts than a key can encode', () => {
    expect(() => defineGroup([characters, characters], (a, b) => [a, b])).toThrow(RangeError);
  });

  test('has no key for a new word once the limit of words is reached', () => {
    const WORD = defineGroup([word], (text) => [`word=${text}`]);
    const keys = Array.from({ length: 400 }, (_, n) => WORD(`word ${n}`).key);
    expect(keys[0]).not.toBeNaN();
    expect(keys.at(-1)).toBeNaN();
    const known = keys.filter((key) => !Number.isNaN(key));
    expect(new Set(known).size).toBe(known.length);
  });
});
