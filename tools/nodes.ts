/**
 * Builds the seeds with several versions of Node and compares the bytes of the sites with one that this Node builds.
 *
 *   npm run nodes -- [--tools DIR] [20 22 24 …]
 *
 * A version that the registry does not have for this system is named and passed over. Ends with 1 if a site differs.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_FOLDER } from '../src/text/package-folder.ts';
import { fetchNode } from './installs/fetch-node.ts';
import { digestOfFolder } from './installs/folder-facts.ts';
import { NODES } from './installs/forms.ts';
import { markdownTable } from './markdown-table.ts';

const { values, positionals } = parseArgs({
  options: { tools: { type: 'string', default: path.join(PACKAGE_FOLDER, 'node_modules/.cache/guzhi-nodes') } },
  allowPositionals: true,
});
const majors = positionals.length > 0 ? positionals.map(Number) : NODES;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-nodes-'));

/** @returns a row: version, digest of the site, what cut its words */
function built(node: string): [version: string, site: string, words: string] {
  const cwd = fs.mkdtempSync(path.join(folder, 'build-'));
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const args = [path.join(PACKAGE_FOLDER, 'lib/cli.js'), 'build', '--seeds', path.join(PACKAGE_FOLDER, 'seeds')];
  const { status, stdout, stderr } = spawnSync(node, args, { cwd, encoding: 'utf8' });
  if (status !== 0) return [version, `ended with ${status}`, stderr.trim().split('\n').at(-1) ?? ''];
  return [version, digestOfFolder(path.join(cwd, 'dist')), stdout.includes('Words were cut in TypeScript') ? 'port' : 'nodejieba'];
}

const rows = [built(process.execPath)];
for (const major of majors) {
  try {
    rows.push(built(fetchNode(major, values.tools)));
  } catch {
    console.error(`Node ${major} cannot be had as a package for this system: not tried`);
  }
}
fs.rmSync(folder, { recursive: true, force: true });
process.stdout.write(markdownTable(['Node', 'site', 'words'], rows));
process.exitCode = new Set(rows.map(([, site]) => site)).size === 1 && !rows[0]?.[1].startsWith('ended') ? 0 : 1;
