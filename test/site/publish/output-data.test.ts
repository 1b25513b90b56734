import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { othersInCache, outputData } from '../../../src/site/publish/output-data.ts';
import { emptyFolder } from '../../helpers/folders.ts';

test('a site has the same data by whatever path it is named, and another site has none of it', () => {
  const root = emptyFolder();
  fs.mkdirSync(path.join(root, 'dist'));
  fs.symlinkSync('dist', path.join(root, 'www'));
  const cache = path.join(root, 'cache');
  const [site, byLink, other] = ['dist', 'www', 'draft'].map((out) => outputData(path.join(root, out), cache));
  expect(byLink).toEqual(site);
  const shared = Object.values(other ?? {}).filter((file) => Object.values(site ?? {}).includes(file));
  expect(shared).toEqual([]);
});

test('a prune of the cache finds the data of the other sites, and neither its own nor the readings of pages', () => {
  const root = emptyFolder();
  const cache = path.join(root, 'cache');
  const [own, other] = [outputData(path.join(root, 'dist'), cache), outputData(path.join(root, 'draft'), cache)];
  for (const { state, summaries, spare } of [own, other])
    for (const folder of [state, summaries, spare]) fs.mkdirSync(folder, { recursive: true });
  fs.mkdirSync(path.join(cache, 'pages'));
  expect(othersInCache(cache, own).toSorted()).toEqual([other.state, other.summaries, other.spare].toSorted());
});
