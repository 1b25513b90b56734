import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULTS } from '../../src/settings/config.ts';
import { starterFiles } from '../../src/settings/starter.ts';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi } from '../helpers/guzhi.ts';

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
    const settings = String(starterFiles().find((file) => file.path === 'guzhi.yaml')?.content);
    const missing = Object.keys(DEFAULTS).filter((name) => name !== 'about' && !settings.includes(`${name}:`));
    expect(missing).toEqual([]);
  });

  test('overwrites nothing', async () => {
    const folder = emptyFolder();
    writeFiles(folder, { 'notes.txt': 'mine' });
    expect((await guzhi(['init', folder])).status).toBe(1);
    expect(readTree(folder)).toEqual({ 'notes.txt': 'mine' });
  });

  test('takes exactly one folder', async () => {
    expect((await guzhi(['init'])).status).toBe(2);
  });
});
