/**
 * Packs the summaries of all pages into a few hundred files, so that a build with few changes need not open every page's cache entry.
 * Packs are only a shortcut: if one is damaged or missing, the summaries are read from the entries.
 */
import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../../text/digest.ts';
import { rename } from '../publish/rename.ts';
import type { PageSummary } from './page-reading.ts';

/** Summaries by page key; see pageKey. */
export type Summaries = ReadonlyMap<string, PageSummary>;

/** A pack contains the pages whose keys share a prefix of this length, so that one changed page rewrites two packs. */
const PREFIX = 2;

/**
 * First line of a pack: digests of its keys and of its body. The body is JSON in UTF-16: `toString` and JSON.parse of 20 MB take 91 ms of
 * CPU, of the same texts in UTF-8 135 (Node 20, busy machine, 2026-11-28).
 */
const HEADER = /^guzhi-summaries ([0-9a-f]{64}) ([0-9a-f]{64})\n/u;
const HEADER_LENGTH = 'guzhi-summaries '.length + 64 + 1 + 64 + 1;

/** @param folder see OutputData. */
export function readPacks(folder: string): Summaries {
  const all = new Map<string, PageSummary>();
  try {
    for (const name of namesIn(folder)) for (const [key, summary] of readPack(path.join(folder, name))) all.set(key, summary);
  } catch {
    // Unreadable: the entries are read instead.
  }
  return all;
}

type Pack = readonly (readonly [key: string, summary: PageSummary])[];

/** Removes an invalid pack, so that it is rewritten. */
function readPack(file: string): Pack {
  const bytes = fs.readFileSync(file);
  const body = bytes.subarray(HEADER_LENGTH);
  const [, , sha] = HEADER.exec(bytes.toString('latin1', 0, HEADER_LENGTH)) ?? [];
  if (sha === digest(body)) return JSON.parse(body.toString('utf16le')) as Pack;
  fs.rmSync(file, { force: true });
  return [];
}

/**
 * Writes packs of exactly these summaries; packs that already contain the same pages are kept. Writes no packs if the disk is full:
 * the site is already published.
 * @returns the size of all packs in bytes.
 */
export function writePacks(folder: string, summaries: Summaries): number {
  try {
    return writeAll(folder, summaries);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    removeIfPossible(folder);
    return 0;
  }
}

function removeIfPossible(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true });
  } catch {
    // Leftover packs do no harm: every pack is verified when read.
  }
}

function writeAll(folder: string, summaries: Summaries): number {
  fs.mkdirSync(folder, { recursive: true });
  const packs = keysByPack(summaries);
  for (const name of namesIn(folder)) if (!packs.has(name)) fs.rmSync(path.join(folder, name), { force: true });
  let bytes = 0;
  for (const [name, keys] of packs) {
    const file = path.join(folder, name);
    const sha = digest(...keys);
    if (keysIn(file) !== sha) writePack(file, sha, JSON.stringify(keys.map((key) => [key, summaries.get(key)])));
    bytes += fs.statSync(file).size;
  }
  return bytes;
}

function keysByPack(summaries: Summaries): ReadonlyMap<string, readonly string[]> {
  const packs = new Map<string, string[]>();
  for (const key of [...summaries.keys()].sort()) {
    const name = key.slice(0, PREFIX);
    const keys = packs.get(name);
    if (keys === undefined) packs.set(name, [key]);
    else keys.push(key);
  }
  return packs;
}

const namesIn = (folder: string): readonly string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);

/** Digest of the keys in a pack; null if the pack is missing or unreadable. */
function keysIn(file: string): string | null {
  try {
    return HEADER.exec(headOf(file).toString('latin1'))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** @throws a system error if the file cannot be read. */
function headOf(file: string): Buffer {
  const opened = fs.openSync(file, 'r');
  try {
    const head = Buffer.alloc(HEADER_LENGTH);
    fs.readSync(opened, head);
    return head;
  } finally {
    fs.closeSync(opened);
  }
}

/** Writes a temporary file and renames it. */
function writePack(file: string, keys: string, body: string): void {
  const own = `${file}.${process.pid}`;
  const bytes = Buffer.from(body, 'utf16le');
  fs.writeFileSync(own, Buffer.concat([Buffer.from(`guzhi-summaries ${keys} ${digest(bytes)}\n`), bytes]));
  rename(own, file);
}
