/**
 * The publication date of a page (FIELD.md's method). In: the page. Out: the day with its evidence, how sure, and the
 * earliest and latest day it can be. Nothing is invented: without a year the day stays open, and says what is known.
 *
 * 1. What a person, the front matter or the path states; a folio line whose weekday agrees.
 * 2. The latest past event: a morning daily appears the day after it.
 * 3. Rules that fix the day by themselves: `今日是…全国消防日`, a notice's signature, an order that takes effect tomorrow.
 */
import type { Confidence, DateEvidence, Page, PageDate } from '../model.ts';
import { dayNumber, isoDay, parseIsoDay } from './calendar.ts';
import { OBSERVANCES } from './date-facts.ts';
import { type DateMention, findMentions } from './date-mentions.ts';
import { readFolio } from './folio.ts';
import { type DayOfYear as Day, inferYear, type PageYear } from './page-year.ts';
import type { TextLine } from './year-facts.ts';

const UNKNOWN: PageDate = { value: null, earliest: null, latest: null, confidence: 'low', evidence: [] };
/** A morning daily reports what happened until yesterday. */
const LAG = 1;

/** A newspaper page has no more blocks on either side of its middle; of a longer text only both ends are looked at. */
const ENDS = 600;

export function inferPageDate(whole: Page): PageDate {
  const page =
    whole.blocks.length > 2 * ENDS ? { ...whole, blocks: [...whole.blocks.slice(0, ENDS), ...whole.blocks.slice(-ENDS)] } : whole;
  if (page.stated.date && parseIsoDay(page.stated.date) !== null)
    return fixed(page.stated.date, 'stated', [{ line: 1, text: page.stated.date, rule: 'stated' }]);
  const lines = linesOf(page);
  return dateOfFolio(lines) ?? dateOfText(page, lines);
}

const fixed = (value: string, confidence: Confidence, evidence: readonly DateEvidence[]): PageDate => ({
  value,
  earliest: value,
  latest: value,
  confidence,
  evidence,
});

/** The folio line: stated where the printed weekday agrees, doubtful where it does not. */
function dateOfFolio(lines: readonly TextLine[]): PageDate | null {
  for (const { line, text } of [...lines, ...edgeRuns(lines)]) {
    const folio = text.length < 120 && FOLIO_SIGN.test(text) ? readFolio(text) : null;
    if (!folio?.date) continue;
    const rule =
      folio.weekdayAgrees === undefined
        ? 'folio line'
        : folio.weekdayAgrees
          ? 'folio line, weekday agrees'
          : 'folio line, weekday disagrees';
    return fixed(folio.date, folio.weekdayAgrees ? 'stated' : folio.weekdayAgrees === false ? 'low' : 'high', [{ line, text, rule }]);
  }
  return null;
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

const linesOf = (page: Page): TextLine[] => page.blocks.flatMap((b) => b.text.split('\n').map((text, i) => ({ line: b.first + i, text })));

interface Anchor {
  readonly day: Day;
  readonly evidence: DateEvidence;
}

function dateOfText(page: Page, lines: readonly TextLine[]): PageDate {
  const mentions = findMentions(page);
  const latest = latestEvent(mentions);
  const signature = signatureDay(mentions);
  const base = latest ?? signature;
  if (!base) return UNKNOWN;
  const today = todayAnchors(lines, mentions);
  const lag = latest === null || isSameDay(latest, today) ? 0 : LAG;
  const year = inferYear(mentions, lines, base.day);
  if (!year) return yearless(base, lag);
  const anchors = [...today, ...(latest ? effectiveDays(mentions, latest) : [])];
  return placed(base, lag, year, anchors, signature, mentions);
}

/** 今天（11月9日） and events of that very day: a paper of the evening, or a report read out. */
function isSameDay(latest: Anchor, today: readonly Anchor[]): boolean {
  const next = (circular(latest.day.month, latest.day.day) + 1) % 366;
  const days = today.map((a) => circular(a.day.month, a.day.day));
  return days.includes((next + 365) % 366) && !days.includes(next);
}

const yearless = (base: Anchor, lag: number): PageDate => ({ ...UNKNOWN, evidence: [base.evidence], yearless: { ...base.day, lag } });

/** Day and year together; two rules that meet on one day make it sure. */
function placed(
  base: Anchor,
  lag: number,
  year: PageYear,
  anchors: readonly Anchor[],
  signature: Anchor | null,
  mentions: readonly DateMention[],
): PageDate {
  const event = dayNumber(year.year, base.day.month, base.day.day);
  if (event === null) return yearless(base, lag);
  const day = event + lag;
  const on = (a: Anchor): number | null => nearest(a.day, day, year.year);
  const agreeing = anchors.filter((a) => on(a) === day);
  const signed = signature && nearest(signature.day, day, year.year) === day ? signature : null;
  const rules = (lag ? 1 : 0) + (agreeing.length ? 1 : 0) + (signed ? 1 : 0);
  const support = mentions.filter(
    (m) => m.kind === 'dateline' || (m.kind === 'past' && m.opening && m.newsy && !m.historic && m.date.year === null),
  ).length;
  const confidence = rules >= 2 && year.firmness === 'firm' ? 'high' : year.firmness === 'firm' && lag && support >= 2 ? 'medium' : 'low';
  const evidence = [
    base.evidence,
    ...agreeing.map((a) => a.evidence),
    ...(signed && signed !== base ? [signed.evidence] : []),
    ...year.evidence,
  ];
  const value = isoDay(day);
  return { value, earliest: isoDay(event), latest: isoDay(rules >= 2 ? day : event + 3), confidence, evidence: evidence.slice(0, 6) };
}

/** Month and day placed in the year that brings it closest to `to`. */
function nearest(day: Day, to: number, year: number): number | null {
  const options = [year - 1, year, year + 1].flatMap((y) => dayNumber(y, day.month, day.day) ?? []);
  return options.sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0] ?? null;
}

