/**
 * An entry of the page cache: one file whose parts are read separately. Each part has its own digest; a damaged part is never used,
 * and its page is reread. The parts needed to build the archive come before those needed only for rendering.
 */
import fs from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { isSystemError } from '../../messages/system.ts';
import { digest } from '../../text/digest.ts';
import { rename } from '../publish/rename.ts';

/** The parts of an entry in their order. */
export const [SUMMARY, RUNS, WHOLE] = [0, 1, 2] as const;

export const fileOf = (folder: string, key: string): string => path.join(folder, key.slice(0, 2), `${key}.page`);

/** First line of an entry: its key, then the length in bytes and the digest of each part. */
const HEADER = /^guzhi-page ([0-9a-f]{64})((?: \d{1,12}:[0-9a-f]{64})+)\n/u;

/** Number of bytes read to get the header; longer than any header. */
const HEADER_READ = 1024;
/** Scratch space for one header. */
const header = Buffer.allocUnsafe(HEADER_READ);

/** A part of an entry: its offset and length in bytes, and its digest. */
export interface Part {
  readonly from: number;
  readonly length: number;
  readonly sha: string;
}

/** Null if the file is not an entry for that key. */
export function partsOf(file: number, key: string): readonly Part[] | null {
  const bytesRead = fs.readSync(file, header, 0, HEADER_READ, 0);
  const [line = '', own, table = ''] = HEADER.exec(header.toString('latin1', 0, bytesRead)) ?? [];
  if (own !== key) return null;
  let from = line.length;
  return table
    .trim()
    .split(' ')
    .map((text) => {
      const [length = '', sha = ''] = text.split(':');
      const part = { from, length: Number(length), sha };
      from += part.length;
      return part;
    });
}

export function readPart(folder: string, key: string, wanted: number): Buffer | null {
  let file: number;
  try {
    file = fs.openSync(fileOf(folder, key), 'r');
  } catch {
    return null;
  }
  try {
    const part = partsOf(file, key)?.[wanted];
    if (part === undefined) return null;
    const bytes = readRange(file, part.from, part.length);
    return digest(bytes) === part.sha ? bytes : null;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return null; // a folder, or a disk error
  } finally {
    fs.closeSync(file);
  }
}

/** Empty if the file ends before the range does. */
export function readRange(file: number, from: number, length: number): Buffer {
  if (from + length > fs.fstatSync(file).size) return Buffer.alloc(0);
  const bytes = Buffer.allocUnsafe(length);
  fs.readSync(file, bytes, 0, length, from);
  return bytes;
}

/** Writes a temporary file and renames it, so that no other build sees an incomplete entry. */
export function writeEntry(file: string, key: string, parts: readonly Buffer[]): void {
  const table = parts.map((part) => `${part.length}:${digest(part)}`).join(' ');
  const own = `${file}.${process.pid}-${threadId}`;
  const content = Buffer.concat([Buffer.from(`guzhi-page ${key} ${table}\n`), ...parts]);
  try {
    fs.writeFileSync(own, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(own, content);
  }
  rename(own, file);
}
