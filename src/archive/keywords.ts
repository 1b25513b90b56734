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
  const times = new Map<string, number>();
  let at = 0;
  for (const [i, word] of words.entries()) {
    if ((facts[i]?.keyword ?? 0) > 0) times.set(word, (times.get(word) ?? 0) + (at < titleLength ? IN_TITLE : 1));
    at += word.length;
  }
  const weights = new Map(words.map((word, i) => [word, facts[i]?.keyword ?? 0]));
  return [...times]
    .filter(([, count]) => count >= LEAST)
    .map(([word, count]) => [word, count * (weights.get(word) ?? 0)] as const)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([word]) => word);
}
