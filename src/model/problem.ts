/**
 * The one error for what an owner can mend: a file that cannot be read, a slip in a template, a port in use. Every other Error is a
 * fault of the program, and its stack is shown.
 */
import type { Diagnostic } from './model.ts';

/** 1: the input or the site has errors; 2: wrong usage. */
export type ProblemStatus = 1 | 2;

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly diagnostic: Diagnostic;
  /** Exit status of a command that ends with this problem. */
  readonly status: ProblemStatus;

  /** @param cause the error that led to it, for whoever debugs. */
  constructor(diagnostic: Diagnostic, { status = 1, cause }: { readonly status?: ProblemStatus; readonly cause?: unknown } = {}) {
    const { file, line, message } = diagnostic;
    super(`${line === null ? file : `${file}:${line}`}: ${message}`, { cause });
    this.diagnostic = diagnostic;
    this.status = status;
  }
}
