/** Removes unused entries from the cache. */
import fs from 'node:fs';
import path from 'node:path';

export interface Pruned {
  readonly removed: number;
  /** Bytes remaining. */
  readonly bytes: number;
}

/** Unused entries are kept this long: another site may share the cache, and an edit may be undone. */
const KEPT_DAYS = 30;
/** An entry's modification time records its last use, to within this many days, so that most builds need not update it. */
const MARKED_AFTER_DAYS = 7;

/**
 * Removes entries this build did not use: all of them, or those unused for KEPT_DAYS. Marks the others as used.
 * @param now current time in milliseconds; affects only the cache, never the site.
 */
export function prunePages(folder: string, used: ReadonlySet<string>, all: boolean, now: number): Pruned {
  let removed = 0;
  let bytes = 0;
  for (const file of listFiles(folder)) {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) continue;
    const unused = !used.has(path.basename(file, '.page'));
    // A file with another extension is a temporary file: one being written, or left by an interrupted build.
    if (unused && (all ? !isBeingWritten(stat, now) || file.endsWith('.page') : isOlder(stat, now, KEPT_DAYS))) {
      fs.rmSync(file, { force: true });
      removed++;
      continue;
    }
    bytes += stat.size;
    if (!unused && isOlder(stat, now, MARKED_AFTER_DAYS)) markAsked(file, now);
  }
  return { removed, bytes };
}

function markAsked(file: string, now: number): void {
  try {
    fs.utimesSync(file, now / 1000, now / 1000);
  } catch {
    // A file of another user cannot be marked; if it is pruned too early, its page is simply reread.
  }
}

/**
 * Removes data kept for other output folders: all of it, or what was not written for KEPT_DAYS.
 * @param others its paths.
 */
export function pruneOutputs(others: readonly string[], all: boolean, now: number): void {
  for (const file of others) {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat !== undefined && (all || isOlder(stat, now, KEPT_DAYS))) fs.rmSync(file, { recursive: true, force: true });
  }
}

const isOlder = (stat: fs.Stats, now: number, days: number): boolean => now - stat.mtimeMs > days * 86_400_000;
const isBeingWritten = (stat: fs.Stats, now: number): boolean => now - stat.mtimeMs < 60_000;

function listFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(path.join(folder, entry.name)) : [path.join(folder, entry.name)]));
}
