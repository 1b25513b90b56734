import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { SiteState } from '../../../src/site/publish/site-writer.ts';
import { openStaging } from '../../../src/site/publish/staging.ts';
import { lockTarget, MANIFEST, readManifest, refusal, unlockTarget } from '../../../src/site/publish/target.ts';
import { outputData } from '../../../src/site/publish/output-data.ts';
import type { OutputFile } from '../../../src/model/model.ts';
import { emptyFolder, readTree, writeFiles } from '../../helpers/folders.ts';

/** The cache of all sites; nothing is kept in it without a file that two sites share. */
const CACHE = emptyFolder();
const targetOf = (out: string) => outputData(out, CACHE);
const file = (name: string, content: string): OutputFile => ({ path: name, content });

function publish(out: string, files: readonly OutputFile[], before: SiteState = new Map()) {
  const staging = openStaging(targetOf(out), { files: before, list: null, missing: null });
  for (const f of files) staging.add(f);
  return staging.publish({ generator: 'guzhi test', settings: { address: null } });
}

function site() {
  const root = emptyFolder();
  return { root, out: path.join(root, 'dist') };
}

describe('publishing a site', () => {
  test('writes every file and a manifest that lists them', () => {
    const { out } = site();
    publish(out, [file('index.html', 'home'), file('a/x.html', 'x')]);
    const { [MANIFEST]: manifest, ...files } = readTree(out);
    expect(files).toEqual({ 'index.html': 'home', 'a/x.html': 'x' });
    expect(Object.keys((JSON.parse(manifest as string) as { files: object }).files)).toEqual(['a/x.html', 'index.html']);
  });

  test('leaves a file alone whose content did not change, and removes what is no longer part of the site', () => {
    const { out } = site();
    const first = publish(out, [file('keep.html', 'same'), file('change.html', 'old'), file('gone.html', 'gone')]);
    const inode = fs.statSync(path.join(out, 'keep.html')).ino;
    const second = publish(out, [file('keep.html', 'same'), file('change.html', 'new')], first.state);
    expect(second).toMatchObject({ written: 1, unchanged: 1, removed: 1 });
    expect(fs.statSync(path.join(out, 'keep.html')).ino).toBe(inode);
    expect(Object.keys(readTree(out)).sort()).toEqual(['change.html', MANIFEST, 'keep.html']);
  });

  test('does not touch the site at all where nothing changed', () => {
    const { out } = site();
    const first = publish(out, [file('index.html', 'home')]);
    const inode = fs.statSync(out).ino;
    expect(publish(out, [file('index.html', 'home')], first.state)).toMatchObject({ written: 0, unchanged: 1 });
    expect(fs.statSync(out).ino).toBe(inode);
  });

  test('writes a file again that somebody changed in the published site', () => {
    const { out } = site();
    const first = publish(out, [file('index.html', 'home')]);
    fs.writeFileSync(path.join(out, 'index.html'), 'defaced');
    publish(out, [file('index.html', 'home')], first.state);
    expect(readTree(out)['index.html']).toBe('home');
  });

  test('keeps files that guzhi did not make', () => {
    const { out } = site();
    publish(out, [file('index.html', 'one')]);
    writeFiles(out, { CNAME: 'news.example', 'verify/token.txt': '1' });
    publish(out, [file('index.html', 'two')]);
    expect(readTree(out)).toMatchObject({ 'index.html': 'two', CNAME: 'news.example', 'verify/token.txt': '1' });
  });

  test('never puts its own file in the place of a foreign one', () => {
    const { out } = site();
    publish(out, [file('index.html', 'one')]);
    writeFiles(out, { 'new.html': 'mine' });
    expect(() => publish(out, [file('index.html', 'one'), file('new.html', 'guzhi’s')])).toThrow(
      /new\.html: guzhi did not make this file/u,
    );
    expect(readTree(out)).toMatchObject({ 'index.html': 'one', 'new.html': 'mine' });
  });

  test('the old site stays unchanged until the new one is published', () => {
    const { out } = site();
    publish(out, [file('index.html', 'old')]);
    const staging = openStaging(targetOf(out), { files: new Map(), list: null, missing: null });
    staging.add(file('index.html', 'new'));
    expect(readTree(out)['index.html']).toBe('old');
    staging.abandon();
    expect(fs.existsSync(targetOf(out).next)).toBe(false);
  });

  test.each(['../x', '/x', 'a/../x', 'a//b', './x', 'a\\b', 'a\0b', ''])('refuses the path %j', (name) => {
    const { out } = site();
    expect(() => openStaging(targetOf(out), { files: new Map(), list: null, missing: null }).add(file(name, ''))).toThrow(
      /cannot publish a file named/u,
    );
  });

  test('refuses two files at one path', () => {
    const { out } = site();
    expect(() => publish(out, [file('x', '1'), file('x', '2')])).toThrow(/two files would be published as x/u);
  });
});

