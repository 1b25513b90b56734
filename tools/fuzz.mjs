#!/usr/bin/env node
// Runs many strange inputs through reading, rendering, settings and queries: real pages shuffled, cut and damaged,
// random Markdown, bytes, sidecars, settings, queries. Prints a table, and every input that broke something, cut down
// to what matters; exit 1 where there is one.
//
//   npm run fuzz -- [--inputs 100000] [--seed 1]
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({ options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const outfile = path.join(project, 'lib/fuzz.js');
await build({
  entryPoints: [path.join(project, 'test/robustness/fuzz/fuzz.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { fuzz } = await import(pathToFileURL(outfile).href);
const count = Number(values.inputs);
const seed = Number(values.seed);
const tell = process.stderr.isTTY ? (done) => process.stderr.write(`\r${done}/${count}`) : undefined;
const { tried, findings, longest } = fuzz(count, seed, path.join(project, 'seeds'), tell);

console.log(`\n| inputs (seed ${seed}) | tried |\n|---|---|`);
for (const [kind, number] of Object.entries(tried)) console.log(`| ${kind} | ${number} |`);
console.log(`| that broke something | ${findings.length} |`);
console.log(`| most work on one | ${Math.round(longest.milliseconds)} ms (${longest.bytes} bytes, number ${longest.number}) |`);
for (const { number, what, input } of findings) {
  const shown = input.kind === 'page' ? { ...input, bytes: Buffer.from(input.bytes).toString('utf8') } : input;
  console.log(`BROKEN ${number}: ${what}\n  ${JSON.stringify(shown)}`);
}
process.exitCode = findings.length ? 1 : 0;
