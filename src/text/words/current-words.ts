/**
 * The word cutter in use. It is ambient, not handed in: the rules that ask for words (bylines, joins, sections, names) lie deep
 * below readPage and pageFacts, behind predicates such as isCreditLine, and all of these would have to carry a parameter for them.
 * So reading a page is pure only for a given cutter. Functions that cut whole texts (see articleRun) take the cutter as a parameter.
 */
import { isMainThread } from 'node:worker_threads';
import { addonProblem, openNodejiebaWords } from './nodejieba-words.ts';
import { openPortedWords } from './ported-words.ts';
import type { Words } from './words.ts';

/** One a thread, opened at the first call. */
let current: Words | null = null;

/** Set to `port`, it makes every thread cut words in TypeScript though nodejieba could be loaded: for comparing the two. */
const CHOICE = 'GUZHI_WORDS';

/** Why words are cut by the port and not by nodejieba, in one line; null where nodejieba cuts them. */
export const portReason = (): string | null => (process.env[CHOICE] === 'port' ? `${CHOICE}=port` : addonProblem());

/** Further threads of a build use the port: it needs less time and memory for the same words; docs/architecture.md gives figures. */
export const currentWords = (): Words => (current ??= isMainThread && portReason() === null ? openNodejiebaWords() : openPortedWords());

/** Sets the word cutter of this thread. Call it before the first page is read: what words are is cached; see archive/annotate.ts. */
export function useWords(words: Words): void {
  current = words;
}
