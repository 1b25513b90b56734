/** The data shared by the stages of one build. */
import type { Settings } from '../settings/settings.ts';
import type { Preview } from './preview.ts';
import type { SiteState } from './publish/site-writer.ts';
import type { OutputData } from './publish/output-data.ts';
import type { StageTimer } from './stage-timer.ts';
import type { BuildSession } from './store/build-session.ts';
import type { BuildState } from './store/build-state.ts';
import type { Version } from './version.ts';
import type { SiteWorkers } from './work/site-workers.ts';
import type { Preparing } from './work/start-preparing.ts';

/** Receives the progress of a build. */
export interface BuildObserver {
  stage(name: string): void;
  progress(done: number, total: number): void;
  /** Called once the site is planned and any page of it can be previewed; the build continues when it resolves. */
  planned?(preview: Preview): Promise<void>;
}

export interface BuildContext {
  readonly settings: Settings;
  readonly program: Version;
  readonly target: OutputData;
  readonly observer: BuildObserver;
  readonly timer: StageTimer;
  readonly workers: SiteWorkers;
  /** Whether to remove from the cache everything this build does not use. */
  readonly prune: boolean;
  readonly session: BuildSession;
  /** The state saved by the last build; null for a first build or an unreadable state. */
  readonly last: BuildState | null;
  readonly signal: AbortSignal | null;
  /** Starts filling the next site's folder with the last site's files. */
  prepare(before: SiteState): Preparing;
}
