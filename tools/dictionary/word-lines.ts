/** Selects the words of nodejieba's dictionary to keep, and those whose tags are listed. */
import { compareCodeUnits } from '../../src/text/order.ts';

/** A line of a nodejieba dictionary: word, number (count or weight), tag. */
export type Entry = readonly [word: string, number: string, ...tag: string[]];

/** Words with at most this count in the dictionary's corpus are dropped. */
const RARE = 3;
/** The same limit for `NAMES_NUMBERS_SAYINGS`. */
const SELDOM = 20;
/**
 * Tags of names, numbers and sayings: half of the dictionary, although the hidden Markov model or cutting word by word
 * also finds these words.
 */
const NAMES_NUMBERS_SAYINGS = ['nr', 'nrt', 'nrfg', 'm', 'i', 'l', 'zg'];
/** Tags of persons, transliterated persons, places, organisations and other names. */
const NAMES = ['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz'];
/** Tags of nouns, verbs used as nouns, abbreviations, and words that precede nouns. */
const NOUNS = ['n', 'vn', 'j', 'b'];
/** Weight of words for which nodejieba has no document frequency. */
const UNKNOWN_WEIGHT = 12;

/** @param text a dictionary, one `word number tag` per line; lines without a number are skipped */
export function parseEntries(text: string): Entry[] {
  return text.split('\n').flatMap((line): Entry[] => {
    const [word, number, ...tag] = line.split(' ');
    return word && number ? [[word, number, ...tag]] : [];
  });
}

/** @returns the lines of sufficiently frequent entries, in order */
export const keptWordLines = (entries: readonly Entry[]): string[] => entries.filter(isKept).map((entry) => entry.join(' '));

/**
 * Groups names and kept nouns by tag and weight.
 * @param weights inverse document frequencies; rounded here
 * @returns one line per group, sorted: tag, weight, words
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

/**
 * @param lines as `tagLines` makes them; a word in several groups counts in the last one
 * @returns one line per word, in the order of their code units: word, tag, weight
 */
export function linesByWord(lines: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const line of lines) {
    const [tag = '', weight = '', ...words] = line.split(' ');
    for (const word of words) kinds.set(word, `${tag} ${weight}`);
  }
  return [...kinds].sort(([a], [b]) => compareCodeUnits(a, b)).map(([word, kind]) => `${word} ${kind}`);
}

const isKept = ([, count, tag = '']: Entry): boolean => Number(count) > (NAMES_NUMBERS_SAYINGS.includes(tag) ? SELDOM : RARE);

function isTagged(entry: Entry): boolean {
  const [, , tag = ''] = entry;
  return NAMES.includes(tag) || (NOUNS.includes(tag) && isKept(entry));
}
