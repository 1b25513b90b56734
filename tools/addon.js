/**
 * Compiles nodejieba's addon out of the sources in its package, with the node-gyp that is part of npm or pnpm. Does nothing where the
 * addon loads already.
 *
 *   node tools/addon.js [--optional]
 *
 * This takes the place of nodejieba's own install script, which has npx fetch a program that no lock file names, and that program asks
 * for a binary that no digest covers. Nothing is fetched here: without Node's headers on this machine nothing is compiled.
 * With --optional, an addon that cannot be compiled is reported in one line without failing: guzhi cuts words without it.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const NODEJIEBA = path.join(import.meta.dirname, '../node_modules/nodejieba');
const ADDON = path.join(NODEJIEBA, 'build/Release/nodejieba.node');

const problem = loads() ? null : compile();
if (problem !== null) {
  console.warn(`nodejieba was not compiled (${problem}): words are cut in TypeScript instead, with the same result`);
  if (!process.argv.includes('--optional')) process.exitCode = 1;
}

/** @returns {boolean} whether this Node loads the addon */
function loads() {
  try {
    createRequire(import.meta.url)(ADDON);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | null} why there is no addon afterwards; null where there is one */
function compile() {
  if (!fs.existsSync(NODEJIEBA)) return 'its package is not installed';
  const headers = folderWithHeaders();
  if (headers === undefined) return 'the headers of Node are not on this machine';
  const gyp = process.env.npm_config_node_gyp;
  if (gyp === undefined) return 'node-gyp is known to npm only; run npm run addon';
  const args = [gyp, 'rebuild', `--nodedir=${headers}`];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: NODEJIEBA, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === 0 && loads()) return null;
  return firstError(`${stdout}\n${stderr}`) ?? `node-gyp ended with status ${status}`;
}

/** Where the headers of the addons' interface are: it is the same in all versions of Node, so those of another version do as well. */
function folderWithHeaders() {
  const beside = path.join(path.dirname(fs.realpathSync(process.execPath)), '..');
  return [process.env.npm_config_nodedir, beside].find(
    (folder) =>
      folder && fs.existsSync(path.join(folder, 'include/node/node_api.h')) && fs.existsSync(path.join(folder, 'include/node/common.gypi')),
  );
}

/**
 * @param {string} output of node-gyp
 * @returns {string | undefined}
 */
function firstError(output) {
  const lines = output.split('\n').map((line) => line.replace(/^gyp ERR! (?:stack |find Python )*/u, '').trim());
  return lines.find((line) => /\bError: |\berror: |^make: .*Error|not found/u.test(line))?.replace(/^Error: /u, '');
}
