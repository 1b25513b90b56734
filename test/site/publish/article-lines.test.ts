import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { placesIn, writeLines } from '../../../src/site/publish/article-lines.ts';
import { emptyFolder, writeFiles } from '../../helpers/folders.ts';

afterEach(() => void vi.restoreAllMocks());

test('lines are written whole where a disk that is nearly full takes a part of them at first', () => {
  const root = emptyFolder();
  const from = path.join(root, 'lines');
  writeFiles(root, { lines: '{"甲":1}\n{"乙":2}\n' });
  const write = fs.writeSync.bind(fs) as (file: number, data: Uint8Array) => number;
  const takesPart = (file: number, data: Uint8Array, at = 0): number => write(file, data.subarray(at, at + 3));
  vi.spyOn(fs, 'writeSync').mockImplementation(takesPart as typeof fs.writeSync);
  const [first, second] = placesIn(from, [
    ['a', 10],
    ['b', 10],
  ]);
  if (first === undefined || second === undefined) throw new Error('no places');
  const [size] = writeLines(path.join(root, 'whole'), [second[1], first[1]]);
  expect(fs.readFileSync(path.join(root, 'whole'), 'utf8')).toBe('{"乙":2}\n{"甲":1}\n');
  expect(size).toBe(20);
});
