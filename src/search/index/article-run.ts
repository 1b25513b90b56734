/**
 * Makes the run of an article: everything the index needs of it, from its own texts alone. A run can be made on any thread, and
 * kept on disk until the texts change. run-format.ts has the format.
 */
import { type ArticleTexts, fieldLines } from '../shared/searched-fields.ts';
import { scriptOf } from '../shared/fold.ts';
import { normalise } from '../shared/normalise.ts';
import { ArticleGrams } from './article-grams.ts';
import { collectForms, FOLD } from './character-forms.ts';
import { isWeighed, lengthNorm } from './impact-class.ts';
import type { CutWords } from './cut-words.ts';
import { ByteWriter, writeRun } from './run-format.ts';
import { suggestionWords } from './suggestion-words.ts';

const grams = new ArticleGrams();
const groups = new ByteWriter(1 << 12);
const pairs = new ByteWriter(1 << 13);

/**
 * @param cut gets each line of title block and text: as printed, or normalised if the normal form has another length or the line is
 *   in traditional script. A caller that has cut the same lines already may return those words. Other words change the ranking,
 *   never which articles are found.
 */
export function articleRun(doc: ArticleTexts, cut: CutWords): Uint8Array {
  const forms = new Set<number>();
  let characters = 0;
  for (const { field, text } of fieldLines(doc)) {
    const normal = normalise(text, FOLD);
    if (field === 'text') characters += normal.length;
    collectForms(text, forms);
    grams.addLine(normal, isWeighed(field) ? cut(asCut(text, normal)) : [normal], field);
  }
  groups.clear();
  pairs.clear();
  grams.write(groups, pairs, lengthNorm(characters));
  return writeRun({ groups, pairs, forms: Uint16Array.from(forms).sort(), words: suggestionWords(doc, cut) });
}

/** The text itself if its words have the same offsets in the normal text; it need not be cut twice then. */
const asCut = (text: string, normal: string): string => (text.length === normal.length && scriptOf(text) === 'simplified' ? text : normal);
