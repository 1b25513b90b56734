/** How a build ended, for people and for `--json`. */
import type { Diagnostic } from '../model.ts';
import type { Clock } from './clock.ts';

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
  readonly diagnostics: readonly Diagnostic[];
}

/** What a site holds, as far as a report tells it. */
export interface SiteSummary {
  readonly pages: number;
  readonly articles: number;
  readonly doubts: number;
  readonly bytes: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function reportBuild(out: string, summary: SiteSummary, files: FileCounts, clock: Clock): BuildReport {
  return makeReport(out, summary, files, clock, true);
}

/** The end of a build that published nothing. */
export function reportFailure(out: string, diagnostics: readonly Diagnostic[], clock: Clock): BuildReport {
  return makeReport(
    out,
    { pages: 0, articles: 0, doubts: 0, bytes: 0, diagnostics },
    { written: 0, unchanged: 0, removed: 0 },
    clock,
    false,
  );
}

function makeReport(
  out: string,
  { pages, articles, doubts, bytes, diagnostics }: SiteSummary,
  files: FileCounts,
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
    diagnostics,
  };
}
