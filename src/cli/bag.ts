import fs from 'node:fs';
import path from 'node:path';
import { writeBag } from '../bag/write-bag.ts';
import { BAG } from '../messages/bag.ts';
import { USAGE } from '../messages/cli.ts';
import { counted, diagnosticOf } from '../messages/message.ts';
import { Problem } from '../model/problem.ts';
import type { Config } from '../settings/config.ts';
import { readSettings } from '../settings/settings.ts';
import { realPath } from '../site/publish/output-data.ts';
import { isInside, MANIFEST, readManifest } from '../site/publish/target.ts';
import { parseIsoDay } from '../text/calendar.ts';
import type { Command } from './command.ts';
import { readOptions, usageProblem } from './options.ts';
import { printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi bag [--site DIR] [--date DAY] [--config FILE] OUT

Packs a built site into a bag for keeping (BagIt 1.0, RFC 8493) in the new folder OUT: every file with
its SHA-256 digest, compared with guzhi.json while it is copied. If a file is missing or changed, it is
named and no bag is written. Owner, title and address come from the settings.

  --site DIR      the folder with the site (default: the one that the settings name, or dist)
  --date DAY      the day of bagging, as YYYY-MM-DD; without it bag-info.txt names none, and the same
                  site makes the same bag
  --config FILE   the settings (default: guzhi.yaml, if there is one)

Exit status: 0 made; 1 no bag could be made; 2 wrong usage.
`;

export const bag: Command = {
  name: 'bag',
  summary: 'pack a built site for keeping (BagIt)',
  help: HELP,
  run(args) {
    const options = { site: { type: 'string' }, date: { type: 'string' }, config: { type: 'string' } } as const;
    const { values, positionals } = readOptions('bag', args, options);
    const [out] = positionals;
    if (out === undefined || positionals.length > 1) throw usageProblem(USAGE.oneFolder({ command: 'bag' }));
    const { date } = values;
    if (date !== undefined && parseIsoDay(date) === null) throw usageProblem(BAG.notDay({ found: JSON.stringify(date) }));
    const { settings, diagnostics } = readSettings({ config: values.config, out: values.site });
    printDiagnostics(diagnostics);
    return Promise.resolve(settings === null ? 1 : pack(settings.folders.out, out, infoOf(settings.config, date)));
  },
};

function pack(site: string, out: string, info: ReturnType<typeof infoOf>): number {
  const manifest = fs.existsSync(path.join(site, MANIFEST)) ? readManifest(site) : null;
  if (manifest === null) throw new Problem(diagnosticOf(BAG.noSite({ manifest: MANIFEST }), site));
  if (isInside(realPath(path.resolve(out)), realPath(path.resolve(site)))) throw new Problem(diagnosticOf(BAG.inSite(), out));
  if (fs.existsSync(out) && (!fs.statSync(out).isDirectory() || fs.readdirSync(out).length > 0))
    throw new Problem(diagnosticOf(BAG.notEmpty(), out));
  const made = writeBag({ site, out, manifest, info });
  printDiagnostics(made.diagnostics);
  if (made.diagnostics.length > 0) return 1;
  process.stdout.write(`${out}: ${counted(made.files, 'file')}, ${counted(made.bytes, 'byte')}\n`);
  return 0;
}

const infoOf = ({ owner, title, address }: Config, date: string | undefined): readonly (readonly [label: string, value: string])[] => [
  ...(owner === null ? [] : [['Source-Organization', owner] as const]),
  ['External-Description', title],
  ...(address === null ? [] : [['External-Identifier', address] as const]),
  ...(date === undefined ? [] : [['Bagging-Date', date] as const]),
];
