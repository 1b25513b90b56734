/** The manifest as a message: its tables written as digits, a few kilobytes for any archive. */
import { DigitReader, DigitWriter } from './digits.ts';
import { FORMAT, type Manifest, MANIFEST_PATH, type Message, type Month } from './format.ts';
import { LO } from './grams.ts';

export function manifestMessage(manifest: Manifest): Message {
  const { format, version, articles, terms, starts, months, mixed } = manifest;
  return [MANIFEST_PATH, version, { format, articles, terms, starts: writeStarts(starts), months: writeMonths(months), mixed }];
}

/** Most files can begin at a multiple of this, which takes a character less to write. */
export const COARSE = 64;

function writeStarts(starts: readonly number[]): string {
  const writer = new DigitWriter();
  let before = 0;
  for (const key of starts) {
    const hi = Math.floor(key / LO);
    writer.write(hi - before);
    const lo = key % LO;
    writer.write(lo % COARSE === 0 ? (lo / COARSE) * 2 : lo * 2 + 1);
    before = hi;
  }
  return writer.toString();
}

function readStarts(text: string): number[] {
  const reader = new DigitReader(text);
  const starts: number[] = [];
  for (let hi = 0; !reader.done;) {
    hi += reader.read();
    const lo = reader.read();
    starts.push(hi * LO + (lo % 2 === 0 ? (lo / 2) * COARSE : (lo - 1) / 2));
  }
  return starts;
}

/** Months count from year 0; without a date is 0. */
const monthNumber = (month: string): number => (month === '' ? 0 : Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)));
const monthName = (n: number): string =>
  n === 0 ? '' : `${String(Math.floor((n - 1) / 12)).padStart(4, '0')}-${String(((n - 1) % 12) + 1).padStart(2, '0')}`;

function writeMonths(months: readonly Month[]): string {
  const writer = new DigitWriter();
  let month = 0;
  let first = 0;
  for (const entry of months) {
    writer.write(monthNumber(entry.month) - month);
    writer.write(entry.first - first);
    month = monthNumber(entry.month);
    first = entry.first;
  }
  return writer.toString();
}

function readMonths(text: string): Month[] {
  const reader = new DigitReader(text);
  const months: Month[] = [];
  let month = 0;
  let first = 0;
  while (!reader.done) {
    month += reader.read();
    first += reader.read();
    months.push({ month: monthName(month), first });
  }
  return months;
}

/** The manifest of a message; null where it is damaged or of another format. */
export function readManifest([, version, content]: Message): Manifest | null {
  if (typeof content !== 'object' || content === null) return null;
  const { format, articles, terms, starts, months, mixed } = content as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || typeof articles !== 'number' || typeof terms !== 'number') return null;
  if (typeof starts !== 'string' || typeof months !== 'string' || typeof mixed !== 'string') return null;
  return { format, version, articles, terms, starts: readStarts(starts), months: readMonths(months), mixed };
}
