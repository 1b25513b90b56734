/** What may happen to a build: the published site is wholly the old one or wholly the new one. `npm run faults` does this at length. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { buildSite } from '../../src/site/build.ts';
import { openSiteWorkers } from '../../src/site/work/site-workers.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import { emptyFolder, foldersBelow, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi, PROJECT, SEEDS } from '../helpers/guzhi.ts';

// Several builds one after another, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

/** Pages enough for several batches of work. @param times the seeds are taken. */
function archive(times = 4): string {
  const root = emptyFolder();
  for (const name of fs.readdirSync(SEEDS)) {
    const text = fs.readFileSync(path.join(SEEDS, name), 'utf8');
    for (let n = 0; n < times; n++) writeFiles(path.join(root, 'seeds'), { [`${n}/${name}`]: text.replaceAll('太原', `第${n}市`) });
  }
  return root;
}

const change = (root: string): void => {
  const page = path.join(root, 'seeds/0/004_c0ae28c699a892b4.txt');
  fs.writeFileSync(page, fs.readFileSync(page, 'utf8').replaceAll('忻州', '并州'));
};

const leftBehind = (root: string): string[] => fs.readdirSync(root).filter((name) => name.includes('.guzhi-'));

describe('threads that die at work', () => {
  const settings = (root: string) => ({ config: DEFAULTS, folders: foldersBelow(root) });
  const quiet = { stage: () => undefined, progress: () => undefined };

  test.each(['read pages', 'render'])('while they %s leave the site as it was, and the next build completes it', async (during) => {
    // Enough batches that some remain when the first reports its progress.
    const root = archive(16);
    expect((await buildSite(settings(root), quiet)).published).toBe(true);
    const before = readTree(path.join(root, 'dist'));
    for (const source of fs.readdirSync(path.join(root, 'seeds')))
      for (const name of fs.readdirSync(path.join(root, 'seeds', source)))
        fs.appendFileSync(path.join(root, 'seeds', source, name), `\n\n本报讯 又有${source}则消息登在这里,大家都看到了。\n`);
    const dying = openSiteWorkers(2, 0);
    let stage = '';
    const report = await buildSite(
      settings(root),
      { stage: (name) => void (stage = name), progress: () => void (stage === during && dying.close()) },
      { workers: dying },
    );
    // Threads that had read all before they died did no harm: others render what they read.
    if (during === 'render' || !report.published) {
      expect(report).toMatchObject({ published: false, errors: 1 });
      expect(readTree(path.join(root, 'dist'))).toEqual(before);
    }
    expect(leftBehind(root)).toEqual([]);
    expect((await buildSite(settings(root), quiet)).published).toBe(true);
    expect((await guzhi(['check'], { cwd: root })).stdout).toContain('all is well');
  });
});

describe('a build from outside', () => {
  const start = (root: string) =>
    spawn(process.execPath, [path.join(PROJECT, 'lib/cli.js'), 'build', '--quiet'], { cwd: root, stdio: 'ignore' });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'that gets %s ends at once, leaves no temporary files and keeps the old site',
    async (signal) => {
      const root = archive();
      expect((await guzhi(['build', '--quiet'], { cwd: root })).status).toBe(0);
      const before = readTree(path.join(root, 'dist'));
      change(root);
      fs.rmSync(path.join(root, '.guzhi'), { recursive: true });
      const child = start(root);
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      await expect.poll(() => leftBehind(root).length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(0);
      child.kill(signal);
      expect(await ended).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(leftBehind(root)).toEqual([]);
      expect(readTree(path.join(root, 'dist'))).toEqual(before);
    },
  );

  test('that is killed (SIGKILL) while it has the lock keeps the old site, and the next one repairs everything', async () => {
    const root = archive();
    expect((await guzhi(['build', '--quiet'], { cwd: root })).status).toBe(0);
    const before = readTree(path.join(root, 'dist'));
    change(root);
    const child = start(root);
    const ended = new Promise((resolve) => child.once('close', resolve));
    await expect.poll(() => leftBehind(root).length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await ended;
    expect(readTree(path.join(root, 'dist'))).toEqual(before);
    expect((await guzhi(['build', '--quiet'], { cwd: root })).status).toBe(0);
    expect(leftBehind(root)).toEqual([]);
    expect((await guzhi(['check'], { cwd: root })).stdout).toContain('all is well');
  });
});

/** The superuser may write anywhere: then the build runs as somebody else. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function buildAsNobody(root: string): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, HOME: os.tmpdir() };
    const child = spawn(process.execPath, [path.join(PROJECT, 'lib/cli.js'), 'build', '--quiet'], { cwd: root, env, ...NOBODY });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (stderr += part));
    child.once('close', (status) => resolve({ status, stderr }));
  });
}

describe.skipIf(process.platform === 'win32')('missing write permission', () => {
  function owned(root: string): void {
    if (NOBODY.uid === undefined) return;
    for (const name of ['.', ...fs.readdirSync(root, { recursive: true, encoding: 'utf8' })])
      fs.lchownSync(path.join(root, name), NOBODY.uid, NOBODY.gid);
  }

  test.each([
    ['beside the site', '.'],
    ['in the cache', '.guzhi'],
  ])('%s: named in a message, without a fault of the program; the site is whole', async (_, where) => {
    const root = emptyFolder();
    fs.cpSync(SEEDS, path.join(root, 'seeds'), { recursive: true });
    owned(root);
    expect(await buildAsNobody(root)).toMatchObject({ status: 0 });
    fs.appendFileSync(path.join(root, 'seeds/004_c0ae28c699a892b4.txt'), '\n\n本报讯 这一则是第二天登的。\n');
    expect(await buildAsNobody(root)).toMatchObject({ status: 0 });
    const before = readTree(path.join(root, 'dist'));
    fs.appendFileSync(path.join(root, 'seeds/004_c0ae28c699a892b4.txt'), '\n\n本报讯 又有一则消息登在这里,大家都看到了。\n');
    const names = ['.', ...fs.readdirSync(path.join(root, where), { recursive: true, encoding: 'utf8' })];
    const folders = names.map((name) => path.join(root, where, name)).filter((name) => fs.statSync(name).isDirectory());
    const closed = where === '.' ? [root] : folders;
    for (const folder of closed) fs.chmodSync(folder, 0o555);
    const { status, stderr } = await buildAsNobody(root);
    for (const folder of closed) fs.chmodSync(folder, 0o755);
    expect(stderr).not.toMatch(/^guzhi: |\n {4}at /u);
    if (where === '.') {
      expect(status).toBe(1);
      expect(stderr).toContain('cannot write the site (EACCES: permission denied)');
      expect(readTree(path.join(root, 'dist'))).toEqual(before);
    }
    expect(await buildAsNobody(root)).toMatchObject({ status: 0, stderr: '' });
    expect((await guzhi(['check'], { cwd: root })).stdout).toContain('all is well');
  });
});
