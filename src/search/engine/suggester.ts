/** Completes words while a reader types. */
import { normalise } from '../shared/normalise.ts';
import { beginsWord, readSuggestions, type Suggestion, suggestionPath } from '../shared/suggestions.ts';
import { type IndexFiles, cached } from './index-files.ts';

const COMPLETIONS = 8;
/** The word being typed: only this one is completed. */
const LAST_WORD = /(?<![^\s"“”「」:：-])[^\s"“”「」:：-]+$/u;

export interface Completion {
  /** The whole query with its last word completed. */
  readonly query: string;
  readonly word: string;
  readonly articles: number;
}

export class Suggester {
  readonly #files: IndexFiles;
  readonly #read = new Map<string, Promise<readonly Suggestion[]>>();

  constructor(files: IndexFiles) {
    this.#files = files;
  }

  /** The likeliest words, the most frequent first; an empty list if files are missing. */
  async suggest(typed: string): Promise<Completion[]> {
    const last = LAST_WORD.exec(typed)?.[0] ?? '';
    const fold = await this.#files.foldFor(last);
    const start = normalise(last, fold);
    const path = suggestionPath(start);
    if (!path) return [];
    const suggestions = await cached(this.#read, path, async () => readSuggestions(await this.#files.text(path))).catch(() => []);
    const before = typed.slice(0, typed.length - last.length);
    const folded = (word: string): string => normalise(word, fold);
    return suggestions
      .filter((one) => one.word !== last && beginsWord(start, one, folded))
      .slice(0, COMPLETIONS)
      .map(({ word, articles }) => ({ query: before + word, word, articles }));
  }
}
