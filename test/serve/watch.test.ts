import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openWatch, type Watch } from '../../src/serve/watch.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';

let watch: Watch | null = null;
afterEach(() => watch?.close());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Watches a folder of pages and a settings file; `heard` waits for the burst that an action causes. */
async function watched() {
  const root = emptyFolder();
  const at = (name: string): string => path.join(root, name);
  writeFiles(root, { 'seeds/1.md': 'one', 'guzhi.yaml': 'title: 一' });
  const problems: string[] = [];
  watch = openWatch([at('seeds'), at('guzhi.yaml'), at('later')], (problem) => problems.push(problem.message));
  let bursts = 0;
  watch.follow(() => bursts++);
  await pause(500);
  const heard = async (act: () => void): Promise<void> => {
    await pause(150);
    const before = bursts;
    act();
    await expect.poll(() => bursts, { timeout: 5000 }).toBeGreaterThan(before);
  };
  return { root, at, heard, problems };
}

describe('a watch', () => {
  test('follows a folder that is removed and created again', async () => {
    const { root, at, heard, problems } = await watched();
    await heard(() => fs.rmSync(at('seeds'), { recursive: true }));
    await pause(500);
    await heard(() => writeFiles(root, { 'seeds/x/1.md': 'new' }));
    await pause(800);
    await heard(() => writeFiles(root, { 'seeds/x/1.md': 'changed' }));
    await heard(() => {
      fs.renameSync(at('seeds'), at('old'));
      writeFiles(root, { 'seeds/y/1.md': 'another folder' });
    });
    await pause(800);
    await heard(() => writeFiles(root, { 'seeds/y/1.md': 'changed' }));
    expect(problems).toEqual([]);
  });

  test('follows a file that is deleted and written again', async () => {
    const { root, at, heard } = await watched();
    await heard(() => fs.rmSync(at('guzhi.yaml')));
    await pause(600);
    await heard(() => writeFiles(root, { 'guzhi.yaml': 'title: 二' }));
    await heard(() => writeFiles(root, { 'guzhi.yaml': 'title: 三' }));
  });

  test('follows places that are created or added later', async () => {
    const { root, at, heard } = await watched();
    await heard(() => writeFiles(root, { 'later/1.css': 'a {}' }));
    await heard(() => writeFiles(root, { 'later/1.css': 'b {}' }));
    writeFiles(root, { 'templates/about.eta': '' });
    watch?.add([at('templates'), at('seeds')]);
    await pause(500);
    await heard(() => writeFiles(root, { 'templates/about.eta': '<p>' }));
  });
});

test('reports changes made before the listener was added, and reports none without changes', async () => {
  const root = emptyFolder();
  writeFiles(root, { 'seeds/1.md': 'one' });
  watch = openWatch([root], () => undefined);
  await pause(500);
  writeFiles(root, { 'seeds/1.md': 'two' });
  await pause(500);
  let bursts = 0;
  watch.follow(() => bursts++);
  await expect.poll(() => bursts).toBe(1);
  await pause(600);
  expect(bursts).toBe(1);
});
