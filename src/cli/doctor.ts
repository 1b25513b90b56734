import { readSettings } from '../settings/settings.ts';
import type { Command } from './command.ts';
import {
  diskFinding,
  type Finding,
  nodeFinding,
  seedsFinding,
  settingsFinding,
  siteFinding,
  spaceFinding,
  wordsFinding,
} from './doctor-checks.ts';
import { noPositionals, readOptions } from './options.ts';
import { paint, plain, printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi doctor [--config FILE] [--seeds DIR] [--out DIR] [--json]

Says whether this machine and this folder can build and publish the archive: the version of Node,
what cuts words, the settings, the pages, space and links on the disk, and the built site against
the limits of well-known hosts. Leaves every file as it is.

  --config FILE   the settings (default: guzhi.yaml, if there is one)
  --seeds DIR     the folder with the pages (default: seeds)
  --out DIR       the folder of the site (default: dist)
  --json          the findings as JSON: [{check, verdict, found, advice}]

Exit status: 0 no problem; 1 something keeps a build from working; 2 wrong usage.
`;

export const doctor: Command = {
  name: 'doctor',
  summary: 'say whether this machine can build and publish the archive',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions('doctor', args, {
      config: { type: 'string' },
      seeds: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    noPositionals('doctor', positionals);
    const { settings, diagnostics } = readSettings(values);
    printDiagnostics(diagnostics);
    const general = [nodeFinding(process.version), wordsFinding(), settingsFinding(values.config, diagnostics)];
    const findings = settings === null ? general : [...general, ...ofFolders(settings)];
    process.stdout.write(values.json ? `${JSON.stringify(findings)}\n` : findings.map(row).join(''));
    return findings.some(({ verdict }) => verdict === 'problem') ? 1 : 0;
  },
};

const ofFolders = (settings: Parameters<typeof siteFinding>[0]): Finding[] => {
  const { seeds, out } = settings.folders;
  return [seedsFinding(seeds), spaceFinding(out), diskFinding(out), siteFinding(settings)];
};

const STYLES = { well: 'dim', note: 'yellow', problem: 'red' } as const;

function row({ check, verdict, found, advice }: Finding): string {
  const head = `${paint(process.stdout, STYLES[verdict], verdict.padEnd(8))}${check.padEnd(10)}${plain(found)}\n`;
  return advice === null ? head : `${head}${' '.repeat(18)}${advice}\n`;
}
