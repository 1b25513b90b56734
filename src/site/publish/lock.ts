/** Lets one process at a time work on a site: a lock file with the number of that process. */
import fs from 'node:fs';

/**
 * Lock files that this process has taken. A lock with this process's number that is not among them was left by an earlier process
 * of the same number, as happens in containers. Bound: one a build that is under way.
 */
const taken = new Set<string>();

/** Attempts, as others may take and leave the lock in between. */
const ATTEMPTS = 5;
/** A lock file exists a moment before its number is written. Milliseconds between two looks at it, and the most looks. */
const MOMENT = 10;
const MOMENTS = 50;

/** @returns null on success; else the number of the process that holds the lock, or 0 where none does and the lock cannot be taken. */
export function takeLock(file: string): number | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (madeLock(file)) return null;
    const owner = ownerOf(file);
    if (owner === null) continue;
    if (owner === process.pid ? taken.has(file) : isAlive(owner)) return owner;
    dropLeftOver(file, owner);
  }
  return 0;
}

export function leaveLock(file: string): void {
  taken.delete(file);
  fs.rmSync(file, { force: true });
}

function madeLock(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  taken.add(file);
  return true;
}

/** The number in the lock file; 0 if none was written in time; null if the file is gone. */
function ownerOf(file: string): number | null {
  for (let moment = 0; moment < MOMENTS; moment++) {
    try {
      const text = fs.readFileSync(file, 'utf8');
      if (text !== '') return Number(text);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MOMENT);
  }
  return 0;
}

/** Removes a dead process's lock; restores the lock if another process has taken it in the meantime. */
function dropLeftOver(file: string, owner: number): void {
  const aside = `${file}-old`;
  try {
    fs.renameSync(file, aside);
    const number = fs.readFileSync(aside, 'utf8');
    if (Number(number) !== owner) fs.writeFileSync(file, number, { flag: 'wx' });
  } catch (error) {
    // Gone, or taken by another process: the next attempt finds out.
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error) ?? '')) throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
