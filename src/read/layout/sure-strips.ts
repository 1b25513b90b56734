/**
 * What is certain about strips before the model weighs them, from their wording and the marks around them: furniture of the page,
 * lines of a list, headings directly above a table. In: the strips of a page. Out: for each such strip the tags left to it.
 */
import type { FurnitureBlockRole } from '../../model/vocabulary.ts';
import { furnitureStrips } from './furniture-strips.ts';
import { headedTables } from './headed-tables.ts';
import { listRows } from './list-rows.ts';
import type { Strip } from './strips.ts';

export interface SureStrips {
  /** The role of each strip that is certainly furniture, by its index. */
  readonly furniture: ReadonlyMap<number, FurnitureBlockRole>;
  /** Indices of the lines of lists, verse and tables in text, each a line of its own. */
  readonly rows: ReadonlySet<number>;
  /** The letters of the tags left to a strip, by its index. */
  readonly allowed: ReadonlyMap<number, string>;
}

export function sureStrips(strips: readonly Strip[]): SureStrips {
  const furniture = furnitureStrips(strips);
  const lists = listRows(strips, (i) => furniture.has(i));
  const allowed = new Map([...headedTables(strips), ...lists.allowed]);
  for (const i of furniture.keys()) allowed.set(i, 'Zz');
  return { furniture, rows: lists.rows, allowed };
}

/** The same for strips that follow `by` others. */
export const moved = ({ furniture, rows, allowed }: SureStrips, by: number): SureStrips => ({
  furniture: new Map([...furniture].map(([i, role]) => [i + by, role])),
  rows: new Set([...rows].map((i) => i + by)),
  allowed: new Map([...allowed].map(([i, tags]) => [i + by, tags])),
});

/** What is certain about all parts of a page that was read in parts. */
export const together = (parts: readonly SureStrips[]): SureStrips => ({
  furniture: new Map(parts.flatMap(({ furniture }) => [...furniture])),
  rows: new Set(parts.flatMap(({ rows }) => [...rows])),
  allowed: new Map(parts.flatMap(({ allowed }) => [...allowed])),
});
