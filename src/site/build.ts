/** The build: seeds in, site out. `runStages` lists the stages; the code around it takes the lock and handles failures. */
import fs from 'node:fs';
import type { Diagnostic } from '../model/model.ts';
import type { Settings } from '../settings/settings.ts';
import { BuildCancelled, throwIfCancelled } from './work/build-cancelled.ts';
import type { BuildContext, BuildObserver } from './build-context.ts';
import { type BuildReport, NO_WORK, reportBuild, reportFailure, workOf } from './build-report.ts';
import { problemOf } from './failures.ts';
import { findInputs, type Inputs, inSeeds } from './inputs.ts';
import { publishSite } from './publish-site.ts';
import { isSystemError } from '../messages/system.ts';
import type { KeptAddresses } from './publish/keep-addresses.ts';
import type { FileState, SiteState } from './publish/site-writer.ts';
import { openStaging } from './publish/staging.ts';
import { type OutputData, outputData } from './publish/output-data.ts';
import { lockTarget, refusal, unlockTarget } from './publish/target.ts';
import type { RenderedSite } from './render-site.ts';
import type { SitePlan } from './site-plan.ts';
import { startStageTimer } from './stage-timer.ts';
import { type BuildSession, openSession } from './store/build-session.ts';
import { type BuildState, filesOf, isIntact, readBuildState } from './store/build-state.ts';
import { readPacks } from './store/summary-packs.ts';
import { readVersion } from './version.ts';
import { readPages, type ReadPages } from './work/read-pages.ts';
import { openSiteWorkers, type SiteWorkers } from './work/site-workers.ts';
import { type Preparing, startPreparing } from './work/start-preparing.ts';

export type { BuildObserver } from './build-context.ts';

export interface BuildOptions {
  /** Default: one thread per processor core, closed after the build. */
  readonly workers?: SiteWorkers;
  /** Whether to remove from the cache everything this build does not use. */
  readonly prune?: boolean;
  /** For a process that builds the same site repeatedly. */
  readonly session?: BuildSession;
  /** Cancels the build, leaving the published site unchanged. */
  readonly signal?: AbortSignal;
}

/**
 * Builds the whole site.
 * @returns the report. Bad input does not throw: the report's diagnostics name it, and the rest of the site is built.
 */
export async function buildSite(settings: Settings, observer: BuildObserver, options: BuildOptions = {}): Promise<BuildReport> {
  const timer = startStageTimer(observer.stage);
  const { folders } = settings;
  const { session = openSession(), prune = false, signal = null } = options;
  const program = readVersion();
  const target = outputData(folders.out, folders.cache);
  const last = session.last?.out === target.out ? session.last.state : readBuildState(target.state, program.hash);
  const refused = refusal(target, folders.seeds, last?.list) ?? lockTarget(target);
  if (refused) return reportFailure(target.out, [refused], timer);
  let preparing: Preparing | null = null;
  const release = () => {
    preparing?.stop();
    releaseTarget(target);
  };
  process.once('exit', release);
  const workers = options.workers ?? openSiteWorkers(null);
  const prepare = (before: SiteState) => (preparing = startPreparing(target, before, workers.threads > 1));
  try {
    return await runStages({ settings, program, target, observer, timer, workers, prune, session, last, signal, prepare });
  } catch (error) {
    if (error instanceof BuildCancelled) return reportFailure(target.out, [], timer);
    const problem = problemOf(error, target, folders.cache);
    if (problem === null) throw error;
    return reportFailure(target.out, [problem], timer);
  } finally {
    if (options.workers === undefined) await workers.close();
    process.off('exit', release);
    release();
  }
}

