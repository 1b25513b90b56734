/** The program of a worker thread: one export for each kind of job; see site-workers.ts. */
export { readBatch } from './read-batch.ts';
export { renderBatch } from './render-batch.ts';
