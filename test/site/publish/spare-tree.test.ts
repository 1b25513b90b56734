/** The next site begins as the one before the published one: whatever happened to that, what is published is right. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../src/site/store/file-table.ts';
import { prepareNext } from '../../../src/site/work/prepare-next.ts';
import type { SiteState } from '../../../src/site/publish/site-writer.ts';
import { openStaging } from '../../../src/site/publish/staging.ts';
import { lockTarget, MANIFEST, unlockTarget } from '../../../src/site/publish/target.ts';
import { type OutputData, outputData } from '../../../src/site/publish/output-data.ts';
import { emptyFolder, readTree, writeFiles } from '../../helpers/folders.ts';

type Files = Readonly<Record<string, string>>;

function site() {
  const root = emptyFolder();
  const target = outputData(path.join(root, 'dist'), path.join(root, 'cache'));
  return { target, spare: target.spare };
}

const prepare = ({ out, next, spare }: OutputData, before: SiteState): ReadonlySet<string> =>
  new Set(prepareNext({ out, next, spare, before: tableOf(before) }, () => false));

function publish(target: OutputData, files: Files, before: SiteState = new Map()) {
  const staging = openStaging(target, { files: before, list: null, missing: prepare(target, before) });
  for (const [name, content] of Object.entries(files)) staging.add({ path: name, content });
  return staging.publish({ generator: 'guzhi test', settings: { address: null } });
}

/** Three sites one after another: then there is a spare, which differs from the published one. */
const FIRST: Files = { 'index.html': 'one', 'a/x.html': 'x', 'a/y.html': 'y', 'b/only.html': 'first' };
const SECOND: Files = { 'index.html': 'two', 'a/x.html': 'x', 'a/y.html': 'y', 'c/new.html': 'second' };
const THIRD: Files = { 'index.html': 'three', 'a/x.html': 'x', 'a/y.html': 'why', 'd/new.html': 'third' };

function twoPublished() {
  const { target, spare } = site();
  const first = publish(target, FIRST);
  const second = publish(target, SECOND, first.state);
  return { target, spare, state: second.state };
}

const published = ({ out }: OutputData): Files => {
  const { [MANIFEST]: _, ...files } = readTree(out);
  return files as Files;
};

