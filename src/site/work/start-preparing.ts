/** Prepares the next site's folder in a separate thread while this one reads changed pages. */
import fs from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { Problem } from '../../model/problem.ts';
import { PACKAGE_FOLDER } from '../../text/package-folder.ts';
import { tableOf } from '../store/file-table.ts';
import { ENDED, type Preparation, prepareNext, type PrepareTask, STOP } from './prepare-next.ts';
import type { SiteState } from '../publish/site-writer.ts';
import type { OutputData } from '../publish/output-data.ts';

export interface Preparing {
  /** See prepareNext. */
  readonly missing: Promise<readonly string[]>;
  /** Stops the thread and waits: after it returns, nothing writes to the next site's folder. */
  stop(): void;
}

/** Milliseconds to wait for the thread to stop: longer than it takes to link one file. */
const MOST_WAIT = 5_000;

/**
 * @param before the files of the last build.
 * @param beside whether to use another thread; without the compiled program, this thread does the work at once.
 */
export function startPreparing({ out, next, spare }: OutputData, before: SiteState, beside: boolean): Preparing {
  const preparation: Preparation = { out, next, spare, before: tableOf(before) };
  const program = path.join(PACKAGE_FOLDER, 'lib/prepare.js');
  if (!beside || !fs.existsSync(program)) return { missing: Promise.resolve(prepareNext(preparation, () => false)), stop() {} };
  const signals = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(program, { workerData: { preparation, signals } satisfies PrepareTask });
  const missing = new Promise<readonly string[]>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      Atomics.store(signals, ENDED, 1);
      reject(new Problem(diagnosticOf(SITE.workerDied({ reason: 'the thread that prepares the next site has ended' }), 'guzhi')));
    });
  });
  // A build that fails before it awaits this reports its own error.
  missing.catch(() => undefined);
  return {
    missing,
    stop() {
      Atomics.store(signals, STOP, 1);
      Atomics.wait(signals, ENDED, 0, MOST_WAIT);
    },
  };
}
