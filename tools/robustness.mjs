#!/usr/bin/env node
// Everything that tries to break guzhi, one after another, with one table at the end: faults, strange inputs, attacks.
//
//   npm run robustness -- [--kills 200] [--inputs 100000] [--seed 1]
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const rows = [];
let failed = false;

/** Runs a program of the project; what it prints is shown as well. */
function run(args) {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: project,
    env: { ...process.env, GUZHI_EVERY_PAGE: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  process.stdout.write(stdout);
  if (status !== 0) failed = true;
  return stdout;
}

const cells = (line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const tableOf = (text) => text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| fault'));

for (const [what, tried, survived] of tableOf(run(['tools/faults.mjs', '--kills', values.kills, '--seed', values.seed])).map(cells))
  rows.push([what, tried, survived]);

const fuzzed = run(['tools/fuzz.mjs', '--inputs', values.inputs, '--seed', values.seed]);
const findings = Number(/that broke something \| (\d+)/u.exec(fuzzed)?.[1] ?? values.inputs);
rows.push([`strange inputs (seed ${values.seed})`, values.inputs, String(Number(values.inputs) - findings)]);

const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-attacks-')), 'report.json');
run(['node_modules/vitest/vitest.mjs', 'run', 'test/robustness/hostile', '--reporter=json', `--outputFile=${report}`]);
const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8'));
const tests = testResults.flatMap((suite) => suite.assertionResults);
const attacks = Number(/a folder of (\d+) attacks/u.exec(tests.map(({ fullName }) => fullName).join('\n'))?.[1] ?? 0);
const passed = tests.filter(({ status }) => status === 'passed').length;
rows.push(['attacks in pages, names, sidecars and settings', String(attacks), passed === tests.length ? String(attacks) : 'see above']);
rows.push(['tests of them, in browsers too', String(tests.length), String(passed)]);
fs.rmSync(path.dirname(report), { recursive: true });

console.log('\n| what was tried | times | survived |\n|---|---|---|');
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
process.exitCode = failed ? 1 : 0;
