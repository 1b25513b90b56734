/** How hits are put in order: first by what the lists say, then, for those about to be shown, by their own text. */
import { CLASSES } from './format.ts';
import { TITLE_BLOCK } from './searched-fields.ts';
import { coveringGrams } from './grams.ts';
import type { Found, PreparedArticle } from './match.ts';

/** Rarer grams say more. */
export const rarity = (articles: number, having: number): number => Math.log(1 + (articles - having + 0.5) / (having + 0.5));

/** What a posting's impact class is worth, between 0 and 1. */
export const impact = (impactClass: number): number => (impactClass <= 0 ? 0 : impactClass / (CLASSES - 1));

/** What the places found in an article say about it, beside the lists: title before text, early before late, near before far. */
export function placesScore(article: PreparedArticle, found: readonly Found[]): number {
  let title = 0;
  let crosshead = 0;
  let text = 0;
  for (const place of found) {
    const line = article.lines[place.line];
    if (!line) continue;
    // A title that is little more than the query is about nothing else.
    if (TITLE_BLOCK.has(line.field)) title = Math.max(title, 0.5 + 0.5 * ((place.to - place.from) / Math.max(1, line.normal.length)));
    else if (line.field === 'crosshead') crosshead = 1;
    else if (line.field === 'text') text++;
  }
  return 3 * title + 0.5 * crosshead + text / (text + 3) + nearness(article, found);
}

/** Characters apart at which nearness counts half. */
const HALF_NEAR = 12;

/** How near different words come to each other: 1 where they touch, 0 where they never share a line or there is one only. */
function nearness(article: PreparedArticle, found: readonly Found[]): number {
  const piece = (place: Found): string => article.lines[place.line]?.normal.slice(place.from, place.to) ?? '';
  const inOrder = [...found].sort((a, b) => a.line - b.line || a.from - b.from);
  let best = 0;
  inOrder.forEach((place, i) => {
    const next = inOrder[i + 1];
    if (!next || next.line !== place.line || piece(next) === piece(place)) return;
    best = Math.max(best, HALF_NEAR / (HALF_NEAR + Math.max(0, next.from - place.to)));
  });
  return best;
}

/** What it is worth in a partial match that an article has a gram at all, and how much it is about it. */
export const presence = (impactClass: number): number => 0.4 + 0.6 * impact(impactClass);

/**
 * A partial match by the article's own text: what the lists say, and every piece of the query it holds, by the weight
 * of the piece's grams: longer pieces are worth more than their grams apart, in the title more than in the text.
 */
export function piecesScore(
  article: PreparedArticle,
  found: readonly Found[],
  weights: ReadonlyMap<number, number>,
  listScore: number,
): number {
  const best = new Map<string, number>();
  for (const place of found) {
    const line = article.lines[place.line];
    if (!line) continue;
    const piece = line.normal.slice(place.from, place.to);
    const cover = (place.to - place.from) / Math.max(1, line.normal.length);
    const field = TITLE_BLOCK.has(line.field) ? 1 + 3 * cover ** 3 : line.field === 'crosshead' ? 0.7 : 0.5;
    best.set(piece, Math.max(best.get(piece) ?? 0, field));
  }
  let score = listScore;
  for (const [piece, field] of best) score += field * pieceWeight(piece, weights);
  return score;
}

const pieceWeight = (piece: string, weights: ReadonlyMap<number, number>): number =>
  coveringGrams(piece).reduce((sum, { key }) => sum + (weights.get(key) ?? 0), 0);
