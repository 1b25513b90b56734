/**
 * The year of a page whose day is known. In: the dates on the page and its lines. Out: the year that they agree on, how
 * firmly, and the lines that say so; null where they leave it open.
 *
 * Every year that the page could be of is asked how likely each thing on the page would be in it: printed years at their
 * distances (year-odds.ts), ordinals and anniversaries (date-facts.ts), and the times in which words were used.
 */
import type { DateEvidence } from '../model.ts';
import { dayNumber, FIRST_YEAR, LAST_YEAR, weekdayOf } from './calendar.ts';
import type { DateMention } from './date-mentions.ts';
import { type TextLine, type YearBound, yearBounds, type YearVote, yearVotes } from './year-facts.ts';
import { logOdds } from './year-odds.ts';
import { columnOf, rowOf } from './year-signs.ts';

export interface PageYear {
  readonly year: number;
  /** firm: a full date close by or an ordinal says so, and nothing speaks against it; likely: weaker signs agree. */
  readonly firmness: 'firm' | 'likely';
  readonly evidence: readonly DateEvidence[];
}

export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** How much of the whole belief the year must have. */
const LIKELY = 0.8;
const FIRM = 0.97;
/** Mentions on one page are not independent: a page on one subject repeats itself. */
const TEMPER = 0.7;
/** A page cannot be older than its news; what lies outside a word's time loses this much. */
const OUTSIDE = 6;
/** A campaign that is over is still spoken of. */
const AFTERWARDS = 1.5;
const WEEKDAY_AGREES = 1;
const WEEKDAY_DISAGREES = -3;

export interface RankedYear {
  readonly year: number;
  /** How much of the whole belief it has, 0 to 1. */
  readonly share: number;
  readonly evidence: readonly DateEvidence[];
}

/** `day` is month and day of the latest event. */
export function inferYear(mentions: readonly DateMention[], lines: readonly TextLine[], day: DayOfYear): PageYear | null {
  const best = rankYears(mentions, lines, day)[0];
  if (!best || best.share < LIKELY || !best.evidence.length) return null;
  const firm = best.share >= FIRM && best.evidence.some((e) => FIRM_RULES.has(e.rule));
  return { year: best.year, firmness: firm ? 'firm' : 'likely', evidence: best.evidence.slice(0, 2) };
}

/** The two likeliest years, likeliest first. */
export function rankYears(mentions: readonly DateMention[], lines: readonly TextLine[], day: DayOfYear): RankedYear[] {
  const votes = lines.flatMap(yearVotes);
  const bounds = lines.flatMap(yearBounds);
  const scored = candidates(mentions, votes, bounds, day)
    .map((year) => ({ year, score: scoreOf(year, mentions, votes, bounds, day) }))
    .sort((a, b) => b.score - a.score || b.year - a.year);
  const top = scored[0]?.score ?? 0;
  const whole = scored.reduce((sum, s) => sum + Math.exp(s.score - top), 0);
  return scored
    .slice(0, 2)
    .map((s) => ({ year: s.year, share: Math.exp(s.score - top) / whole, evidence: evidenceFor(s.year, mentions, votes, bounds, day) }));
}

const FIRM_RULES: ReadonlySet<string> = new Set(['year of a signature', 'full date close by', 'ordinal of a yearly event']);

/** Years that are printed or follow from what is printed, and the two after each: a page may speak of the past alone. */
function candidates(mentions: readonly DateMention[], votes: readonly YearVote[], bounds: readonly YearBound[], day: DayOfYear): number[] {
  const years = new Set<number>();
  for (const m of mentions) if (m.date.year !== null) for (const d of [-1, 0, 1, 2]) years.add(m.date.year + d);
  for (const v of votes) for (const d of [-1, 0, 1]) years.add(v.year + d);
  for (const y of enclosed(bounds, day)) years.add(y);
  return [...years].filter((y) => y >= FIRST_YEAR && y <= LAST_YEAR).sort((a, b) => a - b);
}

