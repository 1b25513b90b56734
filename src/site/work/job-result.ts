/** The outcome of a job as plain data: an error sent between threads loses its class and its system code. */
import type { Diagnostic } from '../../model/model.ts';
import { Problem } from '../../model/problem.ts';
import { isSystemError } from '../../messages/system.ts';

export type JobResult<T> =
  | { readonly kind: 'done'; readonly outcome: T }
  | { readonly kind: 'problem'; readonly diagnostic: Diagnostic }
  /** A system error. */
  | { readonly kind: 'system'; readonly message: string; readonly code: string; readonly syscall: string; readonly path: string | null }
  /** A fault of the program. */
  | { readonly kind: 'fault'; readonly message: string; readonly stack: string };

/** Wraps a job's function in one that never throws. */
export const settled =
  <J, T>(work: (job: J) => T) =>
  (job: J): JobResult<T> => {
    try {
      return { kind: 'done', outcome: work(job) };
    } catch (error) {
      return failureOf(error);
    }
  };

function failureOf(error: unknown): JobResult<never> {
  if (error instanceof Problem) return { kind: 'problem', diagnostic: error.diagnostic };
  if (isSystemError(error)) {
    const { message, code, syscall = '', path = null } = error;
    return { kind: 'system', message, code, syscall, path };
  }
  return error instanceof Error
    ? { kind: 'fault', message: error.message, stack: error.stack ?? '' }
    : { kind: 'fault', message: String(error), stack: '' };
}

/** @throws the job's error: a Problem, a system error, or an Error naming the item at which the program failed. */
export function outcomeOf<T>(result: JobResult<T>, item: string): T {
  switch (result.kind) {
    case 'done':
      return result.outcome;
    case 'problem':
      throw new Problem(result.diagnostic);
    case 'system': {
      const { message, code, syscall, path } = result;
      throw Object.assign(new Error(message), { code, syscall, ...(path === null ? {} : { path }) });
    }
    case 'fault': {
      const cause = Object.assign(new Error(result.message), { stack: result.stack });
      throw new Error(`${item}: ${result.message}`, { cause });
    }
  }
}
