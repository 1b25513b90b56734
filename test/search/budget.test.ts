/** The download of a first search on the seeds' site: everything that a fresh page loads, compressed with gzip. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { openSearch } from '../../src/search/index.ts';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';

/** Bytes. */
const MEDIAN = 90_000;
const WORST = 160_000;

let site: string;
beforeAll(async () => {
  const root = emptyFolder();
  site = path.join(root, 'dist');
  const built = await guzhi(['build', '--seeds', SEEDS, '--out', site, '--quiet'], { cwd: root });
  expect(built.status, built.stderr).toBe(0);
});

const gzip = (name: string): number => zlib.gzipSync(fs.readFileSync(path.join(site, name))).length;

test('a first search downloads at most 90 kB in the median and 160 kB at worst', async () => {
  const html = fs.readFileSync(path.join(site, 'search.html'), 'utf8');
  const parts = [...html.matchAll(/(?:src|href)="(assets\/[^"]+)"/gu)].map(([, name = '']) => name);
  expect(parts).toEqual(expect.arrayContaining(['assets/search.js', 'assets/search.css']));
  const page = ['search.html', ...parts].reduce((sum, name) => sum + gzip(name), 0);
  const costs: number[] = [];
  for (const query of ['供电', '中部城市群', '太原', '上海外高桥', '进博会', '人民', '2022年', '保税区', '青年', '国']) {
    let bytes = page;
    const search = await openSearch({
      load: (name) => {
        bytes += gzip(name);
        return Promise.resolve(fs.readFileSync(path.join(site, name), 'utf8'));
      },
    });
    expect((await search.search(query)).problems).toEqual([]);
    costs.push(bytes);
  }
  costs.sort((a, b) => a - b);
  expect(costs[costs.length >> 1]).toBeLessThanOrEqual(MEDIAN);
  expect(costs.at(-1)).toBeLessThanOrEqual(WORST);
});
