/** How hits are put in order: first by what the lists say, then, for those about to be shown, by their own text. */
import { CLASSES } from './format.ts';
import { TITLE_BLOCK } from './fields.ts';
import type { Found, Prepared } from './match.ts';

/** Rarer grams say more. */
export const rarity = (articles: number, having: number): number => Math.log(1 + (articles - having + 0.5) / (having + 0.5));

/** What a posting's impact class is worth, between 0 and 1. */
export const impact = (impactClass: number): number => (impactClass <= 0 ? 0 : impactClass / (CLASSES - 1));

/** What the places found in an article say about it, beside the lists: title before text, early before late, near before far. */
export function placesScore(article: Prepared, found: readonly Found[]): number {
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
  return 3 * title + 0.5 * crosshead + text / (text + 3);
}
