/** Where the reading of a page could as well have been another one, in words that a person can check. */
import { STARTS, TAGS, type Tag } from './tags.ts';
import type { Unit } from './units.ts';

export interface PageDoubt {
  readonly line: number;
  readonly what: string;
  /** Probability of the reading chosen. */
  readonly confidence: number;
}

/** Readings more certain than this are not worth a person's time. */
const CERTAIN = 0.85;

export function doubtsOf(units: readonly Unit[], tags: readonly Tag[], certainty: readonly Float64Array[]): PageDoubt[] {
  const doubts: PageDoubt[] = [];
  const add = (unit: Unit, what: string, confidence: number) => {
    if (confidence < CERTAIN) doubts.push({ line: unit.block.first, what, confidence: Math.round(confidence * 100) / 100 });
  };
  for (const [i, unit] of units.entries()) {
    const row = certainty[i];
    const tag = tags[i];
    if (!row || !tag) continue;
    const sum = (wanted: (tag: Tag) => boolean): number => TAGS.reduce((all, one, t) => all + (wanted(one) ? (row[t] ?? 0) : 0), 0);
    const starts = sum((one) => STARTS.has(one));
    const furniture = sum((one) => 'LZz'.includes(one));
    const title = sum((one) => 'KkHhS'.includes(one));
    if (STARTS.has(tag)) add(unit, 'an article begins here', starts);
    else if ('LZz'.includes(tag)) add(unit, 'this line belongs to no article', furniture);
    else if (starts > 1 - CERTAIN) add(unit, 'no article begins here', 1 - starts);
    else if ('KkHhS'.includes(tag)) add(unit, 'this line belongs to the title', title);
    else if (tag === 'J' || tag === 'F')
      add(
        unit,
        'this paragraph goes on from the one above',
        sum((one) => one === 'J' || one === 'F'),
      );
  }
  return doubts;
}
