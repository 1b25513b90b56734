/**
 * The spare tree: the folder of the site before the published one, kept in the cache. Nearly all of its files are hard links to
 * published files, so the next build starts from this tree and links or writes only what has changed.
 *
 * The tree is never trusted. Its own manifest says which of its files have the content of the last build, and each of those is
 * checked like any published file; every other file is removed before the next site begins.
 */
import fs from 'node:fs';
import path from 'node:path';
import { statOf } from './site-files.ts';
import type { SiteState } from './site-writer.ts';
import { readManifest } from './target.ts';

/**
 * Keeps a tree that was published until now.
 * @param kept a file that is the published site's as well.
 * @returns false where it would be a second copy of the site's bytes, or the cache is on another disk.
 */
export function keepSpareTree(tree: string, spare: string, out: string, kept: string): boolean {
  const [one, other] = [tree, out].map((folder) => statOf(`${folder}/${kept}`));
  if (one === undefined || one.ino !== other?.ino || one.dev !== other.dev) return false;
  try {
    fs.mkdirSync(path.dirname(spare), { recursive: true });
    fs.renameSync(tree, spare);
    return true;
  } catch {
    return false;
  }
}

/** Removes the spare tree, if there is one and the disk lets it. */
export function dropSpareTree(spare: string): void {
  try {
    if (fs.existsSync(spare)) removeTree(spare, Object.keys(readManifest(spare)?.files ?? {}));
  } catch {
    // In the way, but of no other harm.
  }
}

/** Lets the next site begin as the spare tree, as far as that is by its own list what the last build left; nothing else stays in it. */
export function takeSpareTree(spare: string, next: string, before: SiteState): void {
  try {
    fs.renameSync(spare, next);
  } catch {
    return; // none, or not where it can be moved from
  }
  const listed = readManifest(next)?.files ?? {};
  const sameAsBefore = (name: string): boolean => Object.hasOwn(listed, name) && before.has(name) && listed[name] === before.get(name)?.[2];
  sweep(next, sameAsBefore);
}

/** Takes away every file that is not wanted, links to other places, and folders that hold nothing. @returns whether anything is left. */
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

/** Removes a site's tree. Removing files whose names are known takes a third of the time of looking for them. */
export function removeTree(folder: string, names: Iterable<string>): void {
  for (const name of names) {
    try {
      fs.unlinkSync(`${folder}/${name}`);
    } catch {
      // Not there, or not to be removed: what follows says so.
    }
  }
  fs.rmSync(folder, { recursive: true, force: true });
}
