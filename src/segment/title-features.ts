/**
 * Features that tell headline from crosshead, label and kicker: the seam they stand at, the row of short units they stand in, the
 * words they share with the texts above and below, their likeness to other short units.
 */
import type { Cohesion } from './cohesion.ts';
import type { Habits } from './habits.ts';
import { endOf, isShort, isText, startOf, step } from './shapes.ts';
import type { Unit } from './units.ts';

const FAR_STEPS = [0.04, 0.08, 0.12, 0.17, 0.23, 0.3, 0.4];
const NEAR_STEPS = [0.01, 0.04, 0.08, 0.13, 0.2, 0.3];
const SHARE_STEPS = [-0.5, 0.08, 0.16, 0.25, 0.35, 0.45, 0.6];

/** The seam above a row of titles and the one below it, against the habits of the page. */
export function seam(units: readonly Unit[], shapes: readonly string[], i: number, habits: Habits): string[] {
  const unit = units[i];
  if (!unit) return [];
  const short = isShort(shapes[i] ?? '');
  const kind = short ? (unit.block.mark === 'plain' ? 'p' : 'H') : (shapes[i] ?? '');
  const above = endOf(units[i - 1]);
  const below = startOf(units[i + 1]);
  const out = [`end=${above}${kind}`, `end+start=${above}${kind}${below}`, `start=${kind}${below}`, `end+own=${above}${startOf(unit)}`];
  if (!short) return out;
  let next = i + 1;
  while (next < units.length && next - i < 5 && isShort(shapes[next] ?? '')) next++;
  const opening = startOf(units[next]);
  const habit = `${habits.leads}${habits.closings}${habits.marks}`;
  out.push(
    `seam=${above}${kind}${opening}`,
    `seam+habit=${above}${kind}${opening}${habits.leads}${habits.closings}`,
    `seam+marks=${above}${kind}${opening}${habits.marks}`,
    `habits=${kind}${opening}${habit}`,
    `last2=${unit.plain.slice(-2)}`,
    `first2=${unit.plain.slice(0, 2)}`,
    `last1=${unit.plain.slice(-1)}`,
    `lines=${unit.block.last - unit.block.first}${unit.block.mark}`,
  );
  return out;
}

/** A row of short units: where in it this one stands, what stands above the row and what below. */
export function row(units: readonly Unit[], shapes: readonly string[], i: number, habits: Habits): string[] {
  const shape = shapes[i] ?? '';
  if (!isShort(shape)) return [];
  let top = i;
  while (top > 0 && i - top < 6 && isShort(shapes[top - 1] ?? '')) top--;
  let end = i;
  while (end < units.length - 1 && end - i < 6 && isShort(shapes[end + 1] ?? '')) end++;
  const over = shapes[top - 1] ?? '^';
  const under = shapes[end + 1] ?? '$';
  const size = Math.min(5, end - top + 1);
  const lead = under === 'l' ? 'lead' : 'no';
  const letters = shapes
    .slice(top, end + 1)
    .join('')
    .slice(0, 5);
  const marked = units[i]?.block.mark !== 'plain' ? 'marked' : 'bare';
  return [
    `run=${Math.min(4, i - top)}/${size}`,
    `run+over=${Math.min(4, i - top)}/${size}${over}`,
    `run+under=${Math.min(4, i - top)}/${size}${under}`,
    `run+both=${Math.min(4, i - top)}/${size}${over}${under}`,
    `row=${letters}@${Math.min(4, i - top)}`,
    `row+under=${letters}@${Math.min(4, i - top)}${under}`,
    `row+over=${over}${letters}@${Math.min(4, i - top)}`,
    `lead+habit=${lead}${habits.leads}${marked}${habits.marks}`,
    `over+habit=${over}${habits.closings}${lead}`,
    `habit=${habits.leads}${habits.marks}${habits.closings}${marked}`,
  ];
}

