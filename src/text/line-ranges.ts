/** Writes line numbers as ranges: 3–7、22 on a page of the site, `3-7, 22` in a sidecar or a terminal. */
import type { PageRecord } from '../model/model.ts';

/** By line: its index among the page's lines that are not blank. Lines with consecutive ranks have only blank lines between them. */
export function lineRanks(page: Pick<PageRecord, 'articles' | 'furniture'>): ReadonlyMap<number, number> {
  const lines = Int32Array.from([...page.articles, ...page.furniture].flatMap((part) => part.lines)).sort();
  const ranks = new Map<number, number>();
  for (const line of lines) if (!ranks.has(line)) ranks.set(line, ranks.size);
  return ranks;
}

/** `3-7, 22`: the form that sidecars are read in. */
export const PLAIN_RANGES = { dash: '-', separator: ', ' } as const;

/**
 * [3, 5, 7, 22] -> `3-7, 22` where only blank lines lie between 3, 5 and 7. Keeps the order given: lines that go back begin a range.
 * @param ranks see lineRanks; without them only consecutive numbers are joined.
 */
export function lineRanges(
  lines: readonly number[],
  { dash, separator }: { readonly dash: string; readonly separator: string },
  ranks: ReadonlyMap<number, number> = new Map(),
): string {
  const rank = (line: number): number => ranks.get(line) ?? line;
  const ranges: [first: number, last: number][] = [];
  for (const line of lines) {
    const open = ranges.at(-1);
    if (open !== undefined && rank(open[1]) + 1 === rank(line)) open[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}${dash}${last}`)).join(separator);
}

/** Each line once, ascending. */
export const ascendingLines = (lines: readonly number[]): number[] => [...new Set(lines)].sort((a, b) => a - b);
