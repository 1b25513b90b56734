/**
 * Classifies a printed date by its wording and by its distance from a candidate year of the page. In: a mention. Out: its
 * row and column in the table of year-odds.ts.
 */
import { dayNumber } from '../../text/calendar.ts';
import type { DateMention } from './date-mentions.ts';

/** Wording of a date: a full date, a signature, a month, something ahead, a period that is over, an event's name, any other year. */
export type YearRow = 'full' | 'signature' | 'month' | 'ahead' | 'over' | 'event' | 'plain';

const AHEAD_BEFORE = /(?:[到至于在]|预计|力争|计划|将|规划|目标|[—\-~～－–]|实现|备战|筹办|迎接|申办|主办)\s?$/u;
const AHEAD_AFTER =
  /^(?:前|之前|以前|底前|目标|远景|规划|将|实现|建成|全面建成|\s?[—\-~～－–至到]\s?[0-9]{2}|[^，。]{0,4}(?:可持续发展|议程|远景))/u;
const AHEAD_CLAUSE = /将于|将在|拟于|定于|预计|力争|有望|计划|到$|目标|申办|筹办/u;
const BACK_BEFORE = /(?:截至|自|从|早在|始于|建于|生于|成立于|创办于|继)\s?$/u;
const OVER_AFTER = /^(?:全年|末|底|年底|年末|以来|至今|度)/u;
const EVENT_AFTER =
  /^[“《]?[\p{Script=Han}A-Za-z—·]{0,14}?(?:论坛|大会|博览会|年会|展|赛|节|周|榜样|名单|行动|高考|中考|春运|峰会|运动会|联赛|锦标赛|晚会|会议|征兵|评选)/u;

export function rowOf(m: DateMention): YearRow {
  if (m.kind === 'signature') return 'signature';
  const at = m.text.indexOf(m.date.text);
  const before = m.text.slice(0, Math.max(0, at));
  const after = m.text.slice(at + m.date.text.length);
  if (m.date.day !== null) return m.kind === 'future' || m.kind === 'effective' ? 'ahead' : 'full';
  if (!BACK_BEFORE.test(before) && (AHEAD_BEFORE.test(before) || AHEAD_AFTER.test(after) || AHEAD_CLAUSE.test(before))) return 'ahead';
  if (m.date.month !== null) return 'month';
  if (OVER_AFTER.test(after)) return 'over';
  return EVENT_AFTER.test(after) ? 'event' : 'plain';
}

/** Columns for dates with a month: days from the mention to the page's latest event, each column up to its limit. */
const DAY_COLUMNS: readonly (readonly [upTo: number, name: string])[] = [
  [-366, 'later years'],
  [-120, 'later in a year'],
  [-31, 'months ahead'],
  [-2, 'weeks ahead'],
  [3, 'now'],
  [45, 'weeks ago'],
  [200, 'months ago'],
  [366, 'a year ago'],
  [732, 'two years ago'],
  [1830, 'some years ago'],
];

/** The mention's column, if the page's latest event is on `day` of `year`. */
export function columnOf(m: DateMention, year: number, day: { readonly month: number; readonly day: number }): string {
  const own = m.date.year ?? year;
  if (m.date.month !== null) {
    const at = dayNumber(year, day.month, Math.min(day.day, 28)) ?? 0;
    const that = dayNumber(own, m.date.month, Math.min(m.date.day ?? 15, 28)) ?? 0;
    return DAY_COLUMNS.find(([upTo]) => at - that <= upTo)?.[1] ?? 'long ago';
  }
  const offset = own - year;
  return offset < -5 ? 'old' : offset > 5 ? 'far' : String(offset);
}
