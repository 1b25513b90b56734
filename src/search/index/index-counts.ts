/** Counts of articles over the whole archive: by suggested word, and by form of a character. */
import { FORMS } from './character-forms.ts';
import type { Runs } from './merge-runs.ts';
import { PAUSE, type Pause, RUNS_A_TURN } from './yielding.ts';
import { readTail } from './run-format.ts';

export class IndexCounts {
  readonly words: Map<string, number>;
  readonly forms: number[];
  /** The first count of each word that was added or removed. */
  readonly #before = new Map<string, number>();

  constructor(words: Iterable<readonly [string, number]> = [], forms: readonly number[] = FORMS.map(() => 0)) {
    this.words = new Map(words);
    this.forms = [...forms];
  }

  static *of(runs: Runs): Generator<Pause, IndexCounts> {
    const counts = new IndexCounts();
    for (let n = 0; n < runs.length; n++) {
      counts.add(runs.run(n), 1);
      if (n % RUNS_A_TURN === 0) yield PAUSE;
    }
    return counts;
  }

  /** Adds a run, or removes it if `times` is -1. */
  add(run: Uint8Array, times: 1 | -1): void {
    const { forms, words } = readTail(run);
    for (const form of forms) this.forms[form] = (this.forms[form] ?? 0) + times;
    for (const word of words) {
      const before = this.words.get(word) ?? 0;
      if (!this.#before.has(word)) this.#before.set(word, before);
      const count = before + times;
      if (count > 0) this.words.set(word, count);
      else this.words.delete(word);
    }
  }

  /** Whether the count of any word differs from its first one. */
  get wordsChanged(): boolean {
    return [...this.#before].some(([word, count]) => (this.words.get(word) ?? 0) !== count);
  }
}
