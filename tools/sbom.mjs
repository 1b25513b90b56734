#!/usr/bin/env node
// Writes the bill of materials (CycloneDX, JSON) of what a user of guzhi runs, from the lock file alone: the same lock
// file gives the same bytes.
//
//   npm run sbom [-- FILE]      default: sbom.cdx.json
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: project,
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (status !== 0) {
  process.stderr.write(stderr);
  process.exit(1);
}
const { serialNumber: _number, ...bill } = JSON.parse(stdout);
const { name, version } = JSON.parse(fs.readFileSync(path.join(project, 'package.json'), 'utf8'));
// When and where it was made says nothing of what it lists.
const { timestamp: _time, ...metadata } = bill.metadata;
// npm's own --omit leaves out what tools share with the program.
const lock = JSON.parse(fs.readFileSync(path.join(project, 'package-lock.json'), 'utf8')).packages;
const used = new Set(
  Object.entries(lock).flatMap(([place, { version: locked, dev }]) =>
    place === '' || dev ? [] : [`${place.replace(/^.*node_modules\//u, '')}@${locked}`],
  ),
);
const components = bill.components.filter((one) => used.has(`${one.name}@${one.version}`));
const refs = new Set([metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
const dependencies = bill.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
const made = { ...bill, metadata: { ...metadata, component: { ...metadata.component, name, version } }, components, dependencies };
const file = process.argv[2] ?? path.join(project, 'sbom.cdx.json');
fs.writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`);
console.log(`${file}: ${made.components.length} packages`);
