/** A page as the features look at it: what is asked of every strip many times, once. */
import type { Cohesion } from './cohesion.ts';
import { habitsOf, type Habits } from './habits.ts';
import { endOf, shapeOf, startOf } from './shapes.ts';
import type { Strip } from './strips.ts';

export interface View {
  readonly strips: readonly Strip[];
  readonly cohesion: Cohesion;
  readonly habits: Habits;
  /** One letter for each strip. */
  readonly shapes: readonly string[];
  /** The shapes in a row, two `^` before them and three `$` after: strip `i` is at `i + 2`. */
  readonly letters: string;
  /** The same as numbers below SHAPES: strip `i` is at `i + 2`. */
  readonly codes: Uint8Array;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

const LETTERS = '^$nadlrcUeTtumHSp';
/** How many codes of shapes there are, with one for what is none. */
export const SHAPES = 32;
export const shapeCode = (letter: string): number => LETTERS.indexOf(letter) + 1;

export function viewOf(strips: readonly Strip[], cohesion: Cohesion): View {
  const shapes = strips.map(shapeOf);
  const letters = `^^${shapes.join('')}$$$`;
  return {
    strips,
    cohesion,
    habits: habitsOf(strips, shapes),
    shapes,
    letters,
    codes: Uint8Array.from(letters, shapeCode),
    starts: strips.map(startOf),
    ends: strips.map(endOf),
  };
}
