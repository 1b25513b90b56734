import { writeNumbers } from '../../src/search/shared/digits.ts';
import type { FoldedPair } from './folded-pairs.ts';

/** @returns the source of fold-keys.ts */
export function foldKeysModule(pairs: readonly FoldedPair[], oldShapes: readonly string[]): string {
  const about = 'The characters that fold to another one: the steps between their code points (digits.ts), from 0 on.';
  const old = `\n/** Those of them that are old shapes, in the same way. */\nexport const OLD_SHAPE_KEYS =\n  ${JSON.stringify(stepsOf(oldShapes))};\n`;
  return moduleOf(about, 'FOLD_KEYS', stepsOf(pairs.map(([from]) => from))) + old;
}

function stepsOf(characters: readonly string[]): string {
  const codes = characters.map((character) => character.charCodeAt(0)).sort((a, b) => a - b);
  return writeNumbers(codes.map((code, i) => code - (codes[i - 1] ?? 0)));
}

/** @returns the source of fold-targets.ts */
export const foldTargetsModule = (pairs: readonly FoldedPair[]): string =>
  moduleOf('The targets of the characters in fold-keys.ts, in the same order.', 'FOLD_TARGETS', pairs.map(([, to]) => to).join(''));

const moduleOf = (about: string, name: string, value: string): string =>
  `/**\n * ${about}\n * Written by tools/fold-table.ts from OpenCC's dictionaries (Apache License 2.0) and old-shapes.ts.\n */\nexport const ${name} =\n  ${JSON.stringify(value)};\n`;
