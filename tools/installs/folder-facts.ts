import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { compareCodeUnits } from '../../src/text/order.ts';

/** @returns paths of all files below a folder, with `/`, in order; links are not followed */
const filesBelow = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort(compareCodeUnits);

/** @returns 12 hexadecimal digits over names and contents of all files below a folder */
export function digestOfFolder(folder: string): string {
  const hash = crypto.createHash('sha256');
  for (const name of filesBelow(folder)) {
    const content = fs.readFileSync(path.join(folder, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

/** @returns the sizes of all files below a folder together; 0 without the folder */
export const bytesBelow = (folder: string): number =>
  fs.existsSync(folder) ? filesBelow(folder).reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0) : 0;
