/**
 * Finds strips that are certainly folio lines, whatever their neighbours: a date with a page number, or with weekday and
 * paper; also a folio on several lines (nameplate, date, weekday, page) at either end of a page. In: the strips of a page.
 * Out: the indices of those strips.
 */
import { findDates } from '../dates/dates.ts';
import { readFolio, type Folio } from '../dates/folio.ts';
import type { Strip } from './strips.ts';

/** A folio on several lines is searched for in this many strips at either end of the page. */
const EDGE = 8;
/** Longest line of such a folio, in UTF-16 units. */
const SHORT = 24;
const FEWEST_LINES = 2;
const LONGEST = 120;
/** Cheap pre-check: every folio date has a year or a numeric date. */
const DATE_SIGN = /年|[0-9]{4}[-./]/u;
const SENTENCE = /[,。;!?]/u;
const WEEKDAY_LINE = /^[（(]?(?:星期|周|礼拜|禮拜)[一二三四五六日天][)）]?$/u;

/** Requires more than a date, which a signature has, and more than paper and date, which a cited source has. */
const isSure = (folio: Folio | null): boolean =>
  folio?.date !== undefined && (folio.pageNumber !== undefined || (folio.weekdayAgrees !== undefined && folio.paper !== undefined));

export function folioStrips(strips: readonly Strip[]): ReadonlySet<number> {
  const found = new Set<number>();
  strips.forEach(({ block, plain }, i) => {
    if (plain.length <= LONGEST && DATE_SIGN.test(plain) && !SENTENCE.test(plain) && isSure(readFolio(block.text))) found.add(i);
  });
  for (const [first, end] of edgeRows(strips)) for (let i = first; i < end; i++) found.add(i);
  return found;
}

/** Rows of short strips near either end of the page, each a part of a folio and together a certain one. */
function edgeRows(strips: readonly Strip[]): [first: number, end: number][] {
  const rows: [number, number][] = [];
  const edges = strips.length > 2 * EDGE ? [...strips.slice(0, EDGE), ...strips.slice(-EDGE)] : strips;
  if (!edges.some(({ plain }) => plain.length <= SHORT && DATE_SIGN.test(plain))) return rows;
  for (let first = 0; first < strips.length; first++) {
    if (first >= EDGE && first < strips.length - EDGE) continue;
    let end = first;
    while (end < strips.length && isPart(strips[end])) end++;
    const text = strips
      .slice(first, end)
      .map(({ block }) => block.text)
      .join(' ');
    if (end - first >= FEWEST_LINES && isSure(readFolio(text))) rows.push([first, end]);
    first = Math.max(first, end - 1);
  }
  return rows;
}

function isPart(strip: Strip | undefined): boolean {
  const text = strip?.block.text.trim() ?? '';
  if (text === '' || text.length > SHORT) return false;
  return WEEKDAY_LINE.test(text) || isDateAlone(text) || readFolio(text) !== null;
}

function isDateAlone(text: string): boolean {
  const [date] = findDates(text);
  return date !== undefined && date.year !== null && date.day !== null && text.replace(date.text, '').replace(/[\s()（）]/gu, '') === '';
}
