/** The program of the thread that prepares the next site's folder; see start-preparing.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { ENDED, prepareNext, type PrepareTask, STOP } from './prepare-next.ts';

const { preparation, signals } = workerData as PrepareTask;
try {
  parentPort?.postMessage(prepareNext(preparation, () => Atomics.load(signals, STOP) === 1));
} finally {
  Atomics.store(signals, ENDED, 1);
  Atomics.notify(signals, ENDED);
}
