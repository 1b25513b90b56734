/** Reads a command's options; wrong usage becomes a Problem with exit status 2. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { USAGE } from '../messages/cli.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import { Problem } from '../model/problem.ts';
import { nearest } from '../text/nearest.ts';

/** The command line cannot be understood. */
export const usageProblem = (message: Message): Problem => new Problem(diagnosticOf(message, 'guzhi'), { status: 2 });

type Options = NonNullable<ParseArgsConfig['options']>;

/** As Node's parseArgs with positionals allowed. @throws Problem on an unknown option. */
export function readOptions<const O extends Options>(command: string, args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [reason = ''] = error.message.split('. ');
    const suggestion = nearestOption(error.message, Object.keys(options));
    throw usageProblem(USAGE.wrongOption({ command, reason: reason.charAt(0).toLowerCase() + reason.slice(1), suggestion }));
  }
}

/** The option that a misspelt one most likely means. @param message of Node's parseArgs: `Unknown option '--sedes'` */
function nearestOption(message: string, known: readonly string[]): string | null {
  const written = /^Unknown option '--?([^'=]+)/u.exec(message)?.[1];
  const option = written === undefined ? null : nearest(written, known);
  return option === null ? null : `--${option}`;
}

/** A whole number between bounds, written in decimal digits. */
export function wholeNumber(command: string, option: string, value: string, from: number, to: number): number {
  const number = /^\d{1,9}$/u.test(value) ? Number(value) : Number.NaN;
  if (!(number >= from && number <= to))
    throw usageProblem(USAGE.notWholeNumber({ command, option, from, to, found: JSON.stringify(value) }));
  return number;
}

export function noPositionals(command: string, [first]: readonly string[]): void {
  if (first !== undefined) throw usageProblem(USAGE.unexpected({ command, found: JSON.stringify(first) }));
}
