/**
 * The tags and weights of names and nouns: 164,000 words that tools/dictionary lists in order. The list is searched as it is: filling a
 * Map with all words takes longer than looking up the 21,000 words of 120 pages.
 */
import fs from 'node:fs';
import { unitAt } from '../code-units.ts';
import { bisect } from '../order.ts';
import { dictionaryFile } from '../package-folder.ts';
import type { TaggedWord, WordTag } from './words.ts';

/** What the list says of a word; null if it lacks the word. */
export type TagOf = (word: string) => TaggedWord | null;

export const readWordTags = (): TagOf => wordTags(fs.readFileSync(dictionaryFile('tags'), 'utf8'));

const [SPACE, LINE_END] = [0x20, 0x0a] as const;

/** @param list `word tag weight`, one word a line, in the order of the words' code units; each line ends with `\n` */
export function wordTags(list: string): TagOf {
  return (word) => {
    const start = bisect(list.length, (place) => isBefore(list, lineStart(list, place), word));
    const end = start + word.length;
    if (!list.startsWith(word, start) || list.indexOf(' ', start) !== end) return null;
    const [tag, weight] = list.slice(end + 1, list.indexOf('\n', end)).split(' ');
    return { tag: tag as WordTag, weight: Number(weight) };
  };
}

function lineStart(list: string, place: number): number {
  let start = place;
  while (start > 0 && unitAt(list, start - 1) !== LINE_END) start--;
  return start;
}

/** Whether the word of the line that starts here comes before another. The space that ends it is less than all characters of words. */
function isBefore(list: string, start: number, word: string): boolean {
  const length = word.length;
  for (let i = 0; i < length; i++) {
    const difference = unitAt(list, start + i) - unitAt(word, i);
    if (difference !== 0) return difference < 0;
  }
  return unitAt(list, start + length) < SPACE;
}