describe('the spare tree', () => {
  test('is the site before the published one, the same files where they did not change', () => {
    const { target, spare } = twoPublished();
    expect(Object.keys(readTree(spare)).sort()).toEqual([...Object.keys(FIRST), MANIFEST].sort());
    expect(fs.statSync(path.join(spare, 'a/x.html')).ino).toBe(fs.statSync(path.join(target.out, 'a/x.html')).ino);
  });

  test('is kept where the first of its files changed', () => {
    const { target, spare } = site();
    const first = publish(target, { '1.html': 'a', '2.html': 'b' });
    publish(target, { '1.html': 'c', '2.html': 'b' }, first.state);
    expect(fs.existsSync(spare)).toBe(true);
  });

  test('becomes the next site, with nothing of its own left in it', () => {
    const { target, state, spare } = twoPublished();
    const folder = fs.statSync(path.join(spare, 'a')).ino;
    expect(publish(target, THIRD, state)).toMatchObject({ written: 3, unchanged: 1, removed: 1 });
    expect(published(target)).toEqual(THIRD);
    expect(fs.readdirSync(target.out).sort()).toEqual(['a', 'd', MANIFEST, 'index.html']);
    expect(fs.statSync(path.join(target.out, 'a')).ino).toBe(folder);
  });

  test('while it becomes the next site, the published files stay what they are', () => {
    const { target, state } = twoPublished();
    const staging = openStaging(target, { files: state, list: null, missing: prepare(target, state) });
    for (const [name, content] of Object.entries(THIRD)) staging.add({ path: name, content });
    expect(published(target)).toEqual(SECOND);
    staging.abandon();
    expect(published(target)).toEqual(SECOND);
    publish(target, THIRD, state);
    expect(published(target)).toEqual(THIRD);
  });

  test.each<[string, (spare: string) => void]>([
    ['was written into', (spare) => fs.writeFileSync(path.join(spare, 'a/x.html'), 'X')],
    ['holds a file in the place of another', (spare) => writeFiles(spare, { 'index.html': 'two' })],
    ['lacks a file', (spare) => fs.rmSync(path.join(spare, 'a/x.html'))],
    ['lacks a folder', (spare) => fs.rmSync(path.join(spare, 'a'), { recursive: true })],
    ['holds more', (spare) => writeFiles(spare, { 'a/more.html': 'more', 'e/e.html': 'e', 'd/new.html': 'not mine' })],
    ['has no list', (spare) => fs.rmSync(path.join(spare, MANIFEST))],
    ['has a damaged list', (spare) => fs.writeFileSync(path.join(spare, MANIFEST), '{"generator":"guzhi 1","files":{"a/x.html":')],
    [
      'leads elsewhere',
      (spare) => {
        const elsewhere = emptyFolder();
        fs.renameSync(path.join(spare, 'a'), path.join(elsewhere, 'a'));
        fs.symlinkSync(path.join(elsewhere, 'a'), path.join(spare, 'a'));
      },
    ],
  ])('that %s does no harm', (_, harm) => {
    const { target, spare, state } = twoPublished();
    harm(spare);
    publish(target, THIRD, state);
    expect(published(target)).toEqual(THIRD);
    expect(fs.lstatSync(path.join(target.out, 'a')).isDirectory()).toBe(true);
  });

  test('does not hide that somebody put another file into the published site', () => {
    const { target, state } = twoPublished();
    fs.rmSync(path.join(target.out, 'a/x.html'));
    fs.writeFileSync(path.join(target.out, 'a/y.html.tmp'), 'defaced');
    fs.renameSync(path.join(target.out, 'a/y.html.tmp'), path.join(target.out, 'a/y.html'));
    expect(publish(target, SECOND, state)).toMatchObject({ written: 2, removed: 0 });
    expect(published(target)).toEqual(SECOND);
  });

  test('is kept where nothing changed', () => {
    const { target, spare, state } = twoPublished();
    const inode = fs.statSync(target.out).ino;
    expect(publish(target, SECOND, state)).toMatchObject({ written: 0, removed: 0 });
    expect(fs.statSync(target.out).ino).toBe(inode);
    expect(fs.existsSync(path.join(spare, 'a/x.html'))).toBe(true);
    publish(target, THIRD, state);
    expect(published(target)).toEqual(THIRD);
  });

  test('brings back no file of others that was changed or removed since', () => {
    const { target, state } = twoPublished();
    writeFiles(target.out, { CNAME: 'news.example', 'verify/token.txt': '1' });
    const third = publish(target, THIRD, state);
    fs.rmSync(path.join(target.out, 'verify'), { recursive: true });
    writeFiles(target.out, { CNAME: 'other.example' });
    const fourth = publish(target, SECOND, third.state);
    expect(published(target)).toEqual({ ...SECOND, CNAME: 'other.example' });
    publish(target, THIRD, fourth.state);
    expect(published(target)).toEqual({ ...THIRD, CNAME: 'other.example' });
  });

  test('gives way where a file becomes a folder, and a folder a file', () => {
    const { target, state } = twoPublished();
    const turned: Files = { 'index.html/deep/x.html': 'x', a: 'was a folder', 'c/new.html': 'second' };
    const third = publish(target, turned, state);
    expect(published(target)).toEqual(turned);
    publish(target, SECOND, third.state);
    expect(published(target)).toEqual(SECOND);
  });

  test('of a build that died half-way is not trusted', () => {
    const { target, spare, state } = twoPublished();
    const staging = openStaging(target, { files: state, list: null, missing: prepare(target, state) });
    staging.add({ path: 'index.html', content: 'half' });
    expect(fs.existsSync(spare)).toBe(false);
    expect(lockTarget(target)).toBeNull();
    unlockTarget(target);
    expect(published(target)).toEqual(SECOND);
    publish(target, THIRD, state);
    expect(published(target)).toEqual(THIRD);
  });

  test('older than the last build is of use all the same', () => {
    const { target, spare, state } = twoPublished();
    fs.cpSync(spare, `${spare}-old`, { recursive: true, preserveTimestamps: true });
    const third = publish(target, THIRD, state);
    fs.rmSync(spare, { recursive: true });
    fs.renameSync(`${spare}-old`, spare);
    const fourth: Files = { ...THIRD, 'b/only.html': 'again' };
    publish(target, fourth, third.state);
    expect(published(target)).toEqual(fourth);
  });
});
