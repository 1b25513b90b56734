/**
 * The files of the index and their paths (described in docs/search-format.md). Each file is a classic script with one call,
 * `guzhi("PATH",…)`, whose arguments are JSON. Script elements load it also from a disk, where browsers refuse `fetch`; other programs
 * strip the call and parse the rest.
 */

/** Raise it when a reader of the last format would misread the files. */
export const FORMAT = 4;

/** The global function that index files call. */
export const CALL = 'guzhi';

/** Number of impact classes of a posting: 0 for grams that the page does not print, 1 to 7 for how much the article is about the gram. */
export const CLASSES = 8;

/** Lists up to this many articles are in the dictionary itself, longer ones in list files; a judgement. */
export const INLINE_POSTINGS = 12;

/** A list file is closed from this many characters on. With its call it stays below 4 KiB, one block of most disks. */
export const LIST_FILE_CHARACTERS = 4000;

/** Text files in a folder. */
const FOLDER_OF = 1000;

export const MANIFEST_PATH = 'search/manifest.js';
/** The folding tables: of the archive's own characters, and of all. */
export const FOLD_PATH = 'search/fold.js';
export const FOLD_ALL_PATH = 'search/fold-all.js';
export const textPath = (n: number): string => `data/text/${Math.floor(n / FOLDER_OF)}/${n}.js`;

/** The arguments of a file's call: its path, the tag of its content, and the content. */
export type Message = readonly [path: string, tag: string, ...content: unknown[]];

/** Characters of a tag, 6 bits each. References name the tag of a file; a file with another tag belongs to another build. */
export const TAG_LENGTH = 4;

/** The tag of files that fit every build: texts, suggestions, folding tables. */
export const NO_TAG = '';

export const wrap = (message: Message): string => `${CALL}(${JSON.stringify(message).slice(1, -1)})\n`;

const WRAPPED = /^guzhi\((.*)\)\s*$/su;

/** Reads the message of a file; null if the file is damaged. */
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

/** The first article of a month. Articles are numbered by date. */
export interface Month {
  /** `YYYY-MM`; an empty string for undated articles, which come first. */
  readonly month: string;
  readonly first: number;
}

/** The content of search/manifest.js, the first file that a search loads. */
export interface Manifest {
  readonly format: number;
  /** Differs when any file of the index except texts differs. */
  readonly version: string;
  readonly articles: number;
  /** Tags of directories, by block. */
  readonly directories: ReadonlyMap<number, string>;
  /** Tags of the files of facts and of people, by file number. */
  readonly facts: readonly string[];
  readonly people: readonly string[];
  readonly months: readonly Month[];
  /** Folded characters that occur in the texts in several forms (后 and 後): counting their articles needs the texts. */
  readonly mixed: string;
}
