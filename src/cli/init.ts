import fs from 'node:fs';
import path from 'node:path';
import { CLI, USAGE } from '../messages/cli.ts';
import { diagnosticOf } from '../messages/message.ts';
import { attempt } from '../messages/system.ts';
import { Problem } from '../model/problem.ts';
import type { OutputFile } from '../model/model.ts';
import { STARTER_PAGE_FILE, starterFiles } from '../settings/starter.ts';
import { readOwnFile } from '../site/assets.ts';
import { readVersion } from '../site/version.ts';
import { PACKAGE_FOLDER } from '../text/package-folder.ts';
import type { Command } from './command.ts';
import { readOptions, usageProblem } from './options.ts';

const HELP = `Usage: guzhi init DIR

Makes a new archive in a folder: settings with an explanation of each, one example page, and what
an archive in version control needs: package.json with this version of guzhi, .gitattributes,
.gitignore, and a workflow that publishes the site on GitHub Pages. It builds as it is; replace the
example with your own pages. Files that are there already stay as they are.

Exit status: 0 made; 1 the folder is a file or cannot be written; 2 wrong usage.
`;

export const init: Command = {
  name: 'init',
  summary: 'make a new archive that builds at once',
  help: HELP,
  async run(args) {
    const { positionals } = readOptions('init', args, {});
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) throw usageProblem(USAGE.oneFolder({ command: 'init' }));
    const left = attempt(folder, CLI.initUnwritable, () => writeStarter(folder));
    const stay = left.length === 0 ? '' : `Already there, and left as they are: ${left.join(', ')}.\n`;
    process.stdout.write(
      `${stay}A new archive is in ${isHere(folder) ? 'this folder' : folder}. Put your pages into ${path.join(folder, 'seeds')}, then:\n\n${howToBuild(folder).join('\n')}\n`,
    );
    return 0;
  },
};

/** @returns the paths of files that were there already. @throws Problem where the place is a file. */
function writeStarter(folder: string): string[] {
  const stat = fs.statSync(folder, { throwIfNoEntry: false });
  if (stat !== undefined && !stat.isDirectory()) throw new Problem(diagnosticOf(CLI.initNotFolder(), folder));
  const schema = readOwnFile(path.join(PACKAGE_FOLDER, 'schemas/settings.schema.json')).toString('utf8');
  const hasPages = fs.existsSync(path.join(folder, 'seeds'));
  const files = starterFiles(readVersion().version, schema).filter((file) => !hasPages || file.path !== STARTER_PAGE_FILE);
  return files.filter((file) => !writeNew(path.join(folder, file.path), file.content)).map((file) => file.path);
}

/** @returns false where a file is there already. */
function writeNew(file: string, content: OutputFile['content']): boolean {
  if (fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined) return false;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content, { flag: 'wx' });
  return true;
}

/** Shell commands that build the archive. After `npx guzhi`, guzhi is known only in the folder where npx was called. */
function howToBuild(folder: string): readonly string[] {
  if (process.env.npm_command === 'exec') return [`  npx guzhi build --config ${quoted(path.join(folder, 'guzhi.yaml'))}`];
  return [...(isHere(folder) ? [] : [`  cd ${quoted(folder)}`]), '  guzhi build'];
}

const isHere = (folder: string): boolean => path.relative('', folder) === '';

const PLAIN = /^[\p{L}\p{N}./\\:_~-]+$/u;
const quoted = (name: string): string => (PLAIN.test(name) ? name : `"${name.replace(/["$`]/gu, '\\$&')}"`);
