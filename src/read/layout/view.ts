/** A page as the features look at it: what is asked of every unit many times, once. */
import type { Cohesion } from './cohesion.ts';
import { habitsOf, type Habits } from './habits.ts';
import { endOf, shapeOf, startOf } from './shapes.ts';
import type { Unit } from './units.ts';

export interface View {
  readonly units: readonly Unit[];
  readonly cohesion: Cohesion;
  readonly habits: Habits;
  /** One letter for each unit. */
  readonly shapes: readonly string[];
  /** The shapes in a row, two `^` before them and three `$` after: unit `i` is at `i + 2`. */
  readonly letters: string;
  /** The same as numbers below SHAPES: unit `i` is at `i + 2`. */
  readonly codes: Uint8Array;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

const LETTERS = '^$nadlrcUeTtumHSp';
/** How many codes of shapes there are, with one for what is none. */
export const SHAPES = 32;
export const shapeCode = (letter: string): number => LETTERS.indexOf(letter) + 1;

export function viewOf(units: readonly Unit[], cohesion: Cohesion): View {
  const shapes = units.map(shapeOf);
  const letters = `^^${shapes.join('')}$$$`;
  return {
    units,
    cohesion,
    habits: habitsOf(units, shapes),
    shapes,
    letters,
    codes: Uint8Array.from(letters, shapeCode),
    starts: units.map(startOf),
    ends: units.map(endOf),
  };
}
