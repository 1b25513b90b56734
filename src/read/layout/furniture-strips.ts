/**
 * Finds strips that are certainly furniture of the page, whatever their neighbours: folio lines, page numbers, nameplates,
 * imprints, addresses on the web, fields of a text edition without a value. In: the strips of a page. Out: the role of each such
 * strip, by its index.
 */
import type { FurnitureBlockRole } from '../../model/vocabulary.ts';
import { bareNumber, printedPageNumber } from '../dates/page-number.ts';
import { readFolio, readNameplate } from '../dates/folio.ts';
import { folioStrips } from './folio-strips.ts';
import { isAddressAlone, isContents, isEmptyField, isImprint } from '../signs/imprint.ts';
import type { Strip } from './strips.ts';

export function furnitureStrips(strips: readonly Strip[]): ReadonlyMap<number, FurnitureBlockRole> {
  const found = new Map<number, FurnitureBlockRole>();
  strips.forEach((strip, i) => {
    if (isRunningHead(strip)) found.set(i, 'folio');
    if (isImprint(strip.plain) || isContents(strip.plain) || isEmptyField(strip.plain) || isAddressOfPage(strips, i))
      found.set(i, 'imprint');
  });
  const folios = folioStrips(strips);
  for (const i of [...pageNumbers(strips), ...folios]) found.set(i, folioRole(strips[i]));
  for (const i of nameplates(strips, folios)) found.set(i, 'nameplate');
  return found;
}

/** Longest running head, in UTF-16 units. */
const LONGEST_HEAD = 24;
/** Cheap pre-check: nearly every paper's name ends in it. */
const PAPER_SIGN = /报/u;

/** Whether a line has only the paper and a page number, with or without the page's name: 南河日报 4, 第4版 南河日报 经济. */
function isRunningHead({ block, plain }: Strip): boolean {
  const folio = plain.length <= LONGEST_HEAD && PAPER_SIGN.test(plain) ? readFolio(block.text) : null;
  return folio?.paper !== undefined && folio.pageNumber !== undefined;
}

/** A folio line that prints the paper without a page number is the nameplate. */
export function folioRole(strip: Strip | undefined): 'folio' | 'nameplate' {
  const folio = strip ? readFolio(strip.block.text) : null;
  return folio?.paper && !folio.pageNumber ? 'nameplate' : 'folio';
}

/** An advertisement names its own address; below a finished report it is the paper's. */
function isAddressOfPage(strips: readonly Strip[], i: number): boolean {
  const [above, strip, below] = [strips[i - 1], strips[i], strips[i + 1]];
  if (!strip || !isAddressAlone(strip.plain)) return false;
  const closes = above === undefined || (above.signs.finished && above.signs.advert === 0 && !strip.attached);
  return closes && (below === undefined || (!below.attached && !below.signs.finished));
}

/**
 * Page numbers: with marks around them, or alone between a finished paragraph and a title. One page has one number: several
 * different ones number the parts of a text.
 */
function pageNumbers(strips: readonly Strip[]): readonly number[] {
  const rows = strips.flatMap((strip, i) => {
    const number = printedPageNumber(strip.block.text) ?? (isApart(strips, i) ? bareNumber(strip.block.text) : null);
    return number === null ? [] : [{ i, number }];
  });
  const isSure = new Set(rows.map(({ number }) => number)).size === 1;
  return rows.filter(({ i }) => isSure || WORDED.test(strips[i]?.plain ?? '')).map(({ i }) => i);
}
/** 第3版() cannot number a part of a text. */
const WORDED = /^第\s?.{1,3}\s?版/u;

/** Whether a strip is between blank lines, below a finished text and above a title, or at either end of the page. */
function isApart(strips: readonly Strip[], i: number): boolean {
  const [above, strip, below] = [strips[i - 1], strips[i], strips[i + 1]];
  if (!strip || strip.attached || below?.attached) return false;
  return (above === undefined || above.signs.finished) && (below === undefined || (!below.signs.finished && !below.signs.dateLine));
}

/** Strips at the head of a page among which a nameplate is looked for, and how far below it its folio line may be. */
const HEAD = 6;
const NEAR = 3;

/** A line at the head of the page that is only the name of a paper, above a certain folio line: 曉報. */
function nameplates(strips: readonly Strip[], folios: ReadonlySet<number>): readonly number[] {
  return strips.slice(0, HEAD).flatMap(({ block }, i) => {
    const dated = Array.from({ length: NEAR }, (_, k) => i + 1 + k).some((at) => folios.has(at));
    return dated && readNameplate(block.text) !== null ? [i] : [];
  });
}
