/**
 * Finds the latest day of a page's own news. In: the dates on the page. Out: month and day with the line that names them,
 * or null if the page names no day of news. Most news prints no year; page-year.ts infers it.
 */
import type { DateEvidence } from '../../model/model.ts';
import { dayNumber } from '../../text/calendar.ts';
import type { DateMention } from './date-mentions.ts';

/** A day of the year and the line that names it. */
export interface Anchor {
  readonly day: { readonly month: number; readonly day: number };
  readonly evidence: DateEvidence;
}

/** Days within which events belong to the same page's news. */
const NEWS_SPAN = 8;
/** Total weight that a span of days needs: one date inside a feature is too little. */
const LEAST_WEIGHT = 2;

/**
 * Weight of a mention as a sign of the day of the news. Judgements: a dateline weighs most, then the opening of a lead; a
 * date inside the text hardly counts.
 */
const WEIGHT = { dateline: 4, lead: 3, opening: 1.5, elsewhere: 0.5, endOfSpan: 0.25 };
/** Factor for a mention among words of news. */
const NEWSY = 1.5;
/** Factor for a mention with a printed year: history prints the year more often than news. */
const WITH_YEAR = 0.4;
/** Weight that a day without a dateline needs to be taken for the latest. */
const HEAVY = 1;

function weightOf(m: DateMention): number {
  if (m.historic || m.date.month === null || m.date.day === null) return 0;
  if (m.kind === 'dateline') return WEIGHT.dateline;
  if (m.kind !== 'past' && m.kind !== 'today') return 0;
  if (m.date.endsSpan) return WEIGHT.endOfSpan;
  if (m.leads) return WEIGHT.lead;
  const base = m.opening ? WEIGHT.opening : WEIGHT.elsewhere;
  return base * (m.newsy ? NEWSY : 1) * (m.date.year === null ? 1 : WITH_YEAR);
}

interface NewsDay {
  readonly weight: number;
  readonly mention: DateMention;
}

/** Picks the span of NEWS_SPAN days with the most weight and returns its latest day. @returns null if no span weighs enough */
export function latestEvent(mentions: readonly DateMention[]): Anchor | null {
  const days = new Map<number, NewsDay>();
  const newest = mentions.reduce((year, m) => (m.kind !== 'future' && m.date.month !== null ? Math.max(year, m.date.year ?? 0) : year), 0);
  for (const m of mentions) {
    // A date in an earlier year than the latest printed one is history.
    const weight = m.date.year !== null && m.date.year < newest ? 0 : weightOf(m);
    if (weight === 0) continue;
    const key = circular(m.date.month ?? 1, m.date.day ?? 1);
    const known = days.get(key);
    days.set(key, { weight: (known?.weight ?? 0) + weight, mention: known && weight <= weightOf(known.mention) ? known.mention : m });
  }
  const latest = latestOf(days);
  if (!latest) return null;
  const { mention } = latest;
  const rule = mention.kind === 'dateline' ? 'latest dateline' : 'latest past event';
  return {
    day: { month: mention.date.month ?? 1, day: mention.date.day ?? 1 },
    evidence: { line: mention.line, text: mention.text, rule },
  };
}

/** The last dateline in the heaviest span of days; without a dateline, the last day of at least HEAVY weight. */
function latestOf(days: ReadonlyMap<number, NewsDay>): NewsDay | null {
  const back = (from: number, to: number): number => (from - to + 366) % 366;
  const spans = [...days.keys()].map((end) => ({
    end,
    sum: [...days].reduce((sum, [d, v]) => sum + (back(end, d) <= NEWS_SPAN ? v.weight : 0), 0),
  }));
  const best = spans.sort((a, b) => b.sum - a.sum || back(b.end, a.end) - back(a.end, b.end))[0];
  if (!best || best.sum < LEAST_WEIGHT) return null;
  const inside = [...days].filter(([d]) => back(best.end, d) <= NEWS_SPAN).sort(([a], [b]) => back(best.end, a) - back(best.end, b));
  const dateline = inside.find(([, v]) => v.mention.kind === 'dateline');
  const heavy = inside.find(([, v]) => v.weight >= HEAVY) ?? inside[0];
  return (dateline ?? heavy)?.[1] ?? null;
}

/** The day's place in a leap year, 0 to 365. */
export const circular = (month: number, day: number): number => (dayNumber(2000, month, day) ?? 0) - (dayNumber(2000, 1, 1) ?? 0);
