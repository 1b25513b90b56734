/**
 * Text that an OCR model wrote with a space between all characters: `本 报 讯 气 温 下 降`. In: texts as printed. Out: the same
 * with those spaces closed up. Text set in the ordinary way comes back as it is, so that the space in `王 勇` or between the
 * halves of a headline stays. A space that was printed shows among them as two or more, and stays as one.
 */

const SPACE = '[ \\u3000\\u00a0]';
const GAP = new RegExp(`(?<=\\S)${SPACE}(?=\\S)`, 'gu');
const GAPS_AT_START = new RegExp(`^\\s*(?:[^\\sA-Za-z]${SPACE}){8}`, 'u');
/** The gap between two Latin words of an English passage stays. */
const CLOSED = new RegExp(
  `(?<=[^\\sA-Za-z])${SPACE}(?=\\S)|(?<=\\S)${SPACE}(?=[^\\sA-Za-z])|(?<=(?:^|\\s)[A-Za-z])${SPACE}(?=[A-Za-z](?:\\s|$))`,
  'gu',
);
const WIDE_GAP = new RegExp(`(?<=\\S)${SPACE}{2,8}(?=\\S)`, 'gu');

/** Names are spaced out on ordinary pages too (王 勇 司 勇): only longer lines show how a page is set. */
const LONG_ENOUGH = 16;
const LOOKED_AT = 400;
/** In a line that is spaced out throughout, this share of its characters are gaps: nearly half. */
const SHARE = 0.38;

/** The share of a text's opening that single spaces between two characters make up. */
const gapShare = (text: string): number => {
  const opening = text.slice(0, LOOKED_AT);
  return (opening.match(GAP)?.length ?? 0) / Math.max(1, opening.length);
};

const ANY_SPACE = new RegExp(SPACE, 'u');
const HAN = /\p{Script=Han}/u;
const isSpacedOut = (text: string): boolean =>
  text.length >= LONG_ENOUGH && ANY_SPACE.test(text) && HAN.test(text) && (GAPS_AT_START.test(text) || gapShare(text) > SHARE);

const closed = (text: string): string => text.replace(CLOSED, '').replace(WIDE_GAP, ' ');

/** A text that is spaced out, closed up. */
export const closeUpSpacing = (printed: string): string => (isSpacedOut(printed) ? closed(printed) : printed);

/** The texts of one page. Where most of the long ones are spaced out, so are the short ones, of which alone it could not be told. */
export function closeUpPage(printed: readonly string[]): readonly string[] {
  const spaced = printed.map(isSpacedOut);
  const long = printed.filter((text) => text.length >= LONG_ENOUGH).length;
  const usual = spaced.filter(Boolean).length * 2 > Math.max(1, long);
  return printed.map((text, i) => (spaced[i] || (usual && isLoose(text)) ? closed(text) : text));
}

/** A short text whose characters all stand apart. */
const isLoose = (text: string): boolean => text.length < LONG_ENOUGH && gapShare(text) > 0.3;
