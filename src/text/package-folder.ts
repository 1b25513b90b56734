/** Locates the installed package, which contains templates, styles, scripts and the dictionary beside the program. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder; found from the compiled files in `lib/` as well as from the sources. */
export const PACKAGE_FOLDER = findPackage(path.dirname(fileURLToPath(import.meta.url)));

/** Path of a file written by tools/dictionary/. */
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
