/**
 * Page numbers printed on a line of their own: `- 4 -`, `—4—`, `· 4 ·`, `[4]`, `第 4 页 共 12 页`, `第3版()`. In: a line. Out: the
 * number in the form of readPageSign (`4`, `A4`), or null for any other line.
 */
import { NUMERAL_CHARS } from '../../text/numerals.ts';
import { readPageSign, SIGN } from '../../text/page-sign.ts';
import { simplified } from '../../text/simplified.ts';

const BARE = /^[A-Z]{0,2}\d{1,3}$/u;
/** Marks on both sides. Round brackets are left out, since they number paragraphs: (4). */
const MARKED = /^([-–—~·•.*_=|/]{1,3}) ?([A-Z]{0,2}\d{1,3}) ?([-–—~·•.*_=|/]{1,3})$/u;
const BRACKETED = /^(?:\[ ?([A-Z]{0,2}\d{1,3}) ?\]|【 ?([A-Z]{0,2}\d{1,3}) ?】|〔 ?([A-Z]{0,2}\d{1,3}) ?〕|< ?([A-Z]{0,2}\d{1,3}) ?>)$/u;
/** 第 4 页, 第四版, 第3版(), 第 4 页 共 12 页, 第4页/共12页; the words may have marks around them. */
const WORDED = new RegExp(
  `^[-–—~·•\\s(【\\[]*第 ?(${SIGN}) ?[版页][ ,/|]{0,4}(?:\\(?共 ?[${NUMERAL_CHARS}]{1,3} ?[版页]\\)?)?(?: ?\\(\\))?[-–—~·•\\s)】\\]]*$`,
  'u',
);
const ENGLISH = /^(?:page|p\.?) ?(\d{1,3})(?: ?(?:of|\/) ?\d{1,3})?$/iu;
const LONGEST = 24;
/** OCR writes the dashes of a page number as any of these, 一 included. */
const DASHES = /[−‐‑‒―─一](?= ?[A-Z\d])|(?<=\d ?)[−‐‑‒―─一]/gu;

/** A line in the form that the patterns expect: simplified, half-width, single spaces, few kinds of dashes. */
const usual = (line: string): string =>
  simplified(line.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(DASHES, '—')
    .replace(/[・‧∙]/gu, '·');

/** The number on a line that has nothing else, with marks or words that make it a page number. */
export function printedPageNumber(line: string): string | null {
  if (line.length > LONGEST) return null;
  const text = usual(line);
  const [, left, between, right] = MARKED.exec(text) ?? [];
  if (between !== undefined) return left?.charAt(0) === right?.charAt(0) ? readPageSign(between) : null;
  const found = BRACKETED.exec(text) ?? WORDED.exec(text) ?? ENGLISH.exec(text);
  const sign = found?.slice(1).find((part) => part !== undefined);
  return sign === undefined ? null : readPageSign(sign);
}

/** The number on a line that has nothing else at all. Only its place on the page makes it a page number. */
export function bareNumber(line: string): string | null {
  if (line.length > LONGEST) return null;
  const text = usual(line);
  return BARE.test(text) ? readPageSign(text) : null;
}
