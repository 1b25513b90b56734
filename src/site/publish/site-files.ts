/**
 * Operations on single files of a site. A file in the next site's folder may be a hard link to a published file, so these functions
 * replace files and never write into existing ones.
 */
import fs from 'node:fs';
import path from 'node:path';
/** A file's size in bytes and modification time in milliseconds. */
export type FileLook = readonly [size: number, mtimeMs: number, ...more: unknown[]];

/** Whether a file is unchanged since it was written, judged by size and time without reading it. */
export function looksLike(file: string, [size, mtimeMs]: FileLook): boolean {
  const stat = statOf(file);
  return stat !== undefined && stat.size === size && stat.mtimeMs === mtimeMs;
}

export function lookOf(file: string): FileLook {
  const { size, mtimeMs } = fs.statSync(file);
  return [size, mtimeMs];
}

/** Undefined if the file does not exist, or if part of its path is a file instead of a folder. */
export function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Creates or replaces a file. @param root folder below which missing folders are created. @returns the modification time in ms. */
export function writeNewFile(file: string, data: Uint8Array, root: string): number {
  const opened = replacing(file, root, () => fs.openSync(file, 'wx'));
  try {
    writeWhole(opened, data);
    return fs.fstatSync(opened).mtimeMs;
  } finally {
    fs.closeSync(opened);
  }
}

/** Writes all bytes: on a nearly full disk one call writes only part of them, and only the next one fails. */
export function writeWhole(file: number, data: Uint8Array): void {
  for (let at = 0; at < data.byteLength;) at += fs.writeSync(file, data, at);
}

/** Creates a hard link, or a copy with the same times where links are not supported. The folder of `to` must exist. */
export function linkOrCopy(from: string, to: string): boolean {
  const root = path.dirname(to);
  try {
    replacing(to, root, () => fs.linkSync(from, to));
  } catch {
    const stat = statOf(from);
    if (!stat) return false;
    replacing(to, root, () => fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL));
    fs.utimesSync(to, stat.atimeMs / 1000, stat.mtimeMs / 1000);
  }
  return true;
}

/** Error codes for a name that is already taken by a file or folder. */
const THERE: ReadonlySet<string> = new Set(['EEXIST', 'EISDIR']);
/** Error codes for a folder that is missing or is a file. */
const NO_FOLDER: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/** Creates a file under a name that may be taken. Reacts to errors instead of checking first, which would cost a large site a second. */
function replacing<T>(file: string, root: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (THERE.has(code)) fs.rmSync(file, { recursive: true, force: true });
    else if (NO_FOLDER.has(code)) makeFolder(path.dirname(file), root);
    else throw error;
    return make();
  }
}

/** Creates a folder and its missing parents below the root; each may replace a file of the last site. */
export function makeFolder(folder: string, root: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    let file: string | null = null;
    for (let at = folder; at.length > root.length; at = path.dirname(at)) if (statOf(at)?.isFile()) file = at;
    if (file === null) throw error;
    fs.unlinkSync(file);
    fs.mkdirSync(folder, { recursive: true });
  }
}

/** Removes a folder and its parents below the root as long as they are empty. */
export function removeEmpty(folder: string, root: string): void {
  for (let at = folder; at.length > root.length && fs.existsSync(at) && fs.readdirSync(at).length === 0; at = path.dirname(at))
    fs.rmdirSync(at);
}
