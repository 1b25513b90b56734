/**
 * Keeps what was read out of each seed, by content: the same bytes under the same name, read by the same program with
 * the same settings, need not be read again. Every entry carries its own digest: a damaged one is read anew, never trusted.
 */
import fs from 'node:fs';
import path from 'node:path';
import type { Diagnostic, PageRecord, Seed } from '../model.ts';
import { digest } from './digest.ts';

/** What reading a seed gave. */
export interface PageReading {
  readonly page: PageRecord | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PageCache {
  /** The key of a seed: hex digest of everything its reading depends on. */
  key(seed: Seed): string;
  get(key: string): PageReading | null;
  put(key: string, reading: PageReading): void;
  /** Removes entries that this run did not ask for. */
  prune(): void;
}

/**
 * @param folder where entries lie, one file a page; made when first needed.
 * @param reader digest of program and settings: another reader never sees this one's entries.
 */
export function openPageCache(folder: string, reader: string): PageCache {
  const used = new Set<string>();
  const file = (key: string) => path.join(folder, key.slice(0, 2), `${key}.json`);
  return {
    key(seed) {
      const parts = [reader, seed.source, seed.bytes, ...(seed.sidecar ? [seed.sidecar.bytes] : [])];
      return digest(...parts);
    },
    get(key) {
      used.add(key);
      return readEntry(file(key));
    },
    put(key, reading) {
      used.add(key);
      writeEntry(file(key), reading);
    },
    prune() {
      for (const name of listEntries(folder)) if (!used.has(path.basename(name, '.json'))) fs.rmSync(name, { force: true });
    },
  };
}

function readEntry(file: string): PageReading | null {
  let content: string;
  try {
    content = fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const body = content.slice(65);
  return content.slice(0, 64) === digest(body) ? (JSON.parse(body) as PageReading) : null;
}

/** Written beside its place and renamed into it, so that no other build ever sees half an entry. */
function writeEntry(file: string, reading: PageReading): void {
  const body = JSON.stringify(reading);
  const part = `${file}.${process.pid}`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(part, `${digest(body)}\n${body}`);
  fs.renameSync(part, file);
}

function listEntries(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).flatMap((part) => fs.readdirSync(path.join(folder, part)).map((name) => path.join(folder, part, name)));
}
