/** Words that what is typed may become. */
import { normalise } from '../shared/normalise.ts';
import { beginsWord, readSuggestions, type Suggestion, suggestionPath } from '../shared/suggestions.ts';
import { type IndexFiles, kept } from './index-files.ts';

const SHOWN = 8;
/** Only the word being typed is completed; what stands before it stays. */
const LAST_WORD = /(?<![^\s"“”「」:：-])[^\s"“”「」:：-]+$/u;

export interface Completion {
  /** The whole query with the word put in. */
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

  /** The likeliest words, most frequent first; none where files are missing. */
  async suggest(typed: string): Promise<Completion[]> {
    const last = LAST_WORD.exec(typed)?.[0] ?? '';
    const fold = await this.#files.foldFor(last);
    const start = normalise(last, fold);
    const path = suggestionPath(start);
    if (!path) return [];
    const suggestions = await kept(this.#read, path, async () => readSuggestions(await this.#files.text(path))).catch(() => []);
    const before = typed.slice(0, typed.length - last.length);
    const folded = (word: string): string => normalise(word, fold);
    return suggestions
      .filter((one) => one.word !== last && beginsWord(start, one, folded))
      .slice(0, SHOWN)
      .map(({ word, articles }) => ({ query: before + word, word, articles }));
  }
}
