/** Which of the errors that end a build an owner can mend. */
import { diagnosticOf } from '../messages/message.ts';
import { SITE } from '../messages/site.ts';
import { isSystemError } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';
import { Problem } from '../model/problem.ts';
import { systemProblem, type Target } from './publish/target.ts';
import { WorkFailure } from './work/workers.ts';

/** The problem in an error; null where the error is a fault of the program. */
export function problemOf(error: unknown, target: Target, seeds: string): Diagnostic | null {
  if (error instanceof Problem) return error.diagnostic;
  if (isSystemError(error)) return systemProblem(target, error);
  return error instanceof WorkFailure ? (problemOf(error.cause, target, seeds) ?? failed(error, seeds)) : null;
}

const failed = ({ what, message }: WorkFailure, seeds: string): Diagnostic =>
  diagnosticOf(SITE.workerDied({ reason: message }), what === '' ? seeds : what);
