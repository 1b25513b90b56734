/**
 * Characters with several forms: those that fold, and those they fold to. The index counts the articles of each form. If an archive
 * has both 后 and 後, the list of the folded gram 后 counts neither; if it has one form only, the list is exact.
 */
import { createFold, type Fold, foldingUnits, isCompatible } from '../shared/fold.ts';
import { FOLD_TARGETS } from '../shared/fold-targets.ts';
import { unitAt } from '../../text/code-units.ts';

/** Folds by the whole table: for the build. */
export const FOLD: Fold = createFold(FOLD_TARGETS);

/** All characters with several forms, ascending. A form is an index into this list. */
export const FORMS: readonly number[] = [...new Set(foldingUnits().flatMap((unit) => [unit, FOLD(unit)]))].sort((a, b) => a - b);

const NO_FORM = 0xffff;
const formOf = new Uint16Array(1 << 16).fill(NO_FORM);
FORMS.forEach((unit, form) => (formOf[unit] = form));

/** Adds the forms that occur in a text, also inside compatibility characters. */
export function collectForms(text: string, forms: Set<number>): void {
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const form = formOf[unitAt(text, i)] ?? NO_FORM;
    if (form !== NO_FORM) forms.add(form);
  }
  if (isCompatible(text)) {
    const plain = text.normalize('NFKC');
    if (plain !== text) collectForms(plain, forms);
  }
}

/**
 * @param counts articles with each form
 * @returns the folded characters that occur in several forms, for the manifest; the characters that fold and their targets, for
 *   search/fold.js
 */
export function formsOf(counts: readonly number[]): { readonly mixed: string; readonly characters: string; readonly targets: string } {
  const known = new Map<number, number>();
  let characters = '';
  let targets = '';
  FORMS.forEach((unit, form) => {
    if (!counts[form]) return;
    const target = FOLD(unit);
    known.set(target, (known.get(target) ?? 0) + 1);
    if (target === unit) return;
    characters += String.fromCharCode(unit);
    targets += String.fromCharCode(target);
  });
  const mixed = [...known].filter(([, several]) => several > 1).map(([target]) => target);
  return { mixed: String.fromCharCode(...mixed.sort((a, b) => a - b)), characters, targets };
}
