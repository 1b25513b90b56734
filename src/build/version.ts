/** Which guzhi this is: part of every cache key, so that a changed program never trusts an older one's work. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder, seen from the compiled file in `lib/` (or a chunk below it). */
export const PACKAGE_FOLDER = findPackage(path.dirname(fileURLToPath(import.meta.url)));

function findPackage(from: string): string {
  let folder = from;
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${from}`);
    folder = parent;
  }
  return folder;
}

export interface Version {
  /** The released version, e.g. `0.1.0`. */
  readonly version: string;
  /** Digest of the compiled program's sources. */
  readonly hash: string;
}

export function readVersion(): Version {
  return JSON.parse(fs.readFileSync(path.join(PACKAGE_FOLDER, 'lib/version.json'), 'utf8')) as Version;
}
