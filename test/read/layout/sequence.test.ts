import { describe, expect, test } from 'vitest';
import { count, defineGroup } from '../../../src/read/layout/feature-groups.ts';
import { addWeights, bestPath, certainties, openScores } from '../../../src/read/layout/sequence.ts';
import { openGroupSums } from '../../../src/read/layout/group-sums.ts';
import { mayClose, mayFollow, mayOpen, TAGS, type Tag } from '../../../src/read/layout/strip-tags.ts';
import { N, openModel, WEIGHT_SCALE } from '../../../src/read/layout/weights.ts';

const MOVES: Readonly<Record<string, number>> = { HB: 100, BE: 50, EH: 30, HE: -20 };
const model = openModel({ features: ['H200X100 title', 'B200E200 text', 'E150 end'], moves: ['H B100E-20', 'B E50', 'E H30'] });
const features = [['title'], ['text'], ['text', 'end'], ['title'], ['text']];
const NAMES = ['title', 'text', 'end'];
const GROUP = defineGroup([count(NAMES.length)], (n) => [NAMES[n] ?? '']);

/** The scores of strips with these features, each in its own group. */
function scoresOf(strips: readonly (readonly string[])[]) {
  const scores = openScores(strips.length);
  const sums = openGroupSums();
  strips.forEach((names, strip) => {
    const groups = names.map((name) => GROUP(NAMES.indexOf(name)));
    addWeights(model, sums, groups, scores, strip);
  });
  return scores;
}

/** All possible sequences of tags with their scores, by exhaustive search. */
function everyPath(scores: Float64Array): { path: Tag[]; score: number }[] {
  let paths: { path: Tag[]; score: number }[] = [{ path: [], score: 0 }];
  for (let at = 0; at < scores.length; at += N) {
    paths = paths.flatMap(({ path, score }) =>
      TAGS.flatMap((tag, t) => {
        const before = path.at(-1);
        const possible = before === undefined ? mayOpen(tag) : mayFollow(before, tag);
        return possible
          ? [{ path: [...path, tag], score: score + (scores[at + t] ?? 0) + (before === undefined ? 0 : (MOVES[before + tag] ?? 0)) }]
          : [];
      }),
    );
  }
  return paths.filter(({ path }) => mayClose(path.at(-1) ?? 'X'));
}

describe('the sequence model', () => {
  const scores = scoresOf(features);
  const all = everyPath(scores);

  test('finds the best of all paths', () => {
    const best = all.reduce((a, b) => (b.score > a.score ? b : a));
    expect(bestPath(model, scores)).toEqual(best.path);
    expect(best.path.join('')).toBe('HBEHE');
  });
  test('gives each tag its probability over all paths', () => {
    const total = all.reduce((sum, { score }) => sum + Math.exp(score / WEIGHT_SCALE), 0);
    const certain = certainties(model, scores);
    for (const i of features.keys()) {
      for (const [t, tag] of TAGS.entries()) {
        const share = all.filter(({ path }) => path[i] === tag).reduce((sum, { score }) => sum + Math.exp(score / WEIGHT_SCALE), 0) / total;
        expect(certain[i * N + t]).toBeCloseTo(share, 9);
      }
    }
  });
  test('an empty page has no tags', () => expect(bestPath(model, openScores(0))).toEqual([]));
  test('every tag can follow and precede another', () => {
    for (const tag of TAGS) {
      expect(mayOpen(tag) || TAGS.some((other) => mayFollow(other, tag)), tag).toBe(true);
      expect(mayClose(tag) || TAGS.some((other) => mayFollow(tag, other)), tag).toBe(true);
    }
  });
});
