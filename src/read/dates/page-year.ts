/**
 * Infers the year of a page whose day is known. In: the dates and lines of the page. Out: the year, its firmness and the
 * lines that support it, or null if no year is likely enough.
 *
 * For each candidate year the scores of all signs are added (naive Bayes, in log odds): printed years by their distance
 * (year-odds.ts), ordinals and anniversaries (known-dates.ts), and the times in which words were used (year-bounds.ts).
 */
import type { DateEvidence, DateRule } from '../../model/model.ts';
import { dayNumber, FIRST_YEAR, LAST_YEAR, weekdayOf } from '../../text/calendar.ts';
import type { DateMention } from './date-mentions.ts';
import { allows, enclosedYears, isOver, type YearBound, yearBounds } from './year-bounds.ts';
import { type TextLine, type YearVote, yearVotes } from './year-votes.ts';
import { logOdds } from './year-odds.ts';
import { columnOf, rowOf } from './year-signs.ts';

export interface PageYear {
  readonly year: number;
  /** firm: a share of at least FIRM, with a full date close by, a signature or an ordinal; likely: weaker signs. */
  readonly firmness: 'firm' | 'likely';
  readonly evidence: readonly DateEvidence[];
}

export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** Least share of the year among all candidates, 0 to 1. */
const LIKELY = 0.7;
const FIRM = 0.9;
/** Factor for mentions, which are not independent: a page on one subject repeats itself. */
const TEMPER = 0.55;
/** Penalty for a year outside the time of a word on the page. */
const OUTSIDE = 6;
/** Smaller penalty after the end of a campaign, since papers still write about it. */
const AFTERWARDS = 1.5;
const WEEKDAY_AGREES = 1;
const WEEKDAY_DISAGREES = -3;

export interface RankedYear {
  readonly year: number;
  /** Share of the year among all candidates, 0 to 1. */
  readonly share: number;
  readonly evidence: readonly DateEvidence[];
}

/** @param day month and day of the latest event. @returns null if no year reaches LIKELY */
export function inferYear(mentions: readonly DateMention[], lines: readonly TextLine[], day: DayOfYear): PageYear | null {
  const best = rankYears(mentions, lines, day)[0];
  if (!best || best.share < LIKELY || !best.evidence.length) return null;
  const firm = best.share >= FIRM && best.evidence.some((e) => FIRM_RULES.has(e.rule));
  return { year: best.year, firmness: firm ? 'firm' : 'likely', evidence: best.evidence.slice(0, 2) };
}

/** The two likeliest years, the likelier first. */
function rankYears(mentions: readonly DateMention[], lines: readonly TextLine[], day: DayOfYear): RankedYear[] {
  const known = know(mentions, lines, day);
  const scored = candidates(known)
    .map((year) => ({ year, score: scoreOf(year, known) }))
    .sort((a, b) => b.score - a.score || b.year - a.year);
  const top = scored[0]?.score ?? 0;
  const whole = scored.reduce((sum, s) => sum + Math.exp(s.score - top), 0);
  return scored.slice(0, 2).map((s) => ({ year: s.year, share: Math.exp(s.score - top) / whole, evidence: evidenceFor(s.year, known) }));
}

const FIRM_RULES: ReadonlySet<DateRule> = new Set<DateRule>(['year of a signature', 'full date close by', 'ordinal of a yearly event']);

/** Printed and voted years with those around them, since a page may print past years only. */
function candidates({ signs, votes, enclosed }: Known): number[] {
  const years = new Set<number>(enclosed);
  for (const { mention } of signs) if (mention.date.year !== null) for (const d of [-1, 0, 1, 2]) years.add(mention.date.year + d);
  for (const v of votes) for (const d of [-1, 0, 1]) years.add(v.year + d);
  return [...years].filter((y) => y >= FIRST_YEAR && y <= LAST_YEAR).sort((a, b) => a - b);
}

