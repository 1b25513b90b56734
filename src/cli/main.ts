#!/usr/bin/env node
/** The program: finds the command, hands it the rest of the line, turns its answer into the exit status. */
import { readVersion } from '../site/version.ts';
import type { Command } from './command.ts';
import { UsageError } from './options.ts';

/** In the order of `guzhi --help`; each is loaded only when it is called. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['init', async () => (await import('./init.ts')).init],
  ['build', async () => (await import('./build.ts')).build],
  ['dev', async () => (await import('./dev.ts')).dev],
  ['inspect', async () => (await import('./inspect.ts')).inspect],
  ['search', async () => (await import('./search.ts')).search],
  ['check', async () => (await import('./check.ts')).check],
]);

async function overview(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(9)}${summary}`);
  return `guzhi ${readVersion().version} — turns newspaper pages that OCR wrote down as Markdown into a static, searchable archive

Usage: guzhi COMMAND [OPTIONS]

${lines.join('\n')}

guzhi COMMAND --help tells more. Exit status: 0 done; 1 the input or the site has errors; 2 wrong usage.
`;
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${readVersion().version}\n`);
    return 0;
  }
  const load = COMMANDS.get(name);
  if (!load) throw new UsageError(`there is no command ${JSON.stringify(name)}; known: ${[...COMMANDS.keys()].join(', ')}`);
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  return command.run(args);
}

// A reader that closes early (`guzhi inspect … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`guzhi: ${error.message}\nguzhi --help tells what can be asked.\n`);
    process.exitCode = 2;
  } else {
    process.stderr.write(`guzhi: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  }
}
