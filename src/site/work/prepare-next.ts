/** Fills the folder of the next site with the files of the last one; what changed is then put in their places. */
import fs from 'node:fs';
import { type FileTable, filesIn } from '../store/file-table.ts';
import { openSiteWriter } from '../publish/site-writer.ts';
import { takeSpare } from '../publish/spare.ts';

export interface Preparation {
  readonly out: string;
  readonly next: string;
  /** See spare.ts. */
  readonly spare: string;
  /** What the last build left. */
  readonly before: FileTable;
}

/**
 * @param stopped asked again and again: the next site is given up.
 * @returns the files of the last build that are not in the next site's folder, as somebody has changed or removed them.
 */
export function prepareNext({ out, next, spare, before }: Preparation, stopped: () => boolean): readonly string[] {
  const files = filesIn(before);
  takeSpare(spare, next, new Map(files));
  fs.mkdirSync(next, { recursive: true });
  const writer = openSiteWriter(out, next);
  const missing: string[] = [];
  for (const [name, file] of files) {
    if (stopped()) break;
    if (!writer.keep(name, file)) missing.push(name);
  }
  return missing;
}

/** What a thread that does this is given, with signals that are shared with it: whether it is to stop, and whether it has ended. */
export interface PrepareTask {
  readonly preparation: Preparation;
  readonly signals: Int32Array;
}
export const [STOP, ENDED] = [0, 1] as const;
