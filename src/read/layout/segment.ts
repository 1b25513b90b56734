/**
 * Blocks -> drafts of articles. The order of the questions: what are the units of the page, what is the best reading of all of
 * them at once, which units make one article, what is its title block, which label holds for it.
 */
import type { DraftArticle, Page, PlacedBlock } from '../../model/model.ts';
import { assemble } from './assemble.ts';
import { cohesionOf, type Cohesion } from './cohesion.ts';
import { doubtsOf, type PageDoubt } from './doubts.ts';
import { openFeatures } from './features.ts';
import { folioUnits } from './folio-units.ts';
import { openSecondLook } from './second-look.ts';
import { addWeights, bestPath, certainties, openScores, type Scores } from './sequence.ts';
import { openSums, type Sums } from './group-sums.ts';
import { STARTS, TAGS, type Tag } from './tags.ts';
import { toUnits, type Unit } from './units.ts';
import { N, openModel, type Model } from './weights.ts';
import weights from './weights.json' with { type: 'json' };

export interface Segmented {
  readonly articles: readonly DraftArticle[];
  readonly furniture: readonly PlacedBlock[];
  readonly doubts: readonly PageDoubt[];
}

let opened: Model | null = null;
const model = (): Model => (opened ??= openModel(weights));
/** What groups of features weigh; grows as pages are read. */
let kept: Sums | null = null;
const sums = (): Sums => (kept ??= openSums());

/** Pages far longer than print are not weighed as one: this many units at a time keep time and memory in line with length. */
const LONGEST_WEIGHED = 4_000;

export function segment(page: Page): Segmented {
  const { units, rules } = toUnits(page);
  const furniture = rules.map((block): PlacedBlock => ({ block, role: 'rule', joinsPrevious: false }));
  const tags: Tag[] = [];
  const doubts: PageDoubt[] = [];
  let cohesion: Cohesion | undefined;
  for (let from = 0; from < units.length; from += LONGEST_WEIGHED) {
    const part = units.slice(from, from + LONGEST_WEIGHED);
    cohesion = cohesionOf(part);
    const scores = openScores(part.length);
    const features = openFeatures(part, cohesion);
    part.forEach((_, unit) => addWeights(model(), sums(), features(unit), scores, unit));
    if (!page.stated.article) for (const unit of folioUnits(part)) leaveOnly('Zz', scores, unit);
    const second = openSecondLook(part, bestPath(model(), scores), cohesion.vocabulary);
    part.forEach((_, unit) => addWeights(model(), sums(), second(unit), scores, unit));
    if (page.stated.article) restrict(scores, from === 0, isTitle(part[0], page.stated.article.headline));
    const path = bestPath(model(), scores);
    tags.push(...path);
    doubts.push(...doubtsOf(part, path, certainties(model(), scores)));
  }
  const settled = page.stated.article ? tags.map((tag, i) => (i > 0 && STARTS.has(tag) ? 'B' : tag)) : tags;
  const { articles, between } = assemble(units, settled, units.length > LONGEST_WEIGHED ? undefined : cohesion);
  return { articles, furniture: [...furniture, ...between].sort((a, b) => a.block.first - b.block.first), doubts };
}

const NOT_WORDS = /[^\p{L}\p{N}]/gu;
const isTitle = (unit: Unit | undefined, headline: string | null | undefined): boolean =>
  unit !== undefined &&
  headline !== null &&
  headline !== undefined &&
  unit.block.text.replace(NOT_WORDS, '') === headline.replace(NOT_WORDS, '');

/** Less than any reading adds up to, and more than nothing. */
const FORBIDDEN = -1e8;

/** Forbids a unit all states but these. */
function leaveOnly(allowed: string, scores: Scores, unit: number): void {
  TAGS.forEach((tag, at) => {
    if (!allowed.includes(tag)) scores[unit * N + at] = FORBIDDEN;
  });
}

/** Front matter with `title`: the file is one article, and its title block is not in its text, but for a headline that is said again. */
function restrict(scores: Scores, opening: boolean, titled: boolean): void {
  for (let at = 0; at < scores.length; at++) {
    const allowed = !opening || at >= N ? 'BJEFXCRG' : titled ? 'H' : 'P';
    if (!allowed.includes(TAGS[at % N] ?? '')) scores[at] = FORBIDDEN;
  }
}
