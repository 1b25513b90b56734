/** The sequence model that reads pages: its weights, and the sums of them that were needed so far. */
import { type GroupSums, openGroupSums } from './group-sums.ts';
import { type Model, openModel } from './weights.ts';
import weights from './weights.json' with { type: 'json' };

export interface LayoutModel {
  readonly model: Model;
  /** Grows as pages are read, up to a limit. */
  readonly sums: GroupSums;
}

let opened: LayoutModel | null = null;

/** The model of this thread, opened with its first page. */
export const layoutModel = (): LayoutModel => (opened ??= { model: openModel(weights), sums: openGroupSums() });
