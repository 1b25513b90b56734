import { describe, expect, test } from 'vitest';
import { bestPath, certainties, emissions, openModel } from '../../src/segment/sequence.ts';
import { mayClose, mayFollow, mayOpen, TAGS, type Tag } from '../../src/segment/tags.ts';

const MOVES = { HB: 1, BE: 0.5, EH: 0.3, HE: -0.2 };
const model = openModel({ features: { title: { H: 2, X: 1 }, text: { B: 2, E: 2 }, end: { E: 1.5 } }, moves: MOVES });
const features = [['title'], ['text'], ['text', 'end'], ['title'], ['text']];

/** All tag sequences that are possible, with their scores: what dynamic programming must agree with. */
function everyPath(scores: readonly Float64Array[]): { path: Tag[]; score: number }[] {
  const moves: Readonly<Record<string, number>> = MOVES;
  let paths: { path: Tag[]; score: number }[] = [{ path: [], score: 0 }];
  for (const row of scores) {
    paths = paths.flatMap(({ path, score }) =>
      TAGS.flatMap((tag, t) => {
        const before = path.at(-1);
        const possible = before === undefined ? mayOpen(tag) : mayFollow(before, tag);
        return possible
          ? [{ path: [...path, tag], score: score + (row[t] ?? 0) + (before === undefined ? 0 : (moves[before + tag] ?? 0)) }]
          : [];
      }),
    );
  }
  return paths.filter(({ path }) => mayClose(path.at(-1) ?? 'X'));
}

describe('the sequence model', () => {
  const scores = emissions(model, features);
  const all = everyPath(scores);

  test('finds the path that trying them all finds', () => {
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    expect(bestPath(model, scores)).toEqual(best.path);
    expect(best.path.join('')).toBe('HBEHE');
  });
  test('is as certain as the sum over all paths says', () => {
    const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const certain = certainties(model, scores);
    for (const i of scores.keys()) {
      for (const [t, tag] of TAGS.entries()) {
        const share = all.filter(({ path }) => path[i] === tag).reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
        expect(certain[i]?.[t]).toBeCloseTo(share, 9);
      }
    }
  });
  test('an empty page has no tags', () => expect(bestPath(model, [])).toEqual([]));
  test('every tag can be reached and left', () => {
    for (const tag of TAGS) {
      expect(mayOpen(tag) || TAGS.some((other) => mayFollow(other, tag)), tag).toBe(true);
      expect(mayClose(tag) || TAGS.some((other) => mayFollow(tag, other)), tag).toBe(true);
    }
  });
});
