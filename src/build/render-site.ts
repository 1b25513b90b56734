/** All files of the site but its index: units by the workers, what needs all pages by this thread beside them. */
import fs from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../model.ts';
import { ARTICLE_LINES, type LineTable, writeLines } from './article-lines.ts';
import type { BuildState } from './build-state.ts';
import { openPicture, type Picture } from './images.ts';
import type { ReaderFacts } from './read-job.ts';
import { PIECES, type RenderedUnits, renderUnits } from './render-units.ts';
import type { SitePlan } from './site-plan.ts';
import { type FileState, looksLike } from './site-writer.ts';
import type { Staging } from './staging.ts';
import type { Target } from './target.ts';
import type { Workers } from './workers.ts';

export interface RenderedSite extends RenderedUnits {
  /** Files that belong to no unit. */
  readonly shared: Map<string, FileState>;
  /** The articles in the order of data/articles.ndjson, with the bytes of their lines. */
  readonly table: LineTable;
}

export interface SiteWork {
  readonly plan: SitePlan;
  readonly reader: ReaderFacts;
  readonly last: BuildState | null;
  readonly target: Target;
  readonly staging: Staging;
  readonly pictures: readonly Picture[];
}

export async function renderSite(work: SiteWork, workers: Workers, progress: (done: number, total: number) => void): Promise<RenderedSite> {
  const { plan, reader, last, target, staging, pictures } = work;
  const { archive } = plan.site;
  const shared = new Map<string, FileState>();
  const total = archive.pages.size + archive.issues.length;
  const [units, others] = await Promise.allSettled([
    renderUnits({ planned: plan.units(), total, frame: plan.frame, reader, last }, target, staging, workers, progress),
    addInTurns(staging, shared, plan.shared()),
  ]);
  // Both have ended before either's failure is told: nobody writes into a folder that is given up.
  if (units.status === 'rejected') throw units.reason;
  if (others.status === 'rejected') throw others.reason;
  for (const picture of pictures) shared.set(picture.path, staging.add(openPicture(picture)));
  const ids = archive.articles.map(({ id }) => id);
  const table = addLines(ids, units.value, work, shared);
  return { ...units.value, shared, table };
}

/** Milliseconds for which other work may wait. */
const TURN = 15;

/** Adds files one after another, so that the workers' messages are heard in between. */
export async function addInTurns(staging: Staging, into: Map<string, FileState>, files: Iterable<OutputFile>): Promise<void> {
  let since = performance.now();
  for (const file of files) {
    into.set(file.path, staging.add(file));
    if (performance.now() - since < TURN) continue;
    await new Promise(setImmediate);
    since = performance.now();
  }
}

/** data/articles.ndjson: the very file of the last build where it holds the same. */
function addLines(
  ids: readonly string[],
  { lines }: RenderedUnits,
  { target, last, staging }: SiteWork,
  shared: Map<string, FileState>,
): LineTable {
  const places = ids.map((id) => {
    const place = lines.get(id);
    if (place === undefined) throw new Error(`no page has rendered the article ${id}`);
    return place;
  });
  const file = path.join(target.next, ARTICLE_LINES);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const state = writeLines(file, places);
  fs.rmSync(path.join(target.next, PIECES), { recursive: true, force: true });
  const before = last?.shared[ARTICLE_LINES];
  if (before?.[2] === state[2] && looksLike(path.join(target.out, ARTICLE_LINES), before)) {
    fs.rmSync(file);
    if (!staging.keep({ [ARTICLE_LINES]: before })) throw new Error(`${ARTICLE_LINES} changed while the site was built. Build again.`);
    shared.set(ARTICLE_LINES, before);
  } else {
    staging.register([[ARTICLE_LINES, state]], 1);
    shared.set(ARTICLE_LINES, state);
  }
  return ids.map((id, i) => [id, places[i]?.length ?? 0]);
}
