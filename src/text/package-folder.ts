/** Where this package lies: beside the program come templates, styles, scripts and the dictionary. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own folder, seen from the compiled file in `lib/` (or a chunk below it) as from the sources. */
export const PACKAGE_FOLDER = findPackage(path.dirname(fileURLToPath(import.meta.url)));

/** A file that tools/dictionary/ makes. */
export const dictionaryFile = (name: string): string => path.join(PACKAGE_FOLDER, 'lib/dictionary', `${name}.utf8`);

function findPackage(from: string): string {
  let folder = from;
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`no package.json above ${from}`);
    folder = parent;
  }
  return folder;
}
