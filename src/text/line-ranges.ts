/** Line numbers as people write them. */
import type { PageRecord } from '../model/model.ts';

/** The place of each line among a page's lines that hold anything: between neighbours there are blank lines at most. */
export function lineRanks(page: Pick<PageRecord, 'articles' | 'furniture'>): ReadonlyMap<number, number> {
  const lines = Int32Array.from([...page.articles, ...page.furniture].flatMap((part) => part.lines)).sort();
  const ranks = new Map<number, number>();
  for (const line of lines) ranks.set(line, ranks.size);
  return ranks;
}

/** 3, 5, 7, 22 -> 3–7、22 where only blank lines lie between 3, 5 and 7. Without ranks, every gap counts. */
export function lineRanges(lines: readonly number[], separator: string, ranks: ReadonlyMap<number, number> = new Map()): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const rank = (line: number): number => ranks.get(line) ?? line;
  const ranges: [first: number, last: number][] = [];
  for (const line of sorted) {
    const open = ranges.at(-1);
    if (open !== undefined && rank(open[1]) + 1 === rank(line)) open[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(separator);
}
