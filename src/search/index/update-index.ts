/**
 * Updates the partitions of the last build after a few articles changed. Only partitions with changed grams are read and written
 * again, and the next partition where a boundary moved. The bytes are those of an index made from all runs.
 */
import { bisect, groupBy } from '../../text/order.ts';
import { readDictionary, readPiece, type Term } from '../shared/dictionary.ts';
import { CLASSES, FORMAT, unwrap } from '../shared/format.ts';
import { splitTags } from '../shared/manifest.ts';
import { LO } from '../shared/grams.ts';
import { blockOf, dictionaryPath, leastKey, listPath } from '../shared/partitions.ts';
import { FORMS } from './character-forms.ts';
import { IndexCounts } from './index-counts.ts';
import type { IndexSource } from './index-source.ts';
import type { IndexState, KeptPartition, LastIndex, MadePartition } from './index-state.ts';
import type { GramPostings } from './merge-runs.ts';
import { PartitionWriter } from './partition-writer.ts';
import { type Change, runChanges } from './run-changes.ts';

export interface Update {
  readonly counts: IndexCounts;
  readonly partitions: readonly MadePartition[];
}

/** Above this share of changed articles everything is made again; a judgement. */
const MOST_CHANGED = 0.05;

/** Null if the last index cannot be updated, or too much has changed. */
export function updateIndex(source: IndexSource, last: LastIndex): Update | null {
  const { state } = last;
  if (state.format !== FORMAT || state.forms.length !== FORMS.length) return null;
  const changed = changedNumbers(source, state);
  if (changed.length > 1 + source.articles.length * MOST_CHANGED) return null;
  const counts = new IndexCounts(Object.entries(state.words), state.forms);
  const changes: Change[] = [];
  for (const number of changed) {
    const before = number < state.runs.length ? last.run(number) : null;
    const after = number < source.articles.length ? source.run(number) : null;
    if (!before && number < state.runs.length) return null;
    if (before) counts.add(before, -1);
    if (after) counts.add(after, 1);
    changes.push(...runChanges(number, before, after));
  }
  changes.sort((a, b) => a.key - b.key || a.number - b.number);
  const partitions = updatePartitions(state.partitions, changes, last);
  return partitions && { counts, partitions };
}

function changedNumbers({ articles }: IndexSource, { runs }: IndexState): number[] {
  const length = Math.max(articles.length, runs.length);
  return Array.from({ length }, (_, n) => n).filter((n) => articles[n]?.run !== runs[n]);
}

/** Updates block by block; null if a file is missing or is not the one that the last build wrote. */
function updatePartitions(entries: readonly KeptPartition[], changes: readonly Change[], last: LastIndex): MadePartition[] | null {
  const inBlocks = groupBy(entries, ({ hi }) => blockOf(hi));
  const changesIn = groupBy(changes, ({ key }) => blockOf(Math.floor(key / LO)));
  const made: MadePartition[] = [];
  for (const block of [...new Set([...inBlocks.keys(), ...changesIn.keys()])].sort((a, b) => a - b)) {
    const partitions = updateBlock(inBlocks.get(block) ?? [], changesIn.get(block) ?? [], last);
    if (!partitions) return null;
    made.push(...partitions);
  }
  return made;
}

/** The partitions of a block after its changes. Unchanged ones are kept, unless the partition before one now continues into it. */
function updateBlock(entries: readonly KeptPartition[], changes: readonly Change[], last: LastIndex): MadePartition[] | null {
  const made: MadePartition[] = [];
  const writer = new PartitionWriter();
  const write = (grams: Iterable<GramPostings>): void => {
    for (const gram of grams) made.push(...writer.add(gram));
  };
  const shares = shareOut(entries, changes);
  if (shares.length === 0) write(changedGrams([], changes));
  for (const { entry, own, touched } of shares) {
    if (!touched && writer.isEnd(entry)) {
      made.push(...writer.end(), entry);
      continue;
    }
    const grams = readGrams(entry, last);
    if (!grams) return null;
    write(changedGrams(grams, own));
  }
  made.push(...writer.end());
  return made;
}

interface Share {
  readonly entry: KeptPartition;
  /** The changes of grams in the partition's range. */
  readonly own: readonly Change[];
  readonly touched: boolean;
}

