/**
 * A second look at a page that was read once: what the first reading took for articles shows how this page signs them, how long
 * they are, and which words belong to which. Features only of short units, where headline and crosshead are confused.
 */
import { TEXT_LENGTH, type Vocabulary } from './cohesion.ts';
import { isShort, shapeOf, step } from './shapes.ts';
import { STARTS, type Tag } from './tags.ts';
import type { Unit } from './units.ts';

/** Texts of an article that are compared: enough to know its words. */
const LONGEST_COMPARED = 12;
const SIMILAR = [0.03, 0.07, 0.11, 0.16, 0.22, 0.3, 0.4];
const SHARES = [0.02, 0.15, 0.35, 0.55, 0.75, 0.95];

/** An article of the first reading: units from `first` up to, not including, `end`. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

export function secondLook(units: readonly Unit[], tags: readonly Tag[], vocabulary: Vocabulary): string[][] {
  const starts = tags.flatMap((tag, i) => (STARTS.has(tag) ? [i] : []));
  const stretches = starts.map((first, k): Stretch => ({ first, end: starts[k + 1] ?? units.length }));
  const signed = rank(stretches.map((stretch) => isSigned(units, stretch)));
  const led = rank(stretches.map((stretch) => isLed(units, stretch)));
  const counts = { a: new Uint16Array(vocabulary.weight.length), b: new Uint16Array(vocabulary.weight.length) };
  let k = -1;
  return units.map((unit, i) => {
    while (k + 1 < starts.length && (starts[k + 1] ?? 0) < i) k++;
    if (!isShort(shapeOf(unit))) return [];
    let after = k + 1;
    while (after < starts.length && !hasText(units, i, starts[after] ?? 0)) after++;
    const above: Stretch = { first: starts[k] ?? 0, end: i };
    const below: Stretch = { first: i, end: starts[after] ?? units.length };
    return look(units, tags, vocabulary, counts, { i, above, below, signed, led });
  });
}

interface Place {
  readonly i: number;
  readonly above: Stretch;
  readonly below: Stretch;
  readonly signed: string;
  readonly led: string;
}

function look(
  units: readonly Unit[],
  tags: readonly Tag[],
  vocabulary: Vocabulary,
  counts: { a: Uint16Array; b: Uint16Array },
  { i, above, below, signed, led }: Place,
): string[] {
  const tag = tags[i] ?? 'B';
  const kind = 'KH'.includes(tag) ? 'start' : tag;
  const upper = textsOf(units, above).slice(-LONGEST_COMPARED);
  const lower = textsOf(units, below).slice(0, LONGEST_COMPARED);
  const title = units[above.first];
  const unit = units[i];
  if (!unit) return [];
  const signs = `${isSigned(units, above) ? 'y' : 'n'}${isSigned(units, below) ? 'y' : 'n'}${signed}`;
  const leads = `${isLed(units, above) ? 'y' : 'n'}${isLed(units, below) ? 'y' : 'n'}${led}`;
  fill(counts.a, upper, vocabulary, 1);
  fill(counts.b, lower, vocabulary, 1);
  const similar = step(cosine(counts.a, counts.b, upper, lower, vocabulary), SIMILAR);
  const titleBelow = step(known(above.first, counts.b, vocabulary), SHARES);
  const titleAbove = step(known(above.first, counts.a, vocabulary), SHARES);
  const ownBelow = step(known(i, counts.b, vocabulary), SHARES);
  const ownAbove = step(known(i, counts.a, vocabulary), SHARES);
  fill(counts.a, upper, vocabulary, -1);
  fill(counts.b, lower, vocabulary, -1);
  const alike = title && title.block.mark === unit.block.mark && title.block.level === unit.block.level ? 'like' : 'unlike';
  const size = step(unit.plain.length / Math.max(1, title?.plain.length ?? 1), [0.5, 0.8, 1.1, 1.6]);
  const crossheads = tags.slice(above.first, i).filter((one) => one === 'X').length;
  const further = tags.slice(i + 1, below.end).filter((one) => one === 'X').length;
  const sizes = `${step(upper.length, [0, 1, 2, 4, 8])}/${step(lower.length, [0, 1, 2, 4, 8])}`;
  return [
    `2tag=${tag}`,
    `2signs=${signs}${kind}`,
    `2leads=${leads}${kind}`,
    `2signs+leads=${signs}${leads}`,
    `2sizes=${sizes}${kind}`,
    `2similar=${similar}${kind}`,
    `2similar+sizes=${similar}${sizes}`,
    `2title=${titleAbove}/${titleBelow}${kind}`,
    `2own=${ownAbove}/${ownBelow}${kind}`,
    `2alike=${alike}${size}${kind}`,
    `2cross=${Math.min(3, crossheads)}${Math.min(3, further)}${kind}${alike}`,
    `2similar+signs=${similar}${signs}`,
    `2similar+alike=${similar}${alike}${size}`,
    `2top=${kind}${tags[i - 1] ?? '^'}${tags[i + 1] ?? '$'}`,
  ];
}

const hasText = (units: readonly Unit[], from: number, to: number): boolean =>
  units.slice(from + 1, Math.min(to, from + 8)).some((unit) => unit.plain.length >= TEXT_LENGTH) || to - from > 8;

function textsOf(units: readonly Unit[], { first, end }: Stretch): number[] {
  const texts: number[] = [];
  for (let i = Math.max(first, end - 200); i < end; i++) if ((units[i]?.plain.length ?? 0) >= TEXT_LENGTH) texts.push(i);
  return texts;
}

/** Whether one of the last units of a stretch is or holds a credit. */
function isSigned(units: readonly Unit[], { first, end }: Stretch): boolean {
  for (let i = end - 1; i > first && i >= end - 2; i--) {
    const signs = units[i]?.signs;
    if (signs?.closingCredit || signs?.credit || signs?.dateLine) return true;
  }
  return false;
}

