import { writeNumbers } from '../../src/search/shared/digits.ts';
import type { FoldedPair } from './folded-pairs.ts';

/** @returns the source of fold-keys.ts */
export function foldKeysModule(pairs: readonly FoldedPair[]): string {
  const codes = pairs.map(([from]) => from.charCodeAt(0));
  const steps = codes.map((code, i) => code - (codes[i - 1] ?? 0));
  const about = 'The characters that fold to another one: the steps between their code points (digits.ts), from 0 on.';
  return moduleOf(about, 'FOLD_KEYS', writeNumbers(steps));
}

/** @returns the source of fold-targets.ts */
export const foldTargetsModule = (pairs: readonly FoldedPair[]): string =>
  moduleOf('The targets of the characters in fold-keys.ts, in the same order.', 'FOLD_TARGETS', pairs.map(([, to]) => to).join(''));

const moduleOf = (about: string, name: string, value: string): string =>
  `/**\n * ${about}\n * Written by tools/fold-table.ts from OpenCC's dictionaries (Apache License 2.0) and old-shapes.ts.\n */\nexport const ${name} =\n  ${JSON.stringify(value)};\n`;