/** Assigns changes to partitions. @param changes in the order of their keys */
function shareOut(entries: readonly KeptPartition[], changes: readonly Change[]): Share[] {
  const from = entries.map((entry, i) => (i === 0 ? 0 : firstChangeFrom(changes, leastKey(entry))));
  return entries.map((entry, i) => {
    const [start = 0, end = changes.length] = [from[i], from[i + 1]];
    return { entry, own: changes.slice(start, end), touched: end > start || losesStart(entries[i + 1], changes, end) };
  });
}

/** The index of the first change of a key not below `key`. */
const firstChangeFrom = (changes: readonly Change[], key: number): number => bisect(changes.length, (at) => (changes[at]?.key ?? 0) < key);

/**
 * Whether grams are removed from the first cell of a partition. If the whole cell goes, the partition before may continue into it.
 * @param at index of the partition's first change
 */
function losesStart(start: KeptPartition | undefined, changes: readonly Change[], at: number): boolean {
  if (start === undefined) return false;
  const end = leastKey({ ...start, cell: start.cell + 1 });
  for (let i = at; (changes[i]?.key ?? Infinity) < end; i++) if (changes[i]?.impact === null) return true;
  return false;
}

/** Reads the grams of a partition from the files of the last build. */
function readGrams(entry: KeptPartition, last: LastIndex): GramPostings[] | null {
  const dictionary = readContent(last, dictionaryPath(entry), entry.tag);
  const [text, tags] = dictionary ?? [];
  if (typeof text !== 'string' || typeof tags !== 'string') return null;
  const lists = splitTags(tags).map((tag, n) => readContent(last, listPath(entry, n), tag)?.[0]);
  if (!lists.every((list) => typeof list === 'string')) return null;
  try {
    return Array.from(readDictionary(text), ([key, term]) => ({ hi: Math.floor(key / LO), lo: key % LO, postings: packed(term, lists) }));
  } catch {
    return null;
  }
}

/** The content of a file of the last build; null if it has another path or tag. */
function readContent(last: LastIndex, path: string, tag: string): readonly unknown[] | null {
  const [foundPath, foundTag, ...content] = unwrap(last.read(path) ?? '') ?? [];
  return foundPath === path && foundTag === tag ? content : null;
}

function packed({ articles: count, inline, pieces }: Term, lists: readonly string[]): Uint32Array {
  const out = new Uint32Array(count);
  let at = 0;
  for (const { articles, classes } of inline ? [inline] : pieces.map((piece) => readPiece(lists[piece.file] ?? '', piece)))
    for (let i = 0; i < articles.length; i++) out[at++] = (articles[i] ?? 0) * CLASSES + (classes[i] ?? 0);
  return out;
}

/** Applies changes to grams, both in the order of their keys. Grams that no article has any more are dropped. */
function* changedGrams(grams: readonly GramPostings[], changes: readonly Change[]): Generator<GramPostings> {
  const byKey = groupBy(changes, ({ key }) => key);
  const known = new Map(grams.map((gram) => [gram.hi * LO + gram.lo, gram.postings]));
  for (const key of [...new Set([...known.keys(), ...byKey.keys()])].sort((a, b) => a - b)) {
    const postings = changedPostings(known.get(key) ?? new Uint32Array(0), byKey.get(key) ?? []);
    if (postings.length > 0) yield { hi: Math.floor(key / LO), lo: key % LO, postings };
  }
}

/** Applies changes to postings, both in the order of articles. */
function changedPostings(postings: Uint32Array, changes: readonly Change[]): Uint32Array {
  if (changes.length === 0) return postings;
  const out = new Uint32Array(postings.length + changes.length);
  let length = 0;
  let at = 0;
  for (const { number, impact } of changes) {
    while (at < postings.length && (postings[at] ?? 0) < number * CLASSES) out[length++] = postings[at++] ?? 0;
    if (Math.floor((postings[at] ?? -1) / CLASSES) === number) at++;
    if (impact !== null) out[length++] = number * CLASSES + impact;
  }
  while (at < postings.length) out[length++] = postings[at++] ?? 0;
  return out.subarray(0, length);
}
