/**
 * Finds lines that are certainly headlines or crossheads though their words say nothing to the model: headings directly above a
 * table, and titles in another script than Chinese. In: the strips of a page. Out: the letters of the tags left to these strips, and
 * to the tables, by their indices.
 */
import { TEXT_LENGTH } from './cohesion.ts';
import type { Strip } from './strips.ts';

export function sureHeadings(strips: readonly Strip[]): ReadonlyMap<number, string> {
  const allowed = new Map<number, string>();
  strips.forEach(({ block, plain }, i) => {
    if (isForeignTitle(strips, i) || TITLE_FIELD.test(plain)) allowed.set(i, 'KH');
    if (block.mark !== 'table') return;
    allowed.set(i, i === 0 ? 'P' : 'BEP');
    if (strips[i - 1]?.block.mark !== 'heading') return;
    allowed.set(i, 'BE');
    allowed.set(i - 1, headingTags(strips, i - 1));
  });
  return allowed;
}

/**
 * The tags of a heading above something that is certainly text: it opens an article unless a higher heading is above it, which
 * makes it a crosshead or a part of the title.
 */
export function headingTags(strips: readonly Strip[], i: number): string {
  const level = strips[i]?.block.level ?? 0;
  const isBelowHigher = strips.slice(0, i).some(({ block }) => block.mark === 'heading' && block.level < level);
  return isBelowHigher ? 'HhX' : 'Hh';
}

/** The title as a text edition names it: 标题:南河堤防完工. */
const TITLE_FIELD = /^(?:标题|主题|正题):\s?\S/u;
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{L}/u;
const SMALL = /\p{Ll}/u;
const LONGEST_TITLE = 80;
/** A full stop ends sentences in these scripts only; the signs of a line know the Chinese ones. */
const FULL_STOP = /[.؟۔།]["”’)]?$/u;
const isFinished = ({ signs, plain }: Strip): boolean => signs.finished || FULL_STOP.test(plain);

/** A marked line or one in capitals, without Han characters, between a finished text and another text. */
function isForeignTitle(strips: readonly Strip[], i: number): boolean {
  const [above, strip, below] = [strips[i - 1], strips[i], strips[i + 1]];
  if (!strip || !below || HAN.test(strip.plain) || !LETTER.test(strip.plain) || strip.plain.length > LONGEST_TITLE) return false;
  if (isFinished(strip) || below.plain.length < TEXT_LENGTH || (above !== undefined && !isFinished(above))) return false;
  return strip.block.mark === 'heading' ? headingTags(strips, i) === 'Hh' : !SMALL.test(strip.plain) && !strip.attached;
}
