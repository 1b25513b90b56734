/**
 * What a generator gives while it has long to work before it has something to give: whoever asks may see to other things, and
 * asks again.
 */
export type Pause = null;
export const PAUSE: Pause = null;

/** So many runs are gone through between two pauses: some milliseconds. */
export const RUNS_A_TURN = 500;
