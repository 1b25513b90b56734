/**
 * The date that folio lines and nameplates print. In: the lines of a page. Out: the date, or null where no folio has one.
 */
import type { PageDate } from '../../model/model.ts';
import { type Folio, readFolio } from './folio.ts';
import type { TextLine } from './year-votes.ts';

interface FoundFolio extends TextLine {
  readonly date: string;
  readonly folio: Folio;
}

/** Stated where the printed weekday agrees, high beside a page number, doubtful where the weekday disagrees. */
export function dateOfFolio(lines: readonly TextLine[]): PageDate | null {
  const found = [...lines, ...edgeRuns(lines)].flatMap(({ line, text }): FoundFolio[] => {
    const folio = text.length < 120 && FOLIO_SIGN.test(text) ? readFolio(text) : null;
    return folio?.date ? [{ line, text, date: folio.date, folio }] : [];
  });
  const best = found.find((f) => f.folio.weekdayAgrees) ?? found.find((f) => f.folio.pageNumber) ?? found[0];
  if (!best) return null;
  const { date, folio, line, text } = best;
  const rule =
    folio.weekdayAgrees === undefined ? 'folio line' : folio.weekdayAgrees ? 'folio line, weekday agrees' : 'folio line, weekday disagrees';
  const confidence = folio.weekdayAgrees ? 'stated' : folio.weekdayAgrees === false ? 'low' : folio.pageNumber ? 'high' : 'medium';
  return { value: date, earliest: date, latest: date, confidence, evidence: [{ line, text, rule }] };
}

/** Every folio date has a year or a numeric date in it: most lines need no closer look. */
const FOLIO_SIGN = /年|[0-9]{4}[-./]/u;
/** How far from either end of the page a folio that was set on several lines is looked for, and its longest line. */
const EDGE = 8;
const SHORT = 24;
const LONGEST_RUN = 5;

/** Short lines that follow each other at the head or foot of a page, joined: a folio set on several lines. */
function edgeRuns(lines: readonly TextLine[]): TextLine[] {
  const edges = lines.length > 2 * EDGE ? [lines.slice(0, EDGE), lines.slice(-EDGE)] : [lines];
  return edges.flatMap((edge) =>
    edge.flatMap((first, i) =>
      Array.from({ length: LONGEST_RUN - 1 }, (_, n) => edge.slice(i, i + n + 2))
        .filter((run) => run.length > 1 && run.every(({ text }) => text.length <= SHORT))
        .map((run) => ({ line: first.line, text: run.map(({ text }) => text).join(' ') })),
    ),
  );
}
