/** Answer keys: a person's statement of the correct reading of each page. */
import fs from 'node:fs';
import path from 'node:path';

export interface KeyedArticle {
  /** `3-9,11`: 1-based source lines; blank lines among them do not count. */
  readonly lines: string;
  readonly kind: string;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly subtitle: string | null;
  readonly byline: readonly { readonly name: string; readonly role: string }[];
  /** Pairs of non-adjacent lines that are halves of one paragraph. */
  readonly joins: readonly (readonly [number, number])[];
  /** The printed section label, or null. */
  readonly section: string | null;
}

export interface AnswerKey {
  readonly file: string;
  /** The difficulty that the page illustrates. */
  readonly about: string;
  readonly articles: readonly KeyedArticle[];
  readonly furniture: readonly { readonly lines: string; readonly role: string }[];
}

/** Reads the keys `*.key.json` of a folder, sorted by name. */
export const readAnswerKeys = (folder: string): AnswerKey[] =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.key.json'))
    .sort()
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as AnswerKey);

/** `3-5,7` -> 3, 4, 5, 7 */
export const linesIn = (ranges: string): number[] =>
  ranges.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
