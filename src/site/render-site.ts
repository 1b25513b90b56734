/** All files of the site: units by the workers; what needs all pages, and the search index, by this thread beside them. */
import fs from 'node:fs';
import path from 'node:path';
import type { OutputFile } from '../model/model.ts';
import type { SharedUnit } from '../render/site.ts';
import { PAUSE, type Pause } from '../search/index/yielding.ts';
import { ARTICLE_LINES, type LineTable, writeLines } from './publish/article-lines.ts';
import type { BuildState, UnitState } from './store/build-state.ts';
import type { FoundPage } from './find-pages.ts';
import { openPicture, type Picture } from './images.ts';
import type { ReaderFacts } from './work/read-job.ts';
import { PIECES, type RenderedUnits, renderUnits } from './work/render-units.ts';
import { type IndexFile, indexFiles, type KeptIndex } from './search-index.ts';
import type { SitePlan } from './site-plan.ts';
import type { FileState } from './publish/site-writer.ts';
import { goOn } from './work/cancel.ts';
import type { Staging } from './publish/staging.ts';
import type { Target } from './publish/target.ts';
import type { Workers } from './work/workers.ts';

export interface RenderedSite extends RenderedUnits {
  readonly index: KeptIndex;
  /** Files that belong to neither. */
  readonly shared: Map<string, FileState>;
  /** The articles in the order of data/articles.ndjson, with the bytes of their lines. */
  readonly table: LineTable;
}

export interface SiteWork {
  readonly plan: SitePlan;
  readonly reader: ReaderFacts;
  readonly pages: readonly FoundPage[];
  readonly last: BuildState | null;
  readonly target: Target;
  readonly staging: Staging;
  /** Files that need all pages. */
  readonly others: Generator<OutputFile | SharedUnit, void>;
  readonly pictures: readonly Picture[];
  readonly signal: AbortSignal | null;
}

export async function renderSite(work: SiteWork, workers: Workers, progress: (done: number, total: number) => void): Promise<RenderedSite> {
  const { plan, reader, last, target, staging, pictures, signal } = work;
  const { archive } = plan.site;
  const shared = new Map<string, FileState>();
  // Of each page the page itself and its texts for the search, of each issue its print view.
  const total = 2 * archive.pages.size + archive.issues.length;
  const ofAll = addShared(work, shared).then(async (lists) => ({ lists, index: await addIndex(work) }));
  const [units, others] = await Promise.allSettled([
    renderUnits({ planned: plan.units(), total, frame: plan.frame, reader, last, free: ofAll, signal }, target, staging, workers, progress),
    ofAll,
  ]);
  goOn(signal);
  // Both have ended before either's failure is told: nobody writes into a folder that is given up.
  if (units.status === 'rejected') throw units.reason;
  if (others.status === 'rejected') throw others.reason;
  for (const picture of pictures) shared.set(picture.path, staging.add(openPicture(picture)));
  const ids = archive.articles.map(({ id }) => id);
  const table = addLines(ids, units.value, work, shared);
  const { lists, index } = others.value;
  return {
    ...units.value,
    units: new Map([...units.value.units, ...lists.units]),
    times: new Map([...units.value.times, ...lists.times]),
    index,
    shared,
    table,
  };
}

/** Milliseconds for which other work may wait. */
const TURN = 15;

/** Adds files one after another, so that the workers' messages are heard in between. @returns what the generator does. */
async function addInTurns<F, R>(files: Generator<F, R>, add: (file: F) => void, signal: AbortSignal | null): Promise<R> {
  let since = performance.now();
  for (;;) {
    const next = files.next();
    if (next.done) return next.value;
    add(next.value);
    if (performance.now() - since < TURN) continue;
    await new Promise(setImmediate);
    goOn(signal);
    since = performance.now();
  }
}

/** Files that are no units go into `shared`. */
async function addShared(
  { plan, last, staging, others, signal }: SiteWork,
  shared: Map<string, FileState>,
): Promise<Pick<RenderedUnits, 'units' | 'times'>> {
  const units = new Map<string, UnitState>();
  const times = new Map<string, number>();
  // Both are hex digests: half of each tells as much apart as a digest of the two, of which thousands would have to be made.
  const frame = plan.frame.digest.slice(0, 32);
  const add = (part: OutputFile | SharedUnit): void => {
    if (!('render' in part)) {
      shared.set(part.path, staging.add(part));
      return;
    }
    const name = `shared ${part.url}`;
    const own = frame + part.key;
    const was = last?.units.get(name);
    if (was !== undefined && was.digest === own && staging.keep(was.files)) units.set(name, was);
    else {
      const started = performance.now();
      units.set(name, { digest: own, files: [[part.url, staging.add(part.render())]] });
      times.set(name, performance.now() - started);
    }
  };
  await addInTurns(others, add, signal);
  return { units, times };
}

async function addIndex({ plan, reader, pages, last, target, staging, signal }: SiteWork): Promise<KeptIndex> {
  const files = new Map<string, FileState>();
  const before = last !== null && staging.holds(last.index.files) ? last.index : null;
  const add = (file: IndexFile | Pause): void => {
    if (file === PAUSE) return;
    if ('content' in file) files.set(file.path, staging.add(file));
    else {
      const was = before?.files.get(file.path);
      if (was === undefined || !staging.keep([[file.path, was]]))
        throw new Error(`${file.path} changed while the site was built. Build again.`);
      files.set(file.path, was);
    }
  };
  const made = await addInTurns(indexFiles(plan.index, reader, pages, before, target.out), add, signal);
  return { ...made, files };
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
  const file = path.join(target.next, PIECES, 'whole');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const state = writeLines(file, places);
  const before = last?.shared.get(ARTICLE_LINES);
  if (before?.[2] === state[2] && staging.keep([[ARTICLE_LINES, before]])) shared.set(ARTICLE_LINES, before);
  else {
    fs.mkdirSync(path.join(target.next, path.dirname(ARTICLE_LINES)), { recursive: true });
    fs.renameSync(file, path.join(target.next, ARTICLE_LINES));
    staging.register([[ARTICLE_LINES, state]], 1);
    shared.set(ARTICLE_LINES, state);
  }
  fs.rmSync(path.join(target.next, PIECES), { recursive: true, force: true });
  return ids.map((id, i) => [id, places[i]?.length ?? 0]);
}
