/** Building a site as a program does. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, type OwnerSettings } from '../../src/index.ts';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';

/** Folders of its own for a site, so that nothing is written beside this checkout. */
function site(settings: OwnerSettings = {}) {
  const root = emptyFolder();
  const folders = { cache: path.join(root, 'cache'), addresses: path.join(root, 'addresses.txt') };
  return { root, out: path.join(root, 'dist'), settings: { ...settings, folders } };
}

test('builds the site that the command builds, from settings as an object', async () => {
  const { root, out, settings } = site({ title: '太原日报旧报' });
  const stages: string[] = [];
  let last: readonly number[] = [];
  const observer = {
    stage: (name: string) => void stages.push(name),
    progress: (done: number, total: number) => void (last = [done, total]),
  };
  const report = await buildSite({ seeds: SEEDS, out, settings, observer, threads: 1 });
  expect(report).toMatchObject({ out, published: true, pages: 5, errors: 0, diagnostics: [] });
  expect(stages).toEqual(['find seeds', 'read pages', 'archive', 'render', 'publish']);
  expect(last[0]).toBeGreaterThan(0);
  expect(last[0]).toBe(last[1]);
  writeFiles(root, { 'guzhi.yaml': 'title: 太原日报旧报\n' });
  await guzhi(['build', '--seeds', SEEDS, '--out', 'by-command', '--quiet'], { cwd: root });
  expect(readTree(out)).toEqual(readTree(path.join(root, 'by-command')));
});

test('reports faults of the settings, of the folders and of pages, and throws for none', async () => {
  const { root, out, settings } = site();
  const build = (options: Parameters<typeof buildSite>[0]) => buildSite({ seeds: SEEDS, out, settings, ...options });
  const refused = { published: false, errors: 1 };
  expect(await build({ settings: 'absent.yaml' })).toMatchObject({ ...refused, diagnostics: [{ file: 'absent.yaml' }] });
  expect(await build({ settings: { ...settings, accent: 'red' } })).toMatchObject({ ...refused, diagnostics: [{ file: 'settings' }] });
  expect(await build({ seeds: path.join(root, 'absent') })).toMatchObject(refused);
  writeFiles(root, { 'letters/mine.txt': 'mine' });
  expect(await build({ out: path.join(root, 'letters') })).toMatchObject({
    ...refused,
    diagnostics: [{ file: path.join(root, 'letters') }],
  });
  expect(fs.existsSync(out)).toBe(false);

  writeFiles(root, { 'pages/01.md': '# 汾河二库开闸放水\n\n昨日，汾河二库开闸放水。\n', 'pages/02.md': '' });
  const half = await build({ seeds: path.join(root, 'pages'), settings: { ...settings, titel: '旧报' } as OwnerSettings });
  expect(half).toMatchObject({ published: true, pages: 1, errors: 1, warnings: 1 });
  expect(half.diagnostics.map(({ file }) => path.basename(file))).toEqual(['settings', '02.md']);
});

test('a cancelled build rejects with the reason of the signal and publishes nothing', async () => {
  const { out, settings } = site();
  const before = AbortSignal.abort(new Error('before'));
  await expect(buildSite({ seeds: SEEDS, out, settings, signal: before })).rejects.toThrow('before');
  const controller = new AbortController();
  const observer = { stage: (name: string) => void (name === 'render' && controller.abort(new Error('while rendering'))) };
  const { signal } = controller;
  await expect(buildSite({ seeds: SEEDS, out, settings, observer, signal })).rejects.toThrow('while rendering');
  expect(fs.existsSync(out)).toBe(false);
});

test('a build cancelled while it reads pages reads no further ones', async () => {
  const { root, out, settings } = site();
  // Longer than what is read between two looks at the signal.
  const long = '汾河二库开闸放水，沿河各县做好了防汛准备。\n\n'.repeat(2200);
  const pages = ['01', '02', '03'];
  writeFiles(root, Object.fromEntries(pages.map((name) => [`pages/${name}.md`, `# 汾河二库第${name}次放水\n\n${long}`])));
  const controller = new AbortController();
  let read = 0;
  const stages: string[] = [];
  const observer = {
    stage: (name: string) => void stages.push(name),
    progress: (done: number) => void ((read = done) === 1 && controller.abort(new Error('while reading'))),
  };
  const building = buildSite({ seeds: path.join(root, 'pages'), out, settings, observer, signal: controller.signal, threads: 1 });
  await expect(building).rejects.toThrow('while reading');
  expect(stages).toEqual(['find seeds', 'read pages']);
  expect(read).toBe(1);
});

test('a report names the folder of the site by its absolute path, also where the settings cannot be used', async () => {
  const unusable = { settings: 'absent.yaml' };
  expect(await buildSite({ ...unusable, out: 'site' })).toMatchObject({ published: false, out: path.resolve('site') });
  expect(await buildSite(unusable)).toMatchObject({ published: false, out: path.resolve('dist') });
});

test.each([0, 1.5, Number.NaN])('%s threads are a RangeError', async (threads) => {
  await expect(buildSite({ threads })).rejects.toThrow(RangeError);
});

test('a folder that is no text is a TypeError', async () => {
  // @ts-expect-error: a JavaScript program may hand over anything.
  await expect(buildSite({ seeds: 5 })).rejects.toThrow(TypeError);
});
