/**
 * data/articles.ndjson, put together out of the lines that threads have left in files of their own and those of the last
 * build: no more than one piece of it is ever held.
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

/** Where the line of an article stands: bytes of a file. */
export interface LinePlace {
  readonly file: string;
  readonly start: number;
  readonly length: number;
}

/** The articles of a file in its order, with the bytes of their lines. */
export type LineTable = readonly (readonly [id: string, length: number])[];

/** The place of each article's line in a file that holds all these lines one after another. */
export function* placesIn(file: string, table: LineTable): Iterable<readonly [id: string, place: LinePlace]> {
  let start = 0;
  for (const [id, length] of table) {
    yield [id, { file, start, length }];
    start += length;
  }
}

/** Neighbours in a file are copied at once; more than this, in several steps. */
const LARGEST_STEP = 4 * 1024 * 1024;

/** Writes the lines one after another. */
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

/** Places that follow one another in one file, as one. */
function* joined(places: Iterable<LinePlace>): Iterable<LinePlace> {
  let open: LinePlace = { file: '', start: 0, length: 0 };
  for (const place of places) {
    const follows = open.file === place.file && open.start + open.length === place.start && open.length < LARGEST_STEP;
    if (!follows && open.length > 0) yield open;
    open = follows ? { ...open, length: open.length + place.length } : place;
  }
  if (open.length > 0) yield open;
}
