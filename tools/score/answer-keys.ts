/** Pages with their answer keys: what a person says should be read out of each. */
import fs from 'node:fs';
import path from 'node:path';

export interface KeyedArticle {
  /** `3-9,11`: source lines from 1; blank lines among them do not count. */
  readonly lines: string;
  readonly kind: string;
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly subtitle: string | null;
  readonly byline: readonly { readonly name: string; readonly role: string }[];
  /** Pairs of lines, not next to each other, that are halves of one paragraph. */
  readonly joins: readonly (readonly [number, number])[];
  /** The printed section label, or null. */
  readonly section: string | null;
}

export interface AnswerKey {
  readonly file: string;
  /** What the page is made to show. */
  readonly about: string;
  readonly articles: readonly KeyedArticle[];
  readonly furniture: readonly { readonly lines: string; readonly role: string }[];
}

/** The keys `*.key.json` of a folder, in order of name. */
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
