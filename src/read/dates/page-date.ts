/**
 * Infers the publication date of a page (docs/field.md explains the method). In: the page. Out: the day, the earliest and
 * latest possible day, the confidence and the evidence. Without a year `value` is null and `yearless` has month and day.
 *
 * 1. A date stated by a person, the front matter or the path; else the date of a folio line.
 * 2. The latest past event: a morning daily appears the day after it.
 * 3. Rules that confirm the day: `今日是…全国消防日`, a notice's signature, an order that takes effect the day after the event.
 */
import type { Confidence, DateEvidence, PageDate } from '../../model/model.ts';
import type { Page } from '../../model/page.ts';
import { dayNumber, isoDay } from '../../text/calendar.ts';
import { OBSERVANCES } from './known-dates.ts';
import { type DateMention, findMentions } from './date-mentions.ts';
import { dateOfFolio } from './folio-date.ts';
import { type Anchor, circular, latestEvent } from './latest-event.ts';
import { type DayOfYear as Day, inferYear, type PageYear } from './page-year.ts';
import { isSimplified, simplified } from '../../text/simplified.ts';
import { statedDays } from './stated-date.ts';
import type { TextLine } from './year-votes.ts';

const UNKNOWN: PageDate = { value: null, earliest: null, latest: null, confidence: 'low', evidence: [] };
/** Days from the latest event to publication: a morning daily reports events up to yesterday. */
const LAG = 1;

/** Blocks read at either end of a page; newspaper pages are shorter, longer texts are read at both ends only. */
const ENDS = 600;

export function inferPageDate(whole: Page): PageDate {
  const { date } = whole.stated;
  const days = date === undefined ? null : statedDays(date);
  if (date !== undefined && days !== null) return statedOrPrinted(whole, date, days);
  const page = ends(whole);
  const lines = linesOf(page);
  return dateOfFolio(lines) ?? inAnyScript(page, lines);
}

/** The stated date. Where only its month or year is stated and the page prints a day within it, the printed day. */
function statedOrPrinted(page: Page, date: string, [earliest, latest]: readonly [first: string, last: string]): PageDate {
  const evidence: readonly DateEvidence[] = [{ line: 1, text: date, rule: 'stated' }];
  if (earliest === latest) return fixed(date, 'stated', evidence);
  const printed = dateOfFolio(linesOf(ends(page)));
  const agrees = printed?.value != null && printed.confidence !== 'low' && printed.value >= earliest && printed.value <= latest;
  return agrees ? printed : { value: null, earliest, latest, confidence: 'stated', evidence };
}

/** Reads the page in simplified script, in which the rules are written; the evidence is quoted as printed. */
function inAnyScript(page: Page, lines: readonly TextLine[]): PageDate {
  const isSimple = page.blocks.every(({ text }) => isSimplified(text));
  if (isSimple) return dateOfText(page, lines);
  const blocks = page.blocks.map((block) => ({ ...block, text: simplified(block.text) }));
  const simple: Page = { ...page, blocks };
  const found = dateOfText(simple, linesOf(simple));
  const printed = new Map(lines.map(({ line, text }) => [line, text]));
  return { ...found, evidence: found.evidence.map((e) => ({ ...e, text: passage(e.text, printed.get(e.line) ?? '') })) };
}

/** The printed form of simplified words in their line; the words themselves if the line lacks them. */
function passage(words: string, line: string): string {
  const at = simplified(line).indexOf(words);
  return at < 0 ? words : line.slice(at, at + words.length);
}

function ends(page: Page): Page {
  const { blocks } = page;
  return blocks.length > 2 * ENDS ? { ...page, blocks: [...blocks.slice(0, ENDS), ...blocks.slice(-ENDS)] } : page;
}

const fixed = (value: string, confidence: Confidence, evidence: readonly DateEvidence[]): PageDate => ({
  value,
  earliest: value,
  latest: value,
  confidence,
  evidence,
});

const linesOf = (page: Page): TextLine[] => page.blocks.flatMap((b) => b.text.split('\n').map((text, i) => ({ line: b.first + i, text })));

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

/** Whether the page calls the day of its latest event today (今天（11月9日）): an evening paper, or a broadcast. */
function isSameDay(latest: Anchor, today: readonly Anchor[]): boolean {
  const at = circular(latest.day.month, latest.day.day);
  return today.some(({ day }) => circular(day.month, day.day) === at) && !today.some(({ day }) => follows(day, latest.day));
}

/** Whether `day` is the day after `before` in some year: 1 March follows both 28 and 29 February. */
function follows(day: Day, before: Day): boolean {
  const at = circular(before.month, before.day);
  const from = circular(day.month, day.day);
  return from === (at + 1) % 366 || (at === circular(2, 28) && from === circular(3, 1));
}

const yearless = (base: Anchor, lag: number): PageDate => ({ ...UNKNOWN, evidence: [base.evidence], yearless: { ...base.day, lag } });

/** Joins day and year; if two rules agree on one day, `latest` is that day and the confidence may be high. */
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

/** The occurrence of month and day nearest to `to`, in `year` or one beside it; both in days since 1970-01-01. */
function nearest(day: Day, to: number, year: number): number | null {
  const options = [year - 1, year, year + 1].flatMap((y) => dayNumber(y, day.month, day.day) ?? []);
  return options.sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0] ?? null;
}

const TODAY = /(?:今[天日]|本日)(?:是|为|系|迎来)(?:[^。！？“”]{0,24}?)[“"]?/u;

/** `今日是第31个“全国消防日”` fixes the day, unless a dateline has the same day: its 今天 is then the day of the report. */
function todayAnchors(lines: readonly TextLine[], mentions: readonly DateMention[]): Anchor[] {
  const datelines = mentions.filter((m) => m.kind === 'dateline');
  const anchors = lines.flatMap(({ line, text }): Anchor[] => {
    const at = TODAY.exec(text);
    if (!at) return [];
    const said = text.slice(at.index, at.index + 60);
    const found = OBSERVANCES.find((o) => said.includes(o.name));
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

/** Orders that take effect the day after the latest event: the page was printed by that day. */
function effectiveDays(mentions: readonly DateMention[], latest: Anchor): Anchor[] {
  return mentions.flatMap((m) => {
    const day = { month: m.date.month ?? 1, day: m.date.day ?? 1 };
    return m.kind === 'effective' && !m.historic && follows(day, latest.day)
      ? [{ day, evidence: { line: m.line, text: m.text, rule: 'takes effect' } }]
      : [];
  });
}

/** The latest full date among the signatures. */
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
