/** Finds the command that a command line names and runs it. */
import { inspect } from 'node:util';
import { USAGE } from '../messages/cli.ts';
import { diagnosticOf } from '../messages/message.ts';
import { PROGRAM } from '../messages/program.ts';
import { asTyped, isSystemError, refusalOf } from '../messages/system.ts';
import { Problem } from '../model/problem.ts';
import { readVersion } from '../site/version.ts';
import { nearest } from '../text/nearest.ts';
import type { Command } from './command.ts';
import { usageProblem } from './options.ts';
import { printDiagnostics } from './terminal.ts';

/** In the order of `guzhi --help`; each is loaded only when it is called. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['init', async () => (await import('./init.ts')).init],
  ['build', async () => (await import('./build.ts')).build],
  ['dev', async () => (await import('./dev.ts')).dev],
  ['inspect', async () => (await import('./inspect.ts')).inspect],
  ['search', async () => (await import('./search.ts')).search],
  ['import', async () => (await import('./import.ts')).importArticles],
  ['bag', async () => (await import('./bag.ts')).bag],
  ['check', async () => (await import('./check.ts')).check],
  ['doctor', async () => (await import('./doctor.ts')).doctor],
  ['templates', async () => (await import('./templates.ts')).templates],
]);

async function overview(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(11)}${summary}`);
  return `guzhi ${readVersion().version} — turns newspaper pages that OCR wrote down as Markdown into a static, searchable archive

Usage: guzhi COMMAND [OPTIONS]

${lines.join('\n')}

Run guzhi help COMMAND, or guzhi COMMAND --help, for its options. Exit status: 0 done; 1 the input or the site has errors; 2 wrong usage.
`;
}

/** @param args the command line after the program's name. @returns the exit status; problems are printed, never thrown. */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    return failure(error);
  }
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  const [about] = args;
  if (name === 'help' && about !== undefined) {
    process.stdout.write((await commandOf(about)).help);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${readVersion().version}\n`);
    return 0;
  }
  const command = await commandOf(name);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  return command.run(args);
}

/** @throws Problem where no command has that name. */
async function commandOf(name: string): Promise<Command> {
  const load = COMMANDS.get(name);
  if (load) return load();
  const known = [...COMMANDS.keys()];
  throw usageProblem(
    USAGE.unknownCommand({ name: JSON.stringify(name), known: known.join(', '), suggestion: nearest(name, [...known, 'help']) }),
  );
}

/** Prints why a command failed. @returns the exit status. */
function failure(error: unknown): number {
  const problem = problemIn(error);
  if (problem === null) process.stderr.write(`guzhi: ${inspect(error)}\n`);
  else printDiagnostics([problem.diagnostic]);
  return problem?.status ?? 1;
}

/** The problem for the user to solve; null for a bug of the program. */
function problemIn(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (!isSystemError(error) || error.path === undefined) return null;
  return new Problem(diagnosticOf(PROGRAM.refused(refusalOf(error)), asTyped(error.path)), { cause: error });
}
