/** Rejoining what a line's or a column's end broke. */

const WIDE = /[^\x00-\x7F]/u;

/** Lines as one text: nothing between Chinese characters, a space between Latin words. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) text = joinTwo(text, line.trim());
  return text;
}

export function joinTwo(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const left = before.at(-1) ?? '';
  const right = after[0] ?? '';
  return WIDE.test(left) || WIDE.test(right) || /[\d,.;:(%-]/u.test(left) || /[\d,.;:)%-]/u.test(right)
    ? before + after
    : `${before} ${after}`;
}
