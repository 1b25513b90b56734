/** Keys under which labels are compared: 王　勇 and 王勇, 臺灣 and 台湾, ＣＢＡ and CBA have the same key. */
import { createFold, type Fold, needsFold } from '../search/shared/fold.ts';
import { FOLD_TARGETS } from '../search/shared/fold-targets.ts';
import { memoise } from '../text/memoise.ts';

const WHITE_SPACE = /\s/gu;
/** Most labels in the cache; a year of a paper has fewer. */
const LABELS_KEPT = 100_000;

/** Equal for labels that differ only in script, width or white space. */
export const labelKey = memoise(LABELS_KEPT, (label) => folded(label.normalize('NFKC')).replace(WHITE_SPACE, ''));

/** The table of traditional characters, made for the first text that needs it. */
let fold: Fold | null = null;
/** The text in simplified script. Each UTF-16 unit is replaced by one unit, so that offsets stay valid. */
export function folded(text: string): string {
  if (!needsFold(text)) return text;
  const to = (fold ??= createFold(FOLD_TARGETS));
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(to(text.charCodeAt(i)));
  return out;
}
