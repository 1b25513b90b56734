/** The build: seeds in, site out. Reads as the list of its stages; each is timed. */
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic, OutputFile, Seed } from '../model.ts';
import { filesBelow, readAssets, templateFolders } from './assets.ts';
import { type BuildReport, reportBuild, reportFailure } from './build-report.ts';
import { type BuildState, isIntact, readBuildState, writeBuildState } from './build-state.ts';
import { type Clock, startClock } from './clock.ts';
import { digest } from './digest.ts';
import { readImages } from './images.ts';
import type { Design } from './make-site.ts';
import { openPageCache } from './page-cache.ts';
import { pageConfig } from './page-config.ts';
import { readPages } from './read-pages.ts';
import { findSeeds, readSeed } from './seeds.ts';
import type { Settings } from './settings.ts';
import { openStaging, type Staging } from './staging.ts';
import { lockTarget, MANIFEST, refusal, type Target, targetOf, unlockTarget } from './target.ts';
import { readVersion } from './version.ts';

/** Told of a build's course. */
export interface BuildObserver {
  stage(name: string): void;
  progress(done: number, total: number): void;
}

/** Builds the whole site. Bad input does not throw: it is named in the report's diagnostics, and the rest is built. */
export async function buildSite(settings: Settings, observer: BuildObserver): Promise<BuildReport> {
  const clock = startClock(observer.stage);
  const target = targetOf(settings.folders.out);
  const refused = refusal(target, settings.folders.seeds) ?? lockTarget(target);
  if (refused) return reportFailure(target.out, [refused], clock);
  const release = () => releaseTarget(target);
  process.once('exit', release);
  try {
    return await buildLocked(settings, target, observer, clock);
  } finally {
    process.off('exit', release);
    release();
  }
}

async function buildLocked({ config, folders }: Settings, target: Target, observer: BuildObserver, clock: Clock): Promise<BuildReport> {
  const { version, hash } = readVersion();
  // Only what reading depends on: a changed colour must not read every page anew.
  const reader = digest(hash, JSON.stringify(pageConfig(config)));

  clock.stage('find seeds');
  const { seeds, diagnostics } = readSeeds(folders.seeds);
  if (!seeds.length) return reportFailure(target.out, diagnostics, clock);
  const cache = openPageCache(path.join(folders.cache, 'pages'), reader);
  const keys = seeds.map((seed) => cache.key(seed));
  const { images, files, diagnostics: inImages } = readImages(folders.seeds, seeds);
  diagnostics.push(...inImages.map((d) => ({ ...d, file: path.join(folders.seeds, d.file) })));
  const design: Design = { templates: templateFolders(folders.templates), assets: [...readAssets(folders.public), ...files], images };
  const inputs = digest(hash, JSON.stringify(config), ...keys, designDigest(design), JSON.stringify(diagnostics));
  const last = readBuildState(folders.cache, folders.out);
  if (last?.inputs === inputs && fs.existsSync(path.join(target.out, MANIFEST)) && isIntact(last, target.out))
    return reportBuild(target.out, last, { written: 0, unchanged: Object.keys(last.files).length, removed: 0 }, clock);

  clock.stage('read pages');
  const readings = await readPages(seeds, keys, cache, config, (done) => observer.progress(done, seeds.length));
  const records = readings.flatMap((reading) => reading.page ?? []);
  const inSeeds = (found: readonly Diagnostic[]) => found.map((d) => ({ ...d, file: path.join(folders.seeds, d.file) }));
  diagnostics.push(...inSeeds(readings.flatMap((reading) => reading.diagnostics)));
  if (!records.length) return reportFailure(target.out, diagnostics, clock);

  clock.stage('archive');
  const { makeSite } = await import('./make-site.ts');
  const site = makeSite(records, seeds, config, design, version);
  diagnostics.push(...inSeeds(site.diagnostics));

  const staging = openStaging(target, last?.files ?? {});
  clock.stage('render');
  addAll(
    staging,
    site.pages((done) => observer.progress(done, records.length)),
  );
  clock.stage('search index');
  addAll(staging, site.searchIndex());

  clock.stage('publish');
  const published = staging.publish(`guzhi ${version}`);
  const state: BuildState = {
    inputs,
    files: published.state,
    pages: records.length,
    articles: site.articles,
    doubts: site.doubts,
    bytes: published.bytes,
    diagnostics,
  };
  writeBuildState(folders.cache, folders.out, state);
  cache.prune();
  return reportBuild(target.out, state, published, clock);
}

function readSeeds(folder: string): { seeds: Seed[]; diagnostics: Diagnostic[] } {
  const found = findSeeds(folder);
  const read = found.files.map(readSeed);
  return { seeds: read.flatMap(({ seed }) => seed ?? []), diagnostics: [...found.diagnostics, ...read.flatMap((r) => r.diagnostics)] };
}

/** Digest of the files that shape the site without being seeds. */
function designDigest({ templates, assets, images }: Design): string {
  const inTemplates = templates.flatMap((folder) => filesBelow(folder).flatMap((name) => [name, fs.readFileSync(path.join(folder, name))]));
  return digest(JSON.stringify([...images]), ...inTemplates, ...assets.flatMap((asset) => [asset.path, asset.content]));
}

function addAll(staging: Staging, files: Iterable<OutputFile>): void {
  for (const file of files) staging.add(file);
}

/** After a build that went well there is nothing left to remove but the lock. */
function releaseTarget(target: Target): void {
  fs.rmSync(target.next, { recursive: true, force: true });
  unlockTarget(target);
}
