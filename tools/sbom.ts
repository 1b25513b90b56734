/**
 * Writes the bill of materials (CycloneDX, JSON) of guzhi's runtime packages, from the lock file alone: the same lock file
 * gives the same bytes.
 *
 *   npm run sbom [-- FILE]      default: sbom.cdx.json
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../src/text/package-folder.ts';
import { type Bill, type LockFile, reduceBill } from './sbom/reduce-bill.ts';

const readJson = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(PACKAGE_FOLDER, name), 'utf8'));

const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: PACKAGE_FOLDER,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (status !== 0) {
  process.stderr.write(stderr);
  process.exit(1);
}
const { name, version } = readJson('package.json') as { name: string; version: string };
const bill = reduceBill(JSON.parse(stdout) as Bill, readJson('package-lock.json') as LockFile, { name, version });
const file = process.argv[2] ?? path.join(PACKAGE_FOLDER, 'sbom.cdx.json');
fs.writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${file}: ${bill.components.length} packages`);
