/** Measures the conventions of a page, since the same mark has different roles on different pages. */
import type { Strip } from './strips.ts';

export interface Habits {
  /** The most frequent heading level; 0 on a page without headings. */
  readonly level: number;
  /** How many titles above datelined leads are marked; `few` if the page has too few leads. */
  readonly marks: 'all' | 'some' | 'none' | 'few';
  /** How many texts below a title begin with a dateline. */
  readonly leads: 'most' | 'some' | 'none';
  /** How many paragraphs end in a credit, relative to the texts below a title. */
  readonly closings: 'most' | 'some' | 'none';
  /** Paragraphs begin with white space. */
  readonly indented: boolean;
}

/*
 * Limits between habits, as shares. Judgements; the weights were learned with them, so a change requires new training.
 */
const MOST = 0.6;
const SOME = 0.12;
const ALL_MARKED = 0.8;
const SOME_MARKED = 0.2;
const INDENTED = 0.3;
/** Leads needed to judge how titles are marked. */
const FEWEST_LEADS = 2;

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const rank = (value: number): 'most' | 'some' | 'none' => (value > MOST ? 'most' : value > SOME ? 'some' : 'none');

export function habitsOf(strips: readonly Strip[], shapes: readonly string[]): Habits {
  const levels = [0, 0, 0, 0, 0, 0, 0];
  let leads = 0;
  let markedLeads = 0;
  let openings = 0; // texts directly below a short strip
  let credits = 0;
  let indented = 0;
  for (const [i, strip] of strips.entries()) {
    if (strip.block.level) levels[strip.block.level] = (levels[strip.block.level] ?? 0) + 1;
    const shape = shapes[i] ?? '';
    const above = shapes[i - 1] ?? '';
    if (strip.indented) indented++;
    if (shape === 'e' || shape === 'r') credits++;
    if ('HSpam'.includes(shape) || !'HSpam'.includes(above) || above === '') continue;
    openings++;
    if (shape !== 'l') continue;
    leads++;
    if (above === 'H' || above === 'S' || shapes[i - 2] === 'H') markedLeads++;
  }
  const marked = share(markedLeads, leads);
  const top = Math.max(...levels);
  return {
    level: top > 0 ? levels.indexOf(top) : 0,
    marks: leads < FEWEST_LEADS ? 'few' : marked > ALL_MARKED ? 'all' : marked > SOME_MARKED ? 'some' : 'none',
    leads: rank(share(leads, openings)),
    closings: rank(share(credits, openings)),
    indented: share(indented, strips.length) > INDENTED,
  };
}
