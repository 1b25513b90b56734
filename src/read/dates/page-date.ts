/**
 * The publication date of a page (docs/field.md explains the method). In: the page. Out: the day with its evidence, how sure, and the
 * earliest and latest day it can be. Nothing is invented: without a year the day stays open, and says what is known.
 *
 * 1. What a person, the front matter or the path states; a folio line whose weekday agrees.
 * 2. The latest past event: a morning daily appears the day after it.
 * 3. Rules that fix the day by themselves: `今日是…全国消防日`, a notice's signature, an order that takes effect tomorrow.
 */
import type { Confidence, DateEvidence, Page, PageDate } from '../../model/model.ts';
import { dayNumber, isoDay, parseIsoDay } from '../../text/calendar.ts';
import { OBSERVANCES } from './known-dates.ts';
import { type DateMention, findMentions } from './date-mentions.ts';
import { dateOfFolio } from './folio-date.ts';
import { type Anchor, circular, latestEvent } from './latest-event.ts';
import { type DayOfYear as Day, inferYear, type PageYear } from './page-year.ts';
import { isSimplified, simplified } from '../../text/simplified.ts';
import type { TextLine } from './year-votes.ts';

const UNKNOWN: PageDate = { value: null, earliest: null, latest: null, confidence: 'low', evidence: [] };
/** A morning daily reports what happened until yesterday. */
const LAG = 1;

/** A newspaper page has no more blocks on either side of its middle; of a longer text only both ends are looked at. */
const ENDS = 600;

export function inferPageDate(whole: Page): PageDate {
  const { date } = whole.stated;
  if (date && parseIsoDay(date) !== null) return fixed(date, 'stated', [{ line: 1, text: date, rule: 'stated' }]);
  const page = ends(whole);
  const lines = linesOf(page);
  return dateOfFolio(lines) ?? inAnyScript(page, lines);
}

/** Reads the page in the script of the rules; the evidence is as it was printed. */
function inAnyScript(page: Page, lines: readonly TextLine[]): PageDate {
  const isSimple = page.blocks.every(({ text }) => isSimplified(text));
  if (isSimple) return dateOfText(page, lines);
  const blocks = page.blocks.map((block) => ({ ...block, text: simplified(block.text) }));
  const simple: Page = { ...page, blocks };
  const found = dateOfText(simple, linesOf(simple));
  const printed = new Map(lines.map(({ line, text }) => [line, text]));
  return { ...found, evidence: found.evidence.map((e) => ({ ...e, text: passage(e.text, printed.get(e.line) ?? '') })) };
}

/** The printed text at the place of these words in the line's simplified form. */
function passage(words: string, line: string): string {
  const at = simplified(line).indexOf(words);
  return at < 0 ? words : line.slice(at, at + words.length);
}

/** The page's ends. */
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

/** 今天（11月9日） and events of that very day: a paper of the evening, or a report read out. */
function isSameDay(latest: Anchor, today: readonly Anchor[]): boolean {
  const at = circular(latest.day.month, latest.day.day);
  return today.some(({ day }) => circular(day.month, day.day) === at) && !today.some(({ day }) => follows(day, latest.day));
}

/** Whether a day comes after another, in some year: 1 March after 28 February as well as after the 29th. */
function follows(day: Day, before: Day): boolean {
  const at = circular(before.month, before.day);
  const from = circular(day.month, day.day);
  return from === (at + 1) % 366 || (at === circular(2, 28) && from === circular(3, 1));
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

const TODAY = /(?:今[天日]|本日)(?:是|为|系|迎来)(?:[^。！？“”]{0,24}?)[“"]?/u;

/** `今日是第31个“全国消防日”` fixes the day, unless the same day is a dateline's, whose 今天 it then is. */
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

/** An order that takes effect the day after the latest event was printed by then. */
function effectiveDays(mentions: readonly DateMention[], latest: Anchor): Anchor[] {
  return mentions.flatMap((m) => {
    const day = { month: m.date.month ?? 1, day: m.date.day ?? 1 };
    return m.kind === 'effective' && !m.historic && follows(day, latest.day)
      ? [{ day, evidence: { line: m.line, text: m.text, rule: 'takes effect' } }]
      : [];
  });
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
