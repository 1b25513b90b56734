/** How this page does things: the same mark means different parts on different pages. */
import type { Strip } from './strips.ts';

export interface Habits {
  /** The level most headings have; 0 where there are none. */
  readonly level: number;
  /** How titles stand above leads: all marked, some, none; `few` where the page shows too few leads to tell. */
  readonly marks: 'all' | 'some' | 'none' | 'few';
  /** How many of the texts below a title begin with a dateline. */
  readonly leads: 'most' | 'some' | 'none';
  /** How many paragraphs end in a credit, against the titles. */
  readonly closings: 'most' | 'some' | 'none';
  /** Paragraphs begin with white space. */
  readonly indented: boolean;
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const rank = (value: number): 'most' | 'some' | 'none' => (value > 0.6 ? 'most' : value > 0.12 ? 'some' : 'none');

export function habitsOf(strips: readonly Strip[], shapes: readonly string[]): Habits {
  const levels = [0, 0, 0, 0, 0, 0, 0];
  let leads = 0;
  let markedLeads = 0;
  let openings = 0; // texts below a short strip
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
    marks: leads < 2 ? 'few' : marked > 0.8 ? 'all' : marked > 0.2 ? 'some' : 'none',
    leads: rank(share(leads, openings)),
    closings: rank(share(credits, openings)),
    indented: share(indented, strips.length) > 0.3,
  };
}
