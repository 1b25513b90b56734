/**
 * Reads the date printed in folio lines and nameplates. In: the lines of a page. Out: the date, or null if no folio prints one.
 */
import type { PageDate } from '../../model/model.ts';
import { type Folio, readFolio } from './folio.ts';
import type { TextLine } from './year-votes.ts';

interface FoundFolio extends TextLine {
  readonly date: string;
  readonly folio: Folio;
}

/** Confidence is stated if the printed weekday agrees, low if it disagrees; without a weekday, high beside a page number, else medium. */
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

/** Cheap pre-check: every folio date has a year or a numeric date. */
const FOLIO_SIGN = /年|[0-9]{4}[-./]/u;
/** A folio set on several lines is searched for in this many lines at either end of the page. */
const EDGE = 8;
/** Longest line of such a folio, in UTF-16 units. */
const SHORT = 24;
const LONGEST_RUN = 5;

/** Joins runs of consecutive short lines at the head and foot of a page, since a folio may be set on several lines. */
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
