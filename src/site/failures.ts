/** Which of the errors that end a build an owner can mend. */
import { isSystemError } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';
import { Problem } from '../model/problem.ts';
import { systemProblem, type Target } from './publish/target.ts';

/** The problem in an error; null where the error is a fault of the program. @param cache the folder of the cache. */
export function problemOf(error: unknown, target: Target, cache: string): Diagnostic | null {
  if (error instanceof Problem) return error.diagnostic;
  return isSystemError(error) ? systemProblem(target, error, cache) : null;
}
