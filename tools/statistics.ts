export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** @param share from 0 (smallest) to 1 (largest) @returns the value at that share of the sorted values; 0 for an empty list */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  p95: quantile(values, 0.95),
  worst: quantile(values, 1),
});

/** @param step e.g. 0.01 for two decimals */
export const roundTo = (value: number, step: number): number => Math.round(Math.round(value / step) * step * 1e6) / 1e6;
