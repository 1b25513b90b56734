/**
 * Words where shapes do not help: a headline shares its words with the text below it, not with the text above; an article's
 * vocabulary holds together. Words are taken as pairs of Han characters; a pair counts the more the fewer units of the page hold it.
 */
import type { Unit } from './units.ts';

const HAN_RUN = /[\p{Script=Han}A-Za-z0-9]+/gu;
/** Only the opening of a very long unit is read: its vocabulary is known by then. */
const LONGEST_READ = 1_500;
/** Units looked at on each side. */
const WINDOW = 4;
/** From this length on a unit is text; shorter ones are titles, labels, credits. */
export const TEXT_LENGTH = 32;

export interface Cohesion {
  /** For each unit: weight shared with the text below minus that shared with the text above, against its own weight; -1 to 1. */
  readonly lean: readonly number[];
  /** For each unit: share of its weight found in the text below. */
  readonly below: readonly number[];
  readonly above: readonly number[];
  /** For each unit: how much the text above and the text below have in common, against the page's own mean; 1 is the mean. */
  readonly bridge: readonly number[];
}

/** Pairs of neighbouring characters as numbers. */
function pairs(text: string): Set<number> {
  const found = new Set<number>();
  for (const [run] of text.slice(0, LONGEST_READ).matchAll(HAN_RUN)) {
    for (let i = 0; i + 1 < run.length; i++) found.add(run.charCodeAt(i) * 65_536 + run.charCodeAt(i + 1));
  }
  return found;
}

export function cohesionOf(units: readonly Unit[]): Cohesion {
  const sets = units.map((unit) => pairs(unit.plain));
  const spread = new Map<number, number>();
  for (const set of sets) for (const pair of set) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  const weight = (pair: number): number => 1 / (spread.get(pair) ?? 1);
  const texts = units.flatMap((unit, i) => (unit.plain.length >= TEXT_LENGTH ? [i] : []));

  const lean: number[] = [];
  const below: number[] = [];
  const above: number[] = [];
  const bridges: number[] = [];
  let next = 0; // index in `texts` of the first text below the unit
  for (let i = 0; i < units.length; i++) {
    while (next < texts.length && (texts[next] ?? 0) <= i) next++;
    const own = texts[next - 1] === i ? 1 : 0;
    const before = texts.slice(Math.max(0, next - own - WINDOW), next - own);
    const after = texts.slice(next, next + WINDOW);
    const [up, down] = [union(before, sets), union(after, sets)];
    const set = sets[i] ?? new Set<number>();
    let all = 0;
    let inUp = 0;
    let inDown = 0;
    for (const pair of set) {
      const w = Math.sqrt(weight(pair));
      all += w;
      if (up.has(pair)) inUp += w;
      if (down.has(pair)) inDown += w;
    }
    above.push(all ? inUp / all : 0);
    below.push(all ? inDown / all : 0);
    lean.push(all ? (inDown - inUp) / all : 0);
    bridges.push(shared(up, down, weight));
  }
  const mean = bridges.reduce((sum, b) => sum + b, 0) / Math.max(1, bridges.length);
  return { lean, below, above, bridge: bridges.map((b) => (mean > 0 ? b / mean : 1)) };
}

function union(indices: readonly number[], sets: readonly Set<number>[]): Set<number> {
  const all = new Set<number>();
  for (const i of indices) for (const pair of sets[i] ?? []) all.add(pair);
  return all;
}

/** Weight of what two stretches of text share, against what the smaller one could share. */
function shared(a: ReadonlySet<number>, b: ReadonlySet<number>, weight: (pair: number) => number): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const pair of small) if (large.has(pair)) sum += weight(pair);
  return small.size ? sum / Math.sqrt(small.size) : 0;
}