function scoreOf(
  year: number,
  mentions: readonly DateMention[],
  votes: readonly YearVote[],
  bounds: readonly YearBound[],
  day: DayOfYear,
): number {
  const seen = new Map<string, number>();
  let score = 0;
  for (const m of mentions) {
    if (m.date.year === null) {
      score += weekdayScore(m, year);
      continue;
    }
    const row = rowOf(m);
    const key = `${row} ${m.date.year} ${m.date.month ?? ''}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    const quarter = m.date.month === null && day.month <= 3 ? ', first quarter' : '';
    score += (TEMPER / times) * logOdds(`${row}${quarter}`, columnOf(m, year, day));
  }
  for (const v of distinct(votes)) score += v.year === year ? v.points : year < v.year ? -v.points / 2 : 0;
  const lost = bounds.reduce((sum, b) => sum + (within(year, b, day) ? 0 : b.soft && after(year, b, day) ? AFTERWARDS : OUTSIDE), 0);
  return score - Math.min(2 * OUTSIDE, lost) - (outsideOf(enclosed(bounds, day), year) ? 1 : 0);
}

const outsideOf = (years: readonly number[], year: number): boolean => years.length === 1 && years[0] !== year;
const distinct = (votes: readonly YearVote[]): YearVote[] =>
  votes.filter((v, i) => votes.findIndex((w) => w.year === v.year && w.evidence.rule === v.evidence.rule) === i);

/** 11月9日星期三 fits one year in six or so. */
function weekdayScore(m: DateMention, year: number): number {
  if (m.date.weekday === null || m.historic || m.date.month === null || m.date.day === null) return 0;
  const at = dayNumber(year, m.date.month, m.date.day);
  return at !== null && weekdayOf(at) === m.date.weekday ? WEEKDAY_AGREES : WEEKDAY_DISAGREES;
}

const SLACK = 3;

function within(year: number, bound: YearBound, day: DayOfYear): boolean {
  const at = dayNumber(year, day.month, Math.min(day.day, 28));
  return at === null || ((bound.from === null || at >= bound.from - SLACK) && (bound.to === null || at <= bound.to + SLACK));
}

const after = (year: number, bound: YearBound, day: DayOfYear): boolean => {
  const at = dayNumber(year, day.month, Math.min(day.day, 28));
  return at !== null && bound.to !== null && at > bound.to;
};

/** The years whose `day` all bounds allow, where they close it in on both sides. */
function enclosed(all: readonly YearBound[], day: DayOfYear): number[] {
  const bounds = all.map((b) => (b.soft ? { ...b, to: null } : b));
  const from = Math.max(-Infinity, ...bounds.map((b) => b.from ?? -Infinity));
  const to = Math.min(Infinity, ...bounds.map((b) => b.to ?? Infinity));
  if (!Number.isFinite(from) || !Number.isFinite(to) || to < from || to - from > 800) return [];
  const first = 1970 + Math.floor(from / 365.25) - 1;
  return [0, 1, 2, 3, 4].map((d) => first + d).filter((y) => bounds.every((b) => within(y, b, day)));
}

/** What speaks for the year itself, strongest rules first. */
function evidenceFor(
  year: number,
  mentions: readonly DateMention[],
  votes: readonly YearVote[],
  bounds: readonly YearBound[],
  day: DayOfYear,
): DateEvidence[] {
  const ruled = mentions.flatMap((m): DateEvidence[] => {
    const rule = ruleOf(m, year, day);
    return rule ? [{ line: m.line, text: m.text, rule }] : [];
  });
  const firm = ruled.filter((e) => FIRM_RULES.has(e.rule));
  const voted = votes.filter((v) => v.year === year).map((v) => v.evidence);
  const closed = enclosed(bounds, day).length === 1 ? bounds.filter((b) => b.to !== null && !b.soft).map((b) => b.evidence) : [];
  return [...firm, ...voted, ...closed, ...ruled.filter((e) => !FIRM_RULES.has(e.rule))];
}

function ruleOf(m: DateMention, year: number, day: DayOfYear): string | null {
  if (m.date.year === null) return null;
  const column = columnOf(m, year, day);
  const close = column === 'now' || column === 'weeks ago';
  if (m.kind === 'signature') return close ? 'year of a signature' : null;
  if (m.date.year === year && m.date.day !== null && close) return 'full date close by';
  if (m.date.year === year) return 'year mentioned';
  return m.date.year === year - 1 ? 'year before' : null;
}
