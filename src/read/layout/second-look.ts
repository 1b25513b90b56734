/**
 * Features for a second reading of a page. The articles of the first reading show how the page signs articles, how long they
 * are and which words each uses. Only short strips have these features, since headline and crosshead are confused there.
 */
import { cosine, TEXT_LENGTH, type Vocabulary } from './cohesion.ts';
import { count, defineGroup, oneOf, word, type FeatureGroup } from './feature-groups.ts';
import { isShort, shapeOf, step } from './strip-shapes.ts';
import { STARTS, TAGS, type Tag } from './strip-tags.ts';
import type { Strip } from './strips.ts';

/** Texts of an article that are compared; they show its vocabulary. */
const LONGEST_COMPARED = 12;
/** Strips of a stretch that are searched for texts. */
const LONGEST_STRETCH = 200;
/* Steps and limits below are judgements; the weights were learned with them, so a change requires new training. */
const SIMILAR = [0.03, 0.07, 0.11, 0.16, 0.22, 0.3, 0.4];
const SHARES = [0.02, 0.15, 0.35, 0.55, 0.75, 0.95];

const TEXTS = [0, 1, 2, 4, 8];
const LENGTH_RATIOS = [0.5, 0.8, 1.1, 1.6];
/** Strips at the end of an article in which a credit signs it. */
const SIGNING_STRIPS = 2;
/** Strips at the beginning of an article in which its first text is searched for. */
const LEADING_STRIPS = 7;
/** Shares of the page's articles above which they count as all, most or some. */
const RANKS = { all: 0.8, most: 0.5, some: 0.15 };

/** An article of the first reading: the strips from `first` up to, not including, `end`. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** The page after the first reading, with running counts, so that long stretches need no second pass. */
interface FirstReading {
  readonly strips: readonly Strip[];
  readonly tags: readonly Tag[];
  readonly vocabulary: Vocabulary;
  /** Indices of the strips that are text. */
  readonly texts: readonly number[];
  /** For each strip: the number of texts before it. */
  readonly textsBefore: Int32Array;
  readonly crossheadsBefore: Int32Array;
  readonly counts: { readonly a: Uint16Array; readonly b: Uint16Array };
}

/** The names of the features of every strip, for training. */
export function secondLook(strips: readonly Strip[], tags: readonly Tag[], vocabulary: Vocabulary): string[][] {
  const groupsOf = openSecondLook(strips, tags, vocabulary);
  return strips.map((_, i) => groupsOf(i).flatMap(({ names }) => names()));
}

/** The features of a strip; empty unless it is short. Call the result with ascending indices. */
export function openSecondLook(
  strips: readonly Strip[],
  tags: readonly Tag[],
  vocabulary: Vocabulary,
): (i: number) => readonly FeatureGroup[] {
  const starts = tags.flatMap((tag, i) => (STARTS.has(tag) ? [i] : []));
  const stretches = starts.map((first, k): Stretch => ({ first, end: starts[k + 1] ?? strips.length }));
  const signed = rank(stretches.map((stretch) => isSigned(strips, stretch)));
  const led = rank(stretches.map((stretch) => isLed(strips, stretch)));
  const size = vocabulary.weight.length;
  const first: FirstReading = {
    strips,
    tags,
    vocabulary,
    texts: strips.flatMap((strip, i) => (strip.plain.length >= TEXT_LENGTH ? [i] : [])),
    textsBefore: countBefore(strips.length, (i) => (strips[i]?.plain.length ?? 0) >= TEXT_LENGTH),
    crossheadsBefore: countBefore(strips.length, (i) => tags[i] === 'X'),
    counts: { a: new Uint16Array(size), b: new Uint16Array(size) },
  };
  let k = -1;
  return (i) => {
    while (k + 1 < starts.length && (starts[k + 1] ?? 0) < i) k++;
    const strip = strips[i];
    if (!strip || !isShort(shapeOf(strip))) return [];
    let after = k + 1;
    while (after < starts.length && !hasText(first, i, starts[after] ?? 0)) after++;
    const above: Stretch = { first: starts[k] ?? 0, end: i };
    const below: Stretch = { first: i, end: starts[after] ?? strips.length };
    return look(first, { i, above, below, signed, led });
  };
}

/** For each index, and for the end: how many strips before it satisfy `isOne`. */
function countBefore(size: number, isOne: (i: number) => boolean): Int32Array {
  const counts = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) counts[i + 1] = (counts[i] ?? 0) + (isOne(i) ? 1 : 0);
  return counts;
}

const between = (counts: Int32Array, from: number, to: number): number => Math.max(0, (counts[to] ?? 0) - (counts[from] ?? 0));

/** A tag, `^` above the page, `$` below it, or `start` for a kicker or headline at the beginning of an article. */
const tagFact = oneOf(...TAGS, '^', '$', 'start');
const alikeFact = oneOf('like', 'unlike');

