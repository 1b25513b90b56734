import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPageCache, pageKey } from '../../../src/site/store/page-cache.ts';
import { openSeed, type PageReading, readingOf } from '../../../src/site/store/page-reading.ts';
import { pruneOutputs, prunePages } from '../../../src/site/store/prune-cache.ts';
import { openRunReader, runDigest } from '../../../src/site/store/run-store.ts';
import { pageConfig } from '../../../src/read/page-config.ts';
import { DEFAULTS } from '../../../src/settings/config.ts';
import type { Seed } from '../../../src/model/model.ts';
import { othersInCache, outputData } from '../../../src/site/publish/output-data.ts';
import { emptyFolder, readTree } from '../../helpers/folders.ts';
import { SEEDS } from '../../helpers/guzhi.ts';

const seed = (text: string, sidecar: string | null = null): Seed => ({
  source: 'x.md',
  bytes: Buffer.from(text),
  sidecar: sidecar === null ? null : { source: 'x.yaml', bytes: Buffer.from(sidecar) },
});
const [name = ''] = fs.readdirSync(SEEDS);
const whole: Seed = { source: name, bytes: fs.readFileSync(path.join(SEEDS, name)), sidecar: null };
const reading: PageReading = readingOf(openSeed(whole), pageConfig(DEFAULTS));
const KEY = pageKey('reader', whole);

