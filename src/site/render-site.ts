/**
 * Renders all files of the site: the workers render units, while this thread renders the files made from the whole archive and
 * builds the search index.
 */
import fs from 'node:fs';
import path from 'node:path';
import { diagnosticOf } from '../messages/message.ts';
import { SITE } from '../messages/site.ts';
import { asTyped } from '../messages/system.ts';
import type { ArticleEntry, OutputFile } from '../model/model.ts';
import { Problem } from '../model/problem.ts';
import { yearFilesOf } from '../render/data/year-files.ts';
import { kindsFrom } from '../render/pages/index.ts';
import type { SharedUnit } from '../render/shared-unit.ts';
import { PAUSE, type Pause } from '../search/index/yielding.ts';
import { ARTICLE_LINES, type LinePlace, type LineTable, writeLines } from './publish/article-lines.ts';
import type { BuildState, UnitState } from './store/build-state.ts';
import { throwIfCancelled } from './work/build-cancelled.ts';
import { openPicture, type Picture } from './images.ts';
import { rename } from './publish/rename.ts';
import type { FileState } from './publish/site-writer.ts';
import type { Staging } from './publish/staging.ts';
import type { OutputData } from './publish/output-data.ts';
import { indexFiles } from './search-index.ts';
import type { IndexFile } from '../search/index/make-index.ts';
import type { SitePlan } from './site-plan.ts';
import type { FoundPage } from './store/found-page.ts';
import type { KeptIndex } from './store/kept-index.ts';
import type { PageReader } from './store/page-reading.ts';
import { PIECES, type RenderedUnits, renderUnits } from './work/render-units.ts';
import { unitName } from './work/unit-name.ts';
import type { SiteWorkers } from './work/site-workers.ts';

export interface RenderedSite extends RenderedUnits {
  /** Contains all files, ready to be published. */
  readonly staging: Staging;
  readonly index: KeptIndex;
  /** Files that belong neither to a unit nor to the index. */
  readonly shared: Map<string, FileState>;
  /** The lines of data/articles.ndjson in order. */
  readonly table: LineTable;
}

export interface SiteWork {
  readonly plan: SitePlan;
  readonly reader: PageReader;
  readonly pages: readonly FoundPage[];
  readonly last: BuildState | null;
  readonly target: OutputData;
  readonly staging: Staging;
  /** Pages at addresses that moved or were withdrawn. */
  readonly moved: Iterable<OutputFile>;
  readonly pictures: readonly Picture[];
  readonly signal: AbortSignal | null;
}

export async function renderSite(
  work: SiteWork,
  workers: SiteWorkers,
  progress: (done: number, total: number) => void,
): Promise<RenderedSite> {
  const { plan, reader, last, target, staging, pictures, signal } = work;
  const { archive } = plan.site;
  const shared = new Map<string, FileState>();
  // Two units for each page (the page and its search texts), and one for each issue and each kind of page made from issues.
  const total = 2 * archive.pages.size + kindsFrom('issue').length * archive.issues.length;
  const ofAll = addShared(work, shared).then(async (lists) => ({ lists, index: await addIndex(work) }));
  const [units, others] = await Promise.allSettled([
    renderUnits({ planned: plan.units(), total, frame: plan.frame, reader, last, free: ofAll, signal }, target, staging, workers, progress),
    ofAll,
  ]);
  throwIfCancelled(signal);
  // Thrown only after both have ended, so that nothing is still writing when the folder is removed.
  if (units.status === 'rejected') throw units.reason;
  if (others.status === 'rejected') throw others.reason;
  for (const picture of pictures) shared.set(picture.path, staging.add(openPicture(picture)));
  const table = addLines(archive.articles, units.value, work, shared);
  const { lists, index } = others.value;
  return {
    staging,
    ...units.value,
    units: new Map([...units.value.units, ...lists.units]),
    times: new Map([...units.value.times, ...lists.times]),
    index,
    shared,
    table,
  };
}

