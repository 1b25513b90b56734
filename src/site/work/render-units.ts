/** Reuses the units whose inputs are unchanged and has the workers render the others. */
import path from 'node:path';
import { ARTICLE_LINES, type LinePlace, placesIn } from '../publish/article-lines.ts';
import type { BuildState, UnitState } from '../store/build-state.ts';
import type { PageReader } from '../store/page-reading.ts';
import { inBatches } from './in-batches.ts';
import type { FrameData, RenderJob, RenderOutcome } from './render-batch.ts';
import { looksLike } from '../publish/site-files.ts';
import type { SiteFile } from '../publish/site-writer.ts';
import type { Staging } from '../publish/staging.ts';
import type { OutputData } from '../publish/output-data.ts';
import type { SiteWorkers } from './site-workers.ts';
import type { PlannedUnit } from './unit.ts';

export interface RenderedUnits {
  /** For the next build. */
  readonly units: ReadonlyMap<string, UnitState>;
  /** The place of each article's line. */
  readonly lines: ReadonlyMap<string, LinePlace>;
  readonly kept: number;
  /** Milliseconds taken by each unit that was rendered. */
  readonly times: ReadonlyMap<string, number>;
}

/** Temporary folder inside the next site, removed before it is published. */
export const PIECES = '.pieces';

/** Estimates: seconds of rendering per byte, and the bytes of pages that are worth one message between threads. */
const SECONDS_A_BYTE = 0.4e-6;
const BATCH = 150_000;

export interface RenderPlan {
  readonly planned: Iterable<PlannedUnit>;
  /** Number of units. */
  readonly total: number;
  readonly frame: FrameData;
  readonly reader: PageReader;
  readonly last: BuildState | null;
  /** Resolves when this thread has finished the work that only it can do. */
  readonly free: Promise<unknown>;
  /** Once aborted, no further units are started and the results are discarded. */
  readonly signal: AbortSignal | null;
}

/** Plans each unit only when a thread is ready for it, so that few units' inputs are in memory at once. */
export async function renderUnits(
  plan: RenderPlan,
  target: OutputData,
  staging: Staging,
  workers: SiteWorkers,
  progress: (done: number, total: number) => void,
): Promise<RenderedUnits> {
  const units = new Map<string, UnitState>();
  const lines = new Map<string, LinePlace>();
  const times = new Map<string, number>();
  const waiting = new Map<string, Pick<PlannedUnit, 'digest' | 'articles'>>();
  let kept = 0;
  const keep = keeper(plan.last, target, staging);
  function* toRender(): Iterable<PlannedUnit> {
    for (const unit of plan.planned) {
      if (plan.signal?.aborted) return;
      const was = keep(unit, lines);
      if (was === null) {
        waiting.set(unit.name, { digest: unit.digest, articles: unit.articles });
        yield unit;
      } else {
        units.set(unit.name, was);
        progress(units.size, plan.total);
        kept++;
      }
    }
  }
  const take = ({ units: rendered, lines: file }: RenderOutcome): void => {
    const table: (readonly [string, number])[] = [];
    for (const { name, files, written, lines: lengths, milliseconds } of rendered) {
      staging.register(files, written);
      const unit = waiting.get(name);
      units.set(name, { digest: unit?.digest ?? '', files });
      times.set(name, milliseconds);
      for (const [i, length] of lengths.entries()) table.push([unit?.articles[i] ?? '', length]);
      waiting.delete(name);
    }
    for (const [id, place] of placesIn(file, table)) lines.set(id, place);
    progress(units.size, plan.total);
  };
  await workers.all(
    'renderBatch',
    jobsOf(
      inBatches(toRender(), ({ size }) => size, BATCH),
      plan,
      target,
    ),
    take,
    { free: plan.free, signal: plan.signal },
  );
  return { units, lines, kept, times };
}

/** @returns a function that reuses a unit's files in the next site and returns its last state; null if it must be rendered. */
function keeper(
  last: BuildState | null,
  target: OutputData,
  staging: Staging,
): (unit: PlannedUnit, lines: Map<string, LinePlace>) => UnitState | null {
  const before = linesBefore(last, target);
  return (unit, lines) => {
    const was = last?.units.get(unit.name);
    if (was === undefined || was.digest !== unit.digest) return null;
    const places = unit.articles.map((id) => before.get(id));
    if (places.includes(undefined) || !staging.keep(was.files)) return null;
    for (const [i, id] of unit.articles.entries()) if (places[i] !== undefined) lines.set(id, places[i]);
    return was;
  };
}

/** The places of the articles' lines in the published file; empty if that file has changed. */
function linesBefore(last: BuildState | null, { out }: OutputData): ReadonlyMap<string, LinePlace> {
  const file = path.join(out, ARTICLE_LINES);
  const was = last?.shared.get(ARTICLE_LINES);
  return new Map(last === null || was === undefined || !looksLike(file, was) ? [] : placesIn(file, last.lines));
}

function* jobsOf(
  batches: Iterable<readonly PlannedUnit[]>,
  { frame, reader, last }: RenderPlan,
  { out, next }: OutputData,
): Iterable<RenderJob> {
  const before = (name: string): readonly SiteFile[] => last?.units.get(name)?.files ?? [];
  let number = 0;
  for (const batch of batches) {
    yield {
      frame,
      reader,
      out,
      next,
      names: batch.map(({ name }) => name),
      seconds: batch.reduce((sum, { size }) => sum + size, 0) * SECONDS_A_BYTE,
      units: batch.map(({ name, unit }) => ({ name, unit: unit(), before: before(name) })),
      pages: batch.flatMap((unit) => unit.pages),
      lines: path.join(next, PIECES, String(number++)),
    };
  }
}
