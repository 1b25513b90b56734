/** What a person can mend of the errors that end a build. */
import type { Diagnostic } from '../model/model.ts';
import { UnreadableFile } from './assets.ts';
import { diskProblem, problem, type Target } from './publish/target.ts';
import { WorkFailure } from './work/workers.ts';

/** The problem where an error is one of a page, of the owner's files or of the disk; else null. */
export function problemOf(error: unknown, target: Target, seeds: string): Diagnostic | null {
  if (error instanceof UnreadableFile) return unreadable(error);
  return error instanceof WorkFailure ? failed(error, seeds) : diskProblem(target, error);
}

const unreadable = ({ file, message }: UnreadableFile): Diagnostic =>
  problem(
    file,
    `this cannot be read (${message})`,
    'Nothing was changed. Give yourself permission to read it, or take it out of the folder.',
  );

/** A page that could not be done: the site is left as it was. */
const failed = ({ what, message }: WorkFailure, seeds: string): Diagnostic =>
  problem(
    what === '' ? seeds : what,
    `the site could not be built: ${message}`,
    'Nothing was changed. If the page is at fault, take it out; else build again.',
  );
