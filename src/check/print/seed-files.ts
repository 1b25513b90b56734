/** Finds the seeds below a folder: files with the endings of pages, without hidden ones and those that describe a folder. */
import fs from 'node:fs';
import path from 'node:path';

const PAGE = /\.(?:md|markdown|txt)$/iu;
const NOT_A_PAGE = /^(?:\.|readme\b|licen[cs]e\b)/iu;

export interface SeedPlace {
  /** Path below the folder, with forward slashes. */
  readonly source: string;
  readonly path: string;
}

/** @param root a folder or one file; nothing is found where it cannot be read. */
export function seedPlaces(root: string): SeedPlace[] {
  const kind = statOf(root);
  if (kind === null) return [];
  if (!kind.isDirectory()) return [{ source: path.basename(root), path: root }];
  const real = fs.realpathSync(root);
  const found: SeedPlace[] = [];
  const walk = (folder: string): void => {
    for (const entry of entriesOf(path.join(root, folder))) {
      const source = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const full = path.join(root, source);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) walk(source);
      else if (PAGE.test(entry.name) && !NOT_A_PAGE.test(entry.name) && isFileInside(entry, full, real)) found.push({ source, path: full });
    }
  };
  walk('');
  return found.sort((a, b) => (a.source < b.source ? -1 : 1));
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A file, or a link to a file that is inside the folder as well. */
function isFileInside(entry: fs.Dirent, full: string, root: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statOf(full)?.isFile() === true && fs.realpathSync(full).startsWith(root + path.sep);
}

function statOf(name: string): fs.Stats | null {
  try {
    return fs.statSync(name);
  } catch {
    return null;
  }
}
