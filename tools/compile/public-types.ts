import fs from 'node:fs';
import path from 'node:path';
import { generateDtsBundle } from 'dts-bundle-generator';
import { digestSources } from './freshness.js';

/** The package's entries, each with the file of its types. */
const ENTRIES = [
  { source: 'src/index.ts', types: 'index.d.ts' },
  { source: 'src/search/index.ts', types: 'search.d.ts' },
];

/**
 * Writes lib/types/: one file per entry with its exports and the types they refer to, so that internal modules stay internal. Does
 * nothing if the types are up to date, because writing them takes 15 seconds of CPU time.
 * @param root folder of the package
 */
export function writePublicTypes(root: string): void {
  const folder = path.join(root, 'lib/types');
  const stamp = path.join(folder, 'stamp.txt');
  const digest = digestSources(root);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === digest) return;
  const contents = generateDtsBundle(
    ENTRIES.map(({ source }) => ({ filePath: path.join(root, source), output: { exportReferencedTypes: false, noBanner: true } })),
    { preferredConfigPath: path.join(root, 'tools/tsconfig.types.json') },
  );
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  for (const [i, { types }] of ENTRIES.entries()) fs.writeFileSync(path.join(folder, types), contents[i] ?? '');
  fs.writeFileSync(stamp, digest);
}
