import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/cli/doctor-checks.ts';
import { nodeFinding, wordsFinding } from '../../src/cli/doctor-checks.ts';
import { emptyFolder, readTree, writeFiles } from '../helpers/folders.ts';
import { guzhi } from '../helpers/guzhi.ts';

const verdicts = (stdout: string) => Object.fromEntries((JSON.parse(stdout) as Finding[]).map(({ check, verdict }) => [check, verdict]));

describe('guzhi doctor', () => {
  test('finds a folder with pages well, and leaves it as it is', async () => {
    const cwd = emptyFolder();
    writeFiles(cwd, { 'guzhi.yaml': 'title: 旧报\n', 'seeds/2022-11-09-01.md': '本报讯 新桥昨日通车。\n' });
    const before = readTree(cwd);
    const { status, stdout } = await guzhi(['doctor', '--json'], { cwd });
    expect(verdicts(stdout)).toMatchObject({ node: 'well', settings: 'well', seeds: 'well', space: 'well', disk: 'well', site: 'note' });
    expect(status).toBe(0);
    expect(readTree(cwd)).toEqual(before);
  });

  test('names what keeps a build from working, with status 1', async () => {
    const cwd = emptyFolder();
    writeFiles(cwd, { 'guzhi.yaml': 'language: fr\n' });
    const broken = await guzhi(['doctor', '--json'], { cwd });
    expect([broken.status, verdicts(broken.stdout)]).toEqual([
      1,
      { node: 'well', words: expect.any(String) as string, settings: 'problem' },
    ]);
    const empty = await guzhi(['doctor'], { cwd: path.dirname(emptyFolder()) });
    expect(empty.status).toBe(1);
    expect(empty.stdout).toMatch(/^problem seeds +seeds: no such file or folder$/mu);
  });

  test.each([
    ['v18.20.0', 'problem'],
    ['v20.0.0', 'well'],
    ['v24.1.0', 'well'],
  ])('Node %s: %s', (version, verdict) => expect(nodeFinding(version).verdict).toBe(verdict));

  test('says why words are not cut by nodejieba', () => {
    expect(wordsFinding('no compiler')).toMatchObject({ verdict: 'note', found: expect.stringContaining('(no compiler)') as string });
    expect(wordsFinding(null)).toMatchObject({ verdict: 'well', advice: null });
  });
});
