/** Compares two runs of an article, gram by gram. */
import { CLASSES } from '../shared/format.ts';
import { LO } from '../shared/grams.ts';
import { RunCursor } from './run-format.ts';

/** A posting that was added, removed, or has another impact. */
export interface Change {
  readonly key: number;
  readonly number: number;
  /** The new impact class; null if the article no longer has the gram. */
  readonly impact: number | null;
}

/** The changes of an article's postings in the order of their keys. A run is null if there was, or is, no such article. */
export function runChanges(number: number, before: Uint8Array | null, after: Uint8Array | null): Change[] {
  const old = before ? postingsOf(before) : [];
  const now = after ? postingsOf(after) : [];
  const changes: Change[] = [];
  let i = 0;
  for (const [key, impact] of now) {
    for (; (old[i]?.[0] ?? Infinity) < key; i++) changes.push({ key: old[i]?.[0] ?? 0, number, impact: null });
    if (old[i]?.[0] !== key) changes.push({ key, number, impact });
    else if (old[i++]?.[1] !== impact) changes.push({ key, number, impact });
  }
  for (; i < old.length; i++) changes.push({ key: old[i]?.[0] ?? 0, number, impact: null });
  return changes;
}

/** The grams of a run with their impact, ascending. */
export function postingsOf(run: Uint8Array): (readonly [key: number, impact: number])[] {
  const cursor = new RunCursor();
  const postings: (readonly [number, number])[] = [];
  cursor.open(run);
  while (cursor.next()) {
    if (cursor.alone >= 0) postings.push([cursor.hi * LO, cursor.alone]);
    for (let left = cursor.pairs; left > 0; left--) {
      const pair = cursor.nextPair();
      postings.push([cursor.hi * LO + Math.floor(pair / CLASSES), pair % CLASSES]);
    }
  }
  return postings;
}
