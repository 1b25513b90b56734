/** `guzhi search` as a user runs it. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/search/index.ts';
import { emptyFolder, writeFiles } from '../helpers/folders.ts';
import { guzhi } from '../helpers/guzhi.ts';
import { document, indexFiles } from '../search/site.ts';

let site: string;
beforeAll(() => {
  site = emptyFolder();
  const documents = [document('s1', '供电检修', '太原的事'), document('s2', '供电抢修', '上海的事'), document('s3', '供水', '5G 的事')];
  writeFiles(site, Object.fromEntries(indexFiles(documents)));
});

async function answers(args: readonly string[], input = ''): Promise<[query: string, ids: string[]][]> {
  const { status, stdout, stderr } = await guzhi(['search', '--site', site, '--json', ...args], { input });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)
    .map(({ query, hits }) => [query, hits.filter(({ by }) => by !== 'partial').map(({ id }) => id)]);
}

describe('guzhi search', () => {
  test.each([
    [['供电', '太原'], '供电 太原', ['s1']],
    [['供电', '-太原'], '供电 -太原', ['s2']],
    [['-“太原的”', '供电'], '-“太原的” 供电', ['s2']],
    [['的事', '-5g', '--limit', '1', '-太原'], '的事 -5g -太原', ['s2']],
  ])('%j', async (args, query, ids) => expect(await answers(args)).toEqual([[query, ids]]));

  test('reads one query a line from stdin without QUERY', async () =>
    expect(await answers([], '供电 -太原\n供水\n')).toEqual([
      ['供电 -太原', ['s2']],
      ['供水', ['s3']],
    ]));

  test('escapes control characters of a text', async () => {
    const hostile = emptyFolder();
    writeFiles(
      hostile,
      Object.fromEntries(indexFiles([document('h1', '大火\u001b[31m', '江上\u0007大火\u001b[2J\t了', { page: '\u009b3' })])),
    );
    const { stdout } = await guzhi(['search', '--site', hostile, '大火']);
    expect(stdout).toContain('大火\\u{1b}[31m');
    expect(stdout).toContain('江上\\u{7}大火\\u{1b}[2J 了');
    expect(stdout.replace(/\n/gu, '')).not.toMatch(/\p{Cc}/u);
    writeFiles(hostile, { 'page.txt': '# 大火\n\n江上大火\u001b[2J了。\n' });
    const inspected = await guzhi(['inspect', `${hostile}/page.txt`]);
    expect(inspected.status).toBe(0);
    expect(inspected.stdout.replace(/\n/gu, '')).not.toMatch(/\p{Cc}/u);
  });

  test.each([
    [['-x'], "unknown option '-x'"],
    [['--limit', '-5'], '--limit must be a whole number'],
  ])('%j is wrong usage', async (args, message) => {
    const { status, stderr } = await guzhi(['search', '--site', site, ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
