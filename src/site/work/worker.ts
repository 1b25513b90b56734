/** What a worker thread can do; see workers.ts. */
export { readBatch } from './read-job.ts';
export { renderBatch } from './render-job.ts';
