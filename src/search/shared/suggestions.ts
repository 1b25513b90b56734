/**
 * Suggestions while typing: words of titles, names and sections. A file holds those whose pinyin begins with one
 * letter, or whose first character falls into one of 32 groups, so that the first key already finds the file.
 *
 *   line = word, tab, its syllables joined by ', tab, number of articles
 */
export interface Suggestion {
  readonly word: string;
  readonly syllables: readonly string[];
  readonly articles: number;
}

const GROUPS = 32;
const LETTERS = /^[a-z]$/u;

/** Where the suggestions for a text lie that begins with this character; null where there are none. */
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
 * Whether what is typed begins a word, letter by letter of its pinyin, by initials, or by a mix of both: taiy, ty, tyuan;
 * tai'yuan too.
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
      (length === syllable.length || length <= 2) &&
      beginsSyllables(typed.slice(length), syllables, at + 1)
    )
      return true;
  }
  return false;
}
