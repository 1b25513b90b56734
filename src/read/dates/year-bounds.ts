/**
 * Bounds the day on which a line was written by the events and campaigns it names: 喜迎党的二十大, 党的十九大精神, “十四五”开局之年.
 * In: a line. Out: its bounds; also whether a day of a year lies within them.
 */
import type { DateEvidence, DateRule } from '../../model/model.ts';
import { dayNumber, parseIsoDay, yearOf } from '../../text/calendar.ts';
import { CONGRESSES, ERAS, PLAN_YEARS } from './known-dates.ts';
import type { TextLine } from './year-votes.ts';

/** First and last day, in days since 1970-01-01; null is an open end. */
export interface YearBound {
  readonly from: number | null;
  readonly to: number | null;
  /** The end is not sharp: papers go on mentioning an event after it is over. */
  readonly soft: boolean;
  readonly evidence: DateEvidence;
}

interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** Cheap pre-check: most lines name no event or campaign. */
const SPEAKS_OF_TIMES = new RegExp(['[一二三四五六七八九十](?:次全国代表)?大', '五”', ...ERAS.map((e) => e.name.source)].join('|'), 'u');

/** The bounds that a line sets to the day it was written. */
export function yearBounds({ line, text }: TextLine): YearBound[] {
  const bound = (from: string, to: string | null, said: string, rule: DateRule, soft = false): YearBound => ({
    from: parseIsoDay(from),
    to: to ? parseIsoDay(to) : null,
    soft,
    evidence: { line, text: said, rule },
  });
  const found: YearBound[] = [];
  if (!SPEAKS_OF_TIMES.test(text)) return found;
  for (const c of congresses) {
    const ahead = c.ahead.exec(text);
    const behind = ahead ? null : c.behind.exec(text);
    if (ahead) found.push(bound(c.yearBefore, c.opens, ahead[0], 'congress still ahead'));
    else if (behind) found.push(bound(c.opens, null, behind[0], 'congress behind'));
  }
  for (const e of ERAS) {
    const said = e.name.exec(text);
    if (said) found.push(bound(e.from, e.to, said[0], 'words of their time', true));
  }
  for (const p of plans) {
    const said = p.pattern.exec(text);
    const year = said && /开|第一/u.test(said[1] ?? '') ? p.first : p.first + 4;
    if (said) found.push(bound(`${year}-01-01`, `${year}-12-31`, said[0], 'year of a five-year plan'));
  }
  return found;
}

/** Papers write 迎接党的二十大胜利召开 in the year before a congress opens, 党的二十大精神 only after that day. */
const congresses = CONGRESSES.map((c) => ({
  ...c,
  yearBefore: `${Number(c.opens.slice(0, 4)) - 1}${c.opens.slice(4)}`,
  ahead: new RegExp(`(?:迎接|喜迎|献礼|迎)(?:中国共产党|党的|中共)?(?:第)?${c.number}(?:次全国代表)?大会?(?!精神)`, 'u'),
  behind: new RegExp(`(?<![一二三四五六七八九十])${c.number}大(?:报告|精神|以来|闭幕|胜利闭幕|提出|作出|明确|指出)`, 'u'),
}));

const plans = PLAN_YEARS.map((p) => ({
  first: p.first,
  pattern: new RegExp(`“${p.number}”(?:规划|计划)?的?(开局|收官|最后一|第一)之?年`, 'u'),
}));

/** Days by which a page about an event may lie outside the days in the table. */
const SLACK = 3;
const dayIn = (year: number, day: DayOfYear): number | null => dayNumber(year, day.month, Math.min(day.day, 28));

/** Whether `day` of `year` lies within the bound, give or take SLACK. */
export function allows(bound: YearBound, year: number, day: DayOfYear): boolean {
  const at = dayIn(year, day);
  return at === null || ((bound.from === null || at >= bound.from - SLACK) && (bound.to === null || at <= bound.to + SLACK));
}

/** Whether the bound ends before `day` of `year`. */
export function isOver(bound: YearBound, year: number, day: DayOfYear): boolean {
  const at = dayIn(year, day);
  return at !== null && bound.to !== null && at > bound.to;
}

/** The years whose `day` all bounds allow; empty unless both ends are set and at most some two years apart. */
export function enclosedYears(all: readonly YearBound[], day: DayOfYear): number[] {
  const bounds = all.map((b) => (b.soft ? { ...b, to: null } : b));
  const from = bounds.reduce((latest, b) => Math.max(latest, b.from ?? -Infinity), -Infinity);
  const to = bounds.reduce((earliest, b) => Math.min(earliest, b.to ?? Infinity), Infinity);
  if (!Number.isFinite(from) || !Number.isFinite(to) || to < from || to - from > 800) return [];
  const first = yearOf(from);
  return [0, 1, 2, 3].map((d) => first + d).filter((y) => bounds.every((b) => allows(b, y, day)));
}
