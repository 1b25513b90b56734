import { openRandom } from '../random.ts';
import { normalise } from './normalise.ts';

const SEED = 7;
const LENGTHS = [2, 3, 4, 6] as const;
/** Maximum number of draws per query. */
const MOST_TRIES = 1000;
const SEARCHABLE = /^[\p{Script=Han}0-9a-z]+$/u;

/** @returns up to `count` distinct substrings without punctuation, of alternating lengths; deterministic */
export function drawQueries(texts: readonly string[], count: number): string[] {
  const random = openRandom(SEED);
  const queries = new Set<string>();
  for (let tries = 0; queries.size < count && tries < count * MOST_TRIES; tries++) {
    const text = normalise(texts[Math.floor(random() * texts.length)] ?? '');
    const length = LENGTHS[queries.size % LENGTHS.length] ?? 2;
    const start = Math.floor(random() * Math.max(1, text.length - length));
    const query = text.slice(start, start + length);
    if (query.length === length && SEARCHABLE.test(query)) queries.add(query);
  }
  return [...queries];
}
