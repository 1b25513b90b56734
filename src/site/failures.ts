/** Tells errors that an owner can fix from faults of the program. */
import { isSystemError } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';
import { Problem } from '../model/problem.ts';
import type { OutputData } from './publish/output-data.ts';
import { systemProblem } from './publish/target.ts';

/** The problem behind an error; null if the error is a fault of the program. @param cache the cache folder. */
export function problemOf(error: unknown, target: OutputData, cache: string): Diagnostic | null {
  if (error instanceof Problem) return error.diagnostic;
  return isSystemError(error) ? systemProblem(target, error, cache) : null;
}
