/** What a process that builds one site repeatedly keeps in memory between builds, so that it need not read it from the disk. */
import type { BuildState } from './build-state.ts';
import type { Summaries } from './summary-packs.ts';

export interface BuildSession {
  /** Of the pages of the last build. */
  summaries: Summaries;
  /** The last build's state, and the site that it belongs to. */
  last: { readonly out: string; readonly state: BuildState } | null;
}

export const openSession = (): BuildSession => ({ summaries: new Map(), last: null });
