/**
 * Tries to break the build's promise that the published folder is always entirely the old site or entirely the new one: kills
 * builds at random moments while the archive alternates between two states, runs two builds at once, interrupts builds,
 * removes write permission, and fills a small disk if the system allows mounting one. Prints a table; exits with status 1
 * if the promise was broken.
 *
 *   npm run faults -- [--kills 200] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { fillDisk } from './faults/disk-full.ts';
import { interruptBuilds } from './faults/interrupts.ts';
import { killBuilds } from './faults/kills.ts';
import { takePermission } from './faults/permission.ts';
import { openTrial } from './faults/trial.ts';
import { runTwoBuilds } from './faults/two-builds.ts';
import { markdownTable } from './markdown-table.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });

const trial = await openTrial();
const outcomes = [
  await killBuilds(trial, Number(values.kills), Number(values.seed)),
  await runTwoBuilds(trial, 10),
  await interruptBuilds(trial, 10),
  await takePermission(trial, 5),
  ...(await fillDisk(trial)),
];
trial.close();

process.stdout.write(
  markdownTable(
    ['fault', 'tried', 'survived'],
    outcomes.map(({ fault, tried, survived }) => [fault, tried, survived]),
  ),
);
const broken = outcomes.flatMap((outcome) => outcome.broken);
for (const line of broken) console.log(`BROKEN ${line}`);
process.exitCode = broken.length > 0 ? 1 : 0;
