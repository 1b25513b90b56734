/**
 * `npm test`: checks types, lint and format, one after another, while the tests run; tests often wait, for a browser or for the disk.
 * The output of a check appears if it fails, and the name of its script again at the end.
 *
 *   node tools/test.js [arguments of vitest]
 */
import { spawn } from 'node:child_process';

const CHECKS = ['types', 'lint', 'format:check'];

const tests = run('npx', ['--no-install', 'vitest', 'run', ...process.argv.slice(2)], false);
const failed = [];
for (const check of CHECKS) {
  const { status, output } = await run('npm', ['run', '--silent', check], true);
  if (status === 0) continue;
  failed.push(check);
  process.stderr.write(output);
}
const { status } = await tests;
for (const check of failed) console.error(`npm run ${check} failed; its output is above`);
process.exitCode = status === 0 && failed.length === 0 ? 0 : 1;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {boolean} quiet keeps the output instead of showing it
 * @returns {Promise<{ readonly status: number | null, readonly output: string }>} `status` is null if a signal ended the process
 */
function run(command, args, quiet) {
  const child = spawn(command, args, { stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (output += part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}
