/** The tables that the tools print, and what the final table takes from them. */
import { expect, test } from 'vitest';
import { markdownTable, tableRows } from '../../tools/markdown-table.ts';
import { attackRows, faultRows, fuzzRow } from '../../tools/robustness/result-rows.ts';

test('a table is Markdown, and is read back without its head', () => {
  const rows = [
    ['disk full', '1'],
    ['kill', '200'],
  ];
  const table = markdownTable(['fault', 'tried'], rows);
  expect(table).toBe('| fault | tried |\n|---|---|\n| disk full | 1 |\n| kill | 200 |\n');
  expect(tableRows(`before\n${table}after | it\n`)).toEqual(rows);
});

test('faults are taken over as they are', () =>
  expect(faultRows(markdownTable(['fault', 'tried', 'survived'], [['disk full', 1, 0]]))).toEqual([['disk full', '1', '0']]));

test('inputs survive that broke nothing; after a run that ended early none counts', () => {
  const output = markdownTable(['inputs', 'tried'], [['that broke something', 3]]);
  expect(fuzzRow(output, 100, '1')).toEqual(['strange inputs (seed 1)', '100', '97']);
  expect(fuzzRow('crashed', 100, '1')).toEqual(['strange inputs (seed 1)', '100', '0']);
});

test('attacks survive where every test of them passes; skipped tests do not count', () => {
  const countsOf = (...statuses: string[]): string[][] => {
    const assertionResults = statuses.map((status) => ({ fullName: 'a folder of 31 attacks builds', status }));
    return attackRows({ testResults: [{ assertionResults }] }).map((row) => row.slice(1));
  };
  expect(countsOf('passed', 'skipped')).toEqual([
    ['31', '31'],
    ['1', '1'],
  ]);
  expect(countsOf('passed', 'failed')).toEqual([
    ['31', 'see above'],
    ['2', '1'],
  ]);
});
