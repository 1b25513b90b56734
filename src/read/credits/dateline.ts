/**
 * Reads datelines (电头, 消息头): the sender, place and day of a report. 本报讯, 本报上海讯, 新华社北京7月27日电, 据新华社…电,
 * 【新华社重庆十四日电】, 中新社莫斯科3月26日电, 羊城晚报讯, （本报东京10月19日电）.
 */
import { NUMERAL_CHARS, parseNumeral } from '../../text/numerals.ts';
import { simplified } from '../../text/simplified.ts';

export interface Dateline {
  /** The printed text without brackets and white space: 新华社北京7月27日电. */
  readonly text: string;
  /** UTF-16 offsets into the text, including brackets. */
  readonly start: number;
  readonly end: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** Agencies are listed by name, since 国家电网…供电 is not a dateline; papers are recognised by their ending. */
const AGENCIES =
  '新华社|新華社|中新網|法新社|新华网|中新社|中新网|中通社|中央社|大公社|塔斯社|路透社|法新社|俄新社|俄塔社|国闻社|国民社|哈瓦斯社|海通社|同盟社|电通社|美联社|合众社|共同社|韩联社|德新社|安莎社|埃菲社|国际社|人民网|央视网';
const PAPERS =
  '本报|本刊|本台|本网|本社|[\\p{Script=Han}]{1,5}(?:日报|晚报|晨报|时报|商报|早报|都市报|青年报|法制报|日報|晚報|時報)|[\\p{Script=Han}]{0,2}[报報]';
const SENDER = `(?:据|據)?(?:${AGENCIES}|${PAPERS})`;
/** Any agency: 合众社, 南洋社. Only brackets or a day beside the place distinguish it from a cooperative (供销社) or a society. */
const ANY_AGENCY = '[\\p{Script=Han}]{2,4}社';
const PLACE = '(?:[\\p{Script=Han}·]{1,10}、){0,12}[\\p{Script=Han}·]{0,10}?';
const DAY = `(?:([${NUMERAL_CHARS}]{1,3})月)?(?:([${NUMERAL_CHARS}]{1,3})日)?`;
/** The word that ends a dateline; not in 本报电话, 本报通讯员 or 资讯. 本报记者…来电 fails because 记者 is not a place. */
const KIND =
  '(?:(?:新媒体)?专电|急电|消息(?=[\\s（(：:，,]|$)|电讯|专讯|特讯|快讯|專電|專訊|(?<![来致通來])[电電](?![话話子视視影力台报報器商信网網动動脑腦站缆纜])|(?<![通音资資喜简簡])[讯訊](?!员|息|问|員|問))';
const DATELINE = new RegExp(
  `^(?<lead>\\s*(?:[【〔\\[(（]\\s*)?)(?<printed>${SENDER}(?!记者|通讯员|記者|通訊員)\\s?${PLACE}\\s?${DAY}\\s?${KIND})(?<tail>\\s*[】〕\\]）)]?)`,
  'u',
);
/** 〔海通社東陵三日電〕, 合眾社華盛頓二十日電: an agency that is not in the list needs a day. */
const AGENCY_OF_ANY_NAME = new RegExp(
  `^(?<lead>\\s*(?:[【〔\\[(（]\\s*)?)(?<printed>(?:据|據)?${ANY_AGENCY}\\s?${PLACE}\\s?(?:([${NUMERAL_CHARS}]{1,3})月)?([${NUMERAL_CHARS}]{1,3})日\\s?${KIND})(?<tail>\\s*[】〕\\]）)]?)`,
  'u',
);
const BROADCAST = /^(?<lead>\s*)(?<printed>(?:本台|中国网络电视台|央视网)消息)(?=[（(，,：:])/u;
/** Place and kind only, in brackets: 【臺中訊】, 【东京十日电】, （特讯）. 【简讯】 and 【快讯】 are rubrics. */
const PLACED = new RegExp(
  `^(?<lead>\\s*[【〔（(]\\s?)(?<printed>[\\p{Script=Han}·]{2,8}?${DAY}(?:专|特|急|(?<![音通资喜简短快捷微]))[讯电])(?<tail>\\s?[】〕）)])`,
  'u',
);
const SPECIAL = /^(?<lead>\s*[（(【〔]\s?)(?<printed>(?:特|专|本[埠港市县省])讯)(?<tail>\s?[】〕)）])/u;
/** 西港二日专电: place, day and a word that only a dateline has. */
const SPECIAL_OF_PLACE = new RegExp(
  `^(?<lead>\\s*)(?<printed>[\\p{Script=Han}]{2,6}?(?:([${NUMERAL_CHARS}]{1,3})月)?([${NUMERAL_CHARS}]{1,3})日\\s?(?:专|急|特)[电讯])`,
  'u',
);
/** 拉萨讯（本报驻西藏记者 …）: the reporter after it distinguishes it from other words in 讯. */
const REPORTED =
  /^(?<lead>\s*)(?<printed>[\p{Script=Han}]{2,6}(?<![音通资喜简短快捷])讯)(?=\s*[（(]\s?[\p{Script=Han}]{0,8}(?:记者|通讯员))/u;
const NO_PLACE = /记者|通讯员|报道|报导|发表|刊登|播发|来信|日前|近日|今天|昨日/u;
/** Cheap pre-check: every dateline has one of these. */
const SENT = /[电電讯訊]|消息/u;
const BRACKET = /^\s*[（(【〔]/u;
const CLOSING = /^[】〕\])）]$/u;

/** Reads the dateline at the beginning of a text: `本报讯(记者 甲)` -> 本报讯. @returns null for any other text */
export function readDateline(text: string): Dateline | null {
  const opening = text.slice(0, 160);
  if (!SENT.test(opening)) return null;
  const head = simplified(opening);
  const match =
    DATELINE.exec(head) ??
    AGENCY_OF_ANY_NAME.exec(head) ??
    BROADCAST.exec(head) ??
    (BRACKET.test(head) ? (PLACED.exec(head) ?? SPECIAL.exec(head)) : (SPECIAL_OF_PLACE.exec(head) ?? REPORTED.exec(head)));
  if (!match) return null;
  const { lead = '', printed = '', tail = '' } = match.groups ?? {};
  if (NO_PLACE.test(printed)) return null;
  const opened = /[【〔[(（]/u.test(lead);
  const closed = CLOSING.test(tail.trim());
  const end = lead.length + printed.length + (opened && closed ? tail.length : 0);
  const start = lead.length - lead.trimStart().length;
  const groups = DAY_IN.exec(printed);
  const asSet = text.slice(lead.length, lead.length + printed.length);
  return { text: asSet.replace(/\s+/gu, ''), start, end, month: number(groups?.[1]), day: number(groups?.[2]) };
}

const DAY_IN = new RegExp(`${DAY}\\s?(?:(?:新媒体)?专电|急电|电讯|专讯|特讯|快讯|消息|專電|專訊|电|讯|電|訊)$`, 'u');
const number = (printed: string | undefined): number | null => (printed ? parseNumeral(printed) : null);
