/** The workers of a build: wires its two kinds of jobs to the pool. */
import path from 'node:path';
import { PACKAGE_FOLDER } from '../../text/package-folder.ts';
import type { ReadJob, ReadOutcome } from './read-batch.ts';
import type { RenderJob, RenderOutcome } from './render-batch.ts';
import { openWorkers, type Workers } from './workers.ts';

/** By name of the function that does it in worker.ts. */
export type SiteJobs = {
  readonly readBatch: { readonly job: ReadJob; readonly outcome: readonly ReadOutcome[] };
  readonly renderBatch: { readonly job: RenderJob; readonly outcome: RenderOutcome };
};

export type SiteWorkers = Workers<SiteJobs>;

/**
 * @param threads null: as many as the machine runs at once.
 * @param worth see openWorkers.
 */
export const openSiteWorkers = (threads: number | null, worth?: number): SiteWorkers =>
  openWorkers<SiteJobs>(path.join(PACKAGE_FOLDER, 'lib/worker.js'), () => import('./worker.ts'), threads, worth);
