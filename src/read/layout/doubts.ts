/** Lists the uncertain readings of a page in words that a person can check. */
import type { DoubtedReading } from '../../model/model.ts';
import { STARTS, TAGS, type Tag } from './strip-tags.ts';
import type { Strip } from './strips.ts';

export interface PageDoubt {
  readonly line: number;
  readonly what: DoubtedReading;
  /** Probability of the reading chosen. */
  readonly confidence: number;
}

/** Readings at least this probable are not worth a person's time. */
const CERTAIN = 0.85;

/** The indices of some tags. */
const numbers = (tags: string): readonly number[] => [...tags].map((tag) => TAGS.findIndex((one) => one === tag));
const BEGINNING = numbers([...STARTS].join(''));
const FURNITURE = numbers('LZz');
const TITLE = numbers('KkHhS');
const GOING_ON = numbers('JF');

/** @param certainty the probability of each tag for each strip, strip by strip; see `certainties` */
export function doubtsOf(strips: readonly Strip[], tags: readonly Tag[], certainty: Float64Array): PageDoubt[] {
  const doubts: PageDoubt[] = [];
  for (const [i, strip] of strips.entries()) {
    const tag = tags[i];
    if (!tag) continue;
    const sum = (wanted: readonly number[]): number => wanted.reduce((all, t) => all + (certainty[i * TAGS.length + t] ?? 0), 0);
    const read = readingOf(tag, sum);
    if (read === null) continue;
    const [what, confidence] = read;
    if (confidence < CERTAIN) doubts.push({ line: strip.block.first, what, confidence: Math.round(confidence * 100) / 100 });
  }
  return doubts;
}

/** The reading that a tag represents, with its probability; null for an ordinary paragraph. */
function readingOf(tag: Tag, sum: (wanted: readonly number[]) => number): readonly [what: DoubtedReading, confidence: number] | null {
  const starts = sum(BEGINNING);
  if (STARTS.has(tag)) return ['an article begins here', starts];
  if (tag === 'L' || tag === 'Z' || tag === 'z') return ['this line belongs to no article', sum(FURNITURE)];
  if (starts > 1 - CERTAIN) return ['no article begins here', 1 - starts];
  if ('KkHhS'.includes(tag)) return ['this line belongs to the title', sum(TITLE)];
  return tag === 'J' || tag === 'F' ? ['this paragraph goes on from the one above', sum(GOING_ON)] : null;
}
