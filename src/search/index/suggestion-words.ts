/** The words of an article that are worth suggesting while a reader types: words of its title, names in its byline, its section. */
import type { ArticleTexts } from '../shared/searched-fields.ts';
import { normalise, normaliseWithOffsets } from '../shared/normalise.ts';
import { saysSomething } from '../shared/query-pieces.ts';
import type { CutWords } from './cut-words.ts';
import { FOLD } from './character-forms.ts';

const WORD = /^[\p{Script=Han}a-z][\p{Script=Han}a-z0-9·-]{1,11}$/iu;

/** Distinct words in order of occurrence. */
export function suggestionWords(doc: Pick<ArticleTexts, 'title' | 'byline' | 'section'>, cut: CutWords): string[] {
  const words = new Set([...wordsOf(doc.title, cut), ...doc.byline.map(({ name }) => name), doc.section]);
  return [...words].filter((word) => WORD.test(word) && saysSomething(normalise(word, FOLD)));
}

/** Words of a title as printed, cut where its normalised form is cut. */
function wordsOf(title: string, cut: CutWords): readonly string[] {
  if (normalise(title, FOLD) === title) return cut(title).filter((word) => word.length >= 2);
  const normal = normaliseWithOffsets(title, FOLD);
  let at = 0;
  return cut(normal.text).flatMap((word) => {
    const from = at;
    at += word.length;
    return word.length < 2 ? [] : [title.slice(normal.starts[from], normal.ends[at - 1])];
  });
}
