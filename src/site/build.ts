/** The build: seeds in, site out. Reads as the list of its stages; each is timed. */
import fs from 'node:fs';
import type { OutputFile } from '../model/model.ts';
import type { SharedUnit } from '../render/site.ts';
import { type BuildReport, type BuildWork, NO_WORK, reportBuild, reportFailure, slowestOf } from './build-report.ts';
import { type BuildState, filesOf, isIntact, readBuildState, stateFile, writeBuildState } from './store/build-state.ts';
import { type Clock, startClock } from './stage-clock.ts';
import { problemOf } from './work/failures.ts';
import { findInputs, inSeeds } from './inputs.ts';
import type { KeptAddresses } from './publish/keep-addresses.ts';
import { type BuildMemory, openMemory } from './store/build-memory.ts';
import { type Preparing, startPreparing } from './work/preparing.ts';
import { pruneOutputs, prunePages } from './store/prune-cache.ts';
import { readPages } from './work/read-pages.ts';
import type { Preview } from './preview.ts';
import type { Settings } from '../settings/settings.ts';
import type { FileState, SiteState } from './publish/site-writer.ts';
import { openStaging } from './publish/staging.ts';
import { goOn, Stopped } from './work/cancel.ts';
import { packsFolder, readPacks, writePacks } from './store/summary-packs.ts';
import { lockTarget, refusal, type Target, targetOf, unlockTarget } from './publish/target.ts';
import { readVersion } from './version.ts';
import { openWorkers, type Workers } from './work/workers.ts';

/** Told of a build's course. */
export interface BuildObserver {
  stage(name: string): void;
  progress(done: number, total: number): void;
  /** It is known what the site will be, and any page of it can be looked at; the build goes on afterwards. */
  planned?(preview: Preview): Promise<void>;
}

export interface BuildOptions {
  /** Who does the work; as many threads as the machine runs at once where nobody is named. */
  readonly workers?: Workers;
  /** Whether the cache is to keep nothing but what this build asked for. */
  readonly prune?: boolean;
  /** What this program knows of its last build of this site. */
  readonly memory?: BuildMemory;
  /** Ends the build; the published site stays as it was. */
  readonly signal?: AbortSignal;
}

/** Builds the whole site. Bad input does not throw: it is named in the report's diagnostics, and the rest is built. */
export async function buildSite(settings: Settings, observer: BuildObserver, options: BuildOptions = {}): Promise<BuildReport> {
  const clock = startClock(observer.stage);
  const target = targetOf(settings.folders.out, settings.folders.cache);
  const memory = options.memory ?? openMemory();
  const last = memory.last?.out === target.out ? memory.last.state : readBuildState(settings.folders.cache, settings.folders.out);
  const refused = refusal(target, settings.folders.seeds, last?.list) ?? lockTarget(target);
  if (refused) return reportFailure(target.out, [refused], clock);
  let preparing: Preparing | null = null;
  const release = () => {
    preparing?.stop();
    releaseTarget(target);
  };
  process.once('exit', release);
  const workers = options.workers ?? openWorkers(null);
  try {
    return await buildLocked(settings, target, {
      observer,
      clock,
      workers,
      prune: options.prune ?? false,
      memory,
      last,
      signal: options.signal ?? null,
      prepare: (before) => (preparing = startPreparing(target, before, workers.threads > 1)),
    });
  } catch (error) {
    if (error instanceof Stopped) return reportFailure(target.out, [], clock);
    const problem = problemOf(error, target, settings.folders.seeds);
    if (problem === null) throw error;
    return reportFailure(target.out, [problem], clock);
  } finally {
    if (options.workers === undefined) await workers.close();
    process.off('exit', release);
    release();
  }
}

/** What a build in progress needs beside its settings. */
interface Course {
  readonly observer: BuildObserver;
  readonly clock: Clock;
  readonly workers: Workers;
  readonly prune: boolean;
  readonly memory: BuildMemory;
  /** What the last build left. */
  readonly last: BuildState | null;
  readonly signal: AbortSignal | null;
  /** Has the next site begin as the last one; null where there can be none. */
  prepare(before: SiteState): Preparing | null;
}

