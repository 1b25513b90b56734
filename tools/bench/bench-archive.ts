import fs from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import type { BuildReport } from '../../src/site/build-report.ts';
import { addOnePage, changeOnePage } from './archive-changes.ts';
import type { BenchRow } from './bench-report.ts';
import { measureDev } from './dev-changes.ts';
import { makeArchive } from './make-archive.ts';
import { measure } from './measure.ts';
import type { PartTimes } from './parts.ts';
import { measurePeers } from './peers.ts';
import { verifyComplete } from './verify-complete.ts';

export interface BenchPlan {
  /** Folder of the package. */
  readonly root: string;
  /** Emptied first, then filled with the archive and its sites. */
  readonly folder: string;
  readonly articles: number;
  readonly corpus?: string | undefined;
  readonly workers?: string | undefined;
  readonly dev: boolean;
  readonly peers: boolean;
}

/** Makes an archive and takes all measurements of the plan. @returns rows in the order of measurement */
export async function benchArchive(plan: BenchPlan): Promise<BenchRow[]> {
  const { root, folder } = plan;
  fs.rmSync(folder, { recursive: true, force: true });
  const seeds = path.join(folder, 'seeds');
  const pages = makeArchive(
    seeds,
    plan.articles,
    plan.corpus === undefined ? { seeds: path.join(root, 'seeds') } : { corpus: plan.corpus },
  );
  const rows = [await timeBuild(plan, 'cold', pages), await timeBuild(plan, 'nothing changed', pages)];
  changeOnePage(seeds);
  rows.push(await timeBuild(plan, 'one page changed', pages));
  addOnePage(seeds);
  const last = await timeBuild(plan, 'one page added', pages + 1);
  rows.push(last, await timeBareChain(plan, last.articles));
  if (plan.dev) rows.push(...(await measureDev(root, folder)).map((row) => ({ ...row, articles: last.articles })));
  if (plan.peers) rows.push(...(await measurePeers(path.join(folder, 'dist'), path.join(folder, 'peers'))));
  return rows;
}

/** @throws Error if the site is incomplete or was not made from `pages` pages */
async function timeBuild({ root, folder, workers }: BenchPlan, what: string, pages: number): Promise<BenchRow> {
  const threads = workers === undefined ? [] : ['--workers', workers];
  const { seconds, mebibytes, stdout } = await measure([path.join(root, 'lib/cli.js'), 'build', '--json', ...threads], folder);
  const report = JSON.parse(stdout) as BuildReport;
  if (report.pages !== pages) throw new Error(`${pages} pages were made, ${report.pages} built`);
  verifyComplete(path.join(folder, 'dist'), report);
  const { timings, work } = report;
  const build = { timings, work, filesWritten: report.files.written, megabytes: report.bytes / 1e6, cacheMegabytes: report.cache / 1e6 };
  return { what, articles: report.articles, seconds, mebibytes, build };
}

async function timeBareChain({ root, folder }: BenchPlan, articles: number): Promise<BenchRow> {
  const site = path.join(folder, 'dist');
  const chain = await measure([plainScript(root, 'bare-chain'), site, path.join(folder, 'bare')], root);
  const parts = await measure([plainScript(root, 'parts'), site, path.join(folder, 'parts')], root);
  const { seconds, mebibytes } = chain;
  return { what: 'bare chain', articles, seconds, mebibytes, parts: JSON.parse(parts.stdout) as PartTimes };
}

/** Strips a script's types, to keep the overhead of a TypeScript runner out of the measurement. @returns path of the JavaScript file */
function plainScript(root: string, name: string): string {
  const file = path.join(root, `lib/bench/${name}.mjs`);
  const { code } = transformSync(fs.readFileSync(path.join(root, `tools/bench/${name}.ts`), 'utf8'), { loader: 'ts', target: 'node20' });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, code);
  return file;
}
