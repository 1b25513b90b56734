/** Caches runs while an index is made, which reads each of them three times. */
import type { Runs } from './merge-runs.ts';

/** Default size of the cache in bytes. The runs of 10,000 articles take about 30 million. */
const CACHE_BYTES = 48 * 1024 * 1024;

/** The same runs, cached up to `room` bytes. */
export function cachedRuns(runs: Runs, room = CACHE_BYTES): Runs {
  const cached: Uint8Array[] = [];
  let left = room;
  return {
    length: runs.length,
    run(number) {
      const known = cached[number];
      if (known !== undefined) return known;
      const run = runs.run(number);
      // Only the next one in order, so that the array has no holes.
      if (number === cached.length && run.length <= left) {
        cached.push(run);
        left -= run.length;
      }
      return run;
    },
  };
}
