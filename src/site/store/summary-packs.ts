/**
 * The summaries of all pages of the last build in a few hundred files, so that a build in which little has changed need not open
 * the entry of each page in the cache. Only a shortcut: a pack that is damaged or missing is none, and the entries say the same.
 */
import fs from 'node:fs';
import path from 'node:path';
import { digest } from '../../text/digest.ts';
import type { PageSummary } from './page-reading.ts';

/** By the key of the page; see pageKey. */
export type Summaries = ReadonlyMap<string, PageSummary>;

/** A pack holds the pages whose keys begin alike: one changed page changes two packs. */
const PREFIX = 2;

/** First line of a pack: digests of its keys and of all that follows, which is JSON in UTF-16: that is read three times as fast. */
const HEADER = /^guzhi-summaries ([0-9a-f]{64}) ([0-9a-f]{64})\n/u;
const HEADER_LENGTH = 'guzhi-summaries '.length + 64 + 1 + 64 + 1;

/** @param cache the folder of the cache. @param out the site. */
export const packsFolder = (cache: string, out: string): string => path.join(cache, `summaries-${digest(path.resolve(out)).slice(0, 12)}`);

export function readPacks(folder: string): Summaries {
  const all = new Map<string, PageSummary>();
  try {
    for (const name of namesIn(folder)) for (const [key, summary] of readPack(path.join(folder, name))) all.set(key, summary);
  } catch {
    // Not to be read: the entries are asked instead.
  }
  return all;
}

type Pack = readonly (readonly [key: string, summary: PageSummary])[];

/** One that is not sound is taken away, so that it is written anew. */
function readPack(file: string): Pack {
  const bytes = fs.readFileSync(file);
  const body = bytes.subarray(HEADER_LENGTH);
  const [, , sha] = HEADER.exec(bytes.toString('latin1', 0, HEADER_LENGTH)) ?? [];
  if (sha === digest(body)) return JSON.parse(body.toString('utf16le')) as Pack;
  fs.rmSync(file, { force: true });
  return [];
}

/**
 * Leaves these and no others; packs that hold the same pages already are not written again. Where the disk has no room for them
 * there are none: the site is published by then.
 * @returns how many bytes they take.
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
    // Of no harm: what can be read of them is sound.
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
    const held = packs.get(name);
    if (held === undefined) packs.set(name, [key]);
    else held.push(key);
  }
  return packs;
}

const namesIn = (folder: string): readonly string[] => (fs.existsSync(folder) ? fs.readdirSync(folder) : []);

/** Digest of the keys in a pack; null where there is none. */
function keysIn(file: string): string | null {
  try {
    return HEADER.exec(headOf(file).toString('latin1'))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** @throws where the file cannot be read. */
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

/** Written beside its place and renamed into it. */
function writePack(file: string, keys: string, body: string): void {
  const own = `${file}.${process.pid}`;
  const bytes = Buffer.from(body, 'utf16le');
  fs.writeFileSync(own, Buffer.concat([Buffer.from(`guzhi-summaries ${keys} ${digest(bytes)}\n`), bytes]));
  fs.renameSync(own, file);
}
