/**
 * Keywords of an article: nouns that it repeats or that its title contains, ranked by TF-IDF. The document frequencies are those of
 * the dictionary's corpus, so that an article's keywords depend on the article alone and a new issue changes no earlier page.
 * labels.ts decides by the number of articles that share a keyword whether it is shown.
 */
import type { AnnotatedWords } from './annotate.ts';

/** Candidates per article. A judgement, as are the next two. */
const MOST = 8;
/** An occurrence in the title counts as this many. */
const IN_TITLE = 3;
/** Occurrences, so counted, that a keyword needs. */
const LEAST = 2;

/** @param titleLength characters of the title, with which the words begin. @returns keywords, best first. */
export function keywordsOf({ words, annotations }: AnnotatedWords, titleLength: number): readonly string[] {
  const found = new Map<string, { readonly weight: number; times: number }>();
  let at = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const weight = annotations[i]?.keyword ?? 0;
    if (weight > 0) {
      const times = at < titleLength ? IN_TITLE : 1;
      const earlier = found.get(word);
      if (earlier === undefined) found.set(word, { weight, times });
      else earlier.times += times;
    }
    at += word.length;
  }
  const scored: { readonly word: string; readonly score: number }[] = [];
  for (const [word, { weight, times }] of found) if (times >= LEAST) scored.push({ word, score: times * weight });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ word }) => word);
}