const SURROUNDINGS = defineGroup(
  [tagFact, tagFact, tagFact, count(4), count(4), word, word, tagFact, alikeFact, count(6)],
  (tag, before, after, crossheads, further, signs, leads, kind, alike, size) => [
    `2tag=${tag}`,
    `2signs=${signs}${kind}`,
    `2leads=${leads}${kind}`,
    `2signs+leads=${signs}${leads}`,
    `2alike=${alike}${size}${kind}`,
    `2cross=${crossheads}${further}${kind}${alike}`,
    `2top=${kind}${before}${after}`,
  ],
);
const SIMILAR_TEXTS = defineGroup([count(10), word, tagFact, word, alikeFact, count(6)], (similar, sizes, kind, signs, alike, size) => [
  `2sizes=${sizes}${kind}`,
  `2similar=${similar}${kind}`,
  `2similar+sizes=${similar}${sizes}`,
  `2similar+signs=${similar}${signs}`,
  `2similar+alike=${similar}${alike}${size}`,
]);
const KNOWN_WORDS = defineGroup(
  [count(10), count(10), count(10), count(10), tagFact],
  (titleAbove, titleBelow, ownAbove, ownBelow, kind) => [
    `2title=${titleAbove}/${titleBelow}${kind}`,
    `2own=${ownAbove}/${ownBelow}${kind}`,
  ],
);

interface Place {
  readonly i: number;
  readonly above: Stretch;
  readonly below: Stretch;
  readonly signed: string;
  readonly led: string;
}

function look(first: FirstReading, { i, above, below, signed, led }: Place): FeatureGroup[] {
  const { strips, tags, vocabulary, counts } = first;
  const tag = tags[i] ?? 'B';
  const kind = 'KH'.includes(tag) ? 'start' : tag;
  const upper = textsOf(first, above).slice(-LONGEST_COMPARED);
  const lower = textsOf(first, below).slice(0, LONGEST_COMPARED);
  const title = strips[above.first];
  const strip = strips[i];
  if (!strip) return [];
  const signs = `${isSigned(strips, above) ? 'y' : 'n'}${isSigned(strips, below) ? 'y' : 'n'}${signed}`;
  const leads = `${isLed(strips, above) ? 'y' : 'n'}${isLed(strips, below) ? 'y' : 'n'}${led}`;
  fill(counts.a, upper, vocabulary, 1);
  fill(counts.b, lower, vocabulary, 1);
  const similar = step(cosine(counts.a, counts.b, upper, lower, vocabulary), SIMILAR);
  const titleBelow = step(known(above.first, counts.b, vocabulary), SHARES);
  const titleAbove = step(known(above.first, counts.a, vocabulary), SHARES);
  const ownBelow = step(known(i, counts.b, vocabulary), SHARES);
  const ownAbove = step(known(i, counts.a, vocabulary), SHARES);
  fill(counts.a, upper, vocabulary, -1);
  fill(counts.b, lower, vocabulary, -1);
  const alike = title && title.block.mark === strip.block.mark && title.block.level === strip.block.level ? 'like' : 'unlike';
  const size = step(strip.plain.length / Math.max(1, title?.plain.length ?? 1), LENGTH_RATIOS);
  const crossheads = between(first.crossheadsBefore, above.first, i);
  const further = between(first.crossheadsBefore, i + 1, below.end);
  const sizes = `${step(upper.length, TEXTS)}/${step(lower.length, TEXTS)}`;
  return [
    SURROUNDINGS(
      tag,
      tags[i - 1] ?? '^',
      tags[i + 1] ?? '$',
      Math.min(3, crossheads),
      Math.min(3, further),
      signs,
      leads,
      kind,
      alike,
      size,
    ),
    SIMILAR_TEXTS(similar, sizes, kind, signs, alike, size),
    KNOWN_WORDS(titleAbove, titleBelow, ownAbove, ownBelow, kind),
  ];
}

/** Whether there is text between a strip and the start of an article; more than 8 strips always contain some. */
const hasText = ({ textsBefore }: FirstReading, from: number, to: number): boolean =>
  to - from > 8 || between(textsBefore, from + 1, Math.min(to, from + 8)) > 0;

/** The texts of a stretch, or of its last LONGEST_STRETCH strips. */
function textsOf({ texts, textsBefore }: FirstReading, { first, end }: Stretch): readonly number[] {
  return texts.slice(textsBefore[Math.max(first, end - LONGEST_STRETCH)], textsBefore[end]);
}

/** Whether one of the last strips of a stretch has a credit or a date line. */
function isSigned(strips: readonly Strip[], { first, end }: Stretch): boolean {
  for (let i = end - 1; i > first && i >= end - SIGNING_STRIPS; i--) {
    const signs = strips[i]?.signs;
    if (signs?.closingCredit || signs?.credit || signs?.dateLine) return true;
  }
  return false;
}

/** Whether the first text of a stretch begins with a dateline or credit. */
function isLed(strips: readonly Strip[], { first, end }: Stretch): boolean {
  for (let i = first; i < end && i < first + LEADING_STRIPS; i++) {
    const strip = strips[i];
    if (strip && strip.plain.length >= TEXT_LENGTH) return strip.signs.dateline || strip.signs.leadCredit;
  }
  return false;
}

function rank(list: readonly boolean[]): string {
  const part = list.filter(Boolean).length / Math.max(1, list.length);
  return part > RANKS.all ? 'all' : part > RANKS.most ? 'most' : part > RANKS.some ? 'some' : 'none';
}

function fill(counts: Uint16Array, texts: readonly number[], { pairs }: Vocabulary, by: number): void {
  for (const text of texts) for (const pair of pairs[text] ?? []) counts[pair] = (counts[pair] ?? 0) + by;
}

/** The share of a strip's words, by weight, that occur in the counted texts. */
function known(strip: number, counts: Uint16Array, { pairs, weight }: Vocabulary): number {
  let all = 0;
  let found = 0;
  for (const pair of pairs[strip] ?? []) {
    const w = weight[pair] ?? 0;
    all += w;
    if ((counts[pair] ?? 0) > 0) found += w;
  }
  return all > 0 ? found / all : 0;
}