function scoreOf(year: number, known: Known): number {
  let score = 0;
  for (const { mention, row, weight } of known.signs) {
    score += row === null ? weight * weekdayScore(mention, year) : TEMPER * weight * logOdds(row, columnOf(mention, year, known.day));
  }
  for (const v of known.votes) score += v.year === year ? v.points : year < v.year ? -v.points / 2 : 0;
  const lost = known.bounds.reduce(
    (sum, b) => sum + (allows(b, year, known.day) ? 0 : b.soft && isOver(b, year, known.day) ? AFTERWARDS : OUTSIDE),
    0,
  );
  return score - Math.min(2 * OUTSIDE, lost) - (known.enclosed.length === 1 && known.enclosed[0] !== year ? 1 : 0);
}

/** A date, counted once for equal ones, with its row in year-odds.ts; without a row only its weekday counts. */
interface Sign {
  readonly mention: DateMention;
  readonly row: string | null;
  weight: number;
}

/** Weights repeated mentions of a month 1, 1/2, 1/3 …, so that ten do not count ten times. */
function signsOf(mentions: readonly DateMention[], day: DayOfYear): Sign[] {
  const times = new Map<string, number>();
  const signs = new Map<string, Sign>();
  for (const mention of mentions) {
    const { year, month, weekday } = mention.date;
    if (year === null && (weekday === null || mention.historic)) continue;
    const row = year === null ? null : `${rowOf(mention)}${month === null && day.month <= 3 ? ', first quarter' : ''}`;
    const group = `${row} ${year} ${month} ${weekday}`;
    const n = (times.get(group) ?? 0) + 1;
    times.set(group, n);
    const key = `${group} ${mention.date.day}`;
    const sign = signs.get(key) ?? { mention, row, weight: 0 };
    sign.weight += 1 / n;
    signs.set(key, sign);
  }
  return [...signs.values()];
}

/** All signs of the page's year, each counted once. */
interface Known {
  readonly day: DayOfYear;
  readonly signs: readonly Sign[];
  readonly votes: readonly YearVote[];
  readonly bounds: readonly YearBound[];
  /** The years that the bounds allow; empty unless they are bounded on both sides. */
  readonly enclosed: readonly number[];
}

function know(mentions: readonly DateMention[], lines: readonly TextLine[], day: DayOfYear): Known {
  const votes = [...new Map(lines.flatMap(yearVotes).map((v) => [`${v.year} ${v.evidence.rule}`, v])).values()];
  const bounds = [...new Map(lines.flatMap(yearBounds).map((b) => [`${b.from} ${b.to} ${b.soft}`, b])).values()];
  return { day, signs: signsOf(mentions, day), votes, bounds, enclosed: enclosedYears(bounds, day) };
}

/** Scores a printed weekday: 11月9日星期三 fits about one year in six. */
function weekdayScore(m: DateMention, year: number): number {
  if (m.date.weekday === null || m.historic || m.date.month === null || m.date.day === null) return 0;
  const at = dayNumber(year, m.date.month, m.date.day);
  return at !== null && weekdayOf(at) === m.date.weekday ? WEEKDAY_AGREES : WEEKDAY_DISAGREES;
}

/** Evidence for the year, strongest rules first. */
function evidenceFor(year: number, { signs, votes, bounds, enclosed, day }: Known): DateEvidence[] {
  const ruled = signs.flatMap(({ mention }): DateEvidence[] => {
    const rule = ruleOf(mention, year, day);
    return rule ? [{ line: mention.line, text: mention.text, rule }] : [];
  });
  const voted = votes.filter((v) => v.year === year).map((v) => v.evidence);
  const closed = enclosed.length === 1 && enclosed[0] === year ? bounds.filter((b) => b.to !== null && !b.soft).map((b) => b.evidence) : [];
  return [...ruled.filter((e) => FIRM_RULES.has(e.rule)), ...voted, ...closed, ...ruled.filter((e) => !FIRM_RULES.has(e.rule))];
}

function ruleOf(m: DateMention, year: number, day: DayOfYear): DateRule | null {
  if (m.date.year === null) return null;
  const column = columnOf(m, year, day);
  const close = column === 'now' || column === 'weeks ago';
  if (m.kind === 'signature') return close ? 'year of a signature' : null;
  if (m.date.year === year && m.date.day !== null && close) return 'full date close by';
  if (m.date.year === year) return 'year mentioned';
  return m.date.year === year - 1 ? 'year before' : null;
}
