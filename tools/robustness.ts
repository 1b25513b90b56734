/**
 * Runs all tools and tests that try to break guzhi (faults, strange inputs, attacks) and prints one table at the end.
 *
 *   npm run robustness -- [--kills 200] [--inputs 100000] [--seed 1]
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_FOLDER } from '../src/text/package-folder.ts';
import { markdownTable } from './markdown-table.ts';
import { attackRows, faultRows, fuzzRow, type VitestReport } from './robustness/result-rows.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
let failed = false;

/** Runs a Node program of the package, showing its output. @returns its output */
function run(args: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: PACKAGE_FOLDER,
    env: { ...process.env, GUZHI_EVERY_PAGE: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  process.stdout.write(stdout);
  if (status !== 0) failed = true;
  return stdout;
}

const runTool = (name: string, args: readonly string[]): string => run(['--import', 'tsx', `tools/${name}.ts`, ...args]);

function attack(): VitestReport {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-attacks-'));
  const report = path.join(folder, 'report.json');
  run(['node_modules/vitest/vitest.mjs', 'run', 'test/robustness/hostile', '--reporter=json', `--outputFile=${report}`]);
  const results = JSON.parse(fs.readFileSync(report, 'utf8')) as VitestReport;
  fs.rmSync(folder, { recursive: true });
  return results;
}

const faults = runTool('faults', ['--kills', values.kills, '--seed', values.seed]);
const strange = runTool('fuzz', ['--inputs', values.inputs, '--seed', values.seed]);
const rows = [...faultRows(faults), fuzzRow(strange, Number(values.inputs), values.seed), ...attackRows(attack())];
process.stdout.write(`\n${markdownTable(['tried', 'times', 'survived'], rows)}`);
process.exitCode = failed ? 1 : 0;
