/**
 * Runs many strange inputs through reading, rendering, settings and queries: real pages shuffled, cut and damaged, and random
 * Markdown, bytes, sidecars, settings and queries. Prints a table and the smallest form of every input that broke something;
 * exits with status 1 if any did.
 *
 * Then reads as many random mixes of print and markup as `--mixes` says, and asks the oracle of `guzhi check` whether a printed
 * character was lost.
 *
 *   npm run fuzz -- [--inputs 100000] [--mixes 100000] [--seed 1]
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_FOLDER } from '../src/text/package-folder.ts';
import { type Finding, fuzz } from '../test/robustness/fuzz/fuzz.ts';
import { loseNothing } from '../test/robustness/fuzz/print.ts';
import { markdownTable } from './markdown-table.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    mixes: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.inputs);
const seed = Number(values.seed);
const showProgress = process.stderr.isTTY ? (done: number) => void process.stderr.write(`\r${done}/${count}`) : undefined;

const { tried, findings, longest } = fuzz(count, seed, path.join(PACKAGE_FOLDER, 'seeds'), showProgress);

const rows = [
  ...Object.entries(tried),
  ['that broke something', findings.length] as const,
  ['most work on one', `${Math.round(longest.milliseconds)} ms (${longest.bytes} bytes, number ${longest.number})`] as const,
];
process.stdout.write(`\n${markdownTable([`inputs (seed ${seed})`, 'tried'], rows)}`);
for (const finding of findings) console.log(`BROKEN ${finding.number}: ${finding.what}\n  ${JSON.stringify(readable(finding))}`);
const loss = loseNothing(Number(values.mixes), seed);
console.log(loss === null ? `${values.mixes} mixes: nothing lost` : `LOST of ${JSON.stringify(loss.page)}:\n  ${loss.lost.join('\n  ')}`);
process.exitCode = findings.length > 0 || loss !== null ? 1 : 0;

/** The finding's input, with its bytes as text. */
function readable({ input }: Finding): object {
  return input.kind === 'page' ? { ...input, bytes: Buffer.from(input.bytes).toString('utf8') } : input;
}
