/** Makes random choices from a seed; the same seed gives the same choices on every machine. */
import { openRandom as openNumbers } from '../random.ts';

export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  /** An integer from `low` to `high`, inclusive. */
  readonly int: (low: number, high: number) => number;
  /** @throws {RangeError} for an empty list */
  readonly pick: <T>(list: readonly T[]) => T;
  /** A key of `{ key: weight }`, chosen in proportion to its weight. */
  readonly weighted: <K extends string>(table: Readonly<Record<K, number>>) => K;
  /** A shuffled copy. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
}

export function openRandom(seed: number): Random {
  const next = openNumbers(seed);
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(next() * list.length)];
    if (found === undefined) throw new RangeError('picked from an empty list');
    return found;
  };
  const weighted = <K extends string>(table: Readonly<Record<K, number>>): K => {
    const keys = Object.keys(table) as K[];
    let left = next() * keys.reduce((sum, key) => sum + table[key], 0);
    return keys.find((key) => (left -= table[key]) < 0) ?? pick(keys);
  };
  const shuffle = <T>(list: readonly T[]): T[] => {
    const keyed = list.map((item) => ({ item, key: next() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
  };
  return { next, chance: (probability) => next() < probability, int, pick, weighted, shuffle };
}
