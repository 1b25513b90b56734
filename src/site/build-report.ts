/** How a build ended, for people and for `--json`. */
import type { Diagnostic } from '../model/model.ts';
import type { Clock } from './stage-clock.ts';

export interface FileCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface BuildReport {
  /** Absolute path of the site. */
  readonly out: string;
  /** False where the site could not be built; an older one then still stands. */
  readonly published: boolean;
  readonly pages: number;
  readonly articles: number;
  /** Readings that a person should look at; `report.html` lists them. */
  readonly doubts: number;
  readonly errors: number;
  readonly warnings: number;
  readonly files: FileCounts;
  /** Size of the site in bytes. */
  readonly bytes: number;
  readonly seconds: number;
  /** Seconds by stage, in order. */
  readonly timings: Readonly<Record<string, number>>;
  readonly work: BuildWork;
  /** Bytes that the cache of pages takes. */
  readonly cache: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What had to be done, and what not. */
export interface BuildWork {
  /** Threads that there were for it. */
  readonly threads: number;
  /** Pages that had to be read; the others were in the cache. */
  readonly read: number;
  /** Parts of the site that had to be rendered, and those that were kept. */
  readonly rendered: number;
  readonly kept: number;
  /** What took longest, reading and rendering apart, slowest first. */
  readonly slowest: readonly { readonly what: string; readonly milliseconds: number }[];
}

/** Nothing had to be done. */
export const NO_WORK: BuildWork = { threads: 0, read: 0, rendered: 0, kept: 0, slowest: [] };

const SLOWEST = 10;

/** The longest of these times, by what they were for. */
export const slowestOf = (times: Iterable<readonly [what: string, milliseconds: number]>): BuildWork['slowest'] =>
  [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, SLOWEST)
    .map(([what, milliseconds]) => ({ what, milliseconds: Math.round(milliseconds) }));

/** What a site holds, as far as a report tells it. */
export interface SiteSummary {
  readonly pages: number;
  readonly articles: number;
  readonly doubts: number;
  readonly bytes: number;
  readonly cache: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function reportBuild(out: string, summary: SiteSummary, files: FileCounts, work: BuildWork, clock: Clock): BuildReport {
  return makeReport(out, summary, files, work, clock, true);
}

/** The end of a build that published nothing. */
export function reportFailure(out: string, diagnostics: readonly Diagnostic[], clock: Clock): BuildReport {
  return makeReport(
    out,
    { pages: 0, articles: 0, doubts: 0, bytes: 0, cache: 0, diagnostics },
    { written: 0, unchanged: 0, removed: 0 },
    NO_WORK,
    clock,
    false,
  );
}

function makeReport(
  out: string,
  { pages, articles, doubts, bytes, cache, diagnostics }: SiteSummary,
  files: FileCounts,
  work: BuildWork,
  clock: Clock,
  published: boolean,
): BuildReport {
  const count = (severity: Diagnostic['severity']) => diagnostics.filter((d) => d.severity === severity).length;
  const { written, unchanged, removed } = files;
  return {
    out,
    published,
    pages,
    articles,
    doubts,
    errors: count('error'),
    warnings: count('warning'),
    files: { written, unchanged, removed },
    bytes,
    ...clock.stop(),
    work,
    cache,
    diagnostics,
  };
}
