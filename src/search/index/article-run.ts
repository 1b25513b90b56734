/**
 * What the index needs of one article, made from its own texts alone: pure, so that it can be made on any thread and
 * kept on disk as long as the texts stay the same. The format is in run-format.ts.
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
 * The run of an article: about 1.3 times its text in UTF-8.
 * @param cut is asked for the words of each line of title block and text: as the line stands, or normalised where that
 *   is of another length or it is in traditional script. A caller that cuts the same lines anyway may hand over what it
 *   has. Another way of cutting gives another ranking, never other finds.
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

/** The text itself where its words have the places of the normal text. */
const asCut = (text: string, normal: string): string => (text.length === normal.length && scriptOf(text) === 'simplified' ? text : normal);
