/**
 * The format of suggestions: words of titles, names and sections. A file has those whose pinyin begins with one letter, or whose first
 * character belongs to one of 32 groups, so the first key that a reader types decides the file.
 *
 *   line = word, tab, its syllables joined by ', tab, number of articles
 */
export interface Suggestion {
  readonly word: string;
  readonly syllables: readonly string[];
  readonly articles: number;
}

const GROUPS = 32;
/** Letters of an initial: zh, ch, sh. */
const LONGEST_INITIAL = 2;
const LETTERS = /^[a-z]$/u;

/** The file with suggestions for a text, by its first character; null for an empty text. */
export function suggestionPath(text: string): string | null {
  const first = Array.from(text)[0];
  if (first === undefined) return null;
  return LETTERS.test(first) ? `search/suggest/${first}.js` : `search/suggest/${(first.codePointAt(0) ?? 0) % GROUPS}.js`;
}

export const writeSuggestions = (suggestions: readonly Suggestion[]): string =>
  suggestions.map(({ word, syllables, articles }) => `${word}\t${syllables.join("'")}\t${articles}`).join('\n');

export function readSuggestions(text: string): Suggestion[] {
  return text.split('\n').flatMap((line) => {
    const [word, syllables = '', articles = ''] = line.split('\t');
    return word ? [{ word, syllables: syllables ? syllables.split("'") : [], articles: Number(articles) || 0 }] : [];
  });
}

/**
 * Whether the typed text begins a word or its pinyin. Syllables may be whole, initials, or mixed, with or without apostrophes: taiyuan,
 * ty, taiy, tyuan, tai'yuan.
 */
export function beginsWord(typed: string, { word, syllables }: Suggestion, fold: (text: string) => string): boolean {
  if (fold(word).startsWith(typed)) return true;
  const letters = typed.replace(/['’]/gu, '').replaceAll('ü', 'v');
  return letters !== '' && beginsSyllables(letters, syllables, 0);
}

function beginsSyllables(typed: string, syllables: readonly string[], at: number): boolean {
  if (typed === '') return true;
  const syllable = syllables[at];
  if (syllable === undefined) return false;
  if (syllable.startsWith(typed)) return true;
  for (let length = syllable.length; length > 0; length--) {
    if (
      typed.startsWith(syllable.slice(0, length)) &&
      (length === syllable.length || length <= LONGEST_INITIAL) &&
      beginsSyllables(typed.slice(length), syllables, at + 1)
    )
      return true;
  }
  return false;
}
