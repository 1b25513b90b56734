/** Removes from the cache what no build asks for any more. */
import fs from 'node:fs';
import path from 'node:path';

export interface Pruned {
  readonly removed: number;
  /** Bytes that are left. */
  readonly bytes: number;
}

/** An entry that no build has asked for lately; another site may share the cache, and an edit may be taken back. */
const KEPT_DAYS = 30;
/** An entry's time says when it was asked for, give or take so many days: not every build has to write it. */
const TOLD_AFTER_DAYS = 7;

/**
 * Removes entries that this build did not ask for: those not asked for in a long time, or all of them. Marks the others as asked for.
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
    if (unused && (all ? !isBeingWritten(stat, now) || file.endsWith('.page') : isOlder(stat, now, KEPT_DAYS))) {
      fs.rmSync(file, { force: true });
      removed++;
      continue;
    }
    bytes += stat.size;
    if (!unused && isOlder(stat, now, TOLD_AFTER_DAYS)) markAsked(file, now);
  }
  return { removed, bytes };
}

function markAsked(file: string, now: number): void {
  try {
    fs.utimesSync(file, now / 1000, now / 1000);
  } catch {
    // Another user's file may be read but not marked: it is read anew once it was removed.
  }
}

/** What is kept for one output folder: what its last build left, the summaries of its pages, the tree of the site before the last. */
const OF_AN_OUTPUT = /^(?:state-[0-9a-f]{12}\.json|(?:summaries|spare)-[0-9a-f]{12})$/u;

/**
 * Removes what is kept for other output folders: what was written long ago, or all of it.
 * @param own paths of what is kept for this build's.
 */
export function pruneOutputs(cache: string, own: readonly string[], all: boolean, now: number): void {
  for (const name of fs.existsSync(cache) ? fs.readdirSync(cache) : []) {
    const file = path.join(cache, name);
    if (!OF_AN_OUTPUT.test(name) || own.some((one) => path.resolve(one) === path.resolve(file))) continue;
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
