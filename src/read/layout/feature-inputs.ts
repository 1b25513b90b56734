/** The page as features see it; values that many features use are computed once. */
import type { Cohesion } from './cohesion.ts';
import { habitsOf, type Habits } from './habits.ts';
import { endOf, shapeOf, startOf } from './strip-shapes.ts';
import type { Strip } from './strips.ts';

export interface FeatureInputs {
  readonly strips: readonly Strip[];
  readonly cohesion: Cohesion;
  readonly habits: Habits;
  /** One letter for each strip. */
  readonly shapes: readonly string[];
  /** All shapes in one string, after two `^` and before three `$`: strip `i` is at `i + 2`. */
  readonly letters: string;
  readonly starts: readonly string[];
  readonly ends: readonly string[];
}

export function featureInputs(strips: readonly Strip[], cohesion: Cohesion): FeatureInputs {
  const shapes = strips.map(shapeOf);
  const letters = `^^${shapes.join('')}$$$`;
  return {
    strips,
    cohesion,
    habits: habitsOf(strips, shapes),
    shapes,
    letters,
    starts: strips.map(startOf),
    ends: strips.map(endOf),
  };
}
