/** Fills the folder of the next site with the files of the last one; the build then replaces those that changed. */
import fs from 'node:fs';
import { type FileTable, filesIn } from '../store/file-table.ts';
import { openSiteWriter } from '../publish/site-writer.ts';
import { takeSpareTree } from '../publish/spare-tree.ts';

export interface Preparation {
  readonly out: string;
  readonly next: string;
  /** See spare-tree.ts. */
  readonly spare: string;
  /** The files of the last build. */
  readonly before: FileTable;
}

/**
 * @param stopped polled before each file; true ends the work early.
 * @returns the files of the last build that could not be taken over because they were changed or removed since.
 */
export function prepareNext({ out, next, spare, before }: Preparation, stopped: () => boolean): readonly string[] {
  const files = filesIn(before);
  takeSpareTree(spare, next, new Map(files));
  fs.mkdirSync(next, { recursive: true });
  const writer = openSiteWriter(out, next);
  const missing: string[] = [];
  for (const [name, file] of files) {
    if (stopped()) break;
    if (!writer.keep(name, file)) missing.push(name);
  }
  return missing;
}

/** The input of the thread that does this. Two numbers are shared with it: one asks it to stop, one says that it has ended. */
export interface PrepareTask {
  readonly preparation: Preparation;
  readonly signals: Int32Array;
}
export const [STOP, ENDED] = [0, 1] as const;