describe('the output folder', () => {
  const seeds = '/somewhere/seeds';

  test.each([
    ['the root of the disk', '/'],
    ['the seeds', seeds],
    ['a folder in the seeds', `${seeds}/site`],
    ['a folder that holds the seeds', '/somewhere'],
  ])('is refused where it is %s', (_, out) => {
    expect(refusal(targetOf(out), seeds)).toMatchObject({ severity: 'error' });
  });

  test('is refused where it holds something else', () => {
    const root = emptyFolder();
    writeFiles(root, { 'thesis.doc': 'years of work' });
    expect(refusal(targetOf(root), seeds)?.message).toBe('this folder contains files that guzhi did not make');
  });

  test('is taken where it is empty, missing, or a site', () => {
    const { root, out } = site();
    expect(refusal(targetOf(root), seeds)).toBeNull();
    expect(refusal(targetOf(out), seeds)).toBeNull();
    publish(out, [file('index.html', '')]);
    expect(refusal(targetOf(out), seeds)).toBeNull();
  });

  test('is locked against a second build, and free again afterwards', () => {
    const target = targetOf(site().out);
    expect(lockTarget(target)).toBeNull();
    expect(lockTarget(target)?.message).toMatch(/^another build \(process \d+\)/u);
    unlockTarget(target);
    expect(lockTarget(target)).toBeNull();
  });

  test('is free where a lock was made and never got its number', () => {
    const target = targetOf(site().out);
    fs.writeFileSync(target.lock, '');
    expect(lockTarget(target)).toBeNull();
    expect(fs.readFileSync(target.lock, 'utf8')).toBe(String(process.pid));
    unlockTarget(target);
  });

  test('waits for the number of a lock that is just being made', async () => {
    const target = targetOf(site().out);
    fs.writeFileSync(target.lock, '');
    // This thread is blocked while it waits.
    const other = spawn('sh', ['-c', `sleep 0.05; printf ${process.ppid} > "$1"`, 'sh', target.lock]);
    const ended = new Promise((resolve) => other.on('close', resolve));
    expect(lockTarget(target)?.message).toBe(`another build (process ${process.ppid}) is writing here`);
    await ended;
  });

  test('is free where the lock holds this process’s own number from before, as in a restarted container', () => {
    const target = targetOf(site().out);
    fs.writeFileSync(target.lock, String(process.pid));
    expect(lockTarget(target)).toBeNull();
    unlockTarget(target);
  });

  test('may be a link: the site is swapped in where it leads, and the link stays', () => {
    const { root, out } = site();
    const real = path.join(emptyFolder(), 'www');
    fs.mkdirSync(real);
    fs.symlinkSync(real, out);
    publish(out, [file('index.html', 'one')]);
    publish(out, [file('index.html', 'two')]);
    expect(readTree(real)['index.html']).toBe('two');
    expect(fs.readlinkSync(out)).toBe(real);
    expect(fs.readdirSync(root)).toEqual(['dist']);
  });

  test('is refused where it is a link to the seeds, or the seeds are one into it', () => {
    const { root, out } = site();
    writeFiles(root, { 'pages/01.md': '正文' });
    fs.symlinkSync('pages', out);
    expect(refusal(targetOf(out), path.join(root, 'pages'))).toMatchObject({ severity: 'error' });
    fs.symlinkSync('www/pages', path.join(root, 'seeds'));
    writeFiles(root, { 'www/pages/01.md': '正文' });
    expect(refusal(targetOf(path.join(root, 'www')), path.join(root, 'seeds'))).toMatchObject({ severity: 'error' });
  });

  test.each([
    ['damaged', '{"generator":"guzhi 1","files":'],
    ['empty', ''],
    ['another program’s', '{"files":{}}'],
  ])('is refused where its list of files is %s: nothing of the owner’s is deleted for lack of knowledge', (_, manifest) => {
    const { out } = site();
    writeFiles(out, { [MANIFEST]: manifest, 'thesis.doc': 'years of work' });
    expect(refusal(targetOf(out), seeds)?.message).toContain('guzhi.json in this folder is damaged');
  });

  test('is back in its place where the next site cannot be moved there', () => {
    const { out } = site();
    publish(out, [file('index.html', 'yesterday')]);
    const { next } = targetOf(out);
    const { renameSync } = fs;
    const refused = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (from === next) throw Object.assign(new Error('EIO: i/o error, rename'), { code: 'EIO', syscall: 'rename' });
      renameSync(from, to);
    });
    try {
      expect(() => publish(out, [file('index.html', 'today')])).toThrow('EIO');
      expect(refused).toHaveBeenCalledTimes(3);
    } finally {
      refused.mockRestore();
    }
    expect(readTree(out)['index.html']).toBe('yesterday');
  });

  test('is repaired after a build that died', () => {
    const { out } = site();
    publish(out, [file('index.html', 'yesterday')]);
    const target = targetOf(out);
    fs.renameSync(target.out, target.last); // died between the two renames of the swap
    writeFiles(target.next, { 'index.html': 'half' });
    fs.writeFileSync(target.lock, '999999999');
    expect(lockTarget(target)).toBeNull();
    expect(readTree(out)['index.html']).toBe('yesterday');
    expect(fs.existsSync(target.next)).toBe(false);
    expect(readManifest(out)?.files).toHaveProperty('index.html');
  });
});
