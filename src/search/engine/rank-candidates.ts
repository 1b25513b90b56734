/** Puts the candidates of a query in order. */
import { lowerBound } from '../../text/order.ts';
import type { Manifest } from '../shared/format.ts';
import type { Gram } from '../shared/grams.ts';
import { impact, rarity } from '../shared/score.ts';
import { classesOf, type PostingLists } from './posting-lists.ts';

/**
 * The score of each candidate by the lists that are loaded: the sum over grams of rarity × impact.
 * @param articles number of articles in the index
 */
export function scoreByLists(lists: PostingLists, articles: number, grams: readonly Gram[], candidates: Uint32Array): Float64Array {
  const scores = new Float64Array(candidates.length);
  for (const { key } of grams) {
    const list = lists.known(key);
    if (!list) continue;
    const weight = rarity(articles, list.term.articles);
    classesOf(list, candidates).forEach((impactClass, i) => {
      scores[i] = (scores[i] ?? 0) + weight * impact(impactClass);
    });
  }
  return scores;
}

/** Moves undated articles, which have the lowest numbers, to the end: they are not the oldest. */
export function undatedLast(articles: Uint32Array, { months, articles: all }: Manifest): Uint32Array {
  const firstDated = lowerBound(articles, months.find(({ month }) => month !== '')?.first ?? all);
  return Uint32Array.from([...articles.subarray(firstDated), ...articles.subarray(0, firstDated)]);
}

/** Scores that round to the same 1/256 count as equal; a judgement. */
const SCORE_STEPS = 256;

/**
 * Sorts ascending articles by falling score, the newest first among equals. A counting sort by score step: a common word has tens of
 * thousands of candidates.
 */
export function byScore(articles: Uint32Array, scores: Float64Array): Uint32Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), 0);
  const stepOf = (i: number): number => Math.round((highest - (scores[i] ?? 0)) * SCORE_STEPS);
  const places = new Uint32Array(Math.round(highest * SCORE_STEPS) + 2);
  for (let i = 0; i < articles.length; i++) places[stepOf(i) + 1] = (places[stepOf(i) + 1] ?? 0) + 1;
  for (let step = 1; step < places.length; step++) places[step] = (places[step] ?? 0) + (places[step - 1] ?? 0);
  const ranked = new Uint32Array(articles.length);
  for (let i = articles.length - 1; i >= 0; i--) {
    const step = stepOf(i);
    const place = places[step] ?? 0;
    ranked[place] = articles[i] ?? 0;
    places[step] = place + 1;
  }
  return ranked;
}
