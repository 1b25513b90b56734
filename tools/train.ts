/**
 * Trains the weights and counts used in reading, from the inputs listed in tools/training/inputs.json by the recipe in
 * tools/training/recipe.ts. The same inputs give the same bytes, whatever the number of processes:
 *
 *   npm run train -- --inputs DIR [--inputs DIR]...     writes src/read/layout/weights.json and src/read/dates/year-counts.json
 *     --only weights|years   one of the two
 *     --processes N          runs at once; default 1
 *     --check                writes nothing; exits with status 1 if a file would change
 *     --any --write FILE     accepts inputs with other content, and writes the weights to FILE
 *     --compose DIR          makes pages and answer keys from the articles set aside, for scoring; --pages N, --seed N
 *
 * Folders may be named in the environment instead: GUZHI_TRAINING_INPUTS, separated as in PATH.
 */
import { fork } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerKey } from './training/answer-key.ts';
import { composePages } from './training/compose-pages.ts';
import { countYears } from './training/count-years.ts';
import { findInputs, InputError } from './training/inputs.ts';
import { openRandom } from './training/random.ts';
import { PER_PAGE, RUNS, YEARS } from './training/recipe.ts';
import type { RunOrder } from './training/run-process.ts';
import { readSources } from './training/sources.ts';
import { average, weightsFile, type Learned } from './training/weights-file.ts';

const WEIGHTS = 'src/read/layout/weights.json';
const YEAR_COUNTS = 'src/read/dates/year-counts.json';

const { values: options } = parseArgs({
  options: {
    inputs: { type: 'string', multiple: true },
    only: { type: 'string' },
    processes: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
    any: { type: 'boolean', default: false },
    write: { type: 'string' },
    compose: { type: 'string' },
    pages: { type: 'string', default: '100' },
    seed: { type: 'string', default: '7' },
  },
});

/** Runs are independent; their results are returned in order. */
async function learnRuns(inputs: ReadonlyMap<string, string>, processes: number): Promise<Learned[]> {
  const learned: Learned[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < RUNS.length) {
      const run = next++;
      learned[run] = await learnInProcess({ run, inputs });
    }
  };
  await Promise.all(Array.from({ length: processes }, work));
  return learned;
}

/** Uses a process instead of a thread, because Node 20 does not load TypeScript in threads. */
function learnInProcess(order: RunOrder): Promise<Learned> {
  const child = fork(fileURLToPath(new URL('./training/run-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    child.once('message', (learned: Learned) => resolve(learned));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`run ${order.run + 1} ended with exit code ${code}`)));
    child.send(order);
  });
}

function put(file: string, content: string): void {
  const digest = crypto.createHash('sha256').update(content).digest('hex');
  const isSame = fs.existsSync(file) && fs.readFileSync(file, 'utf8') === content;
  console.log(`${digest}  ${file}${isSame ? ', unchanged' : ''}`);
  if (!options.check) fs.writeFileSync(file, content);
  else if (!isSame) process.exitCode = 1;
}

function writeComposed(inputs: ReadonlyMap<string, string>, folder: string): void {
  const run = RUNS[0];
  if (!run) return;
  const pages = composePages(readSources(inputs, 'aside'), Number(options.pages), PER_PAGE, run, openRandom(Number(options.seed)));
  fs.mkdirSync(path.join(folder, 'gold'), { recursive: true });
  for (const [n, page] of pages.entries()) {
    const name = String(n + 1).padStart(6, '0');
    fs.writeFileSync(path.join(folder, `${name}.md`), `${page.lines.join('\n')}\n`);
    fs.writeFileSync(path.join(folder, 'gold', `${name}.json`), `${JSON.stringify(answerKey(page, `${name}.md`))}\n`);
  }
  console.log(`${pages.length} pages -> ${folder}`);
}

async function main(): Promise<void> {
  if (options.any && options.write === undefined) throw new InputError('--any needs --write FILE: the committed weights keep their inputs');
  const fromEnvironment = (process.env.GUZHI_TRAINING_INPUTS ?? '').split(path.delimiter).filter(Boolean);
  const inputs = findInputs(options.inputs ?? fromEnvironment, options.any);
  if (options.compose !== undefined) return writeComposed(inputs, options.compose);
  if (options.only !== 'weights' && !options.any) put(YEAR_COUNTS, countYears(inputs.get(YEARS.input) ?? '', YEARS.oneIn));
  if (options.only !== 'years') put(options.write ?? WEIGHTS, weightsFile(average(await learnRuns(inputs, Number(options.processes)))));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(`train: ${error.message}`);
  process.exitCode = 2;
}
