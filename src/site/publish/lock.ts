/** Lets one process at a time work on a site, by a lock file that contains the process id. */
import fs from 'node:fs';
import { rename } from './rename.ts';

/**
 * Lock files this process has taken, one per running build. A lock with this process's id that is not among them was left by an
 * earlier process with the same id, as happens in containers.
 */
const taken = new Set<string>();

/** Maximum number of attempts: other processes may take and release the lock meanwhile. */
const ATTEMPTS = 5;
/** A lock file exists for a moment before its process id is written: milliseconds between polls, and maximum number of polls. */
const MOMENT = 10;
const MOMENTS = 50;

/** @returns null on success; else the id of the process that owns the lock, or 0 if the lock has no owner but cannot be taken. */
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

/** The process id in the lock file; 0 if it was not written in time; null if the file is gone. */
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
    rename(file, aside);
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
