/**
 * Blocks -> drafts of articles. The order of the questions: what are the units of the page, what is the best reading of all of
 * them at once, which units make one article, what is its title block, which label holds for it.
 */
import type { DraftArticle, Page, PlacedBlock } from '../model.ts';
import { assemble } from './assemble.ts';
import { cohesionOf, type Cohesion } from './cohesion.ts';
import { doubtsOf, type PageDoubt } from './doubts.ts';
import { featuresOf } from './features.ts';
import { secondLook } from './second-look.ts';
import { bestPath, certainties, emissions, openModel, type Model, type Weights } from './sequence.ts';
import { STARTS, TAGS, type Tag } from './tags.ts';
import { toUnits, type Unit } from './units.ts';
import weights from './weights.json' with { type: 'json' };

export interface Segmented {
  readonly articles: readonly DraftArticle[];
  readonly furniture: readonly PlacedBlock[];
  readonly doubts: readonly PageDoubt[];
}

let opened: Model | null = null;
const model = (): Model => (opened ??= openModel(weights satisfies Weights));

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
    const first = emissions(model(), featuresOf(part, cohesion));
    const scores = emissions(model(), secondLook(part, bestPath(model(), first), cohesion.vocabulary), first);
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

/** Front matter with `title`: the file is one article, and its title block is not in its text, but for a headline that is said again. */
function restrict(scores: readonly Float64Array[], opening: boolean, titled: boolean): void {
  for (const [i, row] of scores.entries()) {
    const allowed = !opening || i > 0 ? 'BJEFXCRG' : titled ? 'H' : 'P';
    for (let t = 0; t < row.length; t++) if (!allowed.includes(TAGS[t] ?? '')) row[t] = -1e6;
  }
}
