/**
 * Keeps what was read out of each page, by content: the same bytes under the same name, read by the same program with the
 * same settings, need not be read again. One file a page, in parts that are read alone: what the archive needs of all pages
 * stands before what only their rendering needs. Every part carries its own digest: a damaged one is made anew, never trusted.
 */
import fs from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Diagnostic, PageFacts, Seed } from '../model.ts';
import type { ReadPage } from '../render/page-context.ts';
import { digest } from './digest.ts';

/** What reading a seed gave, as far as the archive and the report need it. */
export interface PageSummary {
  /** Null where the page could not be read; the diagnostics then say why. */
  readonly facts: PageFacts | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** All that reading a seed gave. */
export interface PageReading extends PageSummary {
  readonly whole: ReadPage | null;
}

export interface PageCache {
  /** As JSON, so that it can cross threads as it is. */
  summary(key: string): string | null;
  /** Null where there is no sound entry, or none of a page that could be read. */
  whole(key: string): ReadPage | null;
  /** @returns the summary as JSON. */
  put(key: string, reading: PageReading): string;
}

/**
 * The key of a seed: hex digest of everything its reading depends on.
 * @param reader digest of program and settings: another reader never sees this one's entries.
 */
export const pageKey = (reader: string, { source, bytes, sidecar }: Seed): string =>
  digest(reader, source, bytes, ...(sidecar ? [sidecar.bytes] : []));

/** @param folder made when first needed. */
export function openPageCache(folder: string): PageCache {
  return {
    summary: (key) => readPart(folder, key, 0),
    whole(key) {
      const json = readPart(folder, key, 1);
      return json === null ? null : (JSON.parse(json) as ReadPage | null);
    },
    put(key, { facts, diagnostics, whole }) {
      const summary = JSON.stringify({ facts, diagnostics } satisfies PageSummary);
      writeEntry(fileOf(folder, key), key, [summary, JSON.stringify(whole)]);
      return summary;
    },
  };
}

const fileOf = (folder: string, key: string): string => path.join(folder, key.slice(0, 2), `${key}.page`);

/** First line of an entry: its own key, then length in bytes and digest of each part. */
const HEADER = /^guzhi-page ([0-9a-f]{64})((?: \d{1,12}:[0-9a-f]{64})+)\n/u;

/** Enough for the header and, with most pages, what stands first. */
const FIRST_READ = 16 * 1024;
const first = Buffer.allocUnsafe(FIRST_READ);

function readPart(folder: string, key: string, part: number): string | null {
  let file: number;
  try {
    file = fs.openSync(fileOf(folder, key), 'r');
  } catch {
    return null;
  }
  try {
    const held = fs.readSync(file, first, 0, FIRST_READ, 0);
    const [header = '', own, table = ''] = HEADER.exec(first.toString('latin1', 0, Math.min(held, 1024))) ?? [];
    if (own !== key) return null;
    const parts = table.trim().split(' ').map(partOf);
    const wanted = parts[part];
    if (wanted === undefined) return null;
    const from = parts.slice(0, part).reduce((at, { length }) => at + length, header.length);
    const bytes = readRange(file, first.subarray(0, held), from, wanted.length);
    return digest(bytes) === wanted.sha ? bytes.toString('utf8') : null;
  } finally {
    fs.closeSync(file);
  }
}

function partOf(text: string): { readonly length: number; readonly sha: string } {
  const [length = '', sha = ''] = text.split(':');
  return { length: Number(length), sha };
}

/** Fewer bytes where the file ends before. */
function readRange(file: number, held: Buffer, from: number, length: number): Buffer {
  if (from + length <= held.length) return held.subarray(from, from + length);
  if (length > fs.fstatSync(file).size) return Buffer.alloc(0);
  const bytes = Buffer.allocUnsafe(length);
  const read = fs.readSync(file, bytes, 0, length, from);
  return bytes.subarray(0, read);
}

/** Written beside its place and renamed into it, so that no other build ever sees half an entry. */
function writeEntry(file: string, key: string, parts: readonly string[]): void {
  const bytes = parts.map((part) => Buffer.from(part));
  const table = bytes.map((part) => `${part.length}:${digest(part)}`).join(' ');
  const own = `${file}.${process.pid}-${threadId}`;
  const content = Buffer.concat([Buffer.from(`guzhi-page ${key} ${table}\n`), ...bytes]);
  try {
    fs.writeFileSync(own, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(own, content);
  }
  fs.renameSync(own, file);
}

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
