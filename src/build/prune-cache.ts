/** Removes from the cache of pages what no build asks for any more. */
import fs from 'node:fs';
import path from 'node:path';

export interface Pruned {
  readonly removed: number;
  /** Bytes that are left. */
  readonly bytes: number;
}

/** An entry that no build has asked for lately; another site may share the cache, and an edit may be taken back. */
const KEPT_DAYS = 30;

/**
 * Removes entries that this build did not ask for: those written long ago, or all of them.
 * @param now milliseconds; decides about entries alone, never about the site.
 */
export function prunePages(folder: string, used: ReadonlySet<string>, all: boolean, now: number): Pruned {
  let removed = 0;
  let bytes = 0;
  for (const file of listFiles(folder)) {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) continue;
    const unused = !used.has(path.basename(file, '.page'));
    // A file of another name is one that a build which died left half written, or that one is writing just now.
    if (unused && (all ? !isBeingWritten(stat, now) || file.endsWith('.page') : now - stat.mtimeMs > KEPT_DAYS * 86_400_000)) {
      fs.rmSync(file, { force: true });
      removed++;
    } else bytes += stat.size;
  }
  return { removed, bytes };
}

const isBeingWritten = (stat: fs.Stats, now: number): boolean => now - stat.mtimeMs < 60_000;

function listFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(path.join(folder, entry.name)) : [path.join(folder, entry.name)]));
}
