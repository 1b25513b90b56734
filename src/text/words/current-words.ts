/**
 * The word cutter in use. It is ambient, not handed in: the rules that ask for words (bylines, joins, sections, names) lie deep
 * below readPage and pageFacts, behind predicates such as isCreditLine, and all of these would have to carry a parameter for them.
 * So reading a page is pure only for a given cutter. Functions that cut whole texts (see articleRun) take the cutter as a parameter.
 */
import { openNodejiebaWords } from './nodejieba-words.ts';
import type { Words } from './words.ts';

/** One a thread, opened at the first call. */
let current: Words | null = null;

export const currentWords = (): Words => (current ??= openNodejiebaWords());

/** Sets the word cutter of this thread. Call it before the first page is read: what words are is cached; see archive/annotate.ts. */
export function useWords(words: Words): void {
  current = words;
}
