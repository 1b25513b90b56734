/**
 * The latest day of a page's own news. In: the dates on the page. Out: month and day with the line that says so, or null
 * where the page mentions no day of news. The year is inferred elsewhere: most news prints none.
 */
import type { DateEvidence } from '../../model/model.ts';
import { dayNumber } from '../../text/calendar.ts';
import type { DateMention } from './date-mentions.ts';

/** A day of the year, with the line that gives it. */
export interface Anchor {
  readonly day: { readonly month: number; readonly day: number };
  readonly evidence: DateEvidence;
}

/** How many days back an event still belongs to this page's news. */
const NEWS_SPAN = 8;
/** Less than this says nothing about the day: one date somewhere in a feature. */
const LEAST_WEIGHT = 2;

/**
 * How much a mention says about the day of the news. Judgements: a dateline
 * says most, the head of a lead next, a date in mid-text hardly anything.
 */
const WEIGHT = { dateline: 4, lead: 3, opening: 1.5, elsewhere: 0.5, endOfSpan: 0.25 };
/** Factors: the words beside it are those of news; a printed year, which history needs more than news. */
const NEWSY = 1.5;
const WITH_YEAR = 0.4;
/** A day with at least this weight of its own may be the latest, a dateline apart. */
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

/** The latest day of the page's own news: the last of the past days that lie close together. */
export function latestEvent(mentions: readonly DateMention[]): Anchor | null {
  const days = new Map<number, NewsDay>();
  const newest = mentions.reduce((year, m) => (m.kind !== 'future' && m.date.month !== null ? Math.max(year, m.date.year ?? 0) : year), 0);
  for (const m of mentions) {
    // A full date of an earlier year than the latest that the page speaks of is history.
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

/** The days that hold together with most weight; of these the last dateline, or the last day that has weight of its own. */
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

/** Day of a leap year, 0 to 365. */
export const circular = (month: number, day: number): number => (dayNumber(2000, month, day) ?? 0) - (dayNumber(2000, 1, 1) ?? 0);
