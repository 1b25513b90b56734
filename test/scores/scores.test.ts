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

describe.skipIf(!HAS_SHARED)('scores (wants ../shared)', () => {
  test('the seeds are read right', async () => {
    const result = await readingScore(SEEDS, path.join(SHARED, 'gold/seeds.json'));
    console.log('seeds', JSON.stringify(result));
    expect(result).toMatchObject({ linesLost: 0, linesTwice: 0, dateWrongButSure: 0 });
    for (const figure of ['exact', 'headline', 'bylineF1', 'joinF1']) expect(result[figure], figure).toBeGreaterThanOrEqual(0.8);
  });

  test('pages composed of other articles are read right', async () => {
    const pages = emptyFolder();
    const dev = path.join(SHARED, 'gold/dev');
    for (const name of fs.readdirSync(dev)) if (name.endsWith('.md')) fs.copyFileSync(path.join(dev, name), path.join(pages, name));
    const result = await readingScore(pages, dev);
    console.log('dev', JSON.stringify(result));
    expect(result).toMatchObject({ linesLost: 0, linesTwice: 0, dateWrongButSure: 0 });
    expect(result.exact, 'exact').toBeGreaterThanOrEqual(0.8);
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
        '--command',
        `${process.execPath} ${path.join(PROJECT, 'lib/cli.js')} search`,
      ]);
      console.log('search', JSON.stringify(result));
      expect(result).toMatchObject({ queries: 500, recall: 1, precision: 1, exactCountsWrong: 0 });
    });
  });
});
