/** Small things said and asked: numbers as text, what an answer amounts to. */
import type { Answer } from '../../search/engine/answer.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';

/** 12345 as `12 345`, with a narrow space that does not break. */
function grouped(count: number): string {
  const digits = String(count);
  const first = digits.length % 3;
  const threes = Array.from({ length: Math.floor(digits.length / 3) }, (_, i) => digits.slice(first + 3 * i, first + 3 * i + 3));
  return [...(first > 0 ? [digits.slice(0, first)] : []), ...threes].join('\u202f');
}

export function countText(answer: Answer, t: SearchTexts): string {
  if (answer.total === 0) return t.nothing(answer.query);
  if (answer.by === 'partial') return t.partial;
  const count = grouped(answer.total + answer.otherScript);
  return answer.by === 'variant' ? t.variants(count, answer.exact) : t.hits(count, answer.exact);
}

/** Pinyin, with or without spaces between syllables. */
const LATIN_ONLY = /^[a-z' ]+$/iu;

/** Typed without an input method and not found as it stands: it may have been meant to be something else. */
export const mayBePinyin = (answer: Answer): boolean => (answer.by !== 'exact' || answer.total === 0) && LATIN_ONLY.test(answer.query);
