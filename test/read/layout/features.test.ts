/** Equal keys of feature groups mean equal names on all pages. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toBlocks } from '../../../src/input/blocks.ts';
import { toLines } from '../../../src/input/lines.ts';
import { cohesionOf } from '../../../src/read/layout/cohesion.ts';
import { featuresOf, openFeatures } from '../../../src/read/layout/features.ts';
import { openSecondLook } from '../../../src/read/layout/second-look.ts';
import { addWeights, bestPath, openScores } from '../../../src/read/layout/sequence.ts';
import { openGroupSums } from '../../../src/read/layout/group-sums.ts';
import { toStrips } from '../../../src/read/layout/strips.ts';
import { N, openModel } from '../../../src/read/layout/weights.ts';
import weights from '../../../src/read/layout/weights.json' with { type: 'json' };
import { SEEDS } from '../../helpers/guzhi.ts';

const pages = fs
  .readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const lines = toLines(fs.readFileSync(path.join(SEEDS, name), 'utf8'));
    return toStrips({ source: name, sha256: '', lines, blocks: toBlocks(lines, 0), stated: {} }).strips;
  });

describe('groups of features', () => {
  test('with the same key always have the same names', () => {
    const known = new Map<number, string>();
    for (const strips of pages) {
      const cohesion = cohesionOf(strips);
      const first = openFeatures(strips, cohesion);
      const tags = strips.map((_, i) => (i % 5 === 0 ? ('H' as const) : ('B' as const)));
      const second = openSecondLook(strips, tags, cohesion.vocabulary);
      for (const i of strips.keys()) {
        for (const { key, names } of [...first(i), ...second(i)]) {
          expect(Number.isSafeInteger(key), names().join()).toBe(true);
          expect(known.get(key) ?? names().join()).toBe(names().join());
          known.set(key, names().join());
        }
      }
    }
    expect(known.size).toBeGreaterThan(500);
  });

  test('have cached sums equal to the sums of their weights', () => {
    const model = openModel(weights);
    const sums = openGroupSums();
    for (const strips of [...pages, ...pages]) {
      const scores = openScores(strips.length);
      const groupsOf = openFeatures(strips, cohesionOf(strips));
      for (const i of strips.keys()) addWeights(model, sums, groupsOf(i), scores, i);
      const names = featuresOf(strips);
      for (const i of strips.keys())
        for (let t = 0; t < N; t++) {
          const whole = (names[i] ?? []).reduce((sum, name) => sum + (model.weightsOf(name)?.[t] ?? 0), 0);
          expect(scores[i * N + t]).toBe(whole);
        }
      expect(bestPath(model, scores)).toHaveLength(strips.length);
    }
  });
});
