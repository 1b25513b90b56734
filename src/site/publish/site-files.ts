/**
 * Single files of a site on the disk. A name in the next site's folder may lead to a published file (a hard link): whatever
 * is put there takes the name and never touches what it led to.
 */
import fs from 'node:fs';
import path from 'node:path';
/** What a file looks like from outside. */
export type FileLook = readonly [size: number, mtimeMs: number, ...more: unknown[]];

/** Whether a file is still what it was when it was written; its content is not read. */
export function looksLike(file: string, [size, mtimeMs]: FileLook): boolean {
  const stat = statOf(file);
  return stat !== undefined && stat.size === size && stat.mtimeMs === mtimeMs;
}

export function lookOf(file: string): FileLook {
  const { size, mtimeMs } = fs.statSync(file);
  return [size, mtimeMs];
}

/** Nothing where there is no such file, nor where a file stands in the place of its folder. */
export function statOf(file: string): fs.Stats | undefined {
  try {
    return fs.statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Writes a new file. @param root its folders below this are made where they are missing. @returns the modification time. */
export function writeAnew(file: string, data: Uint8Array, root: string): number {
  const opened = anew(file, root, () => fs.openSync(file, 'wx'));
  try {
    writeWhole(opened, data);
    return fs.fstatSync(opened).mtimeMs;
  } finally {
    fs.closeSync(opened);
  }
}

/** A disk that is nearly full takes a part, and says nothing until it is asked to take more. */
export function writeWhole(file: number, data: Uint8Array): void {
  for (let at = 0; at < data.byteLength;) at += fs.writeSync(file, data, at);
}

/** Not every disk knows hard links: a copy with the same times does as well. The folder must be there. */
export function linkOrCopy(from: string, to: string): boolean {
  const root = path.dirname(to);
  try {
    anew(to, root, () => fs.linkSync(from, to));
  } catch {
    const stat = statOf(from);
    if (!stat) return false;
    anew(to, root, () => fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL));
    fs.utimesSync(to, stat.atimeMs / 1000, stat.mtimeMs / 1000);
  }
  return true;
}

/** What a system says where there is a file or a folder of that name already. */
const THERE: ReadonlySet<string> = new Set(['EEXIST', 'EISDIR']);
/** And where its folder is missing, or is a file. */
const NO_FOLDER: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR']);

/** Makes a file under a name that may be taken. Only what the system refuses is looked at: to look first would cost a large site a second. */
function anew<T>(file: string, root: string, make: () => T): T {
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

/** A folder with those above it, up to the root; each may take the place of what was a file in the last site. */
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

/** Removes a folder and those above it, up to the root, as far as they are empty. */
export function removeEmpty(folder: string, root: string): void {
  for (let at = folder; at.length > root.length && fs.existsSync(at) && fs.readdirSync(at).length === 0; at = path.dirname(at))
    fs.rmdirSync(at);
}
