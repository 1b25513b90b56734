/** Classifies a strip by its shape, its beginning and its end. */
import { TEXT_LENGTH } from './cohesion.ts';
import type { Strip } from './strips.ts';

/** Number of the interval that contains the value, from 1; `steps` are the upper limits. */
export const step = (value: number, steps: readonly number[]): number => steps.findIndex((limit) => value <= limit) + 1 || steps.length + 1;
export const LENGTHS = [3, 5, 8, 11, 14, 17, 20, 24, 29, 36, 48, 70, 120, 250];

/** The letters of all shapes, with `^` above the page and `$` below it. */
const LETTERS = '^$nadlrcUeTtumHSp';
/** An upper bound of `shapeCode`. */
export const SHAPES = 32;
/** The number of a shape, from 1; 0 for an empty string. */
export const shapeCode = (letter: string): number => LETTERS.indexOf(letter || ' ') + 1;

/** The shape of a strip as one letter; so few letters that rows of them can be learned. */
export function shapeOf(strip: Strip): string {
  const { signs, plain, block } = strip;
  if (signs.continued) return 'n';
  if (signs.noticeWord) return 'a';
  if (signs.dateLine) return 'd';
  if (signs.dateline || (signs.leadCredit && plain.length >= TEXT_LENGTH)) return 'l';
  if (signs.credit) return 'r';
  if (signs.caption || (signs.photoCredit && plain.length < 220)) return 'c';
  if (plain.length >= TEXT_LENGTH || signs.finished) {
    if (plain.length >= 200 && !signs.finished) return 'U';
    if (signs.closingCredit) return 'e';
    return signs.finished ? (plain.length < 24 ? 't' : 'T') : plain.length < 48 ? 'm' : 'u';
  }
  return block.mark === 'heading' ? 'H' : block.mark === 'strong' ? 'S' : 'p';
}

export const isShort = (shape: string): boolean => shape !== '' && 'HSpam'.includes(shape);
export const isText = (shape: string): boolean => 'lTuUe'.includes(shape);

const LAST = /(?:——|—|[”’」』】》)\]]|[:;,、]|\d|\p{Script=Han}|[A-Za-z%℃])$/u;
const FIRST = /^(?:——|—|[“‘「『]|【|《|\(|\d|[■●◆▲★□◎○▶▪•]|[A-Za-z]|\p{Script=Han}|[:;,、。!?”’)])/u;
const CLASS_OF_CHAR: readonly [RegExp, string][] = [
  [/^\p{Script=Han}/u, 'han'],
  [/^\d/u, 'digit'],
  [/^[A-Za-z%℃]/u, 'latin'],
  [/^[■●◆▲★□◎○▶▪•]/u, 'mark'],
];
const charClass = (char: string | undefined): string =>
  char === undefined ? 'other' : (CLASS_OF_CHAR.find(([pattern]) => pattern.test(char))?.[1] ?? char);

/** Class of the last or the first character. */
export const lastClass = (plain: string): string => charClass(LAST.exec(plain.slice(-2))?.[0]);
export const firstClass = (plain: string): string => charClass(FIRST.exec(plain)?.[0]);

export const isOneOf = (chars: string, char: string | undefined): boolean => char !== undefined && chars.includes(char);

/** Class of a strip's end, as evidence that an article ends with it. */
export function endOf(strip: Strip | undefined): string {
  if (!strip) return '^';
  const { signs, plain } = strip;
  if (signs.closingCredit) return 'credit';
  if (signs.credit) return 'own';
  if (signs.production) return 'made';
  if (signs.dateLine) return 'date';
  if (signs.continues) return 'to';
  if (signs.photoCredit && plain.length < 220) return 'photo';
  if (plain.startsWith('(') && plain.endsWith(')')) return 'aside';
  if (signs.closingBracket) return 'bracket';
  if (signs.finished) return plain.length < TEXT_LENGTH ? 'stopshort' : 'stop';
  return plain.length >= TEXT_LENGTH ? (isOneOf(':;', plain.at(-1)) ? 'colon' : 'open') : 'short';
}

/** Class of a strip's beginning, as evidence that an article's text begins with it. */
export function startOf(strip: Strip | undefined): string {
  if (!strip) return '$';
  const { signs, plain } = strip;
  if (signs.continued) return 'from';
  if (signs.dateline) return signs.leadCredit ? 'leadCredit' : 'lead';
  if (signs.leadCredit && plain.length >= TEXT_LENGTH) return 'credit';
  if (signs.credit) return 'own';
  if (signs.caption || (signs.photoCredit && plain.length < 220)) return 'photo';
  if (signs.ordered) return 'ordered';
  return plain.length >= TEXT_LENGTH || signs.finished ? (/^[“"「]/u.test(plain) ? 'quote' : 'text') : 'short';
}
