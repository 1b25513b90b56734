import type { BuildReport } from '../../src/site/build-report.ts';
import { markdownTable } from '../markdown-table.ts';
import type { PartTimes } from './parts.ts';

/** One measured run. */
export interface BenchRow {
  readonly what: string;
  readonly articles: number;
  readonly seconds: number;
  /** Peak memory of the process; unknown outside Linux. */
  readonly mebibytes?: number | null;
  /** Figures from the build's own report; for builds only. */
  readonly build?: Pick<BuildReport, 'timings' | 'work'> & {
    readonly filesWritten: number;
    readonly megabytes: number;
    readonly cacheMegabytes: number;
  };
  /** For the bare chain only. */
  readonly parts?: PartTimes;
  /** For `guzhi dev` only, in seconds: until the page's reload notice, and the slowest round. */
  readonly notified?: number;
  readonly longest?: number;
}

/** @returns a Markdown table, followed by the time that cold builds and the bare chain spend in each part */
export function reportOf(rows: readonly BenchRow[]): string {
  const table = markdownTable(['', 'articles', 'seconds', 'MiB', 'files written', 'MB'], rows.map(cellsOf));
  return [table, ...rows.flatMap(coldStages), ...rows.flatMap(partTimes)].join('');
}

const cell = (value: number | null | undefined, digits: number): string => value?.toFixed(digits) ?? '';

const cellsOf = ({ what, articles, seconds, mebibytes, build }: BenchRow): string[] => [
  what,
  String(articles),
  cell(seconds, 2),
  cell(mebibytes, 0),
  cell(build?.filesWritten, 0),
  cell(build?.megabytes, 1),
];

function coldStages({ what, articles, build }: BenchRow): string[] {
  if (what !== 'cold' || build === undefined) return [];
  const stages = Object.entries(build.timings).map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)}`);
  return [`${articles} cold: ${stages.join(', ')}\n`];
}

function partTimes({ articles, parts }: BenchRow): string[] {
  if (parts === undefined) return [];
  const { dictionary, ...libraries } = parts;
  const times = Object.entries(libraries).map(([part, microseconds]) => `${part} ${microseconds.toFixed(0)}`);
  return [`${articles}: microseconds for 630 characters: ${times.join(', ')}; dictionary ${dictionary.toFixed(2)} s\n`];
}
