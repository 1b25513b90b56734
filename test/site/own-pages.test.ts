/** Pages of the owner as files: a grown site has the bytes of a first build. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ownPagesFolder } from '../../src/site/own-files.ts';
import { DEFAULT_FOLDERS } from '../../src/settings/config.ts';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi } from '../helpers/guzhi.ts';

test('a changed, an added and a removed page are noticed', async () => {
  const root = emptyFolder();
  writeFiles(root, {
    'seeds/a.md': '# 新桥通车\n\n本报讯 河上的新桥昨日通车。\n',
    'pages/a.md': '甲文',
    'pages/b.md': '---\ntitle: 乙\nmenu: yes\n---\n乙文',
  });
  const build = async (out: string): Promise<Record<string, string>> => {
    const cache = out === 'dist' ? '.guzhi' : `.cache-${out}`;
    writeFiles(root, { [`${out}.yaml`]: `folders: {out: ${out}, cache: ${cache}}\n` });
    const { status, stderr } = await guzhi(['build', '--quiet', '--config', `${out}.yaml`], { cwd: root });
    expect([status, stderr]).toEqual([0, '']);
    return readTree(path.join(root, out));
  };
  const first = await build('dist');
  expect(first['pages/a.html']).toContain('甲文');
  fs.rmSync(path.join(root, 'pages/b.md'));
  writeFiles(root, { 'pages/a.md': '改过', 'pages/c.md': '---\ntitle: 丙\nmenu: yes\n---\n丙文' });
  const grown = await build('dist');
  expect(Object.keys(grown).filter((name) => name.startsWith('pages/'))).toEqual(['pages/a.html', 'pages/c.html']);
  expect(grown).toEqual(await build('fresh'));
  expect(await guzhi(['check', '--quiet', '--config', 'dist.yaml'], { cwd: root })).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['seeds', null, 'pages'],
  ['archive/seeds', null, path.join('archive', 'pages')],
  ['seeds', 'mine', 'mine'],
  ['pages', null, null],
  ['pages/1987', null, path.join('pages', 'pages')],
])('the pages beside %s, with the setting %s, are in %s', (seeds, pages, folder) => {
  expect(ownPagesFolder({ ...DEFAULT_FOLDERS, seeds, pages })).toBe(folder);
});
