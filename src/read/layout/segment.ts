/**
 * Segments a page: blocks -> drafts of articles. Cuts blocks into strips, finds the best reading of all strips at once, groups
 * them into articles, and gives each article its title block and section label.
 */
import type { DraftArticle, PlacedBlock } from '../../model/draft-article.ts';
import type { Block, FurnitureBlockRole } from '../../model/model.ts';
import type { Page } from '../../model/page.ts';
import { assemble } from './assemble.ts';
import { cohesionOf, type Cohesion } from './cohesion.ts';
import { doubtsOf, type PageDoubt } from './doubts.ts';
import { openFeatures } from './features.ts';
import { openSecondLook } from './second-look.ts';
import { addWeights, bestPath, certainties, openScores, type Scores } from './sequence.ts';
import type { LayoutModel } from './layout-model.ts';
import { STARTS, TAGS, type Tag } from './strip-tags.ts';
import { moved, sureStrips, together, type SureStrips } from './sure-strips.ts';
import { toStrips, type Strip } from './strips.ts';
import { oldPrintEvidence, type Evidence } from './old-print.ts';
import { N, WEIGHT_SCALE } from './weights.ts';

export interface Segmented {
  readonly articles: readonly DraftArticle[];
  readonly furniture: readonly PlacedBlock[];
  readonly doubts: readonly PageDoubt[];
}

/** Strips read at once: pages far longer than print are read in parts, which keeps time and memory linear in their length. */
const LONGEST_WEIGHED = 4_000;

export function segment(page: Page, { model, sums }: LayoutModel): Segmented {
  const { strips, rules } = toStrips(page);
  const furniture = rules.map((block): PlacedBlock => ({ block, role: roleOf(block), joinsPrevious: false }));
  const tags: Tag[] = [];
  const doubts: PageDoubt[] = [];
  const sure: SureStrips[] = [];
  let cohesion: Cohesion | undefined;
  for (let from = 0; from < strips.length; from += LONGEST_WEIGHED) {
    const part = strips.slice(from, from + LONGEST_WEIGHED);
    cohesion = cohesionOf(part);
    const scores = openScores(part.length);
    const features = openFeatures(part, cohesion);
    part.forEach((_, strip) => addWeights(model, sums, features(strip), scores, strip));
    const known = sureStrips(part);
    if (!page.stated.article) for (const [strip, allowed] of known.allowed) leaveOnly(allowed, scores, strip);
    for (const [i, { isNote }] of part.entries()) if (isNote && i > 0) leaveOnly('BEC', scores, i);
    if (!page.stated.article) for (const one of oldPrintEvidence(part)) weigh(one, scores);
    sure.push(moved(known, from));
    const second = openSecondLook(part, bestPath(model, scores), cohesion.vocabulary);
    part.forEach((_, strip) => addWeights(model, sums, second(strip), scores, strip));
    if (page.stated.article) restrict(scores, from === 0, isTitle(part[0], page.stated.article.headline));
    const path = bestPath(model, scores);
    tags.push(...path);
    doubts.push(...doubtsOf(part, path, certainties(model, scores)));
  }
  const settled = page.stated.article ? tags.map((tag, i) => (i > 0 && STARTS.has(tag) ? 'B' : tag)) : tags;
  const { articles, between } = assemble(strips, settled, strips.length > LONGEST_WEIGHED ? undefined : cohesion, together(sure));
  return { articles, furniture: [...furniture, ...between].sort((a, b) => a.block.first - b.block.first), doubts };
}

const roleOf = ({ mark }: Block): FurnitureBlockRole => (mark === 'folio' || mark === 'engine' ? mark : 'rule');

const NOT_WORDS = /[^\p{L}\p{N}]/gu;
const isTitle = (strip: Strip | undefined, headline: string | null | undefined): boolean =>
  strip !== undefined &&
  headline !== null &&
  headline !== undefined &&
  strip.block.text.replace(NOT_WORDS, '') === headline.replace(NOT_WORDS, '');

/** Lower than the score of any allowed reading, but above the score of impossible moves. */
const FORBIDDEN = -1e8;

/** Forbids a strip all tags except the letters of `allowed`. */
function leaveOnly(allowed: string, scores: Scores, strip: number): void {
  TAGS.forEach((tag, at) => {
    if (!allowed.includes(tag)) scores[strip * N + at] = FORBIDDEN;
  });
}

/** Adds what is known about a strip besides the model's features. */
function weigh({ strip, tags, weight }: Evidence, scores: Scores): void {
  for (const tag of tags) {
    const at = strip * N + TAGS.findIndex((one) => one === tag);
    scores[at] = (scores[at] ?? 0) + weight * WEIGHT_SCALE;
  }
}

/** Restricts a file with a `title` in its front matter to one article; only its first strip may repeat the headline. */
function restrict(scores: Scores, opening: boolean, titled: boolean): void {
  for (let at = 0; at < scores.length; at++) {
    const allowed = !opening || at >= N ? 'BJEFXCRG' : titled ? 'H' : 'P';
    if (!allowed.includes(TAGS[at % N] ?? '')) scores[at] = FORBIDDEN;
  }
}
