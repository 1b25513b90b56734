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
    if (unused && (all ? !isBeingWritten(stat, now) || file.endsWith('.page') : isOld(stat, now))) {
      fs.rmSync(file, { force: true });
      removed++;
    } else bytes += stat.size;
  }
  return { removed, bytes };
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
    if (stat !== undefined && (all || isOld(stat, now))) fs.rmSync(file, { recursive: true, force: true });
  }
}

const isOld = (stat: fs.Stats, now: number): boolean => now - stat.mtimeMs > KEPT_DAYS * 86_400_000;
const isBeingWritten = (stat: fs.Stats, now: number): boolean => now - stat.mtimeMs < 60_000;

function listFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(path.join(folder, entry.name)) : [path.join(folder, entry.name)]));
}
