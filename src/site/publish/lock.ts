/** One process at a time: a file that holds the number of the process at work. */
import fs from 'node:fs';

/** Locks that this very process holds: its number in any other is left over from one that had the same number, as in a container. */
const held = new Set<string>();

/** Attempts at a lock that others take and leave meanwhile. */
const ATTEMPTS = 5;
/** A lock is made a moment before its number is written into it. Milliseconds that may take. */
const MOMENT = 10;
const MOMENTS = 50;

/** @returns null where the lock is taken now; the number of the process that holds it, 0 where nobody does and it cannot be had. */
export function takeLock(file: string): number | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (madeLock(file)) return null;
    const owner = ownerOf(file);
    if (owner === null) continue;
    if (owner === process.pid ? held.has(file) : isAlive(owner)) return owner;
    dropLeftOver(file, owner);
  }
  return 0;
}

export function leaveLock(file: string): void {
  held.delete(file);
  fs.rmSync(file, { force: true });
}

function madeLock(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  held.add(file);
  return true;
}

/** 0 where nobody has written a number into it for longer than that takes; null where it is gone. */
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

/** Takes a dead process's lock away, and gives back what somebody else has put in its place meanwhile. */
function dropLeftOver(file: string, owner: number): void {
  const aside = `${file}-old`;
  try {
    fs.renameSync(file, aside);
    const number = fs.readFileSync(aside, 'utf8');
    if (Number(number) !== owner) fs.writeFileSync(file, number, { flag: 'wx' });
  } catch (error) {
    // Gone, or another one there already: the next attempt sees.
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