/** Whether the first text of a stretch begins with a dateline. */
function isLed(units: readonly Unit[], { first, end }: Stretch): boolean {
  for (let i = first; i < end && i < first + 7; i++) {
    const unit = units[i];
    if (unit && unit.plain.length >= TEXT_LENGTH) return unit.signs.dateline || unit.signs.leadCredit;
  }
  return false;
}

function rank(list: readonly boolean[]): string {
  const part = list.filter(Boolean).length / Math.max(1, list.length);
  return part > 0.8 ? 'all' : part > 0.5 ? 'most' : part > 0.15 ? 'some' : 'none';
}

function fill(counts: Uint16Array, texts: readonly number[], { pairs }: Vocabulary, by: number): void {
  for (const text of texts) for (const pair of pairs[text] ?? []) counts[pair] = (counts[pair] ?? 0) + by;
}

function cosine(a: Uint16Array, b: Uint16Array, upper: readonly number[], lower: readonly number[], { pairs, weight }: Vocabulary): number {
  let dot = 0;
  let normA = 0;
  let normB = 0;
  for (const text of upper) {
    for (const pair of pairs[text] ?? []) {
      const w = (weight[pair] ?? 0) ** 2;
      dot += w * (b[pair] ?? 0);
      normA += w * (a[pair] ?? 0);
    }
  }
  for (const text of lower) for (const pair of pairs[text] ?? []) normB += (weight[pair] ?? 0) ** 2 * (b[pair] ?? 0);
  return normA > 0 && normB > 0 ? dot / Math.sqrt(normA * normB) : 0;
}

/** The share of a unit's words that some texts hold. */
function known(unit: number, counts: Uint16Array, { pairs, weight }: Vocabulary): number {
  let all = 0;
  let found = 0;
  for (const pair of pairs[unit] ?? []) {
    const w = weight[pair] ?? 0;
    all += w;
    if ((counts[pair] ?? 0) > 0) found += w;
  }
  return all > 0 ? found / all : 0;
}
