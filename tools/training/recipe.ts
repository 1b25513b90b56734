/**
 * The recipe of the weights: the sources and their shares, the damage to their pages, the runs whose weights are averaged. To
 * add a source, add it to inputs.json and `SOURCES`; to add a kind of damage, write it in damage.ts and list it below. Then run
 * `npm run train`; see docs/reading.md.
 */
import type { Conditions } from './composer.ts';
import { halfWidth, misread, spacedOut, traditionalScript, wideDigits } from './damage.ts';
import type { SetAside } from './division.ts';
import type { LearnOptions } from './learn-weights.ts';

export interface Source {
  /** Name of a file in inputs.json. */
  readonly input: string;
  /** Its share of the pages, relative to the weights of the other sources. */
  readonly weight: number;
  readonly setAside: SetAside;
}

export const SOURCES: readonly Source[] = [
  { input: 'rmrb-2019.jsonl.gz', weight: 1, setAside: 'days without a key' },
  { input: 'xwlb.jsonl.gz', weight: 1, setAside: 'every tenth day' },
];

/** Name in inputs.json of the answer keys, whose articles are excluded from training. */
export const KEYS = 'dev';
/** The input in which years are counted; only one in `oneIn` of its reports counts. */
export const YEARS = { input: 'xwlb.jsonl.gz', oneIn: 3 };

export interface Run extends Conditions {
  readonly seed: number;
  readonly pages: number;
}

const WRITING: Conditions['writing'] = {
  spacing: { usual: 84, dense: 6, loose: 5, erratic: 5 },
  wrapped: { share: 0.07, from: 12, to: 34 },
  indented: { share: 0.1, by: ['　　', '　　', '    ', '  '] },
  broken: [0.1, 0.22, 0.22, 0.4],
};

/** Many misread characters and few marks: weights learned on cleaner pages read real pages worse. */
const CONDITIONS: Conditions = {
  damage: [
    halfWidth(0.6),
    traditionalScript(0.03),
    wideDigits(0.6),
    misread(0.24, [0.004, 0.01, 0.02, 0.05, 0.1, 0.1, 0.17]),
    spacedOut(0.01),
  ],
  writing: WRITING,
  marking: { headed: 47, bare: 32, mixed: 15, strong: 6 },
};

/** The runs whose mean gives the weights; each composes different pages. */
export const RUNS: readonly Run[] = [1, 2, 3, 4].map((seed) => ({ seed, pages: 3600, ...CONDITIONS }));

/** Articles on a page, for a source without page numbers. */
export const PER_PAGE = 7;

/** Chosen by experiments on the pages of the answer keys. */
export const LEARNING: LearnOptions = { epochs: 5, rate: 0.12, shrink: 0.004, drop: 0.15, least: 12 };
