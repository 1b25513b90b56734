/**
 * Closes up text in which an OCR model put a space between all characters: `本 报 讯 气 温 下 降`. Other text is returned unchanged, so
 * that the space in `王 勇` or between the halves of a headline is kept. In spaced-out text, a printed space appears as two or more
 * spaces and becomes one.
 */

const SPACE = '[ \\u3000\\u00a0]';
const GAP = new RegExp(`(?<=\\S)${SPACE}(?=\\S)`, 'gu');
const GAPS_AT_START = new RegExp(`^\\s*(?:[^\\sA-Za-z]${SPACE}){8}`, 'u');
/** Matches all gaps except those between Latin words. */
const CLOSED = new RegExp(
  `(?<=[^\\sA-Za-z])${SPACE}(?=\\S)|(?<=\\S)${SPACE}(?=[^\\sA-Za-z])|(?<=(?:^|\\s)[A-Za-z])${SPACE}(?=[A-Za-z](?:\\s|$))`,
  'gu',
);
const WIDE_GAP = new RegExp(`(?<=\\S)${SPACE}{2,8}(?=\\S)`, 'gu');

/** Shortest text that is judged by itself, since names are spaced out on ordinary pages too (王 勇 司 勇). A judgement. */
const LONG_ENOUGH = 16;
/** Characters at the beginning that are examined. */
const LOOKED_AT = 400;
/** Least share of gaps in a spaced-out text, where it is nearly half; and in a short one on a spaced-out page. Judgements. */
const SHARE = 0.38;
const SHARE_IN_SHORT = 0.3;

/** Share of single spaces between two characters in the beginning of a text. */
const gapShare = (text: string): number => {
  const opening = text.slice(0, LOOKED_AT);
  return (opening.match(GAP)?.length ?? 0) / Math.max(1, opening.length);
};

const ANY_SPACE = new RegExp(SPACE, 'u');
const HAN = /\p{Script=Han}/u;
const isSpacedOut = (text: string): boolean =>
  text.length >= LONG_ENOUGH && ANY_SPACE.test(text) && HAN.test(text) && (GAPS_AT_START.test(text) || gapShare(text) > SHARE);

const closed = (text: string): string => text.replace(CLOSED, '').replace(WIDE_GAP, ' ');

/** Closes up the texts of one page. Where most long texts are spaced out, short ones with many gaps are closed up as well. */
export function closeUpPage(printed: readonly string[]): readonly string[] {
  const spaced = printed.map(isSpacedOut);
  const long = printed.filter((text) => text.length >= LONG_ENOUGH).length;
  const usual = spaced.filter(Boolean).length * 2 > Math.max(1, long);
  return printed.map((text, i) => (spaced[i] || (usual && isLoose(text)) ? closed(text) : text));
}

/** Whether a short text has a gap between most characters. */
const isLoose = (text: string): boolean => text.length < LONG_ENOUGH && gapShare(text) > SHARE_IN_SHORT;
