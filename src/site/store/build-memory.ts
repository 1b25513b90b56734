/** What a program that builds again and again need not ask the disk for. */
import type { BuildState } from './build-state.ts';
import type { Summaries } from './summary-packs.ts';

export interface BuildMemory {
  /** By key: those of the pages of the last build. */
  summaries: Summaries;
  /** What the last build left, and where. */
  last: { readonly out: string; readonly state: BuildState } | null;
}

export const openMemory = (): BuildMemory => ({ summaries: new Map(), last: null });
