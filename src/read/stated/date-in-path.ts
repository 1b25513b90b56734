/** Finds the date in the path of a seed. In: the path with Arabic digits and without its extension. */
import { dayNumber, isoDay } from '../../text/calendar.ts';

/** A date's place in a path. */
export interface DateInPath {
  /** `YYYY-MM-DD`; null if no calendar has the day. */
  readonly day: string | null;
  /** As the path writes it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * `1987-03-15`, `1987年3月15日`, `1987/3/15`, `19870315`. Of ten digits, the last two are a page number: `rmrb1987031502`. The `15` of
 * `1987/03/15版` is a page number too.
 */
const DATE =
  /(?<![0-9])((?:18|19|20)[0-9]{2})(?:年[/ ]?|[-_./ ]?)(0[1-9]|1[0-2]|(?<=年|[-_./ ])[1-9](?![0-9]))(?:月[/ ]?|[-_./ ]?)(0[1-9]|[12][0-9]|3[01]|(?<=月|[-_./ ])[1-9])(?:日|(?!版)(?![0-9])|(?<=(?<![0-9])[0-9]{8})(?=[0-9]{2}(?![0-9])))/gu;
/** The same with any number for month and day, where separators, a paper's name or a page number show that a date is meant. */
const MEANT =
  /(?<![0-9])((?:18|19|20)[0-9]{2})(?:年([0-9]{1,2})月([0-9]{1,2})日|([-_.])([0-9]{1,2})\4([0-9]{1,2})(?![0-9])|(?<=[报報刊][0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])|([0-9]{2})([0-9]{2})(?=第|[0-9]{1,3}版))/gu;

/** The last date, since a file's own name is more exact than its folder's; one that does not exist only where there is no other. */
export function dateInPath(path: string): DateInPath | null {
  const found = [...path.matchAll(DATE)].map((match): DateInPath => {
    const number = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
    return { day: number === null ? null : isoDay(number), ...placeOf(match) };
  });
  return found.findLast(({ day }) => day !== null) ?? impossibleIn(path);
}

function impossibleIn(path: string): DateInPath | null {
  for (const match of path.matchAll(MEANT)) {
    const [month, day] = match
      .slice(2)
      .filter((part: string | undefined) => part !== undefined && /^[0-9]/u.test(part))
      .map(Number);
    if (dayNumber(Number(match[1]), month ?? 0, day ?? 0) === null) return { day: null, ...placeOf(match) };
  }
  return null;
}

const placeOf = (match: RegExpExecArray): Pick<DateInPath, 'text' | 'start' | 'end'> => ({
  text: match[0],
  start: match.index,
  end: match.index + match[0].length,
});
