/**
 * The one place that renames files and folders. Windows refuses a rename for as long as any program has the file, or one in the
 * folder, open. Virus scanners and indexers open each new file for a moment, so a refused rename is tried again for two seconds.
 */
import fs from 'node:fs';
import { isSystemError, MAYBE_IN_USE } from '../../messages/system.ts';

/** Milliseconds. */
const PATIENCE = 2000;
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 200;

/** What renaming needs of the system. */
export interface Renaming {
  rename(from: string, to: string): void;
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Blocks this thread. */
  sleep(milliseconds: number): void;
}

const SYSTEM: Renaming = {
  rename: (from, to) => fs.renameSync(from, to),
  now: () => performance.now(),
  sleep: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
};

/** @throws the system's error: at once where waiting cannot help, else when patience ends. */
export function rename(from: string, to: string, system: Renaming = SYSTEM): void {
  const end = system.now() + PATIENCE;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      system.rename(from, to);
      return;
    } catch (error) {
      if (!isSystemError(error) || !MAYBE_IN_USE.has(error.code) || system.now() + pause > end) throw error;
    }
    system.sleep(pause);
  }
}

/** Options of fs.rmSync that remove a folder with as much patience. Without force, Node would report a folder that is missing. */
export const REMOVE_FOLDER = { recursive: true, force: true, maxRetries: 8, retryDelay: 50 } as const;
