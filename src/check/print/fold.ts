/**
 * The characters of a text that are compared, in one form: white space, width and the shape of quotation marks are left out of
 * account, because reading changes them on purpose.
 */

/** Marks that are often markup or are joined away: list dashes, hyphens at line ends, table bars, heading marks, formula braces. */
const NOT_COMPARED = /[\s\p{Cc}\p{Cf}\p{Pd}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}#|\\`={}^−─]/gu;
const COMPARED_AS: Readonly<Record<string, string>> = {
  ...{ '“': '"', '”': '"', '„': '"', '〝': '"', '〞': '"', '〟': '"' },
  ...{ '‘': "'", '’': "'", '‚': "'" },
  '。': '.',
};
const OTHER_SHAPE = /[“”„〝〞〟‘’‚。]/gu;

/** Where the site may show something that is not printed in this form, such as a picture's words or the sign of a formula. */
export const BREAK = '\uF6FF';

/** NFKD, because joining lines would compose an accent at the start of one with the letter before it. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(NOT_COMPARED, '')
    .replace(OTHER_SHAPE, (mark) => COMPARED_AS[mark] ?? mark);

/** The offset in `text` of the character at `index` of its folded form. */
export function unfoldedIndex(text: string, index: number): number {
  let folded = 0;
  let at = 0;
  for (const character of text) {
    folded += fold(character).length;
    if (folded > index) return at;
    at += character.length;
  }
  return at;
}
