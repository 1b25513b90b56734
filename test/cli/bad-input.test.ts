/** Bad pages, folders and options beyond the single faults of test/archives/broken/: each is named, the rest is built. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';

const GOOD = fs.readFileSync(path.join(SEEDS, '004_c0ae28c699a892b4.txt'));

/** Builds a folder of one good page and the given ones. */
async function build(files: Readonly<Record<string, string | Uint8Array>>) {
  const root = emptyFolder();
  writeFiles(path.join(root, 'seeds'), { 'good.md': GOOD, ...files });
  const run = await guzhi(['build', '--json'], { cwd: root });
  return {
    root,
    ...run,
    report: JSON.parse(run.stdout || '{}') as { pages: number; articles: number; errors: number; published: boolean },
  };
}

describe('a folder with a bad page among good ones', () => {
  test('shows scripts in a page as text, with a warning, and no handler of a tag', async () => {
    const { root, status, stderr } = await build({
      'html.md':
        '# 标题<script>alert(1)</script>一则\n\n正文<img src=x onerror=alert(2)>在此,市民可以放心出行。\n\n<div onclick="alert(3)">块</div>\n',
    });
    expect(status).toBe(0);
    expect(stderr).toMatch(/html\.md:\d+: warning: /u);
    const pages = Object.entries(readTree(path.join(root, 'dist'))).filter(([name]) => name.endsWith('.html'));
    const shown = pages.map(([, html]) => html).join('\n');
    expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(shown).not.toMatch(/<script>|<img src=x|<div onclick/u);
    expect((await guzhi(['check'], { cwd: root })).stdout).toContain('all is well');
  });

  test('reads a page of 10 MB with a warning', async () => {
    const { status, stderr, report } = await build({
      'long.md': `# 长文\n\n${`${'这是一段很长的文字,讲的是一件小事。'.repeat(20)}\n\n`.repeat(9500)}`,
    });
    expect(status).toBe(0);
    expect(stderr).toContain('long.md');
    expect(report.pages).toBe(2);
  });
});

describe("the owner's own files", () => {
  test('may be symbolic links, also to folders', async () => {
    const root = emptyFolder();
    writeFiles(root, { 'seeds/good.md': GOOD, 'guzhi.yaml': 'folders:\n  public: mine\n', 'mine/a.css': 'a{}', 'shared/b.css': 'b{}' });
    fs.symlinkSync('../shared', path.join(root, 'mine/fonts'));
    fs.symlinkSync('..', path.join(root, 'shared/round'));
    const { status, stderr } = await guzhi(['build', '--quiet'], { cwd: root });
    expect([status, stderr]).toEqual([0, '']);
    expect(readTree(path.join(root, 'dist/assets/fonts'))).toEqual({ 'b.css': 'b{}' });
  });

  test.each(['public', 'templates'])('in %s are reported if unreadable, and the site stays as it was', async (name) => {
    const root = emptyFolder();
    writeFiles(root, { 'seeds/good.md': GOOD, 'guzhi.yaml': `folders:\n  ${name}: mine\n`, 'mine/note.eta': '' });
    fs.symlinkSync('nowhere', path.join(root, 'mine/gone.css'));
    const { status, stderr } = await guzhi(['build', '--quiet'], { cwd: root });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^mine\/gone\.css: error: cannot read this \(ENOENT: no such file or directory\)\n/u);
    expect(stderr).not.toContain('    at ');
    fs.writeFileSync(path.join(root, 'guzhi.yaml'), `folders:\n  ${name}: guzhi.yaml\n`);
    expect((await guzhi(['build', '--quiet'], { cwd: root })).stderr).toMatch(/^guzhi\.yaml: error: cannot read this \(ENOTDIR/u);
  });
});

describe('a folder without pages', () => {
  test('is reported, nothing is published, and the old site stays', async () => {
    const root = emptyFolder();
    writeFiles(root, { 'seeds/good.md': GOOD });
    expect((await guzhi(['build', '--quiet'], { cwd: root })).status).toBe(0);
    const before = readTree(path.join(root, 'dist'));
    fs.rmSync(path.join(root, 'seeds/good.md'));
    const { status, stderr } = await guzhi(['build'], { cwd: root });
    expect(status).toBe(1);
    expect(stderr).toBe('seeds: error: this folder contains no pages\n    Put .md or .txt files into it, one for each newspaper page.\n');
    expect(readTree(path.join(root, 'dist'))).toEqual(before);
  });
});

describe('wrong usage', () => {
  test.each([
    [['bild'], 'unknown command "bild"; expected one of init, build, dev, inspect, search, import, bag, check'],
    [['build', '--sedes', 'x'], "unknown option '--sedes'"],
    [['build', 'x'], 'unexpected argument "x"'],
    [['dev', '--port', '70000'], '--port must be a whole number from 0 to 65535, not "70000"'],
  ])('guzhi %j ends with status 2 and says why', async (args, message) => {
    const { status, stderr, stdout } = await guzhi(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test.each(['init', 'build', 'dev', 'inspect', 'search', 'check'])('guzhi %s --help prints its usage', async (command) => {
    const { status, stdout } = await guzhi([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: guzhi ${command} `, 'u'));
  });
});