/** Longest time in milliseconds before the workers' messages are handled. */
const TURN = 15;

/** Adds files one by one, letting the workers' messages arrive in between. @returns the generator's result. */
async function addInTurns<F, R>(files: Generator<F, R>, add: (file: F) => void, signal: AbortSignal | null): Promise<R> {
  let since = performance.now();
  for (;;) {
    const next = files.next();
    if (next.done) return next.value;
    add(next.value);
    if (performance.now() - since < TURN) continue;
    await new Promise(setImmediate);
    throwIfCancelled(signal);
    since = performance.now();
  }
}

/** Adds the files made from the whole archive; those that belong to no unit are recorded in `shared`. */
async function addShared(
  { plan, last, staging, moved, signal }: SiteWork,
  shared: Map<string, FileState>,
): Promise<Pick<RenderedUnits, 'units' | 'times'>> {
  const units = new Map<string, UnitState>();
  const times = new Map<string, number>();
  // Concatenates half of each hex digest: as distinctive as a digest of both, without computing thousands of digests.
  const frame = plan.frame.digest.slice(0, 32);
  const add = (part: OutputFile | SharedUnit): void => {
    if (!('render' in part)) {
      shared.set(part.path, staging.add(part));
      return;
    }
    const name = unitName.shared(part.url);
    const own = frame + part.key;
    const was = last?.units.get(name);
    if (was !== undefined && was.digest === own && staging.keep(was.files)) units.set(name, was);
    else {
      const started = performance.now();
      units.set(name, { digest: own, files: [[part.url, staging.add(part.render())]] });
      times.set(name, performance.now() - started);
    }
  };
  await addInTurns(withMoved(plan.shared(), moved), add, signal);
  return { units, times };
}

/** Yields the site's own files, then the pages for moved addresses, except those whose path a file of the site has taken. */
function* withMoved(parts: Iterable<OutputFile | SharedUnit>, moved: Iterable<OutputFile>): Generator<OutputFile | SharedUnit, void> {
  const made = new Set<string>();
  for (const part of parts) {
    made.add('render' in part ? part.url : part.path);
    yield part;
  }
  for (const page of moved) if (!made.has(page.path)) yield page;
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
        throw new Problem(diagnosticOf(SITE.changedMeanwhile(), asTyped(path.join(target.out, file.path))));
      files.set(file.path, was);
    }
  };
  const made = await addInTurns(indexFiles(plan.index, reader, pages, before, target.out), add, signal);
  return { ...made, files };
}

/** Assembles data/articles.ndjson and its files by year. */
function addLines(articles: readonly ArticleEntry[], { lines }: RenderedUnits, work: SiteWork, shared: Map<string, FileState>): LineTable {
  const placeOf = ({ id }: Pick<ArticleEntry, 'id'>): LinePlace => {
    const place = lines.get(id);
    if (place === undefined) throw new Error(`no page has rendered the article ${id}`);
    return place;
  };
  const { target } = work;
  addLineFile(ARTICLE_LINES, articles.map(placeOf), work, shared);
  for (const year of yearFilesOf(articles)) addLineFile(year.path, year.articles.map(placeOf), work, shared);
  fs.rmSync(path.join(target.next, PIECES), { recursive: true, force: true });
  return articles.map((article) => [article.id, placeOf(article).length]);
}

/** Writes one file of lines; keeps the last build's file if its content is the same. */
function addLineFile(
  name: string,
  places: readonly LinePlace[],
  { target, last, staging }: SiteWork,
  shared: Map<string, FileState>,
): void {
  const file = path.join(target.next, PIECES, 'lines');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const state = writeLines(file, places);
  const before = last?.shared.get(name);
  if (before?.[2] === state[2] && staging.keep([[name, before]])) shared.set(name, before);
  else {
    fs.mkdirSync(path.join(target.next, path.dirname(name)), { recursive: true });
    rename(file, path.join(target.next, name));
    staging.register([[name, state]], 1);
    shared.set(name, state);
  }
}
