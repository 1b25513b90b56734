/** Rows of the final table, from the output of the tools run before: description, times tried, times survived. */
import { tableRows } from '../markdown-table.ts';

type Row = readonly [tried: string, times: string, survived: string];

/** The part of Vitest's JSON report used here. */
export interface VitestReport {
  readonly testResults: readonly { readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[] }[];
}

/** @param output output of tools/faults.ts */
export const faultRows = (output: string): Row[] =>
  tableRows(output).map(([fault = '', times = '', survived = '']) => [fault, times, survived]);

/** @param output output of tools/fuzz.ts; if it ended early, no input counts as survived */
export function fuzzRow(output: string, inputs: number, seed: string): Row {
  const broken = tableRows(output).find(([name]) => name === 'that broke something')?.[1];
  const survived = broken === undefined ? 0 : inputs - Number(broken);
  return [`strange inputs (seed ${seed})`, String(inputs), String(survived)];
}

/** Reads the number of attacks from the title of the test that makes them; all were survived unless a test failed. */
export function attackRows({ testResults }: VitestReport): Row[] {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const attacks =
    tests.map(({ fullName }) => /a folder of (\d+) attacks/u.exec(fullName)?.[1]).find((number) => number !== undefined) ?? '0';
  const ran = tests.filter(({ status }) => status === 'passed' || status === 'failed');
  const passed = ran.filter(({ status }) => status === 'passed');
  return [
    ['attacks in pages, names, sidecars and settings', attacks, passed.length === ran.length ? attacks : 'see above'],
    ['tests of these attacks, in browsers too', String(ran.length), String(passed.length)],
  ];
}
