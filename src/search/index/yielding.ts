/** A generator yields PAUSE during long work without results, so that its caller can handle other events. */
export type Pause = null;
export const PAUSE: Pause = null;

/** Runs handled between two pauses: a few milliseconds of work. */
export const RUNS_A_TURN = 500;
