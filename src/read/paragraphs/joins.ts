/** Rejoins text broken at the end of a line or column. */
import { currentWords } from '../../text/words/current-words.ts';
import { readDateline } from '../credits/dateline.ts';
import { endsAsOldPrint, plain } from '../signs/line-signs.ts';
import { simplified } from '../../text/simplified.ts';

const WIDE = /[^\x00-\x7F]/u;

/** A Latin word cut at a line's end; not `e-` of e-mail, `Coca-` of a name, nor a number. */
const CUT_WORD = /[\p{Script=Latin}]{2}-$/u;
const WORD_GOES_ON = /^\p{Ll}{2}/u;

/** Whether the hyphen at the end of a line is none of the word's own: `develop-` above `ment`. */
export const isHyphenated = (before: string, after: string): boolean =>
  before.endsWith('-') && CUT_WORD.test(before.slice(-4)) && WORD_GOES_ON.test(after) && !/[\p{Lu}\d]/u.test(before.at(-2) ?? '');

/** Joins lines into one text, with a space between Latin words only; a word that was cut at a line's end is joined. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) text = joinTwo(text, line.trim());
  return text;
}

export function joinTwo(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  if (isHyphenated(before, after)) return before.slice(0, -1) + after;
  const left = before.at(-1) ?? '';
  const right = after[0] ?? '';
  return WIDE.test(left) || WIDE.test(right) || /[\d,.;:(%-]/u.test(left) || /[\d,.;:)%-]/u.test(right)
    ? before + after
    : `${before} ${after}`;
}

/** Shortest first half of a broken paragraph, in UTF-16 units; shorter unfinished lines may be crossheads. */
const LONG_ENOUGH = 48;
/** Longest summary between title and text: a sentence that lacks its full stop without being broken. */
const LONGEST_SUMMARY = 130;
const FINISHED = /——$|[。！？!?…；;：:](?:[”’」』）)\]]{0,2})$|[。！？!?…](?:[”’」』]{0,2})\s?[（(][^（）()]{2,60}[)）]$/u;
const NEW_PARAGRAPH = /^(?:[“‘「『《（(【]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[条章节]|\d{1,2}[.、]|[■●◆▲★□])/u;

/** Two neighbouring paragraphs of one article. */
export interface Seam {
  readonly before: string;
  readonly after: string;
  /** The sequence model reads `after` as the continuation of `before`. */
  readonly likely: boolean;
  /** `before` is the first text below the title. */
  readonly opening: boolean;
  /** Other whole paragraphs of the article open with a numeral, so a line that does is not a crosshead. */
  readonly enumerated?: boolean;
}

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}条)/u;

export const opensWithNumeral = (text: string): boolean => NUMBERED.test(text);

/** Whether the text is a whole paragraph that opens with a numeral: `一、山西中部城市群高质量发展,…。` */
export const isEnumerated = (text: string): boolean =>
  text.length >= LONG_ENOUGH && opensWithNumeral(text) && FINISHED.test(text.slice(-70));

/** Whether the end of a column broke one paragraph into these two. Within an article a missing full stop is the main sign. */
export function isBroken({ before, after, likely, opening, enumerated = false }: Seam): boolean {
  const end = before.trimEnd();
  if (isFigureBeside(end, after)) return false;
  if (FINISHED.test(end.slice(-70)) || after === '' || readDateline(after) || endsAsOldPrint(plain(end))) return false;
  if (wordSpans(end, after)) return true;
  if (enumerated && NUMBERED.test(end)) return !NUMBERED.test(after);
  if (NEW_PARAGRAPH.test(after)) return likely && end.length >= LONG_ENOUGH && !opening;
  if (opening && end.length <= LONGEST_SUMMARY && !readDateline(end)) return false;
  return likely || end.length >= LONG_ENOUGH;
}

/** Shortest lines between which a number can be broken, in UTF-16 units; shorter lines are scores and figures of a table. */
const LONG_LINE = 12;

/** Whether joining would make one number of two: 一中 61 + 58 二中. */
export const isFigureBeside = (before: string, after: string): boolean =>
  /\d$/u.test(before) && /^\d/u.test(after) && (before.length < LONG_LINE || after.length < LONG_LINE);

/** Whether a word spans the seam: `跨区域原` + `材料与精深加工`. */
function wordSpans(before: string, after: string): boolean {
  const tail = before.slice(-8);
  let at = 0;
  for (const word of currentWords().cut(simplified(tail + after.slice(0, 8)))) {
    if (at === tail.length) return false;
    at += word.length;
    if (at > tail.length) return true;
  }
  return false;
}
