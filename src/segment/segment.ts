/**
 * Blocks -> drafts of articles. The order of the questions: what are the units of the page, what is the best reading of all of
 * them at once, which units make one article, what is its title block, which label holds for it.
 */
import type { DraftArticle, Page, PlacedBlock } from '../model.ts';
import { assemble } from './assemble.ts';
import { cohesionOf } from './cohesion.ts';
import { doubtsOf, type PageDoubt } from './doubts.ts';
import { featuresOf } from './features.ts';
import { secondLook } from './second-look.ts';
import { bestPath, certainties, emissions, openModel, type Model, type Weights } from './sequence.ts';
import { TAGS, type Tag } from './tags.ts';
import { toUnits } from './units.ts';
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
  for (let from = 0; from < units.length; from += LONGEST_WEIGHED) {
    const part = units.slice(from, from + LONGEST_WEIGHED);
    const cohesion = cohesionOf(part);
    const first = emissions(model(), featuresOf(part, cohesion));
    const scores = emissions(model(), secondLook(part, bestPath(model(), first), cohesion.vocabulary), first);
    if (page.stated.article) restrict(scores, from === 0);
    const path = bestPath(model(), scores);
    tags.push(...path);
    doubts.push(...doubtsOf(part, path, certainties(model(), scores)));
  }
  const { articles, between } = assemble(units, tags);
  return { articles, furniture: [...furniture, ...between].sort((a, b) => a.block.first - b.block.first), doubts };
}

/** Front matter with `title`: the file is one article, and its title block is not in its text. */
function restrict(scores: readonly Float64Array[], opening: boolean): void {
  for (const [i, row] of scores.entries()) {
    const allowed = opening && i === 0 ? 'P' : 'BJEFXCRG';
    for (let t = 0; t < row.length; t++) if (!allowed.includes(TAGS[t] ?? '')) row[t] = -1e6;
  }
}
