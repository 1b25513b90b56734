import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostExcess, hostExcessText, HOSTS, LOOKED_UP, sizeOf } from '../../../src/site/publish/host-limits.ts';
import { PROJECT } from '../../helpers/guzhi.ts';

const MIB = 1024 * 1024;

describe('the limits of hosts', () => {
  it.each([
    ['a site within all limits', 20_000, 10, []],
    ['a file too many', 20_001, 10, ['Cloudflare Pages takes at most 20,000 files; this site has 20,001']],
    ['a large file', 1, 25 * MIB + 1, ['Cloudflare Pages takes files of at most 27 MB; 0 has 27 MB']],
    ['a large site', 100, 10_000_001, ['GitHub Pages takes at most 1,000 MB; this site has 1,001 MB']],
  ])('%s', (_, count, bytes, expected) => {
    const size = sizeOf(Array.from({ length: count }, (__, i) => [String(i), bytes] as const));
    expect(hostExcess(size).map(hostExcessText)).toEqual(expected);
  });

  it('say nothing of a site without files', () => expect(hostExcess(sizeOf([]))).toEqual([]));

  it('are in both READMEs, with the day on which they were looked up', () => {
    for (const name of ['README.md', 'README.zh-CN.md']) {
      const text = fs.readFileSync(path.join(PROJECT, name), 'utf8');
      expect(text).toContain(LOOKED_UP);
      for (const { host } of HOSTS) expect(text).toContain(`| ${host} |`);
    }
  });
});
