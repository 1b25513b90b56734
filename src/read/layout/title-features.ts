/**
 * Features that tell headline from crosshead, label and kicker: the seam they stand at, the row of short strips they stand in, the
 * words they share with the texts above and below, their likeness to other short strips.
 */
import type { Cohesion } from './cohesion.ts';
import { codeOf, keyOf, mix, WORDS, type FeatureGroup } from './feature-groups.ts';
import { isShort, isText, step } from './shapes.ts';
import type { Strip } from './strips.ts';
import { SHAPES, shapeCode, type View } from './view.ts';

const FAR_STEPS = [0.04, 0.08, 0.12, 0.17, 0.23, 0.3, 0.4];
const NEAR_STEPS = [0.01, 0.04, 0.08, 0.13, 0.2, 0.3];
const SHARE_STEPS = [-0.5, 0.08, 0.16, 0.25, 0.35, 0.45, 0.6];
const LEAN_STEPS = [-0.5, -0.25, -0.1, -0.03, 0.03, 0.1, 0.25, 0.5];
const KNOWN_STEPS = [0.02, 0.15, 0.35, 0.55, 0.75, 0.95];
const BRIDGE_STEPS = [0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.6];
const MORE_STEPS = [-0.3, -0.1, 0.1, 0.3];

/** The seam above a row of titles and the one below it, against the habits of the page. */
export function seam({ strips, shapes, starts, ends, habits }: View, i: number): FeatureGroup[] {
  const strip = strips[i];
  if (!strip) return [];
  const short = isShort(shapes[i] ?? '');
  const kind = short ? (strip.block.mark === 'plain' ? 'p' : 'H') : (shapes[i] ?? '');
  const above = ends[i - 1] ?? '^';
  const below = starts[i + 1] ?? '$';
  const own = starts[i] ?? '';
  const edges = {
    key: keyOf('seam', mix(mix(mix(shapeCode(kind), codeOf(above), WORDS), codeOf(below), WORDS), codeOf(own), WORDS)),
    names: () => [`end=${above}${kind}`, `end+start=${above}${kind}${below}`, `start=${kind}${below}`, `end+own=${above}${own}`],
  };
  if (!short) return [edges];
  let next = i + 1;
  while (next < strips.length && next - i < 5 && isShort(shapes[next] ?? '')) next++;
  const opening = starts[next] ?? '$';
  const { leads, closings, marks } = habits;
  const ways = mix(mix(mix(shapeCode(kind), codeOf(leads), WORDS), codeOf(closings), WORDS), codeOf(marks), WORDS);
  const habitual = {
    key: keyOf('habits', mix(mix(ways, codeOf(above), WORDS), codeOf(opening), WORDS)),
    names: () => [
      `seam=${above}${kind}${opening}`,
      `seam+habit=${above}${kind}${opening}${leads}${closings}`,
      `seam+marks=${above}${kind}${opening}${marks}`,
      `habits=${kind}${opening}${leads}${closings}${marks}`,
    ],
  };
  return [edges, habitual, ...letters(strip)];
}

/** Two characters as a number; the second is 0 where there is one alone. */
const charCodes = (text: string): number => mix(text.charCodeAt(0) || 0, text.charCodeAt(1) || 0, 0x10000);

/** The characters at both ends, and on how many lines a title stands. */
function letters({ plain, block }: Strip): FeatureGroup[] {
  const [first2, last2, last1] = [plain.slice(0, 2), plain.slice(-2), plain.slice(-1)];
  const lines = block.last - block.first;
  return [
    { key: keyOf('first2', charCodes(first2)), names: () => [`first2=${first2}`] },
    { key: keyOf('last2', charCodes(last2)), names: () => [`last2=${last2}`] },
    { key: keyOf('last1', charCodes(last1)), names: () => [`last1=${last1}`] },
    { key: keyOf('lines', mix(lines, codeOf(block.mark), WORDS)), names: () => [`lines=${lines}${block.mark}`] },
  ];
}

/** A row of short strips: where in it this one stands, what stands above the row and what below. */
export function row({ strips, shapes, codes, habits }: View, i: number): FeatureGroup[] {
  if (!isShort(shapes[i] ?? '')) return [];
  let top = i;
  while (top > 0 && i - top < 6 && isShort(shapes[top - 1] ?? '')) top--;
  let end = i;
  while (end < strips.length - 1 && end - i < 6 && isShort(shapes[end + 1] ?? '')) end++;
  const over = shapes[top - 1] ?? '^';
  const under = shapes[end + 1] ?? '$';
  const size = Math.min(5, end - top + 1);
  const place = Math.min(4, i - top);
  const lead = under === 'l' ? 'lead' : 'no';
  const letters = shapes.slice(top, Math.min(end + 1, top + 5)).join('');
  const marked = strips[i]?.block.mark !== 'plain' ? 'marked' : 'bare';
  const { leads, marks, closings } = habits;
  let look = mix(mix(mix(place, size, 6), shapeCode(over), SHAPES), shapeCode(under), SHAPES);
  for (let k = top; k < top + 5; k++) look = mix(look, k <= end ? (codes[k + 2] ?? 0) : 0, SHAPES);
  const ways = mix(mix(mix(shapeCode(over), codeOf(leads), WORDS), codeOf(marks), WORDS), codeOf(closings), WORDS);
  return [
    {
      key: keyOf('row', look),
      names: () => [
        `run=${place}/${size}`,
        `run+over=${place}/${size}${over}`,
        `run+under=${place}/${size}${under}`,
        `run+both=${place}/${size}${over}${under}`,
        `row=${letters}@${place}`,
        `row+under=${letters}@${place}${under}`,
        `row+over=${over}${letters}@${place}`,
      ],
    },
    {
      key: keyOf('habit', mix(mix(ways, lead === 'lead' ? 1 : 0, 2), marked === 'marked' ? 1 : 0, 2)),
      names: () => [
        `lead+habit=${lead}${leads}${marked}${marks}`,
        `over+habit=${over}${closings}${lead}`,
        `habit=${leads}${marks}${closings}${marked}`,
      ],
    },
  ];
}

