/** Keeps the runs that were read: making an index asks for all of them three times. */
import type { Runs } from './merge-runs.ts';

/** Bytes of runs that are worth holding: 10,000 articles have about 30 million. */
const HELD = 48 * 1024 * 1024;

/** The same runs, of which as many as there is room for are asked for but once. */
export function cachedRuns(runs: Runs, room = HELD): Runs {
  const held: Uint8Array[] = [];
  let left = room;
  return {
    length: runs.length,
    run(number) {
      const known = held[number];
      if (known !== undefined) return known;
      const run = runs.run(number);
      // In the order asked for, so that what is held has no holes.
      if (number === held.length && run.length <= left) {
        held.push(run);
        left -= run.length;
      }
      return run;
    },
  };
}
