/**
 * A table of words with what they speak for, and its words in a text. Long words are found by their characters alone; short ones
 * count only where nodejieba takes them for words (`会议` in `学会议价` is none). What has to be cut is little: clauses that hold
 * such characters at all.
 */
import { currentWords } from '../../text/words/current-words.ts';
import { unitAt } from '../../text/code-units.ts';
import { compareCodeUnits } from '../../text/order.ts';

/** Which sections a word speaks for, and how strongly. */
export type Sayings = readonly (readonly [section: number, points: number])[];
export type WordTable = ReadonlyMap<string, Sayings>;

/** From this length on a word is known by its characters: hardly ever do they belong to different words. */
const LONG = 3;

/** The words of a table, to be found by their first two characters; longest first. */
export interface WordFinder {
  readonly table: WordTable;
  /** 1 for each UTF-16 unit that a word begins with. */
  readonly starts: Uint8Array;
  /** By the first unit alone: words of one character. */
  readonly single: ReadonlyMap<number, string>;
  readonly longer: ReadonlyMap<number, readonly string[]>;
}

/** A whole number of 32 bits for two units: what maps find quickest. */
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
  /** What its words can say at most. */
  readonly most: Sayings;
}

export interface WordsFound {
  /** Long words, one entry for each occurrence. */
  readonly long: readonly string[];
  readonly clauses: readonly Clause[];
}

/** nodejieba always cuts at these: the text between two of them is cut on its own. */
const isSeparator = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a || code === 0xff0c || code === 0x3002;

/** The long words of a text, and the clauses between them that may hold short ones. */
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
    // Of two characters: no other one can stand there.
    if (longest !== undefined) say(longest);
  }
  close(text.length, text.length);
  return { long, clauses };
}

/** The longest of the words at this place; the list is longest first. */
function wordAt(text: string, at: number, words: readonly string[]): string | undefined {
  for (const word of words) if (text.startsWith(word, at)) return word;
  return undefined;
}

/** The short words of a clause. */
export const wordsIn = (clause: Clause, { table }: WordFinder): string[] =>
  currentWords()
    .cut(clause.text)
    .filter((word) => table.has(word));
