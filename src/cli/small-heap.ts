/** Memory that grows with what is held, not with what was thrown away. */
import v8 from 'node:v8';
import type { BuildObserver } from '../build/build.ts';

/**
 * Percent by which the heap of a thread may grow before it is swept anew. V8 itself waits until it is up to four times as
 * large: of 10,000 articles that leaves 250 MB of rubbish lying, and sweeping more often costs no measurable time beside
 * reading them.
 */
const GROWTH = 20;
/** Where few pages are to be read there is little rubbish, and sweeping would take a sixth of the time. */
const MANY_TO_READ = 100;

/** For all threads of this process that are started from now on, and for this one. */
const keepHeapSmall = (): void => v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`);

/** An observer that keeps the heap small where a build has much to do, which its first progress tells. */
export function sparing<O extends BuildObserver>(observer: O): O {
  let asked = false;
  return {
    ...observer,
    progress(done: number, total: number) {
      if (!asked && total - done > MANY_TO_READ) keepHeapSmall();
      asked = true;
      observer.progress(done, total);
    },
  };
}
