/** Describes errors of the operating system: the reason and a remedy. */
import path from 'node:path';
import type { Message } from './message.ts';
import { diagnosticOf } from './message.ts';
import { Problem } from '../model/problem.ts';

/** A system error as messages present it. */
export interface Refusal {
  /** The system's own words, e.g. `EACCES: permission denied`. */
  readonly reason: string;
  /** The owner's remedy, one sentence. */
  readonly remedy: string;
}

const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'Give yourself permission for it.',
  EPERM: 'Give yourself permission for it.',
  EROFS: 'Choose a place on a disk that is not read-only.',
  ENOSPC: 'Free some space on the disk.',
  EDQUOT: 'Free some space: your share of the disk is used up.',
  EBUSY: 'Close the program that is using it.',
  ETXTBSY: 'Close the program that is using it.',
  EISDIR: 'Put a file in the place of this folder, or name another one.',
  ENOTDIR: 'Put a folder in the place of this file, or name another one.',
  EEXIST: 'Move away whatever is in this place.',
  ENOTEMPTY: 'Empty this folder.',
  ENOENT: 'Put it back, or remove what refers to it.',
  ELOOP: 'Remove the link, which leads to itself.',
  ENAMETOOLONG: 'Shorten its name.',
  EMFILE: 'Allow this process more open files (`ulimit -n`).',
  ENFILE: 'Close other programs: the system has too many open files.',
  EIO: 'Check the disk: it reports an error.',
};
/** Errors of a rename on Windows while another program has the file, or one in the folder, open. */
export const MAYBE_IN_USE: ReadonlySet<string> = new Set(['EACCES', 'EBUSY', 'EPERM']);
const IN_USE =
  'Close what may be using it (an open program or window, a virus scanner, a search indexer), and see that you may write there.';
const OTHERWISE = 'Check the place and its permissions.';

/** Whether an error comes from the operating system: Node gives such errors a code and the name of the system call. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException & { code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';

export function refusalOf(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const inUse = isSystemError(error) && error.syscall === 'rename' && MAYBE_IN_USE.has(code);
  return { reason: message.split(',')[0] ?? message, remedy: inUse ? IN_USE : (REMEDIES[code] ?? OTHERWISE) };
}

/** A path as the user would type it: relative if it is below the current folder. */
export function asTyped(file: string): string {
  const relative = path.relative('', file);
  return relative === '' ? '.' : relative.startsWith('..') || path.isAbsolute(relative) ? file : relative;
}

/**
 * Returns the result of `work`; a system error becomes a Problem about `file`.
 * @param message makes the message from the refusal. @throws Problem; any other error unchanged.
 */
export function attempt<T>(file: string, message: (refusal: Refusal) => Message, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new Problem(diagnosticOf(message(refusalOf(error)), asTyped(file)), { cause: error });
  }
}
