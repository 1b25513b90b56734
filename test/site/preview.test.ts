/** What a build shows before it has rendered it, and how it is ended. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildObserver, type BuildOptions, buildSite } from '../../src/site/build.ts';
import type { Preview } from '../../src/site/preview.ts';
import { openSiteWorkers } from '../../src/site/work/site-workers.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import { emptyFolder, foldersBelow, readTree } from '../helpers/folders.ts';
import { SEEDS } from '../helpers/guzhi.ts';

function archive() {
  const root = emptyFolder();
  fs.cpSync(SEEDS, path.join(root, 'seeds'), { recursive: true });
  const folders = foldersBelow(root);
  const build = (planned?: BuildObserver['planned'], options: BuildOptions = {}) =>
    buildSite({ config: DEFAULTS, folders }, { stage() {}, progress() {}, ...(planned ? { planned } : {}) }, options);
  const change = (): void =>
    fs.appendFileSync(path.join(folders.seeds, '004_c0ae28c699a892b4.txt'), '\n\n本报讯 又有一则消息登在这里,大家都看到了。\n');
  return { root, out: folders.out, build, change };
}

describe('a page that is asked for before the site is built', () => {
  test('is the page that is built, whichever it is', async () => {
    const { out, build, change } = archive();
    await build();
    const before = readTree(out);
    change();
    let preview: Preview | null = null;
    await build(async (shown) => {
      preview = shown;
      expect(readTree(out)).toEqual(before);
    });
    const pages = Object.entries(readTree(out)).filter(([name]) => /\.(?:html|css|js)$/u.test(name) && !name.startsWith('search/'));
    expect(pages.length).toBeGreaterThan(100);
    const shown = (name: string): string | null => {
      const content = preview?.(name) ?? null;
      return content === null ? null : Buffer.from(content).toString('utf8');
    };
    for (const [name, content] of pages.filter(([name]) => !name.startsWith('data/'))) expect([name, shown(name)]).toEqual([name, content]);
    expect(shown('a/k/nothing.html')).toBeNull();
  });

  test('is not there where nothing changed', async () => {
    const { build } = archive();
    await build();
    let called = false;
    await build(async () => void (called = true));
    expect(called).toBe(false);
  });
});

describe('a build that is no longer wanted', () => {
  test.each([1, 2])('ends, and leaves the site as it was and nothing behind (threads: %i)', async (threads) => {
    const { root, out, build, change } = archive();
    await build();
    const before = readTree(out);
    change();
    const stop = new AbortController();
    const workers = openSiteWorkers(threads, 0);
    const report = await build(async () => void setImmediate(() => stop.abort()), { signal: stop.signal, workers });
    await workers.close();
    expect(report).toMatchObject({ published: false, errors: 0 });
    expect(readTree(out)).toEqual(before);
    expect(fs.readdirSync(root).filter((name) => name.includes('.guzhi-'))).toEqual([]);
    expect((await build()).published).toBe(true);
    expect(readTree(out)).not.toEqual(before);
  });
});
