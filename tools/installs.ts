/**
 * Installs guzhi in every way that people do (npm 10 to 12, pnpm; a clone, the package; without scripts, without a compiler, without
 * fetching by npx; several versions of Node), builds the seeds with each install, and prints a table. Ends with 1 unless all of them
 * give the same bytes and no clone fetched anything beside the lock file.
 *
 *   npm run installs [-- --only TEXT] [--tools DIR]
 *
 * Clones are of the last commit. --only tries the ways whose names contain TEXT; --tools keeps fetched npm, pnpm and Node for the next run.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_FOLDER } from '../src/text/package-folder.ts';
import { FORMS, nameOf } from './installs/forms.ts';
import { pathOf } from './installs/toolchain.ts';
import { tryForm, type Outcome } from './installs/try-form.ts';
import { markdownTable } from './markdown-table.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, tools: { type: 'string' } } });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-installs-'));
const tools = path.resolve(values.tools ?? path.join(folder, 'tools'));
fs.mkdirSync(tools, { recursive: true });

/** What was asked for at the stand-in of the host of ready binaries. */
let asked: string[] = [];
const host = http.createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(404).end();
});
await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
const binaryHost = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;

execFileSync('npm', ['pack', '--pack-destination', folder], { cwd: PACKAGE_FOLDER, stdio: 'pipe' });
const tarball = path.join(folder, fs.readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');

const rows: string[][] = [];
const sites = new Set<string>();
let failed = false;
for (const form of FORMS.filter((one) => nameOf(one).includes(values.only))) {
  asked = [];
  const outcome = await tryForm(form, pathOf(form, tools), { repository: PACKAGE_FOLDER, tarball, binaryHost, folder });
  const foreign = [...outcome.fetched.map((name) => `npx: ${name}`), ...(asked.length > 0 ? ['asked for a binary'] : [])];
  failed ||= outcome.failure !== null || (form.source === 'clone' && foreign.length > 0);
  sites.add(outcome.site);
  rows.push([nameOf(form), ...cellsOf(outcome), foreign.join(', ')]);
  process.stderr.write(`${rows.at(-1)?.join(' | ')}\n`);
}
host.close();
fs.rmSync(folder, { recursive: true, force: true });
process.stdout.write(markdownTable(['install', 'site', 'seconds', 'MB', 'says', 'beside the lock'], rows));
process.exitCode = failed || sites.size !== 1 ? 1 : 0;

function cellsOf({ failure, seconds, installedBytes, messages, site }: Outcome): string[] {
  const says = (failure === null ? messages : [failure, ...messages]).join('; ').replaceAll('|', '/');
  return [site || 'none', seconds.toFixed(0), (installedBytes / 1e6).toFixed(0), says];
}