async function buildLocked(settings: Settings, target: Target, course: Course): Promise<BuildReport> {
  const { observer, clock, workers, prune, memory, last, signal } = course;
  const { config, folders } = settings;
  const program = readVersion();

  clock.stage('find seeds');
  const inputs = findInputs(settings, program);
  const { pages, reader, design, pictures } = inputs;
  const diagnostics = [...inputs.diagnostics];
  if (!pages.length) return reportFailure(target.out, diagnostics, clock);
  const isLast = last?.inputs === inputs.digest(pages.map(({ key }) => key));
  if (isLast && !prune && isIntact(last, target.out))
    return reportBuild(target.out, last, { written: 0, unchanged: filesOf(last).size, removed: 0 }, NO_WORK, clock);

  const before = last === null ? new Map<string, FileState>() : filesOf(last);
  // Where all pages look different there is nothing to begin with.
  const preparing = last?.look === inputs.look ? course.prepare(before) : null;

  clock.stage('read pages');
  const packs = packsFolder(folders.cache, folders.out);
  const known = memory.summaries.size > 0 ? memory.summaries : readPacks(packs);
  const read = await readPages(pages, reader, workers, known, (done) => observer.progress(done, pages.length));
  memory.summaries = read.summaries;
  diagnostics.push(...inSeeds(folders.seeds, read.diagnostics));
  if (!read.pages.length) return reportFailure(target.out, diagnostics, clock);

  clock.stage('archive');
  const { planSite, keepAddresses, renderSite } = await import('./make-site.ts');
  const plan = planSite(read, config, design, program);
  diagnostics.push(...inSeeds(folders.seeds, plan.diagnostics));

  const addresses: KeptAddresses = keepAddresses(folders.addresses, plan.site, target.out);
  if (addresses.diagnostics.length) return reportFailure(target.out, [...diagnostics, ...addresses.diagnostics], clock);

  if (observer.planned) {
    const { openPreview } = await import('./preview.ts');
    await observer.planned(openPreview({ plan, read, reader, design, last }));
    goOn(signal);
  }

  clock.stage('render');
  const missing = preparing && new Set(await preparing.missing);
  const staging = openStaging(target, { files: before, list: last?.list ?? null, missing });
  const made = await renderSite(
    {
      plan,
      reader,
      pages: read.pages,
      last,
      target,
      staging,
      others: unlessMade(plan.shared(), addresses.pages()),
      pictures,
      signal,
    },
    workers,
    observer.progress,
  );

  clock.stage('publish');
  addresses.write();
  const published = staging.publish(`guzhi ${program.version}`);
  const cache = prunePages(reader.cache, new Set(read.keys), prune, Date.now());
  pruneOutputs(
    folders.cache,
    [packs, stateFile(folders.cache, folders.out), ...(target.spare === null ? [] : [target.spare])],
    prune,
    Date.now(),
  );
  const packed = writePacks(packs, read.summaries);
  const state: BuildState = {
    inputs: inputs.digest(read.keys),
    look: inputs.look,
    units: made.units,
    shared: made.shared,
    list: published.list,
    index: made.index,
    lines: made.table,
    pages: read.pages.length,
    articles: plan.site.archive.articles.length,
    doubts: plan.doubts,
    bytes: published.bytes,
    cache: cache.bytes + packed,
    diagnostics,
  };
  writeBuildState(folders.cache, folders.out, state);
  memory.last = { out: target.out, state };
  const work: BuildWork = {
    threads: workers.threads,
    read: read.times.size,
    rendered: made.times.size,
    kept: made.units.size - made.times.size,
    slowest: slowestOf([...prefixed('read', read.times), ...prefixed('render', made.times)]),
  };
  return reportBuild(target.out, state, published, work, clock);
}

const prefixed = (prefix: string, times: ReadonlyMap<string, number>) =>
  Array.from(times, ([what, ms]) => [`${prefix} ${what}`, ms] as const);

/** The parts, then the pages in the place of those that are gone: one that the site makes itself is there, whatever was said of it. */
function* unlessMade(parts: Iterable<OutputFile | SharedUnit>, moved: Iterable<OutputFile>): Generator<OutputFile | SharedUnit, void> {
  const made = new Set<string>();
  for (const part of parts) {
    made.add('render' in part ? part.url : part.path);
    yield part;
  }
  for (const page of moved) if (!made.has(page.path)) yield page;
}

/** After a build that went well there is nothing left to remove but the lock. */
function releaseTarget(target: Target): void {
  fs.rmSync(target.next, { recursive: true, force: true });
  unlockTarget(target);
}
