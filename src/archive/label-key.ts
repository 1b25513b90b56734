/** What makes two labels the same: 王　勇 and 王勇, 臺灣 and 台湾, ＣＢＡ and CBA are one. */
import { createFold, type Fold, needsFold } from '../search/shared/fold.ts';
import { FOLD_TARGETS } from '../search/shared/fold-targets.ts';
import { memoise } from '../text/memoise.ts';

const WHITE_SPACE = /\s/gu;
/** Every article names its section, its people and its places; a year of a paper has fewer labels. */
const LABELS_KEPT = 100_000;

/** Equal for labels that differ in script, width or white space alone. */
export const labelKey = memoise(LABELS_KEPT, (label) => folded(label.normalize('NFKC')).replace(WHITE_SPACE, ''));

/** The table of traditional characters, made at the first text that needs it; never changes. */
let fold: Fold | null = null;
/** In simplified script, UTF-16 unit by unit, so that places in the text stay. */
export function folded(text: string): string {
  if (!needsFold(text)) return text;
  const to = (fold ??= createFold(FOLD_TARGETS));
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(to(text.charCodeAt(i)));
  return out;
}
