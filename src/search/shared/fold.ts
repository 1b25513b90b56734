/**
 * Traditional and simplified script as one: every character folds to its simplified form, on both sides. Which
 * characters fold is known everywhere; what they fold to is a file of the index that only those readers load who
 * meet such a character (a simplified archive searched in simplified script never does).
 */
import { DigitReader } from './digits.ts';
import { FOLD_KEYS } from './fold-keys.ts';

/** What a character looks like to readers of the two scripts. */
export type Script = 'traditional' | 'simplified' | 'both';

export interface Fold {
  /** The simplified form of a UTF-16 unit, itself where it has none. */
  fold(unit: number): number;
  /** The script that the characters of a text decide; `both` where none does, or where they disagree evenly. */
  script(text: string): Script;
}

const KEYS: readonly number[] = readKeys();
const KEY_SET: ReadonlySet<number> = new Set(KEYS);

function readKeys(): number[] {
  const reader = new DigitReader(FOLD_KEYS);
  const codes: number[] = [];
  for (let code = 0; !reader.done; codes.push(code)) code += reader.read();
  return codes;
}

/** Whether a text holds a character that folds, so that the table must be there to normalise it. */
export function needsFold(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (KEY_SET.has(text.charCodeAt(i))) return true;
  return false;
}

/** The table from its two strings: targets in the order of the keys, and the targets both scripts use. */
export function createFold(targets: string, both: string): Fold {
  const table = Uint16Array.from({ length: 1 << 16 }, (_, unit) => unit);
  KEYS.forEach((key, i) => (table[key] = targets.charCodeAt(i)));
  const simplifiedOnly = new Set<number>(Array.from(targets, (char) => char.charCodeAt(0)));
  for (let i = 0; i < both.length; i++) simplifiedOnly.delete(both.charCodeAt(i));
  return {
    fold: (unit) => table[unit] ?? unit,
    script(text) {
      let balance = 0;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        if (table[unit] !== unit) balance++;
        else if (simplifiedOnly.has(unit)) balance--;
      }
      return balance > 0 ? 'traditional' : balance < 0 ? 'simplified' : 'both';
    },
  };
}

/** Folds nothing: enough for text that `needsFold` denies. */
export const NO_FOLD: Fold = { fold: (unit) => unit, script: () => 'both' };
