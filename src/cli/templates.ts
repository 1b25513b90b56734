import fs from 'node:fs';
import path from 'node:path';
import { CLI, USAGE } from '../messages/cli.ts';
import { diagnosticOf } from '../messages/message.ts';
import { asTyped, attempt } from '../messages/system.ts';
import { Problem } from '../model/problem.ts';
import { readSettings } from '../settings/settings.ts';
import { readOwnFile, templateFolders } from '../site/assets.ts';
import { nearest } from '../text/nearest.ts';
import type { Command } from './command.ts';
import { readOptions, usageProblem } from './options.ts';
import { TEMPLATE_NAMES } from './template-names.ts';
import { printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi templates [--config FILE] [NAME]

Lists the templates from which pages are made. With NAME, copies that template into the folder of
your own templates (the setting \`templates\` below \`folders\`; default: templates), where it takes
the place of the built-in one. Never overwrites a file. docs/templates.md in the package describes
the data that each template gets.

  --config FILE   the settings (default: guzhi.yaml, if there is one)

Exit status: 0 done; 1 the copy cannot be written; 2 wrong usage.
`;

const OWN_FOLDER = 'templates';

export const templates: Command = {
  name: 'templates',
  summary: 'list the templates, or copy one to change it',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions('templates', args, { config: { type: 'string' } });
    const [written] = positionals;
    if (positionals.length > 1) throw usageProblem(USAGE.templatesOf());
    if (written === undefined) {
      process.stdout.write(list());
      return 0;
    }
    const name = nameOf(written);
    const { settings, diagnostics } = readSettings(values);
    printDiagnostics(diagnostics);
    if (!settings) return 1;
    const isSet = settings.folders.templates !== null;
    const folder = settings.folders.templates ?? path.join(path.dirname(values.config ?? ''), OWN_FOLDER);
    const file = path.join(folder, `${name}.eta`);
    copy(name, file);
    const hint = isSet ? '' : `\nTo use it, add to the settings:\n\n  folders:\n    templates: ${OWN_FOLDER}\n`;
    process.stdout.write(`${asTyped(file)} is a copy of guzhi's own template; change it as you like.${hint}\n`);
    return 0;
  },
};

function list(): string {
  const rows = Object.entries(TEMPLATE_NAMES).map(([name, what]) => `  ${`${name}.eta`.padEnd(16)}${what}\n`);
  return `${rows.join('')}\nguzhi templates NAME copies one to change it.\n`;
}

/** `article.eta` and `article` -> `article`. @throws Problem where no template has that name. */
function nameOf(written: string): string {
  const name = written.replace(/\.eta$/u, '');
  if (Object.hasOwn(TEMPLATE_NAMES, name)) return name;
  const close = nearest(name, Object.keys(TEMPLATE_NAMES));
  throw usageProblem(USAGE.unknownTemplate({ name: JSON.stringify(written), suggestion: close === null ? null : `${close}.eta` }));
}

/** @throws Problem where the file is there already or cannot be written. */
function copy(name: string, file: string): void {
  if (fs.existsSync(file)) throw new Problem(diagnosticOf(CLI.templateThere(), asTyped(file)));
  const [own = ''] = templateFolders(null);
  const content = readOwnFile(path.join(own, `${name}.eta`));
  attempt(file, CLI.templateUnwritable, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content, { flag: 'wx' });
  });
}
