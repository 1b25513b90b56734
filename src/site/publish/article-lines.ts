/**
 * Assembles data/articles.ndjson from the last build's file and the files into which threads wrote new lines. Copies piece by piece,
 * so that the whole file is never in memory.
 */
import fs from 'node:fs';
import { openSha256 } from '../../text/digest.ts';
import { diagnosticOf } from '../../messages/message.ts';
import { SITE } from '../../messages/site.ts';
import { asTyped } from '../../messages/system.ts';
import { Problem } from '../../model/problem.ts';
import { writeWhole } from './site-files.ts';
import type { FileState } from './site-writer.ts';

export const ARTICLE_LINES = 'data/articles.ndjson';

/** The place of an article's line: a range of bytes in a file. */
export interface LinePlace {
  readonly file: string;
  readonly start: number;
  readonly length: number;
}

/** The articles of a file in order, each with the length of its line in bytes. */
export type LineTable = readonly (readonly [id: string, length: number])[];

/** Yields the place of each article's line in a file that consists of exactly these lines. */
export function* placesIn(file: string, table: LineTable): Iterable<readonly [id: string, place: LinePlace]> {
  let start = 0;
  for (const [id, length] of table) {
    yield [id, { file, start, length }];
    start += length;
  }
}

/** Largest number of bytes copied in one step. */
const LARGEST_STEP = 4 * 1024 * 1024;

/** Writes the lines to `to`, in order. */
export function writeLines(to: string, places: Iterable<LinePlace>): FileState {
  const out = fs.openSync(to, 'w');
  const hash = openSha256();
  const opened = new Map<string, number>();
  let size = 0;
  try {
    for (const { file, start, length } of joined(places)) {
      const from = opened.get(file) ?? fs.openSync(file, 'r');
      opened.set(file, from);
      const bytes = Buffer.allocUnsafe(length);
      if (fs.readSync(from, bytes, 0, length, start) !== length) throw new Problem(diagnosticOf(SITE.changedMeanwhile(), asTyped(file)));
      hash.update(bytes);
      writeWhole(out, bytes);
      size += length;
    }
    return [size, fs.fstatSync(out).mtimeMs, hash.hex()];
  } finally {
    for (const file of [out, ...opened.values()]) fs.closeSync(file);
  }
}

/** Joins places that are adjacent in one file. */
function* joined(places: Iterable<LinePlace>): Iterable<LinePlace> {
  let open: LinePlace = { file: '', start: 0, length: 0 };
  for (const place of places) {
    const follows = open.file === place.file && open.start + open.length === place.start && open.length < LARGEST_STEP;
    if (!follows && open.length > 0) yield open;
    open = follows ? { ...open, length: open.length + place.length } : place;
  }
  if (open.length > 0) yield open;
}
