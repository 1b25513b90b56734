/**
 * Features that distinguish headline, crosshead, label and kicker: the seam at the strip, its row of short strips, the words
 * it shares with the texts above and below, and its likeness to other short strips.
 */
import type { Cohesion } from './cohesion.ts';
import { characters, count, defineGroup, shape, shapeRow, word, type FeatureGroup } from './feature-groups.ts';
import { isShort, isText, step } from './strip-shapes.ts';
import type { Strip } from './strips.ts';
import type { FeatureInputs } from './feature-inputs.ts';

const FAR_STEPS = [0.04, 0.08, 0.12, 0.17, 0.23, 0.3, 0.4];
const NEAR_STEPS = [0.01, 0.04, 0.08, 0.13, 0.2, 0.3];
const SHARE_STEPS = [-0.5, 0.08, 0.16, 0.25, 0.35, 0.45, 0.6];
const LEAN_STEPS = [-0.5, -0.25, -0.1, -0.03, 0.03, 0.1, 0.25, 0.5];
const KNOWN_STEPS = [0.02, 0.15, 0.35, 0.55, 0.75, 0.95];
const BRIDGE_STEPS = [0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.6];
const MORE_STEPS = [-0.3, -0.1, 0.1, 0.3];

const SEAM = defineGroup([shape, word, word, word], (kind, above, below, own) => [
  `end=${above}${kind}`,
  `end+start=${above}${kind}${below}`,
  `start=${kind}${below}`,
  `end+own=${above}${own}`,
]);
const SEAM_HABITS = defineGroup([shape, word, word, word, word, word], (kind, above, opening, leads, closings, marks) => [
  `seam=${above}${kind}${opening}`,
  `seam+habit=${above}${kind}${opening}${leads}${closings}`,
  `seam+marks=${above}${kind}${opening}${marks}`,
  `habits=${kind}${opening}${leads}${closings}${marks}`,
]);

/** The seams above and below a row of titles, combined with the habits of the page. */
export function seam({ strips, shapes, starts, ends, habits }: FeatureInputs, i: number): FeatureGroup[] {
  const strip = strips[i];
  if (!strip) return [];
  const isTitle = isShort(shapes[i] ?? '');
  const kind = isTitle ? (strip.block.mark === 'plain' ? 'p' : 'H') : (shapes[i] ?? '');
  const above = ends[i - 1] ?? '^';
  const edges = SEAM(kind, above, starts[i + 1] ?? '$', starts[i] ?? '');
  if (!isTitle) return [edges];
  let next = i + 1;
  while (next < strips.length && next - i < 5 && isShort(shapes[next] ?? '')) next++;
  const habitual = SEAM_HABITS(kind, above, starts[next] ?? '$', habits.leads, habits.closings, habits.marks);
  return [edges, habitual, ...letters(strip)];
}

const FIRST_TWO = defineGroup([characters], (first) => [`first2=${first}`]);
const LAST_TWO = defineGroup([characters], (last) => [`last2=${last}`]);
const LAST = defineGroup([characters], (last) => [`last1=${last}`]);
const LINES = defineGroup([count(2 ** 20), word], (lines, mark) => [`lines=${lines}${mark}`]);

/** The characters at both ends of a title and its number of lines. */
const letters = ({ plain, block }: Strip): FeatureGroup[] => [
  FIRST_TWO(plain.slice(0, 2)),
  LAST_TWO(plain.slice(-2)),
  LAST(plain.slice(-1)),
  LINES(block.last - block.first, block.mark),
];

const ROW = defineGroup([count(6), count(6), shape, shape, shapeRow(5)], (place, size, over, under, row) => [
  `run=${place}/${size}`,
  `run+over=${place}/${size}${over}`,
  `run+under=${place}/${size}${under}`,
  `run+both=${place}/${size}${over}${under}`,
  `row=${row}@${place}`,
  `row+under=${row}@${place}${under}`,
  `row+over=${over}${row}@${place}`,
]);
const ROW_HABITS = defineGroup([shape, word, word, word, word, word], (over, lead, marked, leads, marks, closings) => [
  `lead+habit=${lead}${leads}${marked}${marks}`,
  `over+habit=${over}${closings}${lead}`,
  `habit=${leads}${marks}${closings}${marked}`,
]);

/** The place of a strip in its row of short strips, with the shapes above and below the row. */
export function row({ strips, shapes, habits }: FeatureInputs, i: number): FeatureGroup[] {
  if (!isShort(shapes[i] ?? '')) return [];
  let top = i;
  while (top > 0 && i - top < 6 && isShort(shapes[top - 1] ?? '')) top--;
  let end = i;
  while (end < strips.length - 1 && end - i < 6 && isShort(shapes[end + 1] ?? '')) end++;
  const [over, under] = [shapes[top - 1] ?? '^', shapes[end + 1] ?? '$'];
  const shapesOfRow = shapes.slice(top, Math.min(end + 1, top + 5)).join('');
  const marked = strips[i]?.block.mark !== 'plain' ? 'marked' : 'bare';
  return [
    ROW(Math.min(4, i - top), Math.min(5, end - top + 1), over, under, shapesOfRow),
    ROW_HABITS(over, under === 'l' ? 'lead' : 'no', marked, habits.leads, habits.marks, habits.closings),
  ];
}

