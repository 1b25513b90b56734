/** Words that are worth suggesting: of titles, names of people, sections; with how many articles have each. */
import type { OutputFile, SearchDocument } from '../../model.ts';
import { syllables } from '../../text/pinyin.ts';
import type { Fold } from '../shared/fold.ts';
import { wrap } from '../shared/format.ts';
import { normalise, normaliseWithOffsets } from '../shared/normalise.ts';
import { saysSomething } from '../shared/parts.ts';
import { type Suggestion, suggestionPath, writeSuggestions } from '../shared/suggestions.ts';
import type { CutWords } from './document-grams.ts';

/** More would only make the files larger: rarer words are found by typing them. */
const MOST_WORDS = 8_000;
const WORD = /^[\p{Script=Han}a-z][\p{Script=Han}a-z0-9·-]{1,11}$/iu;
const HAS_HAN = /\p{Script=Han}/u;

export class WordCensus {
  readonly #fold: Fold;
  readonly #cut: CutWords;
  readonly #counts = new Map<string, number>();

  constructor(fold: Fold, cut: CutWords) {
    this.#fold = fold;
    this.#cut = cut;
  }

  read(doc: SearchDocument): void {
    const words = new Set([...this.#wordsOf(doc.title), ...doc.byline.map(({ name }) => name), doc.section]);
    for (const word of words)
      if (WORD.test(word) && saysSomething(normalise(word, this.#fold))) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Words as printed, cut where their simplified form is cut. */
  #wordsOf(title: string): string[] {
    const normal = normaliseWithOffsets(title, this.#fold);
    let at = 0;
    return this.#cut(normal.text).flatMap((word) => {
      const from = at;
      at += word.length;
      return word.length < 2 ? [] : [title.slice(normal.starts[from], normal.ends[at - 1])];
    });
  }

  *files(version: string): Iterable<OutputFile> {
    const words = [...this.#counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_WORDS);
    const byFile = new Map<string, Suggestion[]>();
    const put = (path: string | null, suggestion: Suggestion): void => {
      if (!path) return;
      const known = byFile.get(path);
      if (known) known.push(suggestion);
      else byFile.set(path, [suggestion]);
    };
    for (const [word, articles] of words) {
      const folded = normalise(word, this.#fold);
      const spoken = HAS_HAN.test(folded) ? syllables(folded) : [];
      put(suggestionPath(folded), { word, syllables: [], articles });
      if (spoken[0]) put(suggestionPath(spoken[0]), { word, syllables: spoken, articles });
    }
    for (const path of [...byFile.keys()].sort()) yield { path, content: wrap([path, version, writeSuggestions(byFile.get(path) ?? [])]) };
  }
}
