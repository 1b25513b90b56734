/**
 * Keywords of an article: the nouns it uses more than once, or in its title, weighed by how rare they are in the language (TF-IDF
 * with the dictionary's own document frequencies: an article's keywords then depend on that article alone, and a new issue changes
 * none of the old). Which of them are shown, the archive decides by how many articles share them.
 */
import type { Told } from './word-facts.ts';

/** Candidates an article gives. */
const MOST = 8;
const IN_TITLE = 3;
const LEAST = 2;

/** Best first. @param titleLength the text opens with the title, which has so many characters. */
export function keywordsOf({ words, facts }: Told, titleLength: number): readonly string[] {
  const found = new Map<string, { readonly weight: number; times: number }>();
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const weight = facts[i]?.keyword ?? 0;
    if (weight > 0) {
      const times = at < titleLength ? IN_TITLE : 1;
      const held = found.get(word);
      if (held === undefined) found.set(word, { weight, times });
      else held.times += times;
    }
    at += word.length;
  }
  const told: { readonly word: string; readonly says: number }[] = [];
  for (const [word, { weight, times }] of found) if (times >= LEAST) told.push({ word, says: times * weight });
  return told
    .sort((a, b) => b.says - a.says)
    .slice(0, MOST)
    .map(({ word }) => word);
}
