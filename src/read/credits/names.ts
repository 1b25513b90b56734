/**
 * Reads names of persons in credits. In: the text of a credit between its role words. Out: the names without spaces inside
 * (王 勇 -> 王勇, 张 胜 男 -> 张胜男), or null if any part cannot be a name.
 */
import { NOT_NAME_END, NOT_NAMES, ROLES_AFTER, ROLES_BEFORE } from './credit-words.ts';
import { hasCompoundSurname, hasSurname } from '../../text/surnames.ts';

/** Evidence for a credit besides the names: brackets or a dateline with a role word; a role word; or only its place. */
export type NameTrust = 'sure' | 'role' | 'bare';

const SEPARATOR = /[、,，;；/／\s]+|(?:和|与)(?=\p{Script=Han}\s*\p{Script=Han})/u;
const HARD_SEPARATOR = /[、,，;；/／]+/u;
const HAN_NAME = /^[\p{Script=Han}〇]{2,4}$/u;
const FOREIGN_NAME = /^(?:[A-Z]\.)?[\p{Script=Han}]{1,8}(?:[·•・‧.．]\s?[\p{Script=Han}A-Z]{1,8}){1,4}$/u;
/** Transcribed Uygur, Kazakh, Mongol and Tibetan names, the only names with a dot that count without a role word. */
const TRANSCRIBED =
  /^[阿艾买麦木买合提赛赛依伊力江吐尔逊古丽娜孜别克达吾肉热迪卡玛沙亚迪库尔班那斯琴图格日乐其巴特额敖包萨仁呼和浩扎西次仁顿珠卓嘎措旺央金德吉洛桑丹增平措穆罕默哈迪里居马克依玛艾孜米拉加帕尔·]+$/u;
const LATIN_NAME = /^[A-Z][A-Za-z.'-]{1,20}(?: [A-Z][A-Za-z.'-]{1,20}){0,3}$/u;
const SINGLE_HAN = /^[\p{Script=Han}]$/u;

/** `殷雪鸢 梁涛` -> [殷雪鸢, 梁涛]; `王 勇、司 勇` -> [王勇, 司勇]; `马向敏、回族` -> null. */
export function readNames(text: string, trust: NameTrust): string[] | null {
  const cleaned = text.replace(/^[\s、,，:：;；/／]+|(?<![\s、,，:：;；/／。.])[\s、,，:：;；/／。.]+$/gu, '');
  if (!cleaned || cleaned.length > 400) return null;
  return readList(cleaned, trust) ?? (trust === 'bare' ? readReporters(cleaned) : null);
}

function readList(list: string, trust: NameTrust): string[] | null {
  const names: string[] = [];
  for (const part of list.split(HARD_SEPARATOR)) {
    const read = LATIN_NAME.test(part) ? [part] : closeUp(part.split(SEPARATOR).filter(Boolean), trust);
    if (!read) return null;
    names.push(...read);
  }
  return names.length ? names : null;
}

/** Reads a list of three or more tokens, mostly certain names: among ten reporters 江南 is a name, alone in brackets a place. */
function readReporters(list: string): string[] | null {
  const tokens = list.split(SEPARATOR).filter(Boolean);
  if (tokens.length < 3 || tokens.some((t) => t.length > 4)) return null;
  return tokens.filter((t) => isName(t, 'bare')).length > tokens.length * 0.7 ? readList(list, 'role') : null;
}

/** Joins the single characters of spaced-out names; every other token must be a name itself. */
function closeUp(tokens: readonly string[], trust: NameTrust): string[] | null {
  const names: string[] = [];
  let singles: string[] = [];
  for (const token of [...tokens, null]) {
    if (token !== null && SINGLE_HAN.test(token)) {
      singles.push(token);
      continue;
    }
    if (singles.length) {
      const read = splitSingles(singles);
      if (!read) return null;
      names.push(...read);
      singles = [];
    }
    if (token === null) break;
    const read = readToken(token, trust);
    if (!read) return null;
    names.push(...read);
  }
  return names;
}

function readToken(token: string, trust: NameTrust): string[] | null {
  if (isName(token, trust)) return [token.replace(/[•・‧．.]/gu, '·')];
  if (trust === 'bare') return null;
  // 通讯员 市供电公司 张三: skips the office before the name.
  if (token.length >= 4 && NOT_NAME_END.test(token)) return [];
  const person = OFFICE_BEFORE.exec(token)?.[1];
  if (person && isName(person, 'role')) return [person];
  // OCR may lose the space between names: 殷雪鸢梁涛.
  return /^\p{Script=Han}{4,9}$/u.test(token) ? splitGlued([...token]) : null;
}

const OFFICE_BEFORE = /^[\p{Script=Han}]{2,12}(?:报|社|网|台|论坛|频道|中心|大学|学院|公司|集团|医院)(\p{Script=Han}{2,3})$/u;
const ROLES: ReadonlySet<string> = new Set([...ROLES_BEFORE, ...ROLES_AFTER]);
/** Function words and other characters that names do not contain. */
const SENTENCE = /[的在从了是及于对为不有这那我你他她它们就也都而且或被把将向到说看着过什么]/u;

/** Endings of column labels and kinds of pictures, printed in brackets like names: 锐评, 来论, 麦秆画. */
export const COLUMN_END = /[评论画录篇谈访]$/u;

/** Whether a token without spaces can be a person's name. */
export function isName(token: string, trust: NameTrust): boolean {
  const length = [...token].length;
  const surname = hasSurname(token);
  // Beside a role even words are names (温馨, 江南), and a name may end like a place (程远州).
  if (trust === 'bare' || !surname ? NOT_NAMES.has(token) || NOT_NAME_END.test(token) : length > 3 && NOT_NAME_END.test(token))
    return false;
  if (trust === 'bare' && COLUMN_END.test(token)) return false;
  if (FOREIGN_NAME.test(token)) return trust !== 'bare' || TRANSCRIBED.test(token);
  if (!HAN_NAME.test(token)) return false;
  if (!surname) return trust === 'sure' && length < 4 && !SENTENCE.test(token) && !ROLES.has(token);
  return length < 4 || hasCompoundSurname(token) || (trust !== 'bare' && hasSurname([...token].slice(1).join('')));
}

/** Splits single characters into names that begin with a surname, preferring names of two, of three for three: 王 勇 司 勇 -> 王勇, 司勇. */
function splitSingles(chars: readonly string[]): string[] | null {
  if (chars.length === 1 || chars.length > 24) return null;
  return split(chars, chars.length === 3 ? [3, 2] : [2, 3, 4]);
}

const splitGlued = (chars: readonly string[]): string[] | null => split(chars, [3, 2, 4]);

/** Splits characters into names, trying the lengths in order of preference. @returns null if a part has no surname */
function split(chars: readonly string[], lengths: readonly number[]): string[] | null {
  const best: (string[] | null)[] = new Array<string[] | null>(chars.length + 1).fill(null);
  best[chars.length] = [];
  for (let i = chars.length - 1; i >= 0; i--) {
    for (const n of lengths) {
      const rest = best[i + n];
      const name = chars.slice(i, i + n).join('');
      if (rest && !best[i] && hasSurname(name) && (n < 4 || hasCompoundSurname(name))) best[i] = [name, ...rest];
    }
  }
  return best[0] ?? null;
}
