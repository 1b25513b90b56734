/**
 * Reads reporter and dateline in one bracket, as papers of Taiwan and Hong Kong print them: 【記者王大明／台北報導】. In: a text
 * in simplified script. Out: the credit, the dateline and their end.
 */
import { NUMERAL_CHARS } from '../../text/numerals.ts';

export interface ReporterAndPlace {
  /** 记者王大明、李国强 */
  readonly reporters: string;
  /** 台北报导 */
  readonly dateline: string;
  /** UTF-16 offset after the closing bracket. */
  readonly end: number;
}

/** With a slash between name and place: 【記者王大明／台北報導】, 〔记者李强／上海报道〕. */
const SLASHED =
  /^\s*[【〔［（(]\s*(?:[\p{Script=Han}]{2,8}社)?((?:特派|特约|实习)?记者\s?[\p{Script=Han}、\s]{2,40}?)\s?[/／╱∕]\s?([\p{Script=Han}0-9日月]{2,16}(?:报道|报导|电|讯))\s*[】〕］）)]/u;
/** Places from which papers of Taiwan and Hong Kong report, listed in full so that a name before them ends there. */
const DESK =
  '(?:综合|[台臺][北中南东]|高雄|基隆|桃园|新竹|苗栗|彰化|南投|云林|嘉义|屏东|宜兰|花莲|澎湖|金门|马祖|新北|香港|九龙|新界|澳门|北京|上海|南京|广州|东京|华盛顿|纽约|洛杉矶|伦敦|巴黎)[市县]?';
/** Without a separator between the last name and the place: 【記者蔡惠琳、李文邦台北報導】, 【本報記者余紀忠桃園十日專訪】. */
const CLOSED_UP = new RegExp(
  `^\\s*[【〔［（(]\\s*(?:本报)?((?:特派|特约|实习|驻[\\p{Script=Han}]{2,4})?记者\\s?[\\p{Script=Han}、\\s]{2,40}?)\\s?(${DESK}(?:[${NUMERAL_CHARS}]{1,3}月)?(?:[${NUMERAL_CHARS}]{1,3}日)?(?:报道|报导|专访|特稿|专电|电|讯))\\s*[】〕］）)]`,
  'u',
);
/** On its own line: 記者王美玉／台北訊. */
const LINE =
  /^((?:本报)?(?:特派|特约|实习)?记者\s?[\p{Script=Han}、\s]{2,40}?)\s?[/／╱∕]\s?([\p{Script=Han}]{2,8}(?:报道|报导|专访|特稿|电|讯))$/u;

const LONGEST = 120;

/** Reads reporter and place in brackets at the head of a text. */
export function reporterAndPlace(text: string): ReporterAndPlace | null {
  const head = text.slice(0, LONGEST);
  return found(SLASHED.exec(head) ?? CLOSED_UP.exec(head));
}

/** Reads reporter and place on their own line. */
export const lineOfReporterAndPlace = (line: string): ReporterAndPlace | null => found(LINE.exec(line));

const found = (match: RegExpExecArray | null): ReporterAndPlace | null =>
  match?.[1] && match[2] ? { reporters: match[1], dateline: match[2], end: match[0].length } : null;
