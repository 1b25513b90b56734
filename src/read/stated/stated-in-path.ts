/**
 * Reads paper, date, page number and page name from the path of a seed, as archives name their files:
 * `太原日报/2022-11-09/03.md`, `20221109-03.txt`, `二〇二二年十一月九日第三版.md`, `tyrb_2022_11_09_A5.md`, `2022/11/09/第3版 要闻.md`.
 * In: a path below the seeds folder. Out: the fields that it states.
 */
import type { StatedPage } from '../../model/stated.ts';
import { dayNumber, isoDay } from '../../text/calendar.ts';
import { asciiDigits, NUMERAL_CHARS, parseNumeral } from '../../text/numerals.ts';

const EXTENSION = /\.[A-Za-z0-9]{1,8}$/u;
const DATE =
  /(?<![0-9])((?:18|19|20)[0-9]{2})(?:年[/ ]?|[-_./ ]?)(0[1-9]|1[0-2]|(?<=年|[-_./ ])[1-9](?![0-9]))(?:月[/ ]?|[-_./ ]?)(0[1-9]|[12][0-9]|3[01]|(?<=月|[-_./ ])[1-9])日?(?![0-9])/u;
/** A weekday after the date: 2022年11月9日星期三第3版, 2022-11-09（周三）. */
const WEEKDAY = /^\s?[（(]?(?:星期|礼拜|周)[一二三四五六日天][）)]?/u;
const PAPER = /^[\p{Script=Han}]{1,12}(?:报|報|时讯|导报|周刊|日报社)$/u;
const NAMED_PAGE = /第\s?([A-Da-d]?[0-9]{1,3})\s?版|(?<![A-Za-z0-9])([A-Da-d][0-9]{1,3})(?:版)?(?![0-9a-z])|([0-9]{1,3})版/u;
const LONE_NUMBER = /^(?:p|page|v|版)?[-_ ]?0*([1-9][0-9]{0,2})$/iu;
const PAGE_NAME = /^[\p{Script=Han}]{2,8}$/u;

/** A content hash in a file name, which may contain eight digits that look like a day. */
const HASH = /(?<![0-9a-z])(?=[0-9a-f]{0,64}[a-f][0-9a-f]{0,64}[a-f])[0-9a-f]{12,128}(?![0-9a-z])/giu;

/** Spelled-out years, months, days and page numbers: 民国二十六年, 二〇二二年十一月九日, 元月, 第四版; not 统一日报. */
const REPUBLIC = new RegExp(`(?:中[华華])?民[国國]([${NUMERAL_CHARS}]{1,3})年`, 'gu');
const SPELLED = /[〇零○一二三四五六七八九十廿卅]{1,5}(?=[年月日版](?![报報]))|(?<=年)元(?=月)/gu;
const REPUBLIC_BEGAN = 1911;

const withDigits = (path: string): string =>
  asciiDigits(path)
    .replace(REPUBLIC, (said, years: string) => (parseNumeral(years) === null ? said : `${REPUBLIC_BEGAN + (parseNumeral(years) ?? 0)}年`))
    .replace(SPELLED, (said) => String(parseNumeral(said) ?? said));

/** Page numbers that are recognised without a date: 第3版, 3版, and A5 as the whole name. */
const PLAIN_PAGE = /^(?:第\s?[A-D]?[0-9]{1,3}\s?版|[0-9]{1,3}版|[A-D][0-9]{1,3}$)/iu;

export function statedInPath(source: string): StatedPage {
  const path = withDigits(source.normalize('NFC')).replace(EXTENSION, '').replace(HASH, '#');
  const date = DATE.exec(path);
  const day = date ? dayNumber(Number(date[1]), Number(date[2]), Number(date[3])) : null;
  const folders = path.split('/');
  const paper = folders.flatMap((f) => f.split(/[-_ ]+/u)).find((w) => PAPER.test(w));
  if (day === null || !date)
    return { ...(paper ? { paper } : {}), ...(PLAIN_PAGE.test(folders.at(-1) ?? '') ? pageOf(folders.at(-1) ?? '') : {}) };
  const after = path.slice(date.index + date[0].length).replace(WEEKDAY, '');
  return { ...(paper ? { paper } : {}), date: isoDay(day), ...pageOf(after) };
}

/** Page number and name after the date: `/03`, `-03`, `_A5`, `/第3版 要闻`. */
function pageOf(after: string): StatedPage {
  const words = after.split(/[/_\s-]+/u).filter(Boolean);
  for (const [i, word] of words.entries()) {
    const named = NAMED_PAGE.exec(word);
    const number = named ? (named[1] ?? named[2] ?? named[3]) : LONE_NUMBER.exec(word)?.[1];
    if (!number) continue;
    const name = [word.replace(named?.[0] ?? word, ''), ...words.slice(i + 1)].find((w) => PAGE_NAME.test(w) && !PAPER.test(w));
    return { pageNumber: number.toUpperCase().replace(/^([A-D]?)0+(?=[0-9])/u, '$1'), ...(name ? { pageName: name } : {}) };
  }
  return {};
}
