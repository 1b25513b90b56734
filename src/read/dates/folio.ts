/**
 * Folio lines (报眉) and nameplates (报头): `2022年11月9日 星期三 农历壬寅年十月十六 第3版 要闻 责编 甲`, `总第12345期`,
 * `太原日报`, `人民日报 RENMIN RIBAO`. In: one line. Out: the fields it prints, or null if the line is no folio.
 */
import type { PAGE_FIELDS } from '../../model/article-fields.ts';
import type { StatedValues } from '../../model/stated.ts';
import { NUMERAL_CHARS } from '../../text/numerals.ts';
import { readPageSign, SIGN } from '../../text/page-sign.ts';
import { dayNumber, isoDay, weekdayOf } from '../../text/calendar.ts';
import { findDates } from './dates.ts';
import { asPrinted, simplified } from '../../text/simplified.ts';

/** The page fields (PAGE_FIELDS) that the line prints; a field that it does not print is absent. */
export interface Folio extends StatedValues<typeof PAGE_FIELDS> {
  /** Whether the printed weekday matches the date; absent if no weekday is printed. */
  readonly weekdayAgrees?: boolean;
}

const LONGEST = 120;
const LUNAR =
  /(?:农历|夏历|農曆)?\s?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?)?\s?(?:闰?[正一二三四五六七八九十冬腊][一二]?月(?:[大小]|[初十廿卅二三][一二三四五六七八九十]|廿|卅)?(?:[初十廿卅][一二三四五六七八九十])?)?/u;
const LUNAR_DAY =
  /(?:农历|夏历|農曆)[\p{Script=Han}\s]{2,16}?(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十|廿[一二三四五六七八九]?|三十|[一二三四五六七八九十]{2})(?=\s|$|第|版|[^\p{Script=Han}])/gu;
const PAGE_NUMBER = new RegExp(
  `(?:第\\s?)?(?<![A-Za-z0-9])(${SIGN})\\s?版(?!权)|第\\s?([${NUMERAL_CHARS}]{1,3})\\s?页|(?:^|[\\s|｜·/])([A-D][0-9]{1,3}|[0-9]{2})(?=$|[\\s|｜·/:：])`,
  'u',
);
const SERIES =
  /(?:总|總)?第\s?[0-9０-９,]{2,6}\s?[期号號]|国内统一(?:连续出版物号|刊号)[^\s|｜·]{0,30}|CN\s?[0-9]{2}-[0-9]{4}|邮发代号\s?[0-9-]{2,8}|今日[0-9一二三四五六七八九十]{1,3}版|零售价[^\s|｜·]{0,12}|代号[0-9-]{3,8}/gu;
/** Words without a page field: the number of a sheet (第三张第九版), and 公历, which only marks the date as solar. */
const BESIDE = /第\s?[一二三四五六七八九十0-9]{1,2}\s?[张叠]|(?:公历|西历|阳历|公元)(?=[12一二])/gu;
/** A supplement's own issue number: “百花洲”第213期, 《书林》副刊第八期. */
const SUPPLEMENT =
  /[“《「][^”》」。！？]{1,12}[”》」]\s?(?:副刊|专刊|周刊|专版|双周刊|半月刊)?\s?第\s?[0-9一二三四五六七八九十百〇零]{1,5}\s?期/gu;
const STAFF =
  /(?:^|[\s|｜])(?:本版)?(?:责编|责任编辑|编辑|美编|版式|校对|值班编辑|值班主任|组版|责校|审读|图编|实习编辑|电话|电子邮箱|邮箱|E-?mail|投稿)[:：\s/／].*$/iu;
const PAPER =
  /(?:^|[\s|｜·])((?!第|本)[\p{Script=Han}]{2,8}(?:日报|晚报|晨报|时报|商报|都市报|早报|青年报|法制报|工人报|农民报|导报|周报|新报|日報|晚報|時報)|(?:光明|经济|工人|农民|解放军|文汇|文匯|参考|大公|申|新民|中央)(?:日报|日報|报|報|消息))(?=$|[\s|｜·A-Z])/u;
