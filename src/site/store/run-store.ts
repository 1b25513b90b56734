/** Stores the runs of a page's articles in its cache entry: packs them when it is written, reads them one by one. */
import fs from 'node:fs';
import { fileOf, partsOf, readRange, RUNS } from './cache-entry.ts';
import { digest } from '../../text/digest.ts';

/** Short digest that identifies a run; the cache entry itself is checked by a full one. */
export const runDigest = (run: Uint8Array): string => digest(run).slice(0, 16);

/** Packs runs: their number, the length of each, then their bytes; numbers take four bytes. */
export function packRuns(runs: readonly Uint8Array[]): Buffer {
  const head = Buffer.alloc(4 + 4 * runs.length);
  for (const [i, number] of [runs.length, ...runs.map(({ length }) => length)].entries()) head.writeUInt32LE(number, 4 * i);
  return Buffer.concat([head, ...runs]);
}

/** Reads single runs, in whatever order the index needs them. */
export interface RunReader<R> {
  /** @param sha see PageSummary. */
  run(key: string, index: number, sha: string): R;
  close(): void;
}

interface PageRuns {
  /** The offsets at which the runs begin, followed by the offset at which the last one ends. */
  readonly places: readonly number[];
  /** Digests of the runs already verified: for a large archive, indexing reads each run a dozen times. */
  readonly sound: string[];
}

/** Number of files kept open: in the index's order, the articles of one day's pages are close together. */
const OPEN = 128;

/** @returns a reader that returns null for a run that no longer exists. */
export function openRunReader(folder: string): RunReader<Uint8Array | null> {
  const opened = new Map<string, number>();
  const pages = new Map<string, PageRuns>();
  const open = (key: string): number => {
    const known = opened.get(key);
    if (known !== undefined) return known;
    const file = fs.openSync(fileOf(folder, key), 'r');
    const [oldest] = opened;
    if (opened.size >= OPEN && oldest !== undefined) {
      fs.closeSync(oldest[1]);
      opened.delete(oldest[0]);
    }
    opened.set(key, file);
    return file;
  };
  const runsOf = (key: string, file: number): PageRuns => {
    let known = pages.get(key);
    if (known === undefined) pages.set(key, (known = { places: runPlaces(file, key), sound: [] }));
    return known;
  };
  return {
    run(key, index, sha) {
      try {
        const file = open(key);
        const { places, sound } = runsOf(key, file);
        const [from = 0, to = 0] = [places[index], places[index + 1]];
        const run = Buffer.allocUnsafeSlow(Math.max(0, to - from));
        if (fs.readSync(file, run, 0, run.length, from) !== run.length) return null;
        if (sound[index] !== sha && runDigest(run) !== sha) return null;
        sound[index] = sha;
        return run;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === undefined) throw error;
        return null; // missing or unreadable
      }
    },
    close() {
      for (const file of opened.values()) fs.closeSync(file);
      opened.clear();
    },
  };
}

/** Empty if the entry is damaged. */
function runPlaces(file: number, key: string): readonly number[] {
  const part = partsOf(file, key)?.[RUNS];
  if (part === undefined) return [];
  const bytes = readRange(file, part.from, part.length);
  const count = bytes.length < 4 ? 0 : bytes.readUInt32LE(0);
  if (4 + 4 * count > bytes.length) return [];
  let at = part.from + 4 + 4 * count;
  return [at, ...Array.from({ length: count }, (_, i) => (at += bytes.readUInt32LE(4 + 4 * i)))];
}
