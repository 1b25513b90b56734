/** The known name that a misspelt one most likely means. */

/** Letters inserted, left out, exchanged or swapped with their neighbour, from one text to the other. */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchange = (last[j - 1] ?? 0) + (same ? 0 : 1);
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, exchange, swapped ? (before[j - 2] ?? 0) + 1 : Infinity));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** Longer texts are no names. */
const LONGEST = 40;

/** @returns null where no known name is close: at most one letter in three differs, upper and lower case aside. */
export function nearest(written: string, known: readonly string[]): string | null {
  if (written.length > LONGEST) return null;
  const text = written.toLowerCase();
  const measured = known.map((name) => ({ name, distance: editDistance(text, name.toLowerCase()) }));
  const [best] = measured.sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) && best.distance < best.name.length
    ? best.name
    : null;
}
