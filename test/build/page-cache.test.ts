import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPageCache, type PageReading } from '../../src/build/page-cache.ts';
import type { Seed } from '../../src/model.ts';
import { emptyFolder, readTree } from '../helpers/folders.ts';

const reading: PageReading = {
  page: null,
  diagnostics: [{ severity: 'error', file: 'x.md', line: 1, excerpt: null, message: 'm', advice: null }],
};
const seed = (text: string, sidecar: string | null = null): Seed => ({
  source: 'x.md',
  bytes: Buffer.from(text),
  sidecar: sidecar === null ? null : { source: 'x.yaml', bytes: Buffer.from(sidecar) },
});

describe('the cache of pages', () => {
  test('gives back what was put', () => {
    const cache = openPageCache(emptyFolder(), 'reader');
    const key = cache.key(seed('正文'));
    expect(cache.get(key)).toBeNull();
    cache.put(key, reading);
    expect(cache.get(key)).toEqual(reading);
  });

  test('another text, another sidecar, another program: another key', () => {
    const folder = emptyFolder();
    const cache = openPageCache(folder, 'reader');
    const keys = [
      cache.key(seed('甲')),
      cache.key(seed('乙')),
      cache.key(seed('甲', 'date: x')),
      cache.key({ ...seed('甲'), source: 'y.md' }),
      openPageCache(folder, 'newer').key(seed('甲')),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a damaged entry is not trusted', () => {
    const folder = emptyFolder();
    const cache = openPageCache(folder, 'reader');
    const key = cache.key(seed('正文'));
    cache.put(key, reading);
    const [file] = Object.keys(readTree(folder));
    const full = path.join(folder, file as string);
    for (const damage of ['', '{}', fs.readFileSync(full, 'utf8').replace('x.md', 'y.md')]) {
      fs.writeFileSync(full, damage);
      expect(cache.get(key)).toBeNull();
    }
  });

  test('pruning removes what was not asked for', () => {
    const folder = emptyFolder();
    const old = openPageCache(folder, 'reader');
    old.put(old.key(seed('甲')), reading);
    const cache = openPageCache(folder, 'reader');
    const key = cache.key(seed('乙'));
    cache.put(key, reading);
    cache.prune();
    expect(Object.keys(readTree(folder)).map((f) => path.basename(f, '.json'))).toEqual([key]);
  });
});
