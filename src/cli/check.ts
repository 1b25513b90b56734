import fs from 'node:fs';
import path from 'node:path';
import { readSettings } from '../settings/settings.ts';
import { checkAddresses } from '../check/check-addresses.ts';
import { checkAgainstSeeds } from '../check/check-against-seeds.ts';
import { checkIndex } from '../check/check-index.ts';
import { checkSite } from '../check/check-site.ts';
import { USAGE } from '../messages/cli.ts';
import { counted } from '../messages/message.ts';
import type { Diagnostic } from '../model/model.ts';
import type { Command } from './command.ts';
import { readOptions, usageProblem } from './options.ts';
import { printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi check [DIR] [--seeds DIR] [--config FILE] [--quiet]

Verifies a built site (default: dist): every file is as guzhi wrote it, every link and anchor has a
target, ids are unique, no page has inline scripts or loads anything from another site, the search
index finds the articles, and every address in addresses.txt still exists. If the seeds are there,
the check also looks for every printed character of them, in order, in the article's page, in
data/articles.ndjson and in the search index.

  --seeds DIR     the folder with the pages (default: seeds, if it is there)
  --config FILE   the settings (default: guzhi.yaml, if there is one)
  --quiet         print problems only

Exit status: 0 no problem; 1 problems (each is printed); 2 wrong usage.
`;

export const check: Command = {
  name: 'check',
  summary: 'verify a built site: links, ids, search index, nothing lost',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions('check', args, {
      seeds: { type: 'string' },
      config: { type: 'string' },
      quiet: { type: 'boolean', default: false },
    });
    if (positionals.length > 1) throw usageProblem(USAGE.oneFolder({ command: 'check' }));
    const { settings, diagnostics } = readSettings({ ...values, out: positionals[0] });
    if (!settings) {
      printDiagnostics(diagnostics);
      return 1;
    }
    const { out, seeds } = settings.folders;
    const { site, diagnostics: inSite } = checkSite(out, settings.config);
    const problems: Diagnostic[] = [...diagnostics, ...inSite];
    const looked: string[] = [];
    if (site) {
      looked.push([counted(site.files.size, 'file'), counted(site.pages, 'page'), counted(site.articles.count, 'article')].join(', '));
      problems.push(...(await checkIndex(site)), ...checkAddresses(site, settings.folders.addresses));
      if (values.seeds !== undefined || fs.existsSync(seeds)) {
        const compared = checkAgainstSeeds(site, seeds);
        problems.push(...compared.diagnostics);
        looked.push(`${counted(compared.lines, 'line')} of ${counted(compared.pages, 'seed')}`);
      }
    }
    printDiagnostics(problems);
    const errors = problems.filter((d) => d.severity === 'error').length;
    if (!values.quiet)
      process.stdout.write(
        `${path.relative('', out) || '.'}: ${looked.join('; ')}${looked.length ? '; ' : ''}${errors ? counted(errors, 'problem') : 'all is well'}\n`,
      );
    return errors ? 1 : 0;
  },
};