/** How many days back an event still belongs to this page's news. */
const NEWS_SPAN = 8;
/** Less than this says nothing about the day: one date somewhere in a feature. */
const LEAST_WEIGHT = 2;

/** How much a mention says about the day of the news: a dateline most, a date in mid-text hardly anything. */
function weightOf(m: DateMention): number {
  if (m.historic || m.date.month === null || m.date.day === null) return 0;
  if (m.kind === 'dateline') return 4;
  if (m.kind !== 'past' && m.kind !== 'today') return 0;
  if (m.date.endsSpan) return 0.25;
  const base = m.opening ? 1.5 : 0.5;
  return base * (m.newsy ? 1.5 : 1) * (m.date.year === null ? 1 : 0.4);
}

interface NewsDay {
  readonly weight: number;
  readonly mention: DateMention;
}

/** The latest day of the page's own news: of all days that are told as past, the last of those that hold together. */
function latestEvent(mentions: readonly DateMention[]): Anchor | null {
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
  const heavy = inside.find(([, v]) => v.weight >= 1) ?? inside[0];
  return (dateline ?? heavy)?.[1] ?? null;
}

/** Day of a leap year, 0 to 365. */
const circular = (month: number, day: number): number => (dayNumber(2000, month, day) ?? 0) - (dayNumber(2000, 1, 1) ?? 0);

const TODAY = /(?:今[天日]|本日)(?:是|为|系|迎来)(?:[^。！？“”]{0,24}?)[“"]?/u;

/** `今日是第31个“全国消防日”` fixes the day, unless the same day is a dateline's, whose 今天 it then is. */
function todayAnchors(lines: readonly TextLine[], mentions: readonly DateMention[]): Anchor[] {
  const datelines = mentions.filter((m) => m.kind === 'dateline');
  const anchors = lines.flatMap(({ line, text }): Anchor[] => {
    const at = TODAY.exec(text);
    if (!at) return [];
    const said = text.slice(at.index, at.index + 60);
    const found = OBSERVANCES.find((o) => o.day > 0 && said.includes(o.name));
    return found
      ? [
          {
            day: { month: found.month, day: found.day },
            evidence: { line, text: said.split(/[，。,]/u)[0] ?? said, rule: 'today is an observance' },
          },
        ]
      : [];
  });
  const printed = mentions.flatMap((m): Anchor[] =>
    m.kind === 'today'
      ? [{ day: { month: m.date.month ?? 1, day: m.date.day ?? 1 }, evidence: { line: m.line, text: m.text, rule: 'today, as printed' } }]
      : [],
  );
  return [...anchors, ...printed].filter((a) => !datelines.some((d) => d.date.month === a.day.month && d.date.day === a.day.day));
}

/** An order that takes effect the day after the latest event was printed by then. */
function effectiveDays(mentions: readonly DateMention[], latest: Anchor): Anchor[] {
  const after = (circular(latest.day.month, latest.day.day) + 1) % 366;
  return mentions.flatMap((m) =>
    m.kind === 'effective' && !m.historic && circular(m.date.month ?? 1, m.date.day ?? 1) === after
      ? [{ day: { month: m.date.month ?? 1, day: m.date.day ?? 1 }, evidence: { line: m.line, text: m.text, rule: 'takes effect' } }]
      : [],
  );
}

/** The latest signature with a full date. */
function signatureDay(mentions: readonly DateMention[]): Anchor | null {
  const signed = mentions.filter((m) => m.kind === 'signature' && m.date.year !== null && m.date.month !== null && m.date.day !== null);
  const last = signed.sort(
    (a, b) =>
      (b.date.year ?? 0) - (a.date.year ?? 0) ||
      circular(b.date.month ?? 1, b.date.day ?? 1) - circular(a.date.month ?? 1, a.date.day ?? 1),
  )[0];
  return last
    ? { day: { month: last.date.month ?? 1, day: last.date.day ?? 1 }, evidence: { line: last.line, text: last.text, rule: 'signature' } }
    : null;
}
