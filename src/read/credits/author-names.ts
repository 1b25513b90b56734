/**
 * Reads author names alone on a line, without a role word (记者, 作者), as theory pages and letters print them. In: a line.
 * Out: the names, or null.
 */
import { simplified } from '../../text/simplified.ts';
import { currentWords } from '../../text/words/current-words.ts';
import { readNames } from './names.ts';

/** Longest line of names, in UTF-16 units: three names after an office. A judgement. */
const LONGEST = 24;
/** More names than this are a list, not a byline. A judgement. */
const MOST_NAMES = 3;
const HAN_ALONE = /^[\p{Script=Han}\s、]+$/u;

/**
 * The names of a line that has only names: `张来明`, `钟　实　林　阳`; a place or office may precede one: `省农科院　王宝林`.
 * @returns null for any other line
 */
export function authorsIn(line: string): string[] | null {
  if (line.length > 2 * LONGEST) return null;
  const text = line.trim();
  if (text.length < 2 || text.length > LONGEST || !HAN_ALONE.test(text)) return null;
  const names = readNames(text, 'bare') ?? signer(text);
  return names && names.length <= MOST_NAMES && names.every(isName) ? names : null;
}

/** How letter writers describe themselves before their name: a place, an office, an occupation. */
const OFFICE =
  /^\p{Script=Han}{2,}(?:[省市县区镇乡村旗州厂店馆院所局处厅站队部社校系室组团连营]|公司|大学|中学|小学|学院|医院|银行|街道|公社|大队|农场|居民|读者|职工|工人|学生|教师|农民|社员|战士|干部|市民|村民)$/u;

/** The name after one or more descriptions: `西安市新城区居民 马玉芬`. */
function signer(text: string): string[] | null {
  const [, before = '', name = ''] = /^(.+)\s(\S+(?:\s\S)?)$/u.exec(text) ?? [];
  return before.split(/\s+/u).every((word) => OFFICE.test(simplified(word))) ? readNames(name, 'bare') : null;
}

/**
 * Whether the word cutter takes the name for one unknown word: names in its dictionary are often common words as well (金秋,
 * 白云, 熊猫).
 */
function isName(name: string): boolean {
  const words = currentWords().tag(simplified(name));
  return words.length === 1 && words[0]?.tag === 'x';
}
