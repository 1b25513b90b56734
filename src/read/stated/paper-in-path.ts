/** Finds the paper's name in the path of a seed: a folder, a word of the file's name, or the characters before or after the date. */
import { isEdition } from '../../text/editions.ts';
import type { DateInPath } from './date-in-path.ts';

export interface PaperInPath {
  readonly name: string;
  /** The edition glued to the name: 申报晨刊. */
  readonly edition: string | null;
  readonly start: number;
  readonly end: number;
}

/** Words after 报 that make another paper's name of it: 人民日报海外版, 大公报（天津）. */
const CITY =
  '北京|北平|上海|天津|重庆|重慶|香港|汉口|漢口|武汉|武漢|桂林|广州|廣州|南京|昆明|成都|贵阳|貴陽|西安|沈阳|瀋陽|杭州|长沙|長沙|台北|臺北';
const VARIANT = `(?:[（(]?(?:海外|农村|農村|国内|亚洲|欧洲|北美|${CITY})版[）)]?|[（(](?:${CITY})[）)])?`;
/** A whole word: 人民日报, 申报, 人民日报（海外版）, 参考消息. */
const PAPER = new RegExp(`^(?:[\\p{Script=Han}·]{1,12}(?:日报社|报|報|时讯|周刊|週刊)${VARIANT}|[参參]考消息)$`, 'u');
/** The beginning of a longer word, where the ending alone makes the name of a paper: 人民日报晚刊, 太原日报要闻. */
const BEGINNING = new RegExp(
  `^([\\p{Script=Han}·]{0,8}?(?:[日晚晨早午时時商周週导導快]|青年|都市|法制|法治|工人|农民|農民|教育|解放军|解放軍|大公|文汇|文匯|申|民国日)[报報]${VARIANT})`,
  'u',
);
/** Collections, not papers. */
const NO_PAPER = /^(?:剪|旧|舊|老|电子|電子|数字|數字|各|大|小|日|晚|晨|早|周|本|党|黨|情|海|简|簡|通|公|汇|预|预|年|月|学|警)[报報]$/u;
const WORD = /[^/\-_\s.,，、#0-9]+/gu;

/** The first one: folders come before the file, and a paper before the supplement that its page belongs to. */
export function paperInPath(path: string, date: DateInPath | null): PaperInPath | null {
  const undated = date === null ? path : path.slice(0, date.start) + '#'.repeat(date.end - date.start) + path.slice(date.end);
  for (const match of undated.matchAll(WORD)) {
    const found = paperIn(match[0], match.index);
    if (found !== null) return found;
  }
  return null;
}

function paperIn(word: string, start: number): PaperInPath | null {
  if (isPaper(word)) return { name: word, edition: null, start, end: start + word.length };
  const before = word.search(/(?<=[报報]).{2,6}$/u);
  if (before > 0 && isEdition(word.slice(before)) && isPaper(word.slice(0, before)))
    return { name: word.slice(0, before), edition: word.slice(before), start, end: start + word.length };
  const [, name = ''] = BEGINNING.exec(word) ?? [];
  return name === '' || NO_PAPER.test(name) ? null : { name, edition: null, start, end: start + name.length };
}

const isPaper = (word: string): boolean => PAPER.test(word) && !NO_PAPER.test(word);
