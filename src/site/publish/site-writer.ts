/** Puts files into the folder of the next site. Several writers may share a folder if each writes different files. */
import fs from 'node:fs';
import path from 'node:path';
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { Problem } from '../../model/problem.ts';
import type { OutputFile } from '../../model/model.ts';
import { sha256 } from '../../text/digest.ts';
import { linkOrCopy, looksLike, makeFolder, removeEmpty, statOf, writeNewFile } from './site-files.ts';

/** The state of a file when guzhi wrote it: size in bytes, modification time in milliseconds, hex digest. */
export type FileState = readonly [size: number, mtimeMs: number, sha256: string];
export type SiteFile = readonly [path: string, state: FileState];
/** Files by path. */
export type SiteState = ReadonlyMap<string, FileState>;

/** A file of the next site; `written` is false if it is a link to the last site's file. */
export interface PutFile {
  readonly state: FileState;
  readonly written: boolean;
}

export interface SiteWriter {
  /**
   * @param before the state of the file that the last build wrote at this path.
   * @throws Problem if the path leaves the site; only the owner's files can have such names.
   */
  put(file: OutputFile, before: FileState | undefined): PutFile;
  /** Reuses a file of the last site; false if it has changed since the last build. */
  keep(name: string, before: FileState): boolean;
  /** Makes a file's folder and returns the file's path. Replace a file already there: it may be a hard link to a published one. */
  place(name: string): string;
  /** Removes the named files from the next site, as far as they exist, and folders that become empty. */
  remove(names: Iterable<string>): void;
}

/** Matches paths that stay in the site: without empty, `.` or `..` parts, backslashes or control characters. */
const SAFE_PATH = /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\\p{Cc}]+$/u;

/** @param out the published site. @param next the site being built. */
export function openSiteWriter(out: string, next: string): SiteWriter {
  const folders = new Set<string>();
  const place = (name: string): string => {
    const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    if (!folders.has(folder)) {
      makeFolder(path.join(next, folder), next);
      folders.add(folder);
    }
    // Faster than path.join, which a large site would call tens of thousands of times.
    return `${next}/${name}`;
  };
  const keep = (name: string, before: FileState): boolean => {
    if (looksLike(`${next}/${name}`, before)) return true;
    const published = `${out}/${name}`;
    return looksLike(published, before) && linkOrCopy(published, place(name));
  };
  return {
    place,
    keep,
    remove(names) {
      const left = new Set<string>();
      for (const name of names) {
        const file = `${next}/${name}`;
        if (!statOf(file)?.isFile()) continue;
        fs.unlinkSync(file);
        left.add(path.dirname(file));
      }
      for (const folder of left) removeEmpty(folder, next);
    },
    put({ path: name, content }, before) {
      if (!SAFE_PATH.test(name)) throw new Problem(diagnosticOf(SITE.pathUnsafe({ name: JSON.stringify(name) }), out));
      const data = typeof content === 'string' ? encoded(content) : content;
      const sha = sha256(data);
      if (before !== undefined && before[2] === sha && keep(name, before)) return { state: before, written: false };
      return { state: [data.byteLength, writeNewFile(`${next}/${name}`, data, next), sha], written: true };
    },
  };
}

const encoder = new TextEncoder();
/** Buffer (1 MiB per thread) for encoding texts; a longer text gets a buffer of its own. */
const scratch = Buffer.allocUnsafeSlow(1024 * 1024);
/** Maximum number of UTF-8 bytes per UTF-16 code unit. */
const WIDEST = 3;

/** @returns the text as UTF-8, in a buffer that the next call overwrites. */
function encoded(text: string): Uint8Array {
  if (text.length * WIDEST > scratch.length) return Buffer.from(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}
