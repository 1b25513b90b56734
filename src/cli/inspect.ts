/** `guzhi inspect`: reads pages and prints an outline for people, records for programs, or a sidecar to correct. */
import path from 'node:path';
import { withLentYears } from '../archive/lent-years.ts';
import { pageSettings } from '../read/page-settings.ts';
import { sidecarName } from '../input/find-sidecar.ts';
import { findSeedsBelow, type SeedFile } from '../input/seeds.ts';
import { readSettings } from '../settings/settings.ts';
import { USAGE } from '../messages/cli.ts';
import type { Diagnostic, PageRecord } from '../model/model.ts';
import type { ReadSettings } from '../read/read-page.ts';
import { readSeeds } from '../read/read-seeds.ts';
import { writeSidecar } from '../read/stated/sidecar-write.ts';
import type { Command } from './command.ts';
import { outline } from './outline.ts';
import { readOptions, usageProblem } from './options.ts';
import { printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi inspect [--json | --sidecar] [--config FILE] FILE|DIR...

Reads pages and prints the articles found in them. Writes no file.

  --json          an array of page records on stdout, and nothing else there
  --sidecar       a ready sidecar of one page on stdout: save it as NAME.yaml beside
                  NAME.md, correct mistakes, delete what needs no correction
  --config FILE   the settings (default: guzhi.yaml, if there is one)

Without these options, prints an outline of each page with the confidence of its reading. Exit
status: 0 read; 1 the input has errors (each is printed with file and line); 2 wrong usage.
`;

export const inspect: Command = {
  name: 'inspect',
  summary: 'show what is read out of pages, writing nothing',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions('inspect', args, {
      json: { type: 'boolean', default: false },
      sidecar: { type: 'boolean', default: false },
      config: { type: 'string' },
    });
    if (positionals.length === 0) throw usageProblem(USAGE.nothingToInspect());
    if (values.json && values.sidecar) throw usageProblem(USAGE.jsonAndSidecar());
    const { settings, diagnostics } = readSettings({ config: values.config });
    printDiagnostics(diagnostics);
    if (!settings) return 1;
    const files: SeedFile[] = [];
    let failed = false;
    const report = (problems: readonly Diagnostic[]) => {
      printDiagnostics(problems);
      failed ||= problems.some((problem) => problem.severity === 'error');
    };
    for (const root of positionals) {
      const found = findSeedsBelow(root, settings.folders.seeds);
      report(found.diagnostics);
      files.push(...found.files);
    }
    if (values.sidecar && files.length !== 1) throw usageProblem(USAGE.sidecarOfOnePage({ count: files.length }));
    const write = values.json ? jsonWriter() : values.sidecar ? (page: PageRecord) => writeSidecar(page) : outline;
    if (values.json) process.stdout.write('[');
    const read = new Map(readAll(files, pageSettings(settings.config), report));
    for (const page of withLentYears([...read.keys()], (page) => read.get(page) ?? page.source)) process.stdout.write(write(page));
    if (values.json) process.stdout.write(']\n');
    return failed ? 1 : 0;
  },
};

/** Writes a JSON array with one record a line, so that `grep` can be used too. */
function jsonWriter(): (page: PageRecord) => string {
  let first = true;
  return (page) => {
    const text = `${first ? '\n' : ',\n'}${JSON.stringify(page)}\n`;
    first = false;
    return text;
  };
}

/** @returns each page with its place on the disk. */
function* readAll(
  files: readonly SeedFile[],
  settings: ReadSettings,
  report: (problems: readonly Diagnostic[]) => void,
): Iterable<readonly [page: PageRecord, place: string]> {
  for (const { file, page, diagnostics } of readSeeds(files, settings)) {
    report(diagnostics.map((found) => ({ ...found, file: pathOf(found.file, file) })));
    if (page) yield [page, placeOf(file)];
  }
}

/** Places that are named apart from each other may have pages with the same source: the folder is part of the name. */
const placeOf = ({ path: file, source }: SeedFile): string => `${path.resolve(path.dirname(file))}/${path.posix.basename(source)}`;

/** The path of a page or its sidecar, which people recognise, for its source. */
function pathOf(source: string, { source: ofPage, path: file, sidecar }: SeedFile): string {
  if (source === ofPage) return file;
  return sidecar !== null && source === sidecarName(ofPage) ? sidecar : source;
}
