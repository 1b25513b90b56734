/** How V8 is set where a build has much to do: V8's own settings are for programs that run for a moment or for days. */
import v8 from 'node:v8';
import type { BuildObserver } from '../site/build.ts';

/**
 * Percent by which the heap of a thread may grow before it is swept anew. V8 itself waits until it is up to four times as
 * large: of 10,000 articles that leaves 250 MB of rubbish lying, and sweeping more often costs no measurable time beside
 * reading them.
 */
const GROWTH = 20;
/**
 * Work, in bytes of V8's own code, after which a function is thought worth compiling to the quickest code, and how much of what
 * it calls may be compiled into it. V8's own are a sixth and twelve times as much. A build runs a thousand functions for a few
 * seconds, and each thread compiles its own: at V8's figures that takes 12 s of CPU for 10,000 articles and much of it is never
 * earned back. At these a build takes a tenth less CPU and 40 MB less, one of 80,000 articles no more than otherwise.
 */
const BUDGET = 400_000;
const INLINED = 75;
/** Where few pages are to be read there is little rubbish, and sweeping would take a sixth of the time. */
const MANY_TO_READ = 100;
/** Beyond so many bytes there is much of it all the same: every page is rendered anew where a template changed. */
const LARGE = 800 * 1024 * 1024;
/** Milliseconds between two looks at the heap. */
const LOOK = 250;

/** For all threads of this process that are started from now on, and for this one. */
function setForMuch(): void {
  v8.setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  v8.setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  v8.setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
}

/** An observer that sets V8 for much work where a build has much to do, which its first progress tells, or else the heap itself. */
export function forMuchWork<O extends BuildObserver>(observer: O): O {
  let asked = false;
  return {
    ...observer,
    progress(done: number, total: number) {
      if (!asked && total - done > MANY_TO_READ) setForMuch();
      else if (!asked) setForMuchFrom(LARGE);
      asked = true;
      observer.progress(done, total);
    },
  };
}

function setForMuchFrom(bytes: number): void {
  const timer = setInterval(() => {
    if (v8.getHeapStatistics().total_heap_size < bytes) return;
    setForMuch();
    clearInterval(timer);
  }, LOOK);
  timer.unref();
}
