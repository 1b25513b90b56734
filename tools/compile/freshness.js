/**
 * Checks whether lib/ was compiled from the current sources. Plain JavaScript, because this runs before every command of the
 * package and loading a TypeScript runner would take longer than the check.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Files and folders that determine the content of lib/. The lock file is one of them because other packages' code is
 * bundled, and because the dictionary is made from a package.
 */
const SOURCES = ['package-lock.json', 'package.json', 'src', 'tools/compile', 'tools/compile.ts', 'tools/dictionary'];

/** Files that can be missing only if somebody deleted them; version.json alone does not prove that they exist. */
const REQUIRED = ['lib/cli.js', 'lib/dictionary/stamp.txt'];

/** Written last, once everything else in lib/ is complete. */
export const STAMP = 'lib/version.json';

/**
 * @param {string} root folder of the package
 * @returns {string[]} paths of all source files relative to `root`, sorted, with `/` between their parts
 */
export function listSources(root) {
  return SOURCES.flatMap((source) => filesBelow(root, source)).sort();
}

/**
 * @param {string} root folder of the package
 * @returns {string} 16 hexadecimal digits over the names and contents of all sources
 */
export function digestSources(root) {
  const hash = crypto.createHash('sha256');
  for (const file of listSources(root)) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} root folder of the package
 * @returns {boolean} whether lib/ is complete and was compiled from the current sources
 */
export function isCompiled(root) {
  if ([STAMP, ...REQUIRED].some((file) => !fs.existsSync(path.join(root, file)))) return false;
  return JSON.parse(fs.readFileSync(path.join(root, STAMP), 'utf8')).hash === digestSources(root);
}

/**
 * @param {string} root
 * @param {string} name a file or folder
 * @returns {string[]}
 */
function filesBelow(root, name) {
  const entries = fs.statSync(path.join(root, name)).isDirectory() ? fs.readdirSync(path.join(root, name)) : null;
  return entries === null ? [name] : entries.flatMap((entry) => filesBelow(root, `${name}/${entry}`));
}
