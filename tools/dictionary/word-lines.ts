/** Which words of nodejieba's dictionary are kept, and which of them have their tags listed. */

/** A line of a dictionary of nodejieba: word, number (count or weight), tag. */
export type Entry = readonly [word: string, number: string, ...tag: string[]];

/** Words counted at most so often in the corpus behind the dictionary are dropped. */
const RARE = 3;
/** The same limit for `NAMES_NUMBERS_SAYINGS`. */
const SELDOM = 20;
/**
 * Tags of names, numbers and sayings: half of the dictionary, and the hidden Markov model or cutting word by word finds
 * them as well.
 */
const NAMES_NUMBERS_SAYINGS = ['nr', 'nrt', 'nrfg', 'm', 'i', 'l', 'zg'];
/** Tags of persons, transliterated persons, places, organisations and other names. */
const NAMES = ['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz'];
/** Tags of nouns, verbs used as nouns, abbreviations, and words that precede nouns. */
const NOUNS = ['n', 'vn', 'j', 'b'];
/** Weight of words for which nodejieba has no document frequency. */
const UNKNOWN_WEIGHT = 12;

/** @param text a dictionary: `word number tag`, one a line; lines without a number are skipped */
export function parseEntries(text: string): Entry[] {
  return text.split('\n').flatMap((line): Entry[] => {
    const [word, number, ...tag] = line.split(' ');
    return word && number ? [[word, number, ...tag]] : [];
  });
}

/** @returns the lines of the entries that are frequent enough, in their order */
export const keptWordLines = (entries: readonly Entry[]): string[] => entries.filter(isKept).map((entry) => entry.join(' '));

/**
 * Groups names, and kept nouns, by tag and weight.
 * @param weights inverse document frequencies, which are rounded
 * @returns one sorted line a group: tag, weight, words
 */
export function tagLines(entries: readonly Entry[], weights: readonly Entry[]): string[] {
  const weightOf = new Map(weights.map(([word, weight]) => [word, Math.round(Number(weight))]));
  const groups = new Map<string, string[]>();
  for (const entry of entries.filter(isTagged)) {
    const [word, , tag = ''] = entry;
    const key = `${tag} ${weightOf.get(word) ?? UNKNOWN_WEIGHT}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [word]);
    else group.push(word);
  }
  return [...groups].map(([key, words]) => `${key} ${words.join(' ')}`).sort();
}

const isKept = ([, count, tag = '']: Entry): boolean => Number(count) > (NAMES_NUMBERS_SAYINGS.includes(tag) ? SELDOM : RARE);

function isTagged(entry: Entry): boolean {
  const [, , tag = ''] = entry;
  return NAMES.includes(tag) || (NOUNS.includes(tag) && isKept(entry));
}
