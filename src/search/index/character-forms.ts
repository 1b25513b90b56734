/**
 * The characters that stand for one another: those that fold, and what they fold to. Where an archive has 后 and 後, a
 * count of what folds to 后 is no count of either; where it has one form only, it is.
 */
import { createFold, type Fold, foldingUnits, isCompatible } from '../shared/fold.ts';
import { FOLD_TARGETS } from '../shared/fold-targets.ts';
import { unitAt } from '../../text/code-units.ts';

/** The folding of the whole table, for the build. */
export const FOLD: Fold = createFold(FOLD_TARGETS);

/** All such characters, ascending; a form is a place in this list. */
export const FORMS: readonly number[] = [...new Set(foldingUnits().flatMap((unit) => [unit, FOLD(unit)]))].sort((a, b) => a - b);

const NO_FORM = 0xffff;
const formOf = new Uint16Array(1 << 16).fill(NO_FORM);
FORMS.forEach((unit, form) => (formOf[unit] = form));

/** Adds the forms that stand in a text. */
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

/** What the manifest and search/fold.js say of an archive in which so many articles have each form. */
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
