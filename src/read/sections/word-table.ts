/**
 * Finds the words of a table in a text. Long words match by their characters; short ones count only where nodejieba cuts
 * them as words (`会议` in `学会议价` is not a word). Only clauses that contain the characters of a short word need cutting.
 */
import { currentWords } from '../../text/words/current-words.ts';
import { unitAt } from '../../text/code-units.ts';
import { compareCodeUnits } from '../../text/order.ts';

/** The sections that a word scores for, with its points. */
export type Sayings = readonly (readonly [section: number, points: number])[];
export type WordTable = ReadonlyMap<string, Sayings>;

/** From this length on, in UTF-16 units, the characters of a word hardly ever belong to two different words. */
const LONG = 3;

/** The words of a table, indexed by their first two characters; longest first. */
export interface WordFinder {
  readonly table: WordTable;
  /** 1 at each UTF-16 unit that begins a word. */
  readonly starts: Uint8Array;
  /** Words of one character, by that unit. */
  readonly single: ReadonlyMap<number, string>;
  /** Longer words, by their first two units. */
  readonly longer: ReadonlyMap<number, readonly string[]>;
}

/** Packs two UTF-16 units into one 32-bit integer, the fastest key of a Map. */
const pair = (text: string, i: number): number => (unitAt(text, i) << 16) | unitAt(text, i + 1);

export function openFinder(table: WordTable): WordFinder {
  const starts = new Uint8Array(0x10000);
  const single = new Map<number, string>();
  const longer = new Map<number, string[]>();
  const words = [...table.keys()].filter((word) => word !== '').sort((a, b) => b.length - a.length || compareCodeUnits(a, b));
  for (const word of words) {
    starts[word.charCodeAt(0)] = 1;
    if (word.length === 1) single.set(word.charCodeAt(0), word);
    else longer.set(pair(word, 0), [...(longer.get(pair(word, 0)) ?? []), word]);
  }
  return { table, starts, single, longer };
}

/** A stretch of text to be cut into words. */
export interface Clause {
  readonly text: string;
  /** The most points that its words can score. */
  readonly most: Sayings;
}

export interface WordsFound {
  /** Long words, one entry for each occurrence. */
  readonly long: readonly string[];
  readonly clauses: readonly Clause[];
}

/** Characters at which nodejieba always cuts, so that the text between two of them can be cut separately. */
const isSeparator = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0xff0c || code === 0x3002;

/** Finds the long words of a text and the clauses between them that may contain short ones. */
export function findWords(text: string, { table, starts, single, longer }: WordFinder): WordsFound {
  const long: string[] = [];
  const clauses: Clause[] = [];
  let most: (readonly [number, number])[] = [];
  let from = 0;
  const close = (end: number, next: number): void => {
    if (most.length) clauses.push({ text: text.slice(from, end), most });
    if (most.length) most = [];
    from = next;
  };
  const say = (word: string): void => {
    for (const saying of table.get(word) ?? []) most.push(saying);
  };
  for (let i = 0, end = text.length; i < end; i++) {
    const code = unitAt(text, i);
    if (isSeparator(code)) close(i, i + 1);
    if (starts[code] !== 1) continue;
    const candidates = longer.get(pair(text, i));
    const longest = candidates === undefined ? undefined : wordAt(text, i, candidates);
    if (longest !== undefined && longest.length >= LONG) {
      close(i, i + longest.length);
      long.push(longest);
      i += longest.length - 1;
      continue;
    }
    const alone = single.get(code);
    if (alone !== undefined) say(alone);
    // Any match that is left has two characters, so it is the only one at this place.
    if (longest !== undefined) say(longest);
  }
  close(text.length, text.length);
  return { long, clauses };
}

/** The first of `words`, sorted longest first, that matches at this place. */
function wordAt(text: string, at: number, words: readonly string[]): string | undefined {
  for (const word of words) if (text.startsWith(word, at)) return word;
  return undefined;
}

/** Cuts a clause and returns its words that are in the table. */
export const wordsIn = (clause: Clause, { table }: WordFinder): string[] =>
  currentWords()
    .cut(clause.text)
    .filter((word) => table.has(word));
