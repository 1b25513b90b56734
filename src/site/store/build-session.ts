/** Keeps data in memory between builds, for a process that builds one site repeatedly, so that they need not be read from the disk. */
import type { BuildState } from './build-state.ts';
import type { Summaries } from './summary-packs.ts';

export interface BuildSession {
  /** Summaries of the last build's pages. */
  summaries: Summaries;
  /** The last build's state and its output folder. */
  last: { readonly out: string; readonly state: BuildState } | null;
}

export const openSession = (): BuildSession => ({ summaries: new Map(), last: null });
