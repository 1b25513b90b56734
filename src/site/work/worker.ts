/** The program of a worker thread: one export for each kind of job; see site-workers.ts. */
import { settled } from './job-result.ts';
import { readBatch as read } from './read-batch.ts';
import { renderBatch as render } from './render-batch.ts';

export const readBatch = settled(read);
export const renderBatch = settled(render);
