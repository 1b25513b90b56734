/**
 * The UTF-16 units of a text, for loops over all texts of an archive. V8 tells slices, joined texts, names of fields and others
 * apart, and where more than four of these kinds come by it looks `charCodeAt` up anew for each character: 13 ns instead of 3.
 * Read `length` before such a loop for the same reason. Written out to the end: what V8 finds by names alone it takes for constant.
 */

/** The unit at a place, NaN beyond the end. */
export const unitAt = (text: string, i: number): number => String.prototype.charCodeAt.call(text, i);

/** The code point that begins at a place, 0 beyond the end. */
export const codePointOf = (text: string, i: number): number => String.prototype.codePointAt.call(text, i) ?? 0;

/** The opening of a text, so many code points long: no surrogate pair is cut. */
export function firstCharacters(text: string, count: number): string {
  let end = 0;
  for (let left = count; left > 0 && end < text.length; left--) end += codePointOf(text, end) > 0xffff ? 2 : 1;
  return text.slice(0, end);
}
