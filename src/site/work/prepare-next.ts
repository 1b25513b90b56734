/** Fills the next site's folder with the last site's files; the build then replaces those that changed. */
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
 * @returns the files of the last build that could not be reused because they have been changed or removed since.
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

/** The input of the preparing thread. Two shared numbers signal a request to stop and the end of the thread's work. */
export interface PrepareTask {
  readonly preparation: Preparation;
  readonly signals: Int32Array;
}
export const [STOP, ENDED] = [0, 1] as const;
