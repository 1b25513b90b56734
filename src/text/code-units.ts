/**
 * UTF-16 units of a text, for loops over all texts of an archive. V8 has several internal kinds of strings (slices, concatenations,
 * property names …); a `text.charCodeAt(i)` that meets more than four of them is looked up for each character. The calls below go
 * through `String.prototype` in full, which V8 treats as constant. For the same reason, read `length` before such a loop.
 */

/** The UTF-16 unit at index `i`; NaN beyond the end. */
export const unitAt = (text: string, i: number): number => String.prototype.charCodeAt.call(text, i);

/** The code point at index `i`; 0 beyond the end. */
export const codePointOf = (text: string, i: number): number => String.prototype.codePointAt.call(text, i) ?? 0;

/** The first `count` code points of a text; surrogate pairs stay whole. */
export function firstCharacters(text: string, count: number): string {
  let end = 0;
  for (let left = count; left > 0 && end < text.length; left--) end += codePointOf(text, end) > 0xffff ? 2 : 1;
  return text.slice(0, end);
}
