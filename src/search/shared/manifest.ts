/** Writes and reads the manifest as a message; its tables are written as digits. */
import { monthName, monthNumber } from '../../text/calendar.ts';
import { DigitReader, DigitWriter } from './digits.ts';
import { FORMAT, type Manifest, MANIFEST_PATH, type Message, type Month, TAG_LENGTH } from './format.ts';

export function manifestMessage({ format, version, articles, directories, facts, people, months, mixed }: Manifest): Message {
  const content = {
    format,
    articles,
    blocks: writeSteps(directories.keys()),
    tags: [...directories.values()].join(''),
    facts: facts.join(''),
    people: people.join(''),
    months: writeMonths(months),
    mixed,
  };
  return [MANIFEST_PATH, version, content];
}

function writeSteps(values: Iterable<number>): string {
  const writer = new DigitWriter();
  let before = 0;
  for (const value of values) {
    writer.write(value - before);
    before = value;
  }
  return writer.toString();
}

function readDirectories(blocks: string, tags: string): Map<number, string> {
  const reader = new DigitReader(blocks);
  const directories = new Map<number, string>();
  const all = splitTags(tags);
  for (let block = 0; !reader.done; directories.set(block, all[directories.size] ?? '')) block += reader.read();
  return directories;
}

/** Splits tags that are written one after another. */
export const splitTags = (tags: string): string[] =>
  Array.from({ length: Math.floor(tags.length / TAG_LENGTH) }, (_, i) => tags.slice(i * TAG_LENGTH, (i + 1) * TAG_LENGTH));

/** A month as written: 0 for articles without a date, else one more than its number. */
const writtenMonth = (month: string): number => (month === '' ? 0 : monthNumber(month) + 1);
const readMonth = (written: number): string => (written === 0 ? '' : monthName(written - 1));

function writeMonths(months: readonly Month[]): string {
  const writer = new DigitWriter();
  let month = 0;
  let first = 0;
  for (const entry of months) {
    writer.write(writtenMonth(entry.month) - month);
    writer.write(entry.first - first);
    month = writtenMonth(entry.month);
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
    months.push({ month: readMonth(month), first });
  }
  return months;
}

/** Reads the manifest of a message; null if it is damaged or has another format. */
export function readManifest([, version, content]: Message): Manifest | null {
  if (typeof content !== 'object' || content === null) return null;
  const { format, articles, blocks, tags, facts, people, months, mixed } = content as Readonly<Record<string, unknown>>;
  if (format !== FORMAT || typeof articles !== 'number' || typeof blocks !== 'string' || typeof tags !== 'string') return null;
  if (typeof facts !== 'string' || typeof people !== 'string' || typeof months !== 'string' || typeof mixed !== 'string') return null;
  try {
    const directories = readDirectories(blocks, tags);
    return {
      format,
      version,
      articles,
      directories,
      facts: splitTags(facts),
      people: splitTags(people),
      months: readMonths(months),
      mixed,
    };
  } catch {
    return null;
  }
}
