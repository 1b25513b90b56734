/**
 * Measures whole builds: cold, with nothing changed, with one page changed, with one page added. For comparison, measures
 * the bare chain of the same libraries and each library alone; on request also other programs and the time until
 * `guzhi dev` shows a change. Prints a table and writes JSON. Every timed site is checked for completeness.
 *
 *   npm run bench -- [--articles 1000,10000,75000] [--corpus FILE.jsonl[.gz]] [--workers N] [--dev] [--peers] [--out FOLDER] [--json FILE]
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_FOLDER } from '../../src/text/package-folder.ts';
import { benchArchive } from './bench-archive.ts';
import { type BenchRow, reportOf } from './bench-report.ts';

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000,10000' },
    corpus: { type: 'string' },
    workers: { type: 'string' },
    dev: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    out: { type: 'string' },
    json: { type: 'string' },
  },
});
const work = options.out ?? fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-bench-'));
const rows: BenchRow[] = [];
for (const count of options.articles.split(',').map(Number)) {
  rows.push(...(await benchArchive({ root: PACKAGE_FOLDER, folder: path.join(work, String(count)), ...options, articles: count })));
}
console.log(`${os.cpus()[0]?.model ?? ''} x ${os.cpus().length}, Node ${process.version}, ${options.corpus ?? 'seeds recombined'}`);
process.stdout.write(reportOf(rows));
if (options.json !== undefined) fs.writeFileSync(options.json, `${JSON.stringify(rows, null, 1)}\n`);
if (options.out === undefined) fs.rmSync(work, { recursive: true, force: true });
