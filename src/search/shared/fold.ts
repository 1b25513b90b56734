/**
 * Traditional and simplified script as one: every character folds to its simplified form, on both sides. Which
 * characters fold is known everywhere; what they fold to is in files of the index that only those readers load who meet
 * such a character: a small one for the characters of the archive itself, the whole table for other queries.
 */
import { DigitReader } from './digits.ts';
import { FOLD_KEYS } from './fold-keys.ts';
import { unitAt } from '../../text/code-units.ts';

/** Which script a text is written in, as far as its characters tell. */
export type Script = 'traditional' | 'simplified';

/** The simplified form of a UTF-16 unit, itself where it has none. */
export type Fold = (unit: number) => number;

const KEYS: readonly number[] = readKeys();
/** By UTF-16 unit: 1 where it folds to another. */
const FOLDS = new Uint8Array(1 << 16);
for (const unit of KEYS) FOLDS[unit] = 1;

/** All units that fold, ascending. */
export const foldingUnits = (): readonly number[] => KEYS;

function readKeys(): number[] {
  const reader = new DigitReader(FOLD_KEYS);
  const codes: number[] = [];
  for (let code = 0; !reader.done; codes.push(code)) code += reader.read();
  return codes;
}

/** Characters whose compatibility form may be one that folds: radicals, enclosed and squared ones, duplicates. */
const COMPATIBILITY = /[\u2e80-\u2fdf\u3200-\u33ff\uf900-\ufaff\u{1f200}-\u{1f2ff}\u{2f800}-\u{2fa1f}]/u;

/** Whether a text may hold folding characters in disguise. */
export const isCompatible = (text: string): boolean => COMPATIBILITY.test(text);

/** The characters of a text that fold. */
export function foldingIn(text: string): Set<number> {
  const found = new Set<number>();
  const plain = COMPATIBILITY.test(text) ? text.normalize('NFKC') : text;
  for (let i = 0; i < plain.length; i++) if (FOLDS[plain.charCodeAt(i)] === 1) found.add(plain.charCodeAt(i));
  return found;
}

/** Whether a text holds a character that folds, so that the table must be there to normalise it. */
export function needsFold(text: string): boolean {
  const { length } = text;
  for (let i = 0; i < length; i++) if (FOLDS[unitAt(text, i)] === 1) return true;
  return COMPATIBILITY.test(text) && foldingIn(text).size > 0;
}

/** Simplified text has a stray 著 or 乾; of traditional text every third character folds. */
const TRADITIONAL_SHARE = 0.08;

export function scriptOf(text: string): Script {
  const { length } = text;
  let folding = 0;
  for (let i = 0; i < length; i++) folding += FOLDS[unitAt(text, i)] ?? 0;
  return folding > length * TRADITIONAL_SHARE ? 'traditional' : 'simplified';
}

/** The whole table, from the targets in the order of the keys. */
export const createFold = (targets: string): Fold => foldOf(KEYS, targets);

/** The table of some characters: what they fold to stands at the same place in `targets`. */
export const createFoldOf = (characters: string, targets: string): Fold =>
  foldOf(
    Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i)),
    targets,
  );

function foldOf(units: readonly number[], targets: string): Fold {
  const table = Uint16Array.from({ length: 1 << 16 }, (_, unit) => unit);
  units.forEach((unit, i) => (table[unit] = targets.charCodeAt(i)));
  return (unit) => table[unit] ?? unit;
}

/** Folds nothing: enough for text that `needsFold` denies. */
export const NO_FOLD: Fold = (unit) => unit;