/** After a successful build only the lock remains to be removed. The next build removes anything this one cannot. */
function releaseTarget(target: OutputData): void {
  try {
    fs.rmSync(target.next, { recursive: true, force: true });
    unlockTarget(target);
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

/** Runs the stages in order. Ends early if nothing has changed or nothing can be published. */
async function runStages(build: BuildContext): Promise<BuildReport> {
  const { target, timer, last, workers } = build;
  const fail = (diagnostics: readonly Diagnostic[]): BuildReport => reportFailure(target.out, diagnostics, timer);

  const inputs = timer.stage('find seeds', () => findInputs(build.settings, build.program));
  if (inputs.pages.length === 0) return fail(inputs.diagnostics);
  if (last !== null && isUpToDate(build, inputs, last)) return reportUnchanged(build, last);

  const before = last === null ? new Map<string, FileState>() : filesOf(last);
  // A changed look changes nearly all files, so the next site then starts from an empty folder.
  const preparing = last?.look === inputs.look ? build.prepare(before) : null;
  const read = await timer.stage('read pages', () => readAll(build, inputs));
  const found = [...inputs.diagnostics, ...inSeeds(build.settings.folders.seeds, read.diagnostics)];
  if (read.pages.length === 0) return fail(found);

  const { plan, addresses, diagnostics: planned } = await timer.stage('archive', () => planNext(build, inputs, read));
  const diagnostics = [...found, ...planned];
  if (addresses.diagnostics.length > 0) return fail([...diagnostics, ...addresses.diagnostics]);
  await showPreview(build, inputs, read, plan);

  const rendered = await timer.stage('render', () => renderNext(build, { inputs, read, plan, addresses, before, preparing }));

  const made = { inputs, read, plan, addresses, rendered, diagnostics };
  const { state, files, diagnostics: unsaved } = timer.stage('publish', () => publishSite(build, made));
  return reportBuild(
    target.out,
    { ...state, diagnostics: [...state.diagnostics, ...unsaved] },
    files,
    workOf(workers.threads, read, rendered),
    timer,
  );
}

/** Whether the published site was built from exactly these inputs. */
const isUpToDate = ({ prune, target }: BuildContext, inputs: Inputs, last: BuildState): boolean =>
  !prune && last.inputs === inputs.digest(inputs.pages.map(({ key }) => key)) && isIntact(last, target.out);

const reportUnchanged = ({ target, timer }: BuildContext, last: BuildState): BuildReport =>
  reportBuild(target.out, last, { written: 0, unchanged: filesOf(last).size, removed: 0 }, NO_WORK, timer);

async function readAll({ target, session, workers, observer, signal }: BuildContext, { pages, reader }: Inputs): Promise<ReadPages> {
  const known = session.summaries.size > 0 ? session.summaries : readPacks(target.summaries);
  const read = await readPages({ found: pages, reader, known, signal }, workers, (done) => observer.progress(done, pages.length));
  session.summaries = read.summaries;
  return read;
}

interface Planned {
  readonly plan: SitePlan;
  readonly addresses: KeptAddresses;
  /** Only those found while planning. */
  readonly diagnostics: readonly Diagnostic[];
}

async function planNext({ settings, program, target }: BuildContext, { design }: Inputs, read: ReadPages): Promise<Planned> {
  const { config, folders } = settings;
  const { planSite, keepAddresses } = await import('./changed-site.ts');
  const plan = planSite(read, config, design, program);
  const addresses = keepAddresses(folders.addresses, plan.site, target.out);
  return { plan, addresses, diagnostics: [...inSeeds(folders.seeds, plan.diagnostics), ...plan.ownDiagnostics] };
}

async function showPreview({ observer, last, signal }: BuildContext, inputs: Inputs, read: ReadPages, plan: SitePlan): Promise<void> {
  if (!observer.planned) return;
  const { openPreview } = await import('./changed-site.ts');
  await observer.planned(openPreview({ plan, read, reader: inputs.reader, images: inputs.design.images, last }));
  throwIfCancelled(signal);
}

interface NextSite {
  readonly inputs: Inputs;
  readonly read: ReadPages;
  readonly plan: SitePlan;
  readonly addresses: KeptAddresses;
  /** The files written by the last build. */
  readonly before: SiteState;
  readonly preparing: Preparing | null;
}

async function renderNext(build: BuildContext, { inputs, read, plan, addresses, before, preparing }: NextSite): Promise<RenderedSite> {
  const { target, last, signal, workers, observer } = build;
  const { renderSite } = await import('./changed-site.ts');
  const missing = preparing && new Set(await preparing.missing);
  const staging = openStaging(target, { files: before, list: last?.list ?? null, missing });
  const { reader, pictures } = inputs;
  const moved = addresses.pages();
  return renderSite({ plan, reader, pages: read.pages, last, target, staging, moved, pictures, signal }, workers, observer.progress);
}
