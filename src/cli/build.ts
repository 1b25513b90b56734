import path from 'node:path';
import { buildSite } from '../site/build.ts';
import { type BuildReport, withSettingsDiagnostics } from '../site/build-report.ts';
import { HOST_ADVICE } from '../site/publish/host-limits.ts';
import { readSettings } from '../settings/settings.ts';
import { openSiteWorkers } from '../site/work/site-workers.ts';
import { counted } from '../messages/message.ts';
import type { Command } from './command.ts';
import { noPositionals, readOptions, wholeNumber } from './options.ts';
import { profiled } from './profile.ts';
import { portReason } from '../text/words/current-words.ts';
import { forMuchWork } from './much-work.ts';
import { openProgress, paint, printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi build [--seeds DIR] [--out DIR] [--config FILE] [--quiet] [--json]
                   [--timings] [--profile FILE] [--workers N] [--prune]

Reads every seed and writes the whole site. Only what changed since the last build is made again.

  --seeds DIR     the folder with the pages, .md or .txt (default: seeds)
  --out DIR       the folder for the site (default: dist); never inside the seeds
  --config FILE   the settings (default: guzhi.yaml, if there is one)
  --quiet         no summary; warnings and errors still go to stderr
  --json          the summary as JSON on stdout
  --timings       print the time of each stage, the work saved by the cache and the slowest items
  --profile FILE  write a CPU profile for a browser's developer tools or
                  https://www.speedscope.app; the build then uses one thread
  --workers N     threads to use (default: one per processor, and one alone for a small archive).
                  The number does not change the site
  --prune         remove from the cache everything that this build does not need; without it,
                  entries go after a month without use

The old site stays in place until the new one is complete. If the file addresses.txt exists, the
build records every published address in it, and stops with advice before it would break one.

Exit status: 0 built; 1 the input has errors (each is printed with file and line, and the rest is
built); 2 wrong usage.
`;

export const build: Command = {
  name: 'build',
  summary: 'read every seed, write the whole site',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions('build', args, {
      seeds: { type: 'string' },
      out: { type: 'string' },
      config: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      timings: { type: 'boolean', default: false },
      profile: { type: 'string' },
      workers: { type: 'string' },
      prune: { type: 'boolean', default: false },
    });
    noPositionals('build', positionals);
    const threads = values.workers === undefined ? null : wholeNumber('build', 'workers', values.workers, 1, 64);
    const { settings, diagnostics } = readSettings(values);
    printDiagnostics(diagnostics);
    if (!settings) return 1;
    const line = forMuchWork(openProgress(values.quiet));
    const workers = openSiteWorkers(values.profile === undefined ? threads : 1);
    const build = () => buildSite(settings, line, { workers, prune: values.prune });
    const built = await stoppedBySignals(() => (values.profile === undefined ? build() : profiled(values.profile, build)));
    await workers.close();
    line.end();
    printDiagnostics(built.diagnostics);
    const report = withSettingsDiagnostics(built, diagnostics);
    if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else if (!values.quiet) process.stdout.write(summary(report));
    if (values.timings) process.stderr.write(timings(report));
    return report.errors ? 1 : 0;
  },
};

/** While `work` runs, a signal ends the process by `process.exit`, so that the build's exit handler removes what is half done. */
async function stoppedBySignals<T>(work: () => Promise<T>): Promise<T> {
  const interrupt = () => process.exit(130);
  const terminate = () => process.exit(143);
  process.once('SIGINT', interrupt).once('SIGTERM', terminate);
  try {
    return await work();
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', terminate);
  }
}

function summary(report: BuildReport): string {
  if (!report.published) return '';
  const { pages, articles, warnings, errors, seconds, files } = report;
  const counts = [
    counted(pages, 'page'),
    counted(articles, 'article'),
    ...(errors ? [counted(errors, 'error')] : []),
    counted(warnings, 'warning'),
    `${seconds.toFixed(1)} s`,
  ].join(', ');
  const changes =
    files.written + files.removed
      ? `${counted(files.written, 'file')} written, ${files.unchanged} unchanged, ${files.removed} removed`
      : 'nothing changed';
  const home = path.join(path.relative('', report.out) || '.', 'index.html');
  const doubts = report.doubts
    ? `${counted(report.doubts, 'reading')} ${report.doubts === 1 ? 'is' : 'are'} unsure: ${path.join(path.dirname(home), 'report.html')} lists ${report.doubts === 1 ? 'it' : 'them'}\n`
    : '';
  const passed = report.hosts.map((excess) => `${excess}\n`).join('');
  const hosts = passed === '' ? '' : `${passed}${HOST_ADVICE}\n`;
  const why = report.work.read > 0 ? portReason() : null;
  const words = why === null ? '' : `Words were cut in TypeScript, which gives the same site, as nodejieba is not in use (${why})\n`;
  return `${counts}\n${doubts}${words}${changes} (${(report.bytes / 1e6).toFixed(1)} MB)\n${hosts}Open ${paint(process.stdout, 'bold', home)} in a browser.\n`;
}

function timings({ timings, work, cache, pages }: BuildReport): string {
  const stages = Object.entries(timings).map(([stage, seconds]) => `${seconds.toFixed(3).padStart(9)} s  ${stage}`);
  const done = [
    `${work.read} of ${pages} pages read, the others from the cache (${(cache / 1e6).toFixed(1)} MB)`,
    `${work.rendered} parts of the site rendered, ${work.kept} kept; ${counted(work.threads, 'thread')} at most`,
  ];
  const slowest = work.slowest.map(({ what, milliseconds }) => `${String(milliseconds).padStart(8)} ms  ${what}`);
  return `${[...stages, ...(work.threads > 0 ? done : []), ...slowest].join('\n')}\n`;
}
