/** Makes the files of suggestions from the number of articles of each word. */
import type { OutputFile } from '../../model/model.ts';
import { compareCodeUnits } from '../../text/order.ts';
import { syllables } from '../../text/pinyin.ts';
import { NO_TAG, wrap } from '../shared/format.ts';
import { normalise } from '../shared/normalise.ts';
import { type Suggestion, suggestionPath, writeSuggestions } from '../shared/suggestions.ts';
import { FOLD } from './character-forms.ts';
import { PAUSE, type Pause } from './yielding.ts';

/** Words that are suggested; a judgement. Readers find rarer words by typing them whole. */
const MOST_WORDS = 8_000;
/** Words handled between two pauses. */
const WORDS_A_TURN = 500;
const HAS_HAN = /\p{Script=Han}/u;

export function* suggestionFiles(counts: ReadonlyMap<string, number>): Iterable<OutputFile | Pause> {
  const words = [...counts].sort((a, b) => b[1] - a[1] || compareCodeUnits(a[0], b[0])).slice(0, MOST_WORDS);
  const byFile = new Map<string, Suggestion[]>();
  const put = (path: string | null, suggestion: Suggestion): void => {
    if (!path) return;
    const known = byFile.get(path);
    if (known) known.push(suggestion);
    else byFile.set(path, [suggestion]);
  };
  for (const [n, [word, articles]] of words.entries()) {
    if (n % WORDS_A_TURN === 0) yield PAUSE;
    const folded = normalise(word, FOLD);
    const spoken = HAS_HAN.test(folded) ? syllables(folded) : [];
    put(suggestionPath(folded), { word, syllables: [], articles });
    if (spoken[0]) put(suggestionPath(spoken[0]), { word, syllables: spoken, articles });
  }
  for (const path of [...byFile.keys()].sort()) yield { path, content: wrap([path, NO_TAG, writeSuggestions(byFile.get(path) ?? [])]) };
}
