/**
 * Folds traditional characters to simplified ones, in texts and queries, so that either script finds the other. The program knows which
 * characters fold. What they fold to is in two files of the index, loaded only when such a character occurs: a small table for the
 * characters of the archive, and the whole table for other queries.
 */
import { DigitReader } from './digits.ts';
import { FOLD_KEYS, OLD_SHAPE_KEYS } from './fold-keys.ts';
import { unitAt } from '../../text/code-units.ts';

/** The script of a text, judged by its characters. */
export type Script = 'traditional' | 'simplified';

/** Returns the simplified form of a UTF-16 code unit, or the unit itself if it has none. */
export type Fold = (unit: number) => number;

const KEYS: readonly number[] = readKeys(FOLD_KEYS);
const OLD_SHAPES: ReadonlySet<number> = new Set(readKeys(OLD_SHAPE_KEYS));
/** By UTF-16 code unit: 1 if it folds to another. */
const FOLDS = new Uint8Array(1 << 16);
for (const unit of KEYS) FOLDS[unit] = 1;

/** All code units that fold, ascending. */
export const foldingUnits = (): readonly number[] => KEYS;

/** Whether a code unit is an old shape of a character, rather than its form in the other script. */
export const isOldShape = (unit: number): boolean => OLD_SHAPES.has(unit);

function readKeys(steps: string): number[] {
  const reader = new DigitReader(steps);
  const codes: number[] = [];
  for (let code = 0; !reader.done; codes.push(code)) code += reader.read();
  return codes;
}

/** Characters whose NFKC form may fold: radicals, enclosed and squared characters, compatibility ideographs. */
const COMPATIBILITY = /[\u2e80-\u2fdf\u3200-\u33ff\uf900-\ufaff\u{1f200}-\u{1f2ff}\u{2f800}-\u{2fa1f}]/u;

/** Whether NFKC may turn a character of the text into one that folds. */
export const isCompatible = (text: string): boolean => COMPATIBILITY.test(text);

/** The code units of a text that fold, after NFKC where that matters. */
export function foldingIn(text: string): Set<number> {
  const found = new Set<number>();
  const plain = COMPATIBILITY.test(text) ? text.normalize('NFKC') : text;
  for (let i = 0; i < plain.length; i++) if (FOLDS[plain.charCodeAt(i)] === 1) found.add(plain.charCodeAt(i));
  return found;
}

/** Whether normalising a text needs a folding table. */
export function needsFold(text: string): boolean {
  const { length } = text;
  for (let i = 0; i < length; i++) if (FOLDS[unitAt(text, i)] === 1) return true;
  return COMPATIBILITY.test(text) && foldingIn(text).size > 0;
}

/** Share of folding characters from which a text is traditional; a judgement. Simplified text has a stray 著 or 乾; in traditional text about every third character folds. */
const TRADITIONAL_SHARE = 0.08;

export function scriptOf(text: string): Script {
  const { length } = text;
  let folding = 0;
  for (let i = 0; i < length; i++) folding += FOLDS[unitAt(text, i)] ?? 0;
  return folding > length * TRADITIONAL_SHARE ? 'traditional' : 'simplified';
}

/** A fold by the whole table. @param targets in the order of the keys (fold-targets.ts) */
export const createFold = (targets: string): Fold => foldOf(KEYS, targets);

/** A fold of some characters. @param targets what each of them folds to, in the same order */
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

/** Folds nothing: enough for text without characters that fold. */
export const NO_FOLD: Fold = (unit) => unit;
