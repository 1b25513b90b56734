/** Puts files into the folder of the next site. Several may work on one folder at once, each on files of its own. */
import fs from 'node:fs';
import path from 'node:path';
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { Problem } from '../../model/problem.ts';
import type { OutputFile } from '../../model/model.ts';
import { sha256 } from '../../text/digest.ts';
import { linkOrCopy, looksLike, makeFolder, removeEmpty, statOf, writeAnew } from './site-files.ts';

/** What a file was when guzhi wrote it: size in bytes, modification time in milliseconds, hex digest. */
export type FileState = readonly [size: number, mtimeMs: number, sha256: string];
export type SiteFile = readonly [path: string, state: FileState];
/** Files by path. */
export type SiteState = ReadonlyMap<string, FileState>;

/** A file of the next site; `written` is false where it is the very file of the last one. */
export interface PutFile {
  readonly state: FileState;
  readonly written: boolean;
}

export interface SiteWriter {
  /**
   * @param before what the last build left at this path, as it remembers.
   * @throws Problem where the path leaves the site: only the owner's files bring such names.
   */
  put(file: OutputFile, before: FileState | undefined): PutFile;
  /** Takes over a file of the last site; false where it is not any more what the last build left. */
  keep(name: string, before: FileState): boolean;
  /** Where a file goes; its folder is made. What stands there may be a name of a published file: it is to be replaced, never written into. */
  place(name: string): string;
  /** Takes files out of the next site, those that are there, and the folders that hold nothing then. */
  remove(names: Iterable<string>): void;
}

/** A path below the site's root: no empty, `.` or `..` part, no backslash, no control character. */
const SAFE_PATH = /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\\p{Cc}]+$/u;

/** @param out the published site. @param next the one being made. */
export function openSiteWriter(out: string, next: string): SiteWriter {
  const folders = new Set<string>();
  const place = (name: string): string => {
    const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    if (!folders.has(folder)) {
      makeFolder(path.join(next, folder), next);
      folders.add(folder);
    }
    // Quicker than path.join, of which a large site needs tens of thousands.
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
      return { state: [data.byteLength, writeAnew(`${next}/${name}`, data, next), sha], written: true };
    },
  };
}

const encoder = new TextEncoder();
/** Scratch space (1 MiB a thread) in which texts are encoded; a longer text gets a buffer of its own. */
const scratch = Buffer.allocUnsafeSlow(1024 * 1024);
/** The most UTF-8 bytes of one UTF-16 code unit. */
const WIDEST = 3;

/** @returns bytes that the next call overwrites. */
function encoded(text: string): Uint8Array {
  if (text.length * WIDEST > scratch.length) return Buffer.from(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}
