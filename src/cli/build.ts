import path from 'node:path';
import { buildSite } from '../build/build.ts';
import type { BuildReport } from '../build/build-report.ts';
import { readSettings } from '../build/settings.ts';
import type { Command } from './command.ts';
import { noPositionals, readOptions } from './options.ts';
import { openProgress, paint, printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi build [--seeds DIR] [--out DIR] [--config FILE] [--quiet] [--json] [--timings]

Reads every seed and writes the whole site. What did not change is not made again.

  --seeds DIR     the folder with the pages, .md or .txt (default: seeds)
  --out DIR       the folder for the site (default: dist); never inside the seeds
  --config FILE   the settings (default: guzhi.yaml, if there is one)
  --quiet         no summary; warnings and errors still go to stderr
  --json          the summary as JSON on stdout
  --timings       tell how long each stage took

The old site stands until the new one is whole. Where there is a file addresses.txt, every address
ever published is kept in it, and a build that would break one ends and says how to settle it. Exit status: 0 built; 1 something in the input is
wrong (it is named with file and line, and the rest is built); 2 wrong usage.
`;

export const build: Command = {
  name: 'build',
  summary: 'read every seed, write the whole site',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args, {
      seeds: { type: 'string' },
      out: { type: 'string' },
      config: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      timings: { type: 'boolean', default: false },
    });
    noPositionals(positionals);
    const { settings, diagnostics } = readSettings(values);
    printDiagnostics(diagnostics);
    if (!settings) return 1;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
    const line = openProgress(values.quiet);
    const report = await buildSite(settings, line);
    line.end();
    printDiagnostics(report.diagnostics);
    if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else if (!values.quiet) process.stdout.write(summary(report));
    if (values.timings) process.stderr.write(timings(report));
    return report.errors ? 1 : 0;
  },
};

function summary(report: BuildReport): string {
  if (!report.published) return '';
  const { pages, articles, warnings, errors, seconds, files } = report;
  const counts = `${pages} pages, ${articles} articles, ${errors ? `${errors} errors, ` : ''}${warnings} warnings, ${seconds.toFixed(1)} s`;
  const changes =
    files.written + files.removed
      ? `${files.written} files written, ${files.unchanged} unchanged, ${files.removed} removed`
      : 'nothing changed';
  const home = path.join(path.relative('', report.out) || '.', 'index.html');
  const doubts = report.doubts ? `${report.doubts} readings are unsure: ${path.join(path.dirname(home), 'report.html')} lists them\n` : '';
  return `${counts}\n${doubts}${changes} (${(report.bytes / 1e6).toFixed(1)} MB)\nOpen ${paint(process.stdout, 'bold', home)} in a browser.\n`;
}

function timings(report: BuildReport): string {
  return Object.entries(report.timings)
    .map(([stage, seconds]) => `${seconds.toFixed(3).padStart(9)} s  ${stage}\n`)
    .join('');
}