describe('the key of a page', () => {
  test('is another for another text, sidecar, name and program', () => {
    const keys = [
      pageKey('reader', seed('甲')),
      pageKey('reader', seed('乙')),
      pageKey('reader', seed('甲', 'date: x')),
      pageKey('reader', { ...seed('甲'), source: 'y.md' }),
      pageKey('newer', seed('甲')),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

/** All runs of the entry, as far as they are sound. */
function runsIn(folder: string): readonly (Uint8Array | null)[] {
  const reader = openRunReader(folder);
  const runs = reading.runs.map((run, index) => reader.run(KEY, index, runDigest(run)));
  reader.close();
  return runs;
}

describe('the cache of pages', () => {
  test('gives back what was put, its summary alone too, its runs one by one', () => {
    const folder = emptyFolder();
    const cache = openPageCache(folder);
    expect([cache.summary(KEY), cache.whole(KEY)]).toEqual([null, null]);
    const summary = cache.put(KEY, reading);
    expect(cache.summary(KEY)).toBe(summary);
    expect(JSON.parse(summary)).toEqual({ facts: reading.facts, diagnostics: reading.diagnostics, runs: reading.runs.map(runDigest) });
    expect(cache.whole(KEY)).toEqual(reading.whole);
    expect(runsIn(folder)).toEqual(reading.runs.map((run) => Buffer.from(run)));
  });

  test('gives a run as often as it is asked for, and never as another', () => {
    const folder = emptyFolder();
    openPageCache(folder).put(KEY, reading);
    const reader = openRunReader(folder);
    const [run = new Uint8Array(0)] = reading.runs;
    const sha = runDigest(run);
    expect([sha, sha, `${sha}x`, sha].map((asked) => reader.run(KEY, 0, asked))).toEqual([
      Buffer.from(run),
      Buffer.from(run),
      null,
      Buffer.from(run),
    ]);
    reader.close();
  });

  test('holds that a page could not be read', () => {
    const cache = openPageCache(emptyFolder());
    cache.put(KEY, { facts: null, diagnostics: reading.diagnostics, runs: [], whole: null });
    expect([JSON.parse(cache.summary(KEY) ?? ''), cache.whole(KEY)]).toEqual([
      { facts: null, diagnostics: reading.diagnostics, runs: [] },
      null,
    ]);
  });

  test('trusts no damaged entry, wherever the damage is', () => {
    const folder = emptyFolder();
    const cache = openPageCache(folder);
    const summary = cache.put(KEY, reading);
    const [file = ''] = Object.keys(readTree(folder));
    const sound = fs.readFileSync(path.join(folder, file));
    const places = Array.from({ length: 24 }, (_, i) => Math.floor((i / 24) * sound.length));
    for (const damaged of [
      ...places.map((at) => Buffer.from(sound.map((byte, i) => (i === at ? byte ^ 1 : byte)))),
      ...places.map((at) => sound.subarray(0, at)),
    ]) {
      fs.writeFileSync(path.join(folder, file), damaged);
      expect([null, summary]).toContain(cache.summary(KEY));
      const held = cache.whole(KEY);
      if (held !== null) expect(held).toEqual(reading.whole);
      const runs = runsIn(folder);
      for (const [i, run] of runs.entries()) if (run !== null) expect(run).toEqual(Buffer.from(reading.runs[i] ?? []));
      expect([cache.summary(KEY), held, ...runs]).toContain(null);
    }
  });

  test('takes no entry for another', () => {
    const folder = emptyFolder();
    const cache = openPageCache(folder);
    cache.put(KEY, reading);
    const [file = ''] = Object.keys(readTree(folder));
    const other = KEY.slice(0, -1) + (KEY.endsWith('0') ? '1' : '0');
    fs.copyFileSync(path.join(folder, file), path.join(folder, file.replace(KEY, other)));
    expect([cache.summary(other), cache.whole(other)]).toEqual([null, null]);
  });
});

describe('pruning', () => {
  const DAY = 86_400_000;
  const filled = () => {
    const folder = emptyFolder();
    const cache = openPageCache(folder);
    const [old, used] = [pageKey('reader', seed('甲')), pageKey('reader', seed('乙'))];
    for (const key of [old, used]) cache.put(key, reading);
    return { folder, used, left: () => Object.keys(readTree(folder)).map((file) => path.basename(file, '.page')) };
  };

  test('leaves for a month what this build did not ask for', () => {
    const { folder, used, left } = filled();
    expect(prunePages(folder, new Set([used]), false, Date.now())).toMatchObject({ removed: 0 });
    expect(left()).toHaveLength(2);
    const { removed, bytes } = prunePages(folder, new Set([used]), false, Date.now() + 31 * DAY);
    expect([removed, left()]).toEqual([1, [used]]);
    expect(bytes).toBe(fs.statSync(path.join(folder, used.slice(0, 2), `${used}.page`)).size);
  });

  test('keeps what was written long ago and asked for since, as another site that shares the cache has it', () => {
    const { folder, used, left } = filled();
    const both = left();
    prunePages(folder, new Set(both), false, Date.now() + 20 * DAY);
    prunePages(folder, new Set([used]), false, Date.now() + 40 * DAY);
    expect(left()).toEqual(both);
    prunePages(folder, new Set([used]), false, Date.now() + 60 * DAY);
    expect(left()).toEqual([used]);
  });

  test('removes it at once where it is asked to', () => {
    const { folder, used, left } = filled();
    prunePages(folder, new Set([used]), true, Date.now());
    expect(left()).toEqual([used]);
  });

  test('removes what was kept for other output folders, after a month or where it is asked to, and nothing else', () => {
    const kept = (all: boolean, days: number): readonly string[] => {
      const folder = emptyFolder();
      const [own, other] = ['0123456789ab', 'ba9876543210'];
      for (const id of [own, other]) {
        fs.writeFileSync(path.join(folder, `state-${id}.json`), '');
        for (const kind of ['summaries', 'spare']) fs.mkdirSync(path.join(folder, `${kind}-${id}`, 'deep'), { recursive: true });
      }
      fs.mkdirSync(path.join(folder, 'pages'));
      fs.writeFileSync(path.join(folder, 'notes.txt'), 'mine');
      const names = [`state-${own}.json`, `summaries-${own}`, `spare-${own}`];
      const [state = '', summaries = '', spare = ''] = names.map((name) => path.join(folder, name));
      pruneOutputs(othersInCache(folder, { state, summaries, spare }), all, Date.now() + days * DAY);
      const left = fs.readdirSync(folder);
      expect(left).toEqual(expect.arrayContaining([...names, 'notes.txt', 'pages']));
      return left.filter((name) => name.includes(other));
    };
    expect(kept(false, 0)).toHaveLength(3);
    expect(kept(false, 31)).toEqual([]);
    expect(kept(true, 0)).toEqual([]);
  });

  test('finds nothing where there is no cache yet', () => {
    const none = path.join(emptyFolder(), 'none');
    expect(prunePages(none, new Set(), true, 0)).toEqual({ removed: 0, bytes: 0 });
    expect(othersInCache(none, outputData('dist', none))).toEqual([]);
    expect(fs.existsSync(none)).toBe(false);
  });
});
