/** Identifies the running program. Part of every cache key, so that a changed program never uses an older one's results. */
import fs from 'node:fs';
import path from 'node:path';
import { PROGRAM } from '../messages/program.ts';
import { attempt } from '../messages/system.ts';
import { PACKAGE_FOLDER } from '../text/package-folder.ts';

export interface Version {
  /** The released version, e.g. `0.1.0`. */
  readonly version: string;
  /** Digest of the compiled program's sources. */
  readonly hash: string;
}

export function readVersion(): Version {
  const file = path.join(PACKAGE_FOLDER, 'lib/version.json');
  return JSON.parse(attempt(file, PROGRAM.fileMissing, () => fs.readFileSync(file, 'utf8'))) as Version;
}
