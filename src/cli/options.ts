/** Reads a command's options; wrong usage becomes a UsageError (exit status 2). */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command line cannot be understood; the message says what is wrong with it. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** As node's parseArgs with positionals allowed; unknown options throw a UsageError. */
export function readOptions<const O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}

/** A whole number between bounds, written in decimal digits. */
export function wholeNumber(name: string, value: string, from: number, to: number): number {
  const number = /^\d{1,9}$/u.test(value) ? Number(value) : Number.NaN;
  if (!(number >= from && number <= to))
    throw new UsageError(`--${name} must be a whole number from ${from} to ${to}, not ${JSON.stringify(value)}`);
  return number;
}

export function noPositionals(positionals: readonly string[]): void {
  if (positionals.length) throw new UsageError(`${JSON.stringify(positionals[0])} is not expected here`);
}
