import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULTS } from '../../src/settings/config.ts';
import { STARTER_SETTINGS } from '../../src/settings/starter.ts';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi, PROJECT } from '../helpers/guzhi.ts';

describe('guzhi init', () => {
  test('makes an archive that builds at once, without a warning, and passes its check', async () => {
    const folder = path.join(emptyFolder(), '旧报');
    expect((await guzhi(['init', folder])).status).toBe(0);
    const built = await guzhi(['build', '--json'], { cwd: folder });
    expect(built.stderr).toBe('');
    expect(JSON.parse(built.stdout)).toMatchObject({ published: true, pages: 1, articles: 3, errors: 0 });
    expect(await guzhi(['check'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect(fs.readFileSync(path.join(folder, 'dist/index.html'), 'utf8')).toContain('我的旧报');
  });

  test('prints commands that build the archive', async () => {
    const cwd = emptyFolder();
    const made = await guzhi(['init', '我的 旧报'], { cwd, env: { npm_command: 'exec' } });
    expect(made.stdout).toContain('\n  npx guzhi build --config "我的 旧报/guzhi.yaml"\n');
    expect((await guzhi(['build', '--quiet', '--config', '我的 旧报/guzhi.yaml'], { cwd })).status).toBe(0);
    expect(fs.existsSync(path.join(cwd, '我的 旧报/dist/index.html'))).toBe(true);
    expect((await guzhi(['init', '另一份'], { cwd, env: { npm_command: '' } })).stdout).toContain('\n  cd 另一份\n  guzhi build\n');
  });

  test('explains every setting', () => {
    const settings = STARTER_SETTINGS;
    const missing = Object.keys(DEFAULTS).filter((name) => name !== 'about' && !settings.includes(`${name}:`));
    expect(missing).toEqual([]);
  });

  test('overwrites nothing, and says what it left as it was', async () => {
    const folder = emptyFolder();
    writeFiles(folder, { 'notes.txt': 'mine', 'guzhi.yaml': 'title: mine\n', 'seeds/a.md': 'mine' });
    const made = await guzhi(['init', folder]);
    expect(made.status).toBe(0);
    expect(made.stdout).toContain('Already there, and left as they are: guzhi.yaml.\n');
    const tree = readTree(folder);
    expect(tree).toMatchObject({ 'notes.txt': 'mine', 'guzhi.yaml': 'title: mine\n', 'seeds/a.md': 'mine' });
    // An archive with pages needs no example.
    expect(Object.keys(tree).filter((name) => name.startsWith('seeds/'))).toEqual(['seeds/a.md']);
  });

  test('pins the archive to this version and lets nodejieba be compiled', async () => {
    const folder = emptyFolder();
    await guzhi(['init', folder]);
    const tree = readTree(folder);
    const { version } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { version: string };
    expect(JSON.parse(String(tree['package.json']))).toMatchObject({ dependencies: { guzhi: version }, allowScripts: { nodejieba: true } });
    expect(parse(String(tree['pnpm-workspace.yaml']))).toEqual({ allowBuilds: { nodejieba: true } });
    expect(parse(String(tree['.github/workflows/publish.yml']))).toMatchObject({ name: 'publish' });
    expect(tree['.gitattributes']).toMatch(/^seeds\/\*\* -text\naddresses\.txt text eol=lf merge=union$/mu);
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/mu.exec(String(tree['guzhi.yaml'])) ?? [];
    expect(JSON.parse(fs.readFileSync(path.join(folder, schema), 'utf8'))).toHaveProperty('properties.title');
  });

  test('takes exactly one folder', async () => {
    expect((await guzhi(['init'])).status).toBe(2);
  });
});
