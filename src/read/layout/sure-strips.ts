/**
 * What is certain about strips before the model weighs them, from their wording and the marks around them: furniture of the page,
 * lines of a list, small advertisements, headings directly above a table. In: the strips of a page. Out: for each such strip the tags left to it.
 */
import type { FurnitureBlockRole } from '../../model/vocabulary.ts';
import { furnitureStrips } from './furniture-strips.ts';
import { listRows } from './list-rows.ts';
import { smallAds } from './small-ads.ts';
import { sureHeadings } from './sure-headings.ts';
import type { Strip } from './strips.ts';

export interface SureStrips {
  /** The role of each strip that is certainly furniture, by its index. */
  readonly furniture: ReadonlyMap<number, FurnitureBlockRole>;
  /** Indices of the lines of lists, verse and tables in text, each a line of its own. */
  readonly rows: ReadonlySet<number>;
  /** Indices of the small advertisements, each an article of its own. */
  readonly ads: ReadonlySet<number>;
  /** The letters of the tags left to a strip, by its index. */
  readonly allowed: ReadonlyMap<number, string>;
}

export function sureStrips(strips: readonly Strip[]): SureStrips {
  const furniture = furnitureStrips(strips);
  const ads = smallAds(strips);
  const lists = listRows(strips, (i) => furniture.has(i) || ads.has(i));
  const allowed = new Map([...sureHeadings(strips), ...lists.allowed, ...ads]);
  for (const i of furniture.keys()) allowed.set(i, 'Zz');
  return { furniture, rows: lists.rows, ads: new Set([...ads].flatMap(([i, tags]) => (tags === 'P' ? [i] : []))), allowed };
}

/** The same for strips that follow `by` others. */
export const moved = ({ furniture, rows, ads, allowed }: SureStrips, by: number): SureStrips => ({
  furniture: new Map([...furniture].map(([i, role]) => [i + by, role])),
  rows: new Set([...rows].map((i) => i + by)),
  ads: new Set([...ads].map((i) => i + by)),
  allowed: new Map([...allowed].map(([i, tags]) => [i + by, tags])),
});

/** What is certain about all parts of a page that was read in parts. */
export const together = (parts: readonly SureStrips[]): SureStrips => ({
  furniture: new Map(parts.flatMap(({ furniture }) => [...furniture])),
  rows: new Set(parts.flatMap(({ rows }) => [...rows])),
  ads: new Set(parts.flatMap(({ ads }) => [...ads])),
  allowed: new Map(parts.flatMap(({ allowed }) => [...allowed])),
});
