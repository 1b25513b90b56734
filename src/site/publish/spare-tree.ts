/**
 * The spare tree: the folder of the previous site, kept in the cache. Nearly all its files are hard links to published files, so the
 * next build starts from this tree and links or writes only the changed files.
 *
 * The tree is never trusted. Its manifest lists the files that have the last build's content, and each of them is checked like any
 * published file; all other files are removed before the next site is built in it.
 */
import fs from 'node:fs';
import path from 'node:path';
import { REMOVE_FOLDER, rename } from './rename.ts';
import { statOf } from './site-files.ts';
import type { SiteState } from './site-writer.ts';
import { readManifest } from './target.ts';

/**
 * Keeps a tree that is no longer published as the spare tree.
 * @param kept name of a file that both sites share.
 * @returns false if the tree would duplicate the site's bytes, or if the cache is on another disk.
 */
export function keepSpareTree(tree: string, spare: string, out: string, kept: string): boolean {
  const [one, other] = [tree, out].map((folder) => statOf(`${folder}/${kept}`));
  if (one === undefined || one.ino !== other?.ino || one.dev !== other.dev) return false;
  try {
    fs.mkdirSync(path.dirname(spare), { recursive: true });
    rename(tree, spare);
    return true;
  } catch {
    return false;
  }
}

/** Removes the spare tree; ignores failures. */
export function dropSpareTree(spare: string): void {
  try {
    if (fs.existsSync(spare)) removeTree(spare, Object.keys(readManifest(spare)?.files ?? {}));
  } catch {
    // A leftover tree only takes up space.
  }
}

/** Moves the spare tree to `next`, keeping only those files whose content, by its manifest, is that of the last build. */
export function takeSpareTree(spare: string, next: string, before: SiteState): void {
  try {
    rename(spare, next);
  } catch {
    return; // missing, or on another disk
  }
  const listed = readManifest(next)?.files ?? {};
  const sameAsBefore = (name: string): boolean => Object.hasOwn(listed, name) && before.has(name) && listed[name] === before.get(name)?.[2];
  sweep(next, sameAsBefore);
}

/** Removes unwanted files, symbolic links and empty folders. @returns whether anything is left. */
function sweep(root: string, wanted: (name: string) => boolean, folder = ''): boolean {
  let left = 0;
  for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() ? sweep(root, wanted, name) : entry.isFile() && wanted(name)) left++;
    else if (!entry.isDirectory()) fs.unlinkSync(`${root}/${name}`);
  }
  if (left === 0 && folder !== '') fs.rmdirSync(`${root}/${folder}`);
  return left > 0;
}

/**
 * Removes a site's tree. Deleting by known names spares listing the folders: 20,000 files take 175 ms of CPU, by `fs.rmSync` alone 323
 * (Node 20, busy machine, 2026-11-28).
 */
export function removeTree(folder: string, names: Iterable<string>): void {
  for (const name of names) {
    try {
      fs.unlinkSync(`${folder}/${name}`);
    } catch {
      // Missing or not removable: the removal of the folder below reports it.
    }
  }
  fs.rmSync(folder, REMOVE_FOLDER);
}
