/**
 * Scores hits: by the lists first, then, for those about to be shown, also by their own text. The weights are judgements: no
 * measurement of them is recorded.
 */
import { CLASSES } from './format.ts';
import { TITLE_BLOCK } from './searched-fields.ts';
import { coveringGrams } from './grams.ts';
import type { Found, PreparedArticle, PreparedLine } from './match.ts';

/** The weight of a gram: BM25's inverse document frequency. */
export const rarity = (articles: number, having: number): number => Math.log(1 + (articles - having + 0.5) / (having + 0.5));

/** The impact of a class, between 0 and 1. */
export const impact = (impactClass: number): number => (impactClass <= 0 ? 0 : impactClass / (CLASSES - 1));

/** Weights of a match in the title block, in a crosshead, in the text, and of the nearness of different words. */
const TITLE_WEIGHT = 3;
/** Share of TITLE_WEIGHT for any match in the title block; the rest is in proportion to the title's part that matches. */
const TITLE_BASE = 0.5;
const CROSSHEAD_WEIGHT = 0.5;
/** Matches in the text at which their score reaches half of its limit 1. */
const HALF_TEXT = 3;

/** The score of the places found in an article, beside the score by lists: title before text, many before few, near before far. */
export function placesScore(article: PreparedArticle, found: readonly Found[]): number {
  let title = 0;
  let crosshead = 0;
  let text = 0;
  for (const place of found) {
    const line = article.lines[place.line];
    if (!line) continue;
    // A title that is little more than the query is about nothing else.
    if (TITLE_BLOCK.has(line.field)) title = Math.max(title, TITLE_BASE + (1 - TITLE_BASE) * shareOf(line, place));
    else if (line.field === 'crosshead') crosshead = 1;
    else if (line.field === 'text') text++;
  }
  return TITLE_WEIGHT * title + CROSSHEAD_WEIGHT * crosshead + text / (text + HALF_TEXT) + nearness(article, found);
}

/** The part of a line that a place covers, between 0 and 1. */
const shareOf = (line: PreparedLine, place: Found): number => (place.to - place.from) / Math.max(1, line.normal.length);

/** Distance in characters at which nearness is 0.5. */
const HALF_NEAR = 12;

/** How near different words are to each other: 1 if they touch, 0 if no line has two of them. */
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

/** Share of a gram's weight for any occurrence; the rest is in proportion to its impact. */
const PRESENCE = 0.4;

/** The value of a gram's occurrence in a partial match, between PRESENCE and 1. */
export const presence = (impactClass: number): number => PRESENCE + (1 - PRESENCE) * impact(impactClass);

/** In a partial match: weight of a piece that is the whole title beyond its base weight, and weights by field. */
const WHOLE_TITLE = 3;
const PIECE_IN_CROSSHEAD = 0.7;
const PIECE_IN_TEXT = 0.5;

/**
 * The score of a partial match: the score by lists, plus the weight of each piece of the query that the text contains. Longer pieces
 * count more than their grams apart, and more in the title than in the text.
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
    const inBody = line.field === 'crosshead' ? PIECE_IN_CROSSHEAD : PIECE_IN_TEXT;
    const field = TITLE_BLOCK.has(line.field) ? 1 + WHOLE_TITLE * shareOf(line, place) ** 3 : inBody;
    best.set(piece, Math.max(best.get(piece) ?? 0, field));
  }
  let score = listScore;
  for (const [piece, field] of best) score += field * pieceWeight(piece, weights);
  return score;
}

const pieceWeight = (piece: string, weights: ReadonlyMap<number, number>): number =>
  coveringGrams(piece).reduce((sum, { key }) => sum + (weights.get(key) ?? 0), 0);
