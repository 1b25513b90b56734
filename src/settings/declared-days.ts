/** The setting `days`: days that have no paper in the archive, or only part of it. */
import type { Config } from './config.ts';
import { diagnosticOf } from '../messages/message.ts';
import { SETTINGS, WANTED } from '../messages/settings.ts';
import type { Archive, DayState, Diagnostic } from '../model/model.ts';
import { DAY_STATES } from '../model/vocabulary.ts';
import { dateParts, daysInMonth, isoDate } from '../text/calendar.ts';
import { isRecord, keyed, type SettingValue, type ValueSchema } from './setting-value.ts';

/** Chinese words for each state; the file can use these or the English name. */
const CHINESE_WORDS: Readonly<Record<DayState, readonly string[]>> = {
  unpublished: ['未出版'],
  missing: ['缺期'],
  unread: ['未录入', '未錄入'],
  partial: ['不全'],
};
const STATES: ReadonlyMap<string, DayState> = new Map([
  ...DAY_STATES.map((state) => [state, state] as const),
  ...DAY_STATES.flatMap((state) => CHINESE_WORDS[state].map((word) => [word, state] as const)),
]);

/** `2022-12-25`, `2022-10-01..2022-10-07`; not `2022-1-1`. */
const SPAN = /^(\d{4}-\d{2}-\d{2})(?:\.\.(\d{4}-\d{2}-\d{2}))?$/u;
/** A longer span is a typing error, and would make an endless calendar. A judgement. */
const MOST_YEARS = 100;

/** A single day needs no list. */
const listOf = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : [v]);

const span: ValueSchema = { type: 'string', pattern: SPAN.source };

/** State to a day, a span or a list of these. The schema does not check whether days exist. */
export const DAYS: SettingValue = {
  problem: problemOfDays,
  schema: keyed(STATES.keys(), { anyOf: [span, { type: 'array', items: span }] }),
};

function problemOfDays(value: unknown): string | null {
  if (!isRecord(value)) return WANTED.days();
  for (const [name, days] of Object.entries(value)) {
    if (!STATES.has(name)) return WANTED.dayState({ states: [...STATES.keys()].join(', '), found: JSON.stringify(name) });
    const wrong = listOf(days).find((day) => typeof day !== 'string' || spanOf(day) === null);
    if (wrong !== undefined) return WANTED.daySpan({ state: name, found: JSON.stringify(wrong) });
  }
  return null;
}

/** The setting with English keys. @param value a value without problems. */
export function namedStates(value: unknown): Config['days'] {
  const days: Partial<Record<DayState, string[]>> = {};
  for (const [name, given] of Object.entries(isRecord(value) ? value : {})) {
    const state = STATES.get(name);
    if (state !== undefined) (days[state] ??= []).push(...listOf(given).map(String));
  }
  return days;
}

/** First and last day; null where a day does not exist, or the span runs backwards or is too long. */
function spanOf(text: string): readonly [first: string, last: string] | null {
  const [, first = '', last = first] = SPAN.exec(text) ?? [];
  const tooLong = dateParts(last).year - dateParts(first).year >= MOST_YEARS;
  return isDay(first) && isDay(last) && first <= last && !tooLong ? [first, last] : null;
}

function isDay(iso: string): boolean {
  const { year, month, day } = dateParts(iso);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Every declared day with its state; the last declaration of a day wins. */
export function declaredDays(days: Config['days']): ReadonlyMap<string, DayState> {
  const states = new Map<string, DayState>();
  for (const [name, spans = []] of Object.entries(days)) {
    const state = STATES.get(name);
    const known = spans.map(spanOf).filter((span) => span !== null);
    for (const [first, last] of known) for (let day = first; state && day <= last; day = dayAfter(day)) states.set(day, state);
  }
  return states;
}

function dayAfter(iso: string): string {
  const { year, month, day } = dateParts(iso);
  if (day < daysInMonth(year, month)) return isoDate(year, month, day + 1);
  return month < 12 ? isoDate(year, month + 1, 1) : isoDate(year + 1, 1, 1);
}

/** Warns of days that are declared to have no paper although the archive has one: the settings or the page's date must be wrong. */
export function contradictedDays(archive: Archive, days: Config['days']): Diagnostic[] {
  const states = declaredDays(days);
  return archive.issues.flatMap((issue) => {
    const state = issue.date === null ? undefined : states.get(issue.date);
    const file = issue.pages[0]?.source;
    if (state === undefined || state === 'partial' || file === undefined) return [];
    return diagnosticOf(SETTINGS.contradictedDay({ date: issue.date ?? '', state }), file);
  });
}
