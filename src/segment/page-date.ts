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

export function inferPageDate(page: Page): PageDate {
  if (page.stated.date && parseIsoDay(page.stated.date) !== null)
    return fixed(page.stated.date, 'stated', [{ line: 1, text: page.stated.date, rule: 'stated' }]);
  return dateOfFolio(page) ?? dateOfText(page);
}

const fixed = (value: string, confidence: Confidence, evidence: readonly DateEvidence[]): PageDate => ({
  value,
  earliest: value,
  latest: value,
  confidence,
  evidence,
});

/** The folio line: stated where the printed weekday agrees, doubtful where it does not. */
function dateOfFolio(page: Page): PageDate | null {
  for (const { line, text } of linesOf(page)) {
    const folio = text.length < 200 ? readFolio(text) : null;
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

const linesOf = (page: Page): TextLine[] => page.blocks.flatMap((b) => b.text.split('\n').map((text, i) => ({ line: b.first + i, text })));

interface Anchor {
  readonly day: Day;
  readonly evidence: DateEvidence;
}

function dateOfText(page: Page): PageDate {
  const mentions = findMentions(page);
  const lines = linesOf(page);
  const latest = latestEvent(mentions);
  const signature = signatureDay(mentions);
  const base = latest ?? signature;
  if (!base) return UNKNOWN;
  const year = inferYear(mentions, lines, base.day);
  const anchors = [...todayAnchors(lines, mentions), ...(latest ? effectiveDays(mentions, latest) : [])];
  return year ? placed(base, latest === null ? 0 : LAG, year, anchors, signature, mentions) : yearless(base, latest === null ? 0 : LAG);
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
  const support = mentions.filter((m) => m.kind === 'dateline' || m.newsy).length;
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

const WEIGHT: Readonly<Record<DateMention['kind'], number>> = {
  dateline: 3,
  past: 1,
  today: 2,
  signature: 0,
  since: 0.25,
  effective: 0,
  future: 0,
  year: 0,
};
/** How many days back an event still belongs to this page's news. */
const NEWS_SPAN = 8;

/** The latest day of the page's own news: of all days that are told as past, the last of those that hold together. */
function latestEvent(mentions: readonly DateMention[]): Anchor | null {
  const days = new Map<number, { weight: number; mention: DateMention }>();
  const usable = mentions.filter(
    (m) => !m.historic && m.date.month !== null && m.date.day !== null && WEIGHT[m.kind] > 0 && !isOld(m, mentions),
  );
  for (const m of usable) {
    const key = circular(m.date.month ?? 1, m.date.day ?? 1);
    const weight = WEIGHT[m.kind] * (m.newsy ? 1.5 : 1) * (m.date.year === null ? 1 : 0.5);
    const known = days.get(key);
    days.set(key, {
      weight: (known?.weight ?? 0) + weight,
      mention: known && (known.mention.kind === 'dateline' || m.kind !== 'dateline') ? known.mention : m,
    });
  }
  if (!days.size) return null;
  const inSpan = (end: number): number => [...days].reduce((sum, [d, v]) => sum + ((end - d + 366) % 366 <= NEWS_SPAN ? v.weight : 0), 0);
  const best = [...days].map(([key, v]) => ({ key, v, span: inSpan(key) })).sort((a, b) => b.span - a.span || b.key - a.key)[0];
  if (!best) return null;
  const { mention } = best.v;
  return {
    day: { month: mention.date.month ?? 1, day: mention.date.day ?? 1 },
    evidence: { line: mention.line, text: mention.text, rule: mention.kind === 'dateline' ? 'latest dateline' : 'latest past event' },
  };
}

/** A full date whose year is not the latest that the page speaks of in the past is history. */
function isOld(m: DateMention, mentions: readonly DateMention[]): boolean {
  if (m.date.year === null) return false;
  return mentions.some((o) => o.date.year !== null && o.kind !== 'future' && o.date.month !== null && o.date.year > (m.date.year ?? 0));
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
