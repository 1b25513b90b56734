/** Lines shown on each side of the one with the mistake. */
const REACH = 2;
/** Longest line shown, in UTF-16 units. */
const LONGEST = 100;

/** A line of a file with its neighbours, each with its number; `>` marks the line. @param line 1-based */
export function linesAround(text: string, line: number): string {
  const lines = text.replace(/\r?\n$/u, '').split(/\r?\n/u);
  const first = Math.max(1, line - REACH);
  const last = Math.min(lines.length, line + REACH);
  const width = String(last).length;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const number = first + i;
    const shown = (lines[number - 1] ?? '').slice(0, LONGEST);
    return `${number === line ? '>' : ' '} ${String(number).padStart(width)}  ${shown}`.trimEnd();
  }).join('\n');
}