/** What the words say. */
export function words(units: readonly Unit[], shapes: readonly string[], cohesion: Cohesion, i: number): string[] {
  const shape = shapes[i] ?? '';
  const lean = step(cohesion.lean[i] ?? 0, [-0.5, -0.25, -0.1, -0.03, 0.03, 0.1, 0.25, 0.5]);
  const below = step(cohesion.below[i] ?? 0, [0.02, 0.15, 0.35, 0.55, 0.75, 0.95]);
  const above = step(cohesion.above[i] ?? 0, [0.02, 0.15, 0.35, 0.55, 0.75, 0.95]);
  const far = step(cohesion.far[i] ?? 0, FAR_STEPS);
  const near = step(cohesion.near[i] ?? 0, NEAR_STEPS);
  const bridge = step(cohesion.bridge[i] ?? 1, [0.2, 0.4, 0.6, 0.8, 1, 1.25, 1.6]);
  const kept = step(cohesion.kept[i] ?? 0, SHARE_STEPS);
  const known = step(cohesion.known[i] ?? 0, SHARE_STEPS);
  const short = isShort(shape);
  const kind = short ? 'short' : isText(shape) ? 'text' : shape;
  const out = [`lean=${kind}${lean}`, `below=${kind}${below}`, `above=${kind}${above}`];
  if (!short) return out;
  out.push(`bridge=${bridge}`, `far=${far}`, `near=${near}`, `kept=${kept}`, `known=${known}`);
  const end = endOf(units[i - 1]);
  out.push(
    ...amongTitles(shapes, cohesion, i, below),
    `above+below=${above}/${below}`,
    `lean+far=${lean}/${far}`,
    `far+near=${far}/${near}`,
    `kept+known=${kept}/${known}`,
    `far+seam=${far}${end}${shape}`,
    `bridge+seam=${bridge}${end}${startOf(units[i + 1])}`,
    `known+above=${known}/${above}`,
  );
  return out;
}

/** Of two titles in a row the headline is the one that shares more words with the text. */
function amongTitles(shapes: readonly string[], cohesion: Cohesion, i: number, below: number): string[] {
  const out: string[] = [];
  for (const way of [-1, 1]) {
    if (!isShort(shapes[i + way] ?? '')) continue;
    const more = step((cohesion.below[i] ?? 0) - (cohesion.below[i + way] ?? 0), [-0.3, -0.1, 0.1, 0.3]);
    out.push(`more${way}=${more}${shapes[i]}${shapes[i + way]}`, `more+below${way}=${more}/${below}`);
  }
  return out;
}

/** Likeness to the short units above and below: crossheads of one article are alike in length and make, headlines less so. */
export function kin(units: readonly Unit[], shapes: readonly string[], i: number): string[] {
  const unit = units[i];
  if (!unit || !isShort(shapes[i] ?? '')) return [];
  const out: string[] = [];
  for (const way of [-1, 1]) {
    let k = i + way;
    while (k >= 0 && k < units.length && Math.abs(k - i) <= 12 && !isShort(shapes[k] ?? '')) k += way;
    const other = Math.abs(k - i) > 12 ? undefined : units[k];
    if (!other) {
      out.push(`kin${way}=none`);
      continue;
    }
    const size = step(Math.abs(other.plain.length - unit.plain.length), [0, 1, 3, 6]);
    const gaps = other.plain.split(' ').length === unit.plain.split(' ').length ? 'same' : 'other';
    const mark = other.block.mark === unit.block.mark && other.block.level === unit.block.level ? 'like' : 'unlike';
    const far = step(Math.abs(k - i), [1, 2, 4, 7]);
    out.push(
      `kin${way}=${size}${gaps}${mark}`,
      `kinAt${way}=${far}${mark}${size}`,
      `kinStart${way}=${startOf(units[k + 1])}${startOf(units[i + 1])}${mark}`,
    );
  }
  return out;
}
