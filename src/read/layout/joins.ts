/** Joins lines of one text, and paragraphs that a column's end broke. */
import { currentWords } from '../../text/words/current-words.ts';
import { readDateline } from '../credits/dateline.ts';
import { simplified } from '../../text/simplified.ts';

const WIDE = /[^\x00-\x7F]/u;

/** Lines as one text: nothing between Chinese characters, a space between Latin words. */
export function joinLines(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) text = joinTwo(text, line.trim());
  return text;
}

export function joinTwo(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const left = before.at(-1) ?? '';
  const right = after[0] ?? '';
  return WIDE.test(left) || WIDE.test(right) || /[\d,.;:(%-]/u.test(left) || /[\d,.;:)%-]/u.test(right)
    ? before + after
    : `${before} ${after}`;
}

/** A half of a broken paragraph is longer than this; shorter unfinished lines may be crossheads. A judgement. */
const LONG_ENOUGH = 48;
/** Some papers set a summary without a full stop between title and text: unfinished, but not broken. A judgement. */
const LONGEST_SUMMARY = 130;
const FINISHED = /——$|[。！？!?…；;：:](?:[”’」』）)\]]{0,2})$|[。！？!?…](?:[”’」』]{0,2})\s?[（(][^（）()]{2,60}[)）]$/u;
const NEW_PARAGRAPH = /^(?:[“‘「『《（(【]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,4}[条章节]|\d{1,2}[.、]|[■●◆▲★□])/u;

/** Two neighbouring paragraphs of one article. */
export interface Seam {
  readonly before: string;
  readonly after: string;
  /** The sequence model takes the second for a continuation. */
  readonly likely: boolean;
  /** `before` is the first text below the title. */
  readonly opening: boolean;
  /** The article has whole paragraphs that open with a numeral, so that such a line is no crosshead. */
  readonly enumerated?: boolean;
}

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百]{1,4}条)/u;

export const opensWithNumeral = (text: string): boolean => NUMBERED.test(text);

/** `一、山西中部城市群高质量发展,…。`: a paragraph with a numeral of its own. */
export const isEnumerated = (text: string): boolean =>
  text.length >= LONG_ENOUGH && opensWithNumeral(text) && FINISHED.test(text.slice(-70));

/** Whether a column's end broke one paragraph into these two. Inside an article the full stop says nearly all. */
export function isBroken({ before, after, likely, opening, enumerated = false }: Seam): boolean {
  const end = before.trimEnd();
  if (FINISHED.test(end.slice(-70)) || after === '' || readDateline(after)) return false;
  if (wordSpans(end, after)) return true;
  if (enumerated && NUMBERED.test(end)) return !NUMBERED.test(after);
  if (NEW_PARAGRAPH.test(after)) return likely && end.length >= LONG_ENOUGH && !opening;
  if (opening && end.length <= LONGEST_SUMMARY && !readDateline(end)) return false;
  return likely || end.length >= LONG_ENOUGH;
}

/** `跨区域原` + `材料与精深加工`: a word lies across the seam. */
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