/** Any name in 报, taken for the paper's only beside a date with a page number or weekday: 中国教育报, 聯合報. */
const ANY_PAPER = /^(?![第本])[\p{Script=Han}]{2,8}报$/u;
const PINYIN = /\b[A-Z][A-Za-z]{1,12}(?: ?[A-Z]?[A-Za-z]{1,12}){0,4}\b/gu;
const NAMES =
  /^(?:要闻|综合|时政|本地|本埠|国内|国际|新闻|天下|经济|财经|社会|民生|文化|体育|文体|教育|科技|科教|健康|卫生|法治|法制|生态|副刊|专版|专题|特刊|评论|理论|视点|热点|城事|县区|区县|关注|影像|图片|公告|广告|公益|旅游|农业|农村|党建|政法|军事|人物|读书|生活|消费|房产|汽车|教科文|两会|专刊|周刊|一线|深度|焦点|国内新闻|国际新闻|本市新闻|本市|省内|港澳台|中国|世界|环球|封面|头版)(?:[·・ ]?(?:新闻|要闻|综合|广告|专版|周刊|[\p{Script=Han}]{2,4}))?$/u;

/** An address on the web or a mail address, which folio lines print beside the date. */
const WEB = /(?:https?:\/\/|www\.)[^\s|｜·]+|(?<![\w.-])[\w.-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}/giu;

/** A name in 报 alone on its line; these words in 报 name no paper. */
const NAMEPLATE = /^(?![第本]|(?:日|晚|晨|早|周|画|海|简|情|捷|喜|电|通|公|汇|预|举|上|简|快|板|黑板)报$)[\p{Script=Han}]{1,8}报$/u;

/** The paper named by a line that is only a name in 报: 曉報. @returns null for any other line */
export function readNameplate(printed: string): Folio | null {
  const name = printed.replace(/\s+/gu, '');
  return NAMEPLATE.test(simplified(name)) ? { paper: name } : null;
}

/** Whether a line has only registration and issue numbers: 第17892期（代号1-18） 今日12版. */
export function isSerial(line: string): boolean {
  const text = simplified(line);
  return (text.match(SERIES)?.length ?? 0) > 1 && text.replace(SERIES, '').replace(/[\p{P}\p{S}\s]/gu, '') === '';
}

/** Reads a folio line or nameplate. @returns null if the line has words that no folio has */
export function readFolio(printed: string): Folio | null {
  const line = simplified(printed);
  const folio = readSimple(line);
  if (!folio || line === printed) return folio;
  const { paper, pageName } = folio;
  return {
    ...folio,
    ...(pageName === undefined ? {} : { pageName: asPrinted(pageName, printed) }),
    ...(paper === undefined ? {} : { paper: asPrinted(paper, printed) }),
  };
}