/** What the words say. */
export function words({ shapes, cohesion, starts, ends }: View, i: number): FeatureGroup[] {
  const shape = shapes[i] ?? '';
  const lean = step(cohesion.lean[i] ?? 0, LEAN_STEPS);
  const below = step(cohesion.below[i] ?? 0, KNOWN_STEPS);
  const above = step(cohesion.above[i] ?? 0, KNOWN_STEPS);
  const short = isShort(shape);
  const kind = short ? 'short' : isText(shape) ? 'text' : shape;
  const shared = {
    key: keyOf('words', mix(mix(mix(codeOf(kind), lean, 10), below, 10), above, 10)),
    names: () => [
      `lean=${kind}${lean}`,
      `below=${kind}${below}`,
      `above=${kind}${above}`,
      ...(short ? [`above+below=${above}/${below}`] : []),
    ],
  };
  if (!short) return [shared];
  const sides = likeness(cohesion, i, { lean, above, shape, end: ends[i - 1] ?? '^', start: starts[i + 1] ?? '$' });
  return [shared, ...sides, ...amongTitles(shapes, cohesion, i, below)];
}

interface Title {
  readonly lean: number;
  readonly above: number;
  readonly shape: string;
  /** How the strip above ends, the one below begins. */
  readonly end: string;
  readonly start: string;
}

/** Of what may be a title: the likeness of the texts on both sides of it. */
function likeness(cohesion: Cohesion, i: number, { lean, above, shape, end, start }: Title): FeatureGroup[] {
  const far = step(cohesion.far[i] ?? 0, FAR_STEPS);
  const near = step(cohesion.near[i] ?? 0, NEAR_STEPS);
  const bridge = step(cohesion.bridge[i] ?? 1, BRIDGE_STEPS);
  const kept = step(cohesion.kept[i] ?? 0, SHARE_STEPS);
  const known = step(cohesion.known[i] ?? 0, SHARE_STEPS);
  return [
    {
      key: keyOf('far', mix(mix(mix(mix(shapeCode(shape), far, 10), near, 10), lean, 10), codeOf(end), WORDS)),
      names: () => [`far=${far}`, `near=${near}`, `lean+far=${lean}/${far}`, `far+near=${far}/${near}`, `far+seam=${far}${end}${shape}`],
    },
    {
      key: keyOf('kept', mix(mix(mix(mix(mix(kept, known, 10), above, 10), bridge, 10), codeOf(end), WORDS), codeOf(start), WORDS)),
      names: () => [
        `bridge=${bridge}`,
        `kept=${kept}`,
        `known=${known}`,
        `kept+known=${kept}/${known}`,
        `bridge+seam=${bridge}${end}${start}`,
        `known+above=${known}/${above}`,
      ],
    },
  ];
}

/** Of two titles in a row the headline is the one that shares more words with the text. */
function amongTitles(shapes: readonly string[], cohesion: Cohesion, i: number, below: number): FeatureGroup[] {
  return [-1, 1].flatMap((way) => {
    const other = shapes[i + way] ?? '';
    if (!isShort(other)) return [];
    const more = step((cohesion.below[i] ?? 0) - (cohesion.below[i + way] ?? 0), MORE_STEPS);
    const row = `${shapes[i]}${other}`;
    const rowCode = mix(shapeCode(shapes[i] ?? ''), shapeCode(other), SHAPES);
    const key = keyOf('more', mix(mix(mix(rowCode, more, 10), below, 10), way + 1, 3));
    return [{ key, names: () => [`more${way}=${more}${row}`, `more+below${way}=${more}/${below}`] }];
  });
}

/** Likeness to the short strips above and below: crossheads of one article are alike in length and make, headlines less so. */
export function kin({ strips, shapes, starts }: View, i: number): FeatureGroup[] {
  const strip = strips[i];
  if (!strip || !isShort(shapes[i] ?? '')) return [];
  return [-1, 1].map((way) => {
    let k = i + way;
    while (k >= 0 && k < strips.length && Math.abs(k - i) <= 12 && !isShort(shapes[k] ?? '')) k += way;
    const other = Math.abs(k - i) > 12 ? undefined : strips[k];
    if (!other) return { key: keyOf('kin', way + 1), names: () => [`kin${way}=none`] };
    const size = step(Math.abs(other.plain.length - strip.plain.length), [0, 1, 3, 6]);
    const gaps = other.plain.split(' ').length === strip.plain.split(' ').length ? 'same' : 'other';
    const mark = other.block.mark === strip.block.mark && other.block.level === strip.block.level ? 'like' : 'unlike';
    const far = step(Math.abs(k - i), [1, 2, 4, 7]);
    const [theirs, own] = [starts[k + 1] ?? '$', starts[i + 1] ?? '$'];
    const openings = theirs + own;
    const likes = mix(mix(mix(mix(way + 2, size, 6), far, 6), gaps === 'same' ? 1 : 0, 2), mark === 'like' ? 1 : 0, 2);
    return {
      key: keyOf('kin', mix(mix(likes, codeOf(theirs), WORDS), codeOf(own), WORDS)),
      names: () => [`kin${way}=${size}${gaps}${mark}`, `kinAt${way}=${far}${mark}${size}`, `kinStart${way}=${openings}${mark}`],
    };
  });
}
