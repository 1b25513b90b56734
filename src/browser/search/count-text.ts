/** Describes an answer in words. */
import type { Answer } from '../../search/engine/answer.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';

/** 12345 as `12 345`, with a narrow space that does not break. */
function grouped(count: number): string {
  const digits = String(count);
  const first = digits.length % 3;
  const threes = Array.from({ length: Math.floor(digits.length / 3) }, (_, i) => digits.slice(first + 3 * i, first + 3 * i + 3));
  return [...(first > 0 ? [digits.slice(0, first)] : []), ...threes].join('\u202f');
}

/** The number of hits as a sentence for the status line. */
export function countText(answer: Answer, t: SearchTexts): string {
  if (answer.total === 0) return t.nothing(answer.query);
  if (answer.by === 'partial') return t.partial;
  const count = grouped(answer.total);
  return answer.by === 'variant' ? t.variants(count, answer.exact) : t.hits(count, answer.exact);
}

/** Pinyin, with or without spaces between syllables. */
const LATIN_ONLY = /^[a-z' ]+$/iu;

/** Whether the query may be pinyin, typed without an input method: it is in Latin letters and has no exact hit. */
export const mayBePinyin = (answer: Answer): boolean => (answer.by !== 'exact' || answer.total === 0) && LATIN_ONLY.test(answer.query);
