/**
 * The author's name alone on a line between title and text, as theory pages and supplements set it: no role word beside it, so only
 * its place and the dictionary tell it from a crosshead. In: a line, or the units of a page. Out: the names; which units they are, and what becomes of them.
 */
import { tagWords } from '../../text/words.ts';
import { TEXT_LENGTH } from './cohesion.ts';
import { readNames } from '../credits/names.ts';
import { simplified } from '../../text/simplified.ts';
import type { Tag } from './tags.ts';
import type { Unit } from './units.ts';

const LONGEST = 24;
const MOST_NAMES = 3;
const HAN_ALONE = /^[\p{Script=Han}\s、]+$/u;

/** `张来明`, `钟　实　林　阳`, `省农科院　王宝林`: names and nothing else, the place or office before one allowed; else null. */
export function authorsIn(line: string): string[] | null {
  if (line.length > 2 * LONGEST) return null;
  const text = line.trim();
  if (text.length < 2 || text.length > LONGEST || !HAN_ALONE.test(text)) return null;
  const names = readNames(text, 'bare') ?? signer(text);
  return names && names.length <= MOST_NAMES && names.every(isName) ? names : null;
}

/** Whence and what readers and writers are who sign with it. */
const OFFICE =
  /^\p{Script=Han}{2,}(?:[省市县区镇乡村旗州厂店馆院所局处厅站队部社校系室组团连营]|公司|大学|中学|小学|学院|医院|银行|街道|公社|大队|农场|居民|读者|职工|工人|学生|教师|农民|社员|战士|干部|市民|村民)$/u;

/** 西安市新城区居民 马玉芬 */
function signer(text: string): string[] | null {
  const [, before = '', name = ''] = /^(.+)\s(\S+(?:\s\S)?)$/u.exec(text) ?? [];
  return before.split(/\s+/u).every((word) => OFFICE.test(simplified(word))) ? readNames(name, 'bare') : null;
}

/** The dictionary's names are words too (金秋, 白云, 熊猫): a name is what it takes for one word and does not know. */
function isName(name: string): boolean {
  const words = tagWords(simplified(name));
  return words.length === 1 && words[0]?.tag === 'x';
}

const isText = (unit: Unit | undefined): boolean => unit !== undefined && (unit.signs.finished || unit.plain.length >= TEXT_LENGTH);
const isTitle = (unit: Unit | undefined): boolean =>
  unit !== undefined && !unit.signs.finished && (unit.block.mark === 'heading' || !isText(unit));

/** Numbers of the units that name an author. Where more names stand over texts of their own below, they are crossheads: portraits. */
function authorLines(units: readonly Unit[]): ReadonlySet<number> {
  const names = new Set(units.flatMap(({ plain }, i) => (authorsIn(plain) ? [i] : [])));
  const isAuthor = (i: number): boolean => {
    if (!isTitle(units[i - 1]) || names.has(i - 1) || !isText(units[i + 1])) return false;
    for (let next = i + 1; next < units.length; next++) {
      if (names.has(next)) return !(isText(units[next - 1]) && isText(units[next + 1]));
      if (isTitle(units[next])) return true;
    }
    return true;
  };
  return new Set([...names].filter(isAuthor));
}

/** The further lines of a headline are marked as it is: a name that is not stands below it. */
const isSetApart = (unit: Unit, above: Unit | undefined): boolean =>
  unit.block.mark !== above?.block.mark || unit.block.level !== above.block.level;

/** Numbers of the units that sign what stands above them: a name below the last sentence, before the next title or the page's end. */
function signerLines(units: readonly Unit[]): readonly number[] {
  return units.flatMap(({ plain, block }, i) => {
    const ends = units[i - 1]?.signs.finished === true && block.mark !== 'heading' && (units[i + 1] === undefined || isTitle(units[i + 1]));
    return ends && authorsIn(plain) ? [i] : [];
  });
}

/**
 * Authors whom the model took for crossheads, subtitles or headlines become credits; the title above is then the headline. So do
 * those who sign, whom it took for furniture or for the beginning of the next title.
 */
export function settleAuthors(units: readonly Unit[], read: readonly Tag[]): Tag[] {
  const tags = [...read];
  for (const i of authorLines(units)) {
    const [unit, tag] = [units[i], tags[i]];
    const aboveIsTitle = tag === 'h' && unit !== undefined && isSetApart(unit, units[i - 1]);
    if (tag !== 'X' && tag !== 'S' && !aboveIsTitle) continue;
    tags[i] = 'r';
    if (tags[i - 1] === 'K') tags[i - 1] = 'H';
    if (tags[i - 1] === 'k') tags[i - 1] = 'h';
  }
  for (const i of signerLines(units)) {
    const [tag, next] = [tags[i] ?? 'B', tags[i + 1]];
    if (!'KHLZBEX'.includes(tag)) continue;
    tags[i] = 'R';
    if ('KH'.includes(tag) && (next === 'h' || next === 'S')) tags[i + 1] = 'H';
    if ('KH'.includes(tag) && next === 'k') tags[i + 1] = 'K';
  }
  return tags;
}
