import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { describe, expect, test, vi } from 'vitest';
import { openNodejiebaWords } from '../../../src/text/words/nodejieba-words.ts';
import { PROJECT } from '../../helpers/guzhi.ts';
import { HAS_NODEJIEBA, ifNodejieba } from '../../helpers/nodejieba.ts';

const SEEDS = path.join(PROJECT, 'seeds');
const lines = fs.readdirSync(SEEDS).flatMap((name) => fs.readFileSync(path.join(SEEDS, name), 'utf8').split('\n'));

describe.skipIf(!HAS_NODEJIEBA)(`nodejieba${ifNodejieba}`, () => {
  test('loads all words where part of the dictionary cannot be written to a temporary folder', () => {
    vi.stubEnv('TMPDIR', path.join(SEEDS, 'no-such-folder'));
    try {
      const words = openNodejiebaWords();
      words.loadFor(['电商医保']);
      expect(words.cutKnown('电商医保')).toEqual(['电商', '医保']);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('leaves no temporary folder behind', () => {
    const folder = fs.mkdtempSync(path.join(PROJECT, 'lib', 'words-test-'));
    vi.stubEnv('TMPDIR', folder);
    try {
      openNodejiebaWords().loadFor(['电商医保']);
      expect(fs.readdirSync(folder)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      fs.rmSync(folder, { recursive: true });
    }
  });

  // Last: the whole dictionary takes the place of the part in the addon.
  test('cuts the seeds with the part of its dictionary that is kept nearly as with the whole', () => {
    const words = openNodejiebaWords();
    const part = lines.map((line) => words.cutKnown(line));
    const jieba = createRequire(import.meta.url)('nodejieba') as { load(): void; cut(text: string, hmm: boolean): string[] };
    jieba.load();
    const whole = lines.map((line) => jieba.cut(line, false));
    const same = whole.filter((found, i) => found.join(' ') === part[i]?.join(' ')).length;
    expect(same / lines.length).toBeGreaterThan(0.5);
    const missing = whole.flatMap((found, i) => boundaries(found).filter((at) => !boundaries(part[i] ?? []).includes(at)));
    expect(missing.length / whole.flat().length).toBeLessThan(0.005);
  });
});

function boundaries(words: readonly string[]): number[] {
  let at = 0;
  return words.map((word) => (at += word.length));
}