const SHARED_WORDS = defineGroup([word, count(10), count(10), count(10)], (kind, lean, below, above) => [
  `lean=${kind}${lean}`,
  `below=${kind}${below}`,
  `above=${kind}${above}`,
  ...(kind === 'short' ? [`above+below=${above}/${below}`] : []),
]);

/** The words that a strip shares with the texts above and below. */
export function words({ shapes, cohesion, starts, ends }: FeatureInputs, i: number): FeatureGroup[] {
  const own = shapes[i] ?? '';
  const lean = step(cohesion.lean[i] ?? 0, LEAN_STEPS);
  const below = step(cohesion.below[i] ?? 0, KNOWN_STEPS);
  const above = step(cohesion.above[i] ?? 0, KNOWN_STEPS);
  const isTitle = isShort(own);
  const shared = SHARED_WORDS(isTitle ? 'short' : isText(own) ? 'text' : own, lean, below, above);
  if (!isTitle) return [shared];
  const sides = likeness(cohesion, i, { lean, above, shape: own, end: ends[i - 1] ?? '^', start: starts[i + 1] ?? '$' });
  return [shared, ...sides, ...amongTitles(shapes, cohesion, i, below)];
}

interface Title {
  readonly lean: number;
  readonly above: number;
  readonly shape: string;
  /** Class of the end of the strip above. */
  readonly end: string;
  /** Class of the beginning of the strip below. */
  readonly start: string;
}

const FAR = defineGroup([count(10), count(10), count(10), word, shape], (far, near, lean, end, own) => [
  `far=${far}`,
  `near=${near}`,
  `lean+far=${lean}/${far}`,
  `far+near=${far}/${near}`,
  `far+seam=${far}${end}${own}`,
]);
const KEPT = defineGroup([count(10), count(10), count(10), count(10), word, word], (kept, known, above, bridge, end, start) => [
  `bridge=${bridge}`,
  `kept=${kept}`,
  `known=${known}`,
  `kept+known=${kept}/${known}`,
  `bridge+seam=${bridge}${end}${start}`,
  `known+above=${known}/${above}`,
]);

/** The likeness of the texts above and below a possible title. */
function likeness(cohesion: Cohesion, i: number, { lean, above, shape: own, end, start }: Title): FeatureGroup[] {
  const far = step(cohesion.far[i] ?? 0, FAR_STEPS);
  const near = step(cohesion.near[i] ?? 0, NEAR_STEPS);
  const bridge = step(cohesion.bridge[i] ?? 1, BRIDGE_STEPS);
  const kept = step(cohesion.kept[i] ?? 0, SHARE_STEPS);
  const known = step(cohesion.known[i] ?? 0, SHARE_STEPS);
  return [FAR(far, near, lean, end, own), KEPT(kept, known, above, bridge, end, start)];
}

const MORE = defineGroup([count(3), count(10), count(10), shapeRow(2)], (way, more, below, pair) => [
  `more${way - 1}=${more}${pair}`,
  `more+below${way - 1}=${more}/${below}`,
]);

/** Compares two adjacent titles: the headline shares more words with the text below. */
function amongTitles(shapes: readonly string[], cohesion: Cohesion, i: number, below: number): FeatureGroup[] {
  return [-1, 1].flatMap((way) => {
    const other = shapes[i + way] ?? '';
    if (!isShort(other)) return [];
    const more = step((cohesion.below[i] ?? 0) - (cohesion.below[i + way] ?? 0), MORE_STEPS);
    return [MORE(way + 1, more, below, `${shapes[i] ?? ''}${other}`)];
  });
}

const NO_KIN = defineGroup([count(3)], (way) => [`kin${way - 1}=none`]);
const KIN = defineGroup([count(3), count(6), word, word, count(6), word, word], (way, size, gaps, mark, far, theirs, own) => [
  `kin${way - 1}=${size}${gaps}${mark}`,
  `kinAt${way - 1}=${far}${mark}${size}`,
  `kinStart${way - 1}=${theirs}${own}${mark}`,
]);

/** Farthest strip that is compared, in strips. A judgement. */
const FARTHEST_KIN = 12;

/** Likeness to the nearest short strips above and below: crossheads of one article resemble each other in length and mark. */
export function kin({ strips, shapes, starts }: FeatureInputs, i: number): FeatureGroup[] {
  const strip = strips[i];
  if (!strip || !isShort(shapes[i] ?? '')) return [];
  return [-1, 1].map((way) => {
    let k = i + way;
    while (k >= 0 && k < strips.length && Math.abs(k - i) <= FARTHEST_KIN && !isShort(shapes[k] ?? '')) k += way;
    const other = Math.abs(k - i) > FARTHEST_KIN ? undefined : strips[k];
    if (!other) return NO_KIN(way + 1);
    const size = step(Math.abs(other.plain.length - strip.plain.length), [0, 1, 3, 6]);
    const gaps = other.plain.split(' ').length === strip.plain.split(' ').length ? 'same' : 'other';
    const mark = other.block.mark === strip.block.mark && other.block.level === strip.block.level ? 'like' : 'unlike';
    return KIN(way + 1, size, gaps, mark, step(Math.abs(k - i), [1, 2, 4, 7]), starts[k + 1] ?? '$', starts[i + 1] ?? '$');
  });
}
