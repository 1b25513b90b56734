/** Line numbers as people write them: 3, 4, 5, 22 -> 3–5、22. */
export function lineRanges(lines: readonly number[], separator: string): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const ranges: [first: number, last: number][] = [];
  for (const line of sorted) {
    const open = ranges.at(-1);
    if (open !== undefined && open[1] === line - 1) open[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(separator);
}
