/**
 * Finds headings directly above a table: such a heading is a headline or a crosshead, and the table is text of its article, however
 * few words they share. In: the strips of a page. Out: the letters of the tags left to these strips, by their indices.
 */
import type { Strip } from './strips.ts';

export function headedTables(strips: readonly Strip[]): ReadonlyMap<number, string> {
  const allowed = new Map<number, string>();
  strips.forEach(({ block }, i) => {
    if (block.mark !== 'table') return;
    allowed.set(i, i === 0 ? 'P' : 'BEP');
    if (strips[i - 1]?.block.mark !== 'heading') return;
    allowed.set(i, 'BE');
    allowed.set(i - 1, headingTags(strips, i - 1));
  });
  return allowed;
}

/**
 * The tags of a heading above something that is certainly text: it opens an article unless a higher heading is above it, which
 * makes it a crosshead or a part of the title.
 */
export function headingTags(strips: readonly Strip[], i: number): string {
  const level = strips[i]?.block.level ?? 0;
  const isBelowHigher = strips.slice(0, i).some(({ block }) => block.mark === 'heading' && block.level < level);
  return isBelowHigher ? 'HhX' : 'Hh';
}
