/**
 * Units that are folio lines beyond doubt, whatever stands around them: a date with a page number, or with weekday and paper; also
 * set on several lines (nameplate, date, weekday, page) at either end of a page. In: the units of a page. Out: their numbers.
 */
import { findDates } from '../dates/dates.ts';
import { readFolio, type Folio } from '../dates/folio.ts';
import type { Unit } from './units.ts';

/** How far from either end of a page a folio on several lines is looked for, and its longest line. */
const EDGE = 8;
const SHORT = 24;
const FEWEST_LINES = 2;
const LONGEST = 120;
/** Every folio date has a year or a numeric date in it: most lines need no closer look. */
const DATE_SIGN = /年|[0-9]{4}[-./]/u;
const SENTENCE = /[,。;!?]/u;
const WEEKDAY_LINE = /^[（(]?(?:星期|周|礼拜|禮拜)[一二三四五六日天][)）]?$/u;

/** A signature has a date, a cited source a paper and a date: only with a page number or weekday is it the page's own. */
const isSure = (folio: Folio | null): boolean =>
  folio?.date !== undefined && (folio.pageNumber !== undefined || (folio.weekdayAgrees !== undefined && folio.paper !== undefined));

export function folioUnits(units: readonly Unit[]): ReadonlySet<number> {
  const found = new Set<number>();
  units.forEach(({ block, plain }, i) => {
    if (plain.length <= LONGEST && DATE_SIGN.test(plain) && !SENTENCE.test(plain) && isSure(readFolio(block.text))) found.add(i);
  });
  for (const [first, end] of edgeRuns(units)) for (let i = first; i < end; i++) found.add(i);
  return found;
}

/** The rows of short units near the ends of the page that each hold a folio's part and together are a folio. */
function edgeRuns(units: readonly Unit[]): [first: number, end: number][] {
  const runs: [number, number][] = [];
  const edges = units.length > 2 * EDGE ? [...units.slice(0, EDGE), ...units.slice(-EDGE)] : units;
  if (!edges.some(({ plain }) => plain.length <= SHORT && DATE_SIGN.test(plain))) return runs;
  for (let first = 0; first < units.length; first++) {
    if (first >= EDGE && first < units.length - EDGE) continue;
    let end = first;
    while (end < units.length && isPart(units[end])) end++;
    const text = units
      .slice(first, end)
      .map(({ block }) => block.text)
      .join(' ');
    if (end - first >= FEWEST_LINES && isSure(readFolio(text))) runs.push([first, end]);
    first = Math.max(first, end - 1);
  }
  return runs;
}

function isPart(unit: Unit | undefined): boolean {
  const text = unit?.block.text.trim() ?? '';
  if (text === '' || text.length > SHORT) return false;
  return WEEKDAY_LINE.test(text) || isDateAlone(text) || readFolio(text) !== null;
}

function isDateAlone(text: string): boolean {
  const [date] = findDates(text);
  return date !== undefined && date.year !== null && date.day !== null && text.replace(date.text, '').replace(/[\s()（）]/gu, '') === '';
}
