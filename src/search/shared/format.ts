/**
 * The files of the index and how their names are made. docs/search-format.md describes them.
 * Every file is a classic script with one call, `guzhi("NAME",…)`, its arguments JSON: script elements load it from a
 * disk, where browsers refuse fetch, and any other program can cut the call off and parse the rest.
 */
export const FORMAT = 2;

/** The global function that index files call. */
export const CALL = 'guzhi';

/** Impact classes of a posting: 0 found elsewhere only (byline, section …), 1 to 7 how much the article is about it. */
export const CLASSES = 8;

/** Lists up to this many articles stand in the dictionary itself; longer ones in list files. */
export const INLINE_POSTINGS = 12;

/** A list file is closed once it holds so many characters; with its wrapper it stays below 4 kB, a disk's block. */
export const LIST_FILE_CHARACTERS = 4000;

const FOLDER_OF = 1000;

export const MANIFEST_PATH = 'search/manifest.js';
/** Foldings of the archive's own characters; and of all. */
export const FOLD_PATH = 'search/fold.js';
export const FOLD_ALL_PATH = 'search/fold-all.js';
export const textPath = (n: number): string => `data/text/${Math.floor(n / FOLDER_OF)}/${n}.js`;

/** What a file hands over: its path, the tag of its content, and the content. */
export type Message = readonly [path: string, tag: string, ...content: unknown[]];

/**
 * Characters of a tag, 6 bits each. Who refers to a file knows its tag: a file of another tag belongs to another build.
 */
export const TAG_LENGTH = 4;

/** Written into files that may be read with any build: texts, words to suggest, foldings. */
export const NO_TAG = '';

export const wrap = (message: Message): string => `${CALL}(${JSON.stringify(message).slice(1, -1)})\n`;

const WRAPPED = /^guzhi\((.*)\)\s*$/su;

/** The message in a file's text; null where the file is damaged. */
export function unwrap(text: string): Message | null {
  const inside = WRAPPED.exec(text)?.[1];
  if (inside === undefined) return null;
  try {
    const message: unknown = JSON.parse(`[${inside}]`);
    return isMessage(message) ? message : null;
  } catch {
    return null;
  }
}

export const isMessage = (value: unknown): value is Message =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';

/** One entry of the table of months: the first article (articles are numbered from the oldest on) of a month. */
export interface Month {
  /** `YYYY-MM`, or an empty string for articles without a date, which come first. */
  readonly month: string;
  readonly first: number;
}

/** search/manifest.js: all that must be known before the first gram is looked up. */
export interface Manifest {
  readonly format: number;
  /** Changes with whatever an answer depends on, texts aside. */
  readonly version: string;
  readonly articles: number;
  /** Tag of the directory of each block that has grams. */
  readonly directories: ReadonlyMap<number, string>;
  /** Tags of the files of facts and of people, by their number. */
  readonly facts: readonly string[];
  readonly people: readonly string[];
  readonly months: readonly Month[];
  /** Folded characters that stand in the texts in more than one form (后 and 後): their counts need a look at the text. */
  readonly mixed: string;
}
