/** Makes the report of a build, which is printed as text or by `--json`. */
import type { Diagnostic } from '../model/model.ts';
import type { StageTimer } from './stage-timer.ts';

export interface FileCounts {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
}

export interface BuildReport {
  /** Absolute path of the site. */
  readonly out: string;
  /** False if the site could not be built; the published site is then unchanged. */
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
  /** Size of the page cache in bytes. */
  readonly cache: number;
  /** One sentence for each limit of a well-known static host that the site passes. */
  readonly hosts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How much work a build did and how much it skipped. */
export interface BuildWork {
  /** Maximum number of threads working at once. */
  readonly threads: number;
  /** Pages read; the others were in the cache. */
  readonly read: number;
  /** Units rendered, and units reused from the last build. */
  readonly rendered: number;
  readonly kept: number;
  /** The slowest readings and renderings, slowest first. */
  readonly slowest: readonly { readonly what: string; readonly milliseconds: number }[];
}

/** The work of a build in which nothing had changed. */
export const NO_WORK: BuildWork = { threads: 0, read: 0, rendered: 0, kept: 0, slowest: [] };

const SLOWEST = 10;

/** Milliseconds by name. */
type Times = ReadonlyMap<string, number>;

export function workOf(
  threads: number,
  read: { readonly times: Times },
  rendered: { readonly units: ReadonlyMap<string, unknown>; readonly times: Times },
): BuildWork {
  return {
    threads,
    read: read.times.size,
    rendered: rendered.times.size,
    kept: rendered.units.size - rendered.times.size,
    slowest: slowestOf([...prefixed('read', read.times), ...prefixed('render', rendered.times)]),
  };
}

const prefixed = (prefix: string, times: Times) =>
  Array.from(times, ([what, milliseconds]) => [`${prefix} ${what}`, milliseconds] as const);

const slowestOf = (times: readonly (readonly [what: string, milliseconds: number])[]): BuildWork['slowest'] =>
  times
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, SLOWEST)
    .map(([what, milliseconds]) => ({ what, milliseconds: Math.round(milliseconds) }));

/** The part of a build's report that describes the site. */
export interface SiteSummary {
  readonly pages: number;
  readonly articles: number;
  readonly doubts: number;
  readonly bytes: number;
  readonly cache: number;
  readonly hosts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function reportBuild(out: string, summary: SiteSummary, files: FileCounts, work: BuildWork, timer: StageTimer): BuildReport {
  return makeReport(out, summary, files, work, timer, true);
}

/** The report of a build that published nothing. */
export function reportFailure(out: string, diagnostics: readonly Diagnostic[], timer: StageTimer): BuildReport {
  return makeReport(
    out,
    { pages: 0, articles: 0, doubts: 0, bytes: 0, cache: 0, hosts: [], diagnostics },
    { written: 0, unchanged: 0, removed: 0 },
    NO_WORK,
    timer,
    false,
  );
}

/** Adds the diagnostics of the settings to a report, before its own. */
export function withSettingsDiagnostics(report: BuildReport, inSettings: readonly Diagnostic[]): BuildReport {
  return { ...report, warnings: report.warnings + inSettings.length, diagnostics: [...inSettings, ...report.diagnostics] };
}

function makeReport(
  out: string,
  { pages, articles, doubts, bytes, cache, hosts, diagnostics }: SiteSummary,
  files: FileCounts,
  work: BuildWork,
  timer: StageTimer,
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
    ...timer.stop(),
    work,
    cache,
    hosts,
    diagnostics,
  };
}