function readSimple(line: string): Folio | null {
  const text = line
    .replace(/^#+\s*|\*\*/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(SUPPLEMENT, ' ')
    .replace(WEB, ' ')
    .trim();
  if (!text || text.length > LONGEST || /[。！？!?；;“”]/u.test(text)) return null;
  const dates = findDates(text).filter((d) => d.day !== null && d.year !== null);
  const staff = STAFF.exec(text);
  let rest = (staff ? text.slice(0, staff.index) : text).replace(LUNAR_DAY, ' ').replace(SERIES, ' ').replace(BESIDE, ' ');
  const series = SERIES.test(text) || LUNAR_DAY.test(text);
  SERIES.lastIndex = LUNAR_DAY.lastIndex = 0;
  for (const d of dates) rest = rest.replace(d.text, ' ');
  rest = rest.replace(/(?:星期|周|礼拜)[一二三四五六日天]/gu, ' ');
  const printedNumber = PAGE_NUMBER.exec(rest);
  if (printedNumber) rest = rest.replace(printedNumber[0], ' ');
  const known = PAPER.exec(rest)?.[1];
  if (known) rest = rest.replace(known, ' ').replace(PINYIN, ' ');
  const left = rest.replace(SEPARATORS, ' ').split(' ').filter(Boolean);
  const weekday = weekdayIn(text);
  const dated = dates.length > 0 && (printedNumber !== null || weekday !== null);
  const paper = known ?? (dated ? left.find((w) => ANY_PAPER.test(w)) : undefined) ?? null;
  const name = left.find((w) => NAMES.test(w) && w !== paper);
  const bare =
    printedNumber === null && ((weekday !== null && dates.length > 0) || paper !== null) ? left.filter((w) => BARE_NUMBER.test(w)) : [];
  const number = printedNumber
    ? (printedNumber[1] ?? printedNumber[2] ?? printedNumber[3] ?? null)
    : bare.length === 1
      ? figure(bare[0] ?? '')
      : null;
  const unknown = left.filter((w) => w !== name && w !== paper && !LUNAR_ONLY.test(w) && (number === null || !bare.includes(w)));
  // 63 alone is a figure and not a page number; 06 beside a page name is a page number.
  const figureAlone = printedNumber?.[3] !== undefined && /^[0-9]/u.test(printedNumber[3]);
  if (dates.length === 0 && paper === null && figureAlone && !(name && printedNumber[3]?.startsWith('0'))) return null;
  if (
    !isFolio(dates.length > 0, number !== null, paper !== null, name !== undefined, series || staff !== null || weekday !== null, unknown)
  )
    return null;
  const day = dates[0];
  const at = day && day.month !== null && day.day !== null && day.year !== null ? dayNumber(day.year, day.month, day.day) : null;
  return {
    ...(at !== null ? { date: isoDay(at) } : {}),
    ...(at !== null && weekday !== null ? { weekdayAgrees: weekdayOf(at) === weekday } : {}),
    ...pageNumber(number),
    ...(name
      ? { pageName: name }
      : unknown.length === 1 && number && (unknown[0] ?? '').length <= LONGEST_NAME
        ? { pageName: unknown[0] ?? '' }
        : {}),
    ...(paper ? { paper } : {}),
  };
}

/** A dot between Chinese characters does not separate, since it joins one name: 都会·生活. */
const SEPARATORS = /(?:[|｜:：,，、/()（）\-—_]|·(?!\p{Script=Han})|(?<!\p{Script=Han})·)+/gu;
const LONGEST_WORD = 6;
const LONGEST_NAME = 2 * LONGEST_WORD;
/** A page number without 版: 9 or ④. */
const BARE_NUMBER = /^(?:[1-9][0-9]?|[①-⑳])$/u;
const figure = (printed: string): string => (/[①-⑳]/u.test(printed) ? String(printed.charCodeAt(0) - '①'.charCodeAt(0) + 1) : printed);

const LUNAR_ONLY = new RegExp(`^${LUNAR.source}$`, 'u');

/** Whether the fields found make a folio: two kinds, or a paper or page number alone, beside at most one unknown short word. */
function isFolio(date: boolean, number: boolean, paper: boolean, name: boolean, extra: boolean, unknown: readonly string[]): boolean {
  const kinds = [date, number, paper, name, extra].filter(Boolean).length;
  if (unknown.some((w) => w.split('·').some((part) => part.length > LONGEST_WORD)) || unknown.length > 2) return false;
  if (kinds >= 2 && (date ? number || paper || extra : true)) return unknown.length <= 1 || (date && (extra || number));
  return kinds === 1 && unknown.length === 0 && (number || paper);
}

function weekdayIn(text: string): number | null {
  const match = /(?:星期|周|礼拜)([一二三四五六日天])/u.exec(text);
  return match?.[1] ? '日一二三四五六'.indexOf(match[1] === '天' ? '日' : match[1]) : null;
}

function pageNumber(printed: string | null): { pageNumber?: string } {
  const number = printed === null ? null : readPageSign(printed);
  return number === null ? {} : { pageNumber: number };
}
