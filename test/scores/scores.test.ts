/** The figures that decide whether pages are read and searched right, by the scorers that everyone uses. */
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, PROJECT, SEEDS } from '../helpers/guzhi.ts';
import { score } from '../helpers/score.ts';
import { HAS_SHARED, SHARED } from '../helpers/shared.ts';

async function readingScore(pages: string, gold: string) {
  const read = path.join(emptyFolder(), 'read.json');
  fs.writeFileSync(read, (await guzhi(['inspect', '--json', pages])).stdout);
  return score('score-segmentation.mjs', ['--pages', pages, '--gold', gold, '--read', read]);
}

/** Every figure of `wanted` is reached; counts of what must not happen are zero. */
function expectAtLeast(result: Record<string, number>, wanted: Readonly<Record<string, number>>) {
  expect(result).toMatchObject({ linesLost: 0, linesTwice: 0, dateWrongButSure: 0 });
  const short = Object.entries(wanted).filter(([figure, least]) => (result[figure] ?? 0) < least);
  expect(short.map(([figure, least]) => `${figure} ${result[figure]}, asked ${least}`)).toEqual([]);
}

describe.skipIf(!HAS_SHARED)('scores (wants ../shared)', () => {
  test('the seeds are read right', async () => {
    const result = await readingScore(SEEDS, path.join(SHARED, 'gold/seeds.json'));
    console.log('seeds', JSON.stringify(result));
    const parts = { bylineF1: 0.98, roleRecall: 0.95, joinF1: 1, date: 1, section: 1, kind: 0.97 };
    expectAtLeast(result, { exact: 0.97, boundaryF1: 0.98, titleBlock: 0.97, headline: 0.97, ...parts });
  });

  test('pages composed of other articles are read right', async () => {
    const pages = emptyFolder();
    const dev = path.join(SHARED, 'gold/dev');
    for (const name of fs.readdirSync(dev)) if (name.endsWith('.md')) fs.copyFileSync(path.join(dev, name), path.join(pages, name));
    const result = await readingScore(pages, dev);
    console.log('dev', JSON.stringify(result));
    // The key leaves out credits that are printed (photographers of captions, second credits): names beyond it count as invented.
    const parts = { bylineF1: 0.84, roleRecall: 0.95, joinF1: 0.95, date: 0.65, section: 0.9, kind: 0.97 };
    expectAtLeast(result, { exact: 0.88, boundaryF1: 0.95, titleBlock: 0.9, headline: 0.9, ...parts });
  });

  describe('search', () => {
    let site: string;
    beforeAll(async () => {
      const root = emptyFolder();
      site = path.join(root, 'dist');
      fs.writeFileSync(path.join(root, 'guzhi.yaml'), '');
      expect((await guzhi(['build', '--seeds', SEEDS, '--out', site, '--config', path.join(root, 'guzhi.yaml')])).stderr).not.toContain(
        'error',
      );
    });

    test('finds every substring of the seeds and nothing beside', () => {
      const result = score('score-search.mjs', [
        '--site',
        site,
        '--samples',
        '500',
        // Bylines, datelines, printed labels and crossheads count as text of the article.
        '--all',
        '--command',
        `${process.execPath} ${path.join(PROJECT, 'lib/cli.js')} search`,
      ]);
      console.log('search', JSON.stringify(result));
      expect(result).toMatchObject({ queries: 500, recall: 1, precision: 1, exactCountsWrong: 0 });
    });
  });
});
