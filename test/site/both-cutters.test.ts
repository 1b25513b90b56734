/** nodejieba and its port cut the words of whole archives: their sites are the same bytes. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';
import { HAS_NODEJIEBA, ifNodejieba } from '../helpers/nodejieba.ts';
import { HAS_SHARED, SHARED } from '../helpers/shared.ts';

/** The list of all files of a site, each with the digest of its content. In one thread: further threads never use nodejieba. */
async function filesBuilt(seeds: string, words: '' | 'port'): Promise<{ files: object; port: boolean }> {
  const cwd = emptyFolder();
  const { status, stdout, stderr } = await guzhi(['build', '--seeds', seeds, '--workers', '1'], { cwd, env: { GUZHI_WORDS: words } });
  expect(status, stderr).toBe(0);
  const { files } = JSON.parse(fs.readFileSync(path.join(cwd, 'dist/guzhi.json'), 'utf8')) as { files: object };
  return { files, port: stdout.includes('Words were cut in TypeScript') };
}

describe.skipIf(!HAS_NODEJIEBA)(`both cutters of words give the same site${ifNodejieba}`, () => {
  async function expectSame(seeds: string): Promise<void> {
    const [one, other] = [await filesBuilt(seeds, ''), await filesBuilt(seeds, 'port')];
    expect([one.port, other.port]).toEqual([false, true]);
    expect(Object.keys(one.files).length).toBeGreaterThan(100);
    expect(other.files).toEqual(one.files);
  }

  test('of the example pages', () => expectSame(SEEDS));

  // Two builds of 600 articles.
  test.skipIf(!HAS_SHARED)('of 120 composed pages (wants ../shared)', () => expectSame(path.join(SHARED, 'gold/dev')), 400_000);
});
