/**
 * Corrects the tags of lines with author names only: without a role word, only their place on the page distinguishes them
 * from crossheads. In: the strips of a page and the model's tags. Out: the corrected tags.
 */
import { authorsIn } from '../credits/author-names.ts';
import { TEXT_LENGTH } from './cohesion.ts';
import type { Strip } from './strips.ts';
import type { Tag } from './strip-tags.ts';

const isText = (strip: Strip | undefined): boolean => strip !== undefined && (strip.signs.finished || strip.plain.length >= TEXT_LENGTH);
const isTitle = (strip: Strip | undefined): boolean =>
  strip !== undefined && !strip.signs.finished && (strip.block.mark === 'heading' || !isText(strip));

/** Indices of the strips that name an author. Several names, each above a text of its own, are crossheads of a set of portraits. */
function authorLines(strips: readonly Strip[]): ReadonlySet<number> {
  const names = new Set(strips.flatMap(({ plain }, i) => (authorsIn(plain) ? [i] : [])));
  const isAuthor = (i: number): boolean => {
    if (!isTitle(strips[i - 1]) || names.has(i - 1) || !isText(strips[i + 1])) return false;
    for (let next = i + 1; next < strips.length; next++) {
      if (names.has(next)) return !(isText(strips[next - 1]) && isText(strips[next + 1]));
      if (isTitle(strips[next])) return true;
    }
    return true;
  };
  return new Set([...names].filter(isAuthor));
}

/** Continuation lines carry the headline's own mark; a name marked differently is a byline below it. */
const isSetApart = (strip: Strip, above: Strip | undefined): boolean =>
  strip.block.mark !== above?.block.mark || strip.block.level !== above.block.level;

/** Indices of the strips that sign the text above: a name below its last sentence, before the next title or the end of the page. */
function signerLines(strips: readonly Strip[]): readonly number[] {
  return strips.flatMap(({ plain, block }, i) => {
    const ends =
      strips[i - 1]?.signs.finished === true && block.mark !== 'heading' && (strips[i + 1] === undefined || isTitle(strips[i + 1]));
    return ends && authorsIn(plain) ? [i] : [];
  });
}

/**
 * Tags as credits the authors that the model took for crossheads, subtitles or headlines; the title above becomes the
 * headline. Also tags as credits the signers that it took for furniture or for the start of the next title.
 */
export function settleAuthors(strips: readonly Strip[], read: readonly Tag[]): Tag[] {
  const tags = [...read];
  for (const i of authorLines(strips)) {
    const [strip, tag] = [strips[i], tags[i]];
    const aboveIsTitle = tag === 'h' && strip !== undefined && isSetApart(strip, strips[i - 1]);
    if (tag !== 'X' && tag !== 'S' && !aboveIsTitle) continue;
    tags[i] = 'r';
    if (tags[i - 1] === 'K') tags[i - 1] = 'H';
    if (tags[i - 1] === 'k') tags[i - 1] = 'h';
  }
  for (const i of signerLines(strips)) {
    const [tag, next] = [tags[i] ?? 'B', tags[i + 1]];
    if (!'KHLZBEX'.includes(tag)) continue;
    tags[i] = 'R';
    if ('KH'.includes(tag) && (next === 'h' || next === 'S')) tags[i + 1] = 'H';
    if ('KH'.includes(tag) && next === 'k') tags[i + 1] = 'K';
  }
  return tags;
}
