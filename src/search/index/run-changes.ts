/** What changed from one run of an article to the next, gram by gram. */
import { CLASSES } from '../shared/format.ts';
import { LO } from '../shared/grams.ts';
import { RunCursor } from './run-format.ts';

/** One posting that is new, has another impact, or is gone. */
export interface Change {
  readonly key: number;
  readonly number: number;
  /** The new impact class; null where the article no longer has the gram. */
  readonly impact: number | null;
}

/** The changes in an article's grams, in the order of their keys; null stands for no article. */
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

/** Keys with their impact, ascending. */
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
