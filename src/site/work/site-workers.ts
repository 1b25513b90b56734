/** Connects a build's two kinds of jobs to the worker pool. */
import path from 'node:path';
import { PACKAGE_FOLDER } from '../../text/package-folder.ts';
import type { ReadJob, ReadOutcome } from './read-batch.ts';
import type { RenderJob, RenderOutcome } from './render-batch.ts';
import { openWorkers, type Workers } from './workers.ts';

/** Kinds of jobs by the name of their function in worker.ts. */
export type SiteJobs = {
  readonly readBatch: { readonly job: ReadJob; readonly outcome: readonly ReadOutcome[] };
  readonly renderBatch: { readonly job: RenderJob; readonly outcome: RenderOutcome };
};

export type SiteWorkers = Workers<SiteJobs>;

/**
 * @param threads null for one per processor core.
 * @param worth see openWorkers.
 */
export const openSiteWorkers = (threads: number | null, worth?: number): SiteWorkers =>
  openWorkers<SiteJobs>(path.join(PACKAGE_FOLDER, 'lib/worker.js'), () => import('./worker.ts'), threads, worth);
