/**
 * Names of files and folders, the same on every system. 飞 is one character everywhere, but é, ガ and 각 may be one character or several:
 * macOS may give another form than the one that was typed, and a copy on Linux keeps it. Sources, addresses and links have the composed form.
 */
import fs from 'node:fs';
import path from 'node:path';

/** The composed form (NFC) of a name or a path. */
export const composed = (name: string): string => name.normalize('NFC');

/**
 * The path on the disk of what lies at `relative` below `folder`, each part in the form that the disk has.
 * @returns the path as given from the first part on that does not exist in any form
 */
export function pathOnDisk(folder: string, relative: string): string {
  let at = folder;
  for (const part of relative.split(path.sep)) {
    const exact = path.join(at, part);
    at = fs.existsSync(exact) ? exact : path.join(at, otherForm(at, part) ?? part);
  }
  return at;
}

function otherForm(folder: string, name: string): string | undefined {
  try {
    return fs.readdirSync(folder).find((one) => composed(one) === composed(name));
  } catch {
    return undefined;
  }
}
