import fs from 'node:fs';
import path from 'node:path';
import { CLI, USAGE } from '../messages/cli.ts';
import { diagnosticOf } from '../messages/message.ts';
import { attempt } from '../messages/system.ts';
import { Problem } from '../model/problem.ts';
import { starterFiles } from '../settings/starter.ts';
import type { Command } from './command.ts';
import { readOptions, usageProblem } from './options.ts';

const HELP = `Usage: guzhi init DIR

Makes a new archive in an empty or new folder: settings with an explanation of each, and one
example page. It builds as it is; replace the example with your own pages.

Exit status: 0 made; 1 the folder is not empty; 2 wrong usage.
`;

export const init: Command = {
  name: 'init',
  summary: 'make a new archive that builds at once',
  help: HELP,
  async run(args) {
    const { positionals } = readOptions('init', args, {});
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw usageProblem(USAGE.oneFolder({ command: 'init' }));
    attempt(folder, CLI.initUnwritable, () => writeStarter(folder));
    process.stdout.write(
      `A new archive is in ${folder}. Put your pages into ${path.join(folder, 'seeds')}, then:\n\n${howToBuild(folder).join('\n')}\n`,
    );
    return 0;
  },
};

/** @throws Problem where the place is taken. */
function writeStarter(folder: string): void {
  if (fs.existsSync(folder) && (!fs.statSync(folder).isDirectory() || fs.readdirSync(folder).length > 0))
    throw new Problem(diagnosticOf(CLI.initNotEmpty(), folder));
  for (const { path: name, content } of starterFiles()) {
    const full = path.join(folder, name);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    fs.writeFileSync(full, content);
  }
}

/** Shell commands that build the archive. After `npx guzhi`, guzhi is known only in the folder where npx was called. */
function howToBuild(folder: string): readonly string[] {
  if (process.env.npm_command === 'exec') return [`  npx guzhi build --config ${quoted(path.join(folder, 'guzhi.yaml'))}`];
  return [`  cd ${quoted(folder)}`, '  guzhi build'];
}

const PLAIN = /^[\p{L}\p{N}./\\:_~-]+$/u;
const quoted = (name: string): string => (PLAIN.test(name) ? name : `"${name.replace(/["$`]/gu, '\\$&')}"`);
