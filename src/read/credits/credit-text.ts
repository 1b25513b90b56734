/**
 * Parses one printed credit. In: the text of the credit alone, from inside brackets or from its own line. Out: names with
 * roles and the sort of credit, or null for any other text.
 *
 *   `记者 刘志刚 通讯员 冯晋华 李婷婷`   `本报记者 郑静/文 马启兵/图`   `口黄正华`   `觉果摄`   `制图：蔡华伟`
 */
import type { Credit } from '../../model/model.ts';
import { AGENCIES, LOOSE_ROLES, PRODUCTION, ROLES_AFTER, ROLES_BEFORE, WEAK_ROLES } from './credit-words.ts';
import { readDateline } from './dateline.ts';
import { type NameTrust, readNames } from './names.ts';
import { compareCodeUnits } from '../../text/order.ts';

export interface CreditText {
  readonly kind: 'byline' | 'photo' | 'production' | 'author note' | 'agency';
  readonly credits: readonly Credit[];
  /** Whether the credit has a role word. */
  readonly named: boolean;
}

const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length || compareCodeUnits(a, b)).join('|');
const STRONG_BEFORE = longestFirst(ROLES_BEFORE.filter((r) => !LOOSE_ROLES.has(r) && r !== '摄' && r !== '攝'));
const ORGANISATION =
  '(?:本报|本刊|本台|本网|本社|新华社|新华网|中新社|中新网|人民网|[\\p{Script=Han}·]{0,12}?(?:日报社?|晚报社?|晨报|时报|商报|早报|都市报|青年报|法制报|报社|周刊|周报|杂志|网|通讯社|电视台|电台|融媒体中心|融媒体?|全媒体|客户端|新闻社))';
const POST = '(?:(?:常?驻|赴|派驻)[\\p{Script=Han}]{1,8}?)?';
const ADJECTIVE = '(?:特派|特约|实习|见习|首席|高级|资深|全媒体|融媒体?|视觉|文字|图片|體育|体育)';
const BEFORE = new RegExp(
  `^(?:综合|据|由|本文由|本组稿件由)?\\s?${ORGANISATION}?${POST}(${ADJECTIVE}{0,3}(?:${STRONG_BEFORE}))(?:[:：/／\\s]+|(?=\\p{Script=Han}))`,
  'u',
);
const LOOSE_BEFORE =
  /^(?:(文\s?[/／、并]\s?[图摄]|[图摄]\s?[/／]\s?文|图文|文图)(?:\s?[/／:：]\s?|\s+)|(文|图|圖|摄|攝|译|绘)(?:\s?[/／:：]\s?|\s+(?=(?:本报|本刊)?(?:记者|通讯员|記者))))/u;
/** Excludes a role at the end of a list of names (王勇 摄影报道, 甲 乙 参与采写), which belongs to the names before it. */
const ENDS_NAMES = `(?!(?:${longestFirst(ROLES_AFTER)})\\s*(?:$|[、,，;；]))`;
const NEXT_BEFORE = new RegExp(
  `(?<![\\s、,，;；/／])[\\s、,，;；/／]+(?=${ENDS_NAMES}${ORGANISATION}?${POST}${ADJECTIVE}{0,3}(?:${STRONG_BEFORE})[:：/／\\s\\p{Script=Han}]|[文图摄译绘圖](?:[/／][图文摄])?[/／:：](?!\\s?[文图摄]?\\s*$))`,
  'u',
);
const AFTER = new RegExp(
  `^(.{2,60}?)(?:(?:[\\s/／]+(${longestFirst([...LOOSE_ROLES, '摄', '攝', '文/图', '文/摄', '图/文', '摄/文', '文并摄'])}))|\\s*(${longestFirst(ROLES_AFTER.filter((r) => !LOOSE_ROLES.has(r)))}))(?=$|[\\s、,，;；])`,
  'u',
);
const ORNAMENT = /^(?:[\s□☐◎○●■◆◇▲△☆★▪·¤]+(?=\p{Script=Han})|口(?=\p{Script=Han}[\p{Script=Han}/／]))\s*/u;
const TAIL = /[（(【\[][\p{Script=Han}A-Z\s]{2,15}[)）】\]]$/u;
const AUTHOR_NOTE = /^作者(?:为|系|是|单位|简介|[:：]?\s*系)[^，,；;]{2,80}(?:[，,；;]\s*|$)/u;
/** An article signed by the paper itself: 本报评论员. */
const HOUSE = /^(?:本报|本刊|本台|新华社|[\p{Script=Han}]{2,4}日报)(?:特约)?(评论员|编辑部|观察员)$/u;
const PRODUCED = new RegExp(
  `^(?:${longestFirst(PRODUCTION)})(?:[、/／](?:${longestFirst(PRODUCTION)}))?(?:\\s*[:：/／]\\s*|\\s+)\\S.{0,60}$`,
  'u',
);
const REPORTER = /(?:记者|記者|通讯员|通訊員|通信员|评论员|评論員|实习生)$/u;
const SUPPLIED = /(?:提供|供图|资料图|资料)$/u;
const PHOTO = /摄|攝|图|圖|拍/u;

/** Where the credit is printed; outside brackets, names need stronger evidence. */
export type CreditPlace = 'brackets' | 'open';

/** Parses a credit. @returns null if the text is not one */
export function readCreditText(printed: string, place: CreditPlace): CreditText | null {
  const text = printed
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[。.]$/u, '');
  if (text.length < 2 || text.length > 300) return null;
  if (AGENCIES.has(text)) return { kind: 'agency', credits: [], named: false };
  if (PRODUCED.test(text)) return { kind: 'production', credits: [], named: true };
  const house = HOUSE.exec(text);
  if (house) return { kind: 'byline', credits: [{ name: text, role: house[1] ?? '' }], named: true };
  const note = AUTHOR_NOTE.exec(text);
  if (note) return { kind: 'author note', credits: readParts(text.slice(note[0].length), place)?.credits ?? [], named: true };
  const dateline = readDateline(text);
  const rest = dateline ? text.slice(dateline.end).trim() : text;
  if (dateline && !rest) return { kind: 'agency', credits: [], named: false };
  const bare = rest.replace(ORNAMENT, '').replace(TAIL, '').trimEnd();
  const parts = readParts(bare, place);
  if (!parts?.credits.length) return null;
  return { kind: parts.credits.every((c) => PHOTO.test(c.role) && !/文/u.test(c.role)) ? 'photo' : 'byline', ...parts };
}

/** A part of every role word; a text without one can only be a list of names. */
const ROLE_SIGN =
  /[记記]者|通[讯訊信]|评论|評論|[摄攝图圖文采採画绘译譯供作拍]|整理|[编編]译|执笔|執筆|撰|口述|讲述|报道|報道|实习|观察|参与/u;

/** Signs of a credit outside brackets: a role, a production word, an agency or dateline, an ornament before names. */
const OPEN_SIGN = new RegExp(`${ROLE_SIGN.source}|编辑部|[电電讯訊社报報]|^[\\s□☐◎○●■◆◇▲△☆★▪·¤口]|${longestFirst(PRODUCTION)}`, 'u');
const LONGEST_AGENCY = Math.max(...[...AGENCIES].map((agency) => agency.length));

/** Cheap pre-check that lets most lines skip the parsing of credits. */
export const mayBeOpenCredit = (text: string): boolean =>
  OPEN_SIGN.test(text) || (text.length <= LONGEST_AGENCY + 2 && AGENCIES.has(text.replace(/[。.]$/u, '')));

/** Reads names role by role. @returns null if any part is neither a role nor a name */
function readParts(text: string, place: CreditPlace): { credits: Credit[]; named: boolean } | null {
  if (!ROLE_SIGN.test(text)) {
    const names = readNames(text, 'bare');
    return names && { credits: names.map((name) => ({ name, role: '记者' })), named: false };
  }
  const credits: Credit[] = [];
  let rest = text.trim();
  let named = false;
  while (rest) {
    const { roles, length } = rolesBefore(rest);
    rest = rest.slice(length);
    const next = NEXT_BEFORE.exec(rest);
    const chunk = next ? rest.slice(0, next.index) : rest;
    rest = next ? rest.slice(next.index + next[0].length) : '';
    if (SUPPLIED.test(chunk) && (named || roles.length)) continue;
    const read = readChunk(chunk, roles, place);
    if (!read) return null;
    named ||= roles.length > 0 || read.named;
    credits.push(...read.credits);
  }
  return { credits, named };
}

/** The role words before the names, at most three (文/图 记者 李强), and their length with separators. */
function rolesBefore(text: string): { roles: string[]; length: number } {
  const roles: string[] = [];
  let length = 0;
  for (let i = 0; i < 3; i++) {
    const match = LOOSE_BEFORE.exec(text.slice(length)) ?? BEFORE.exec(text.slice(length));
    if (!match) break;
    roles.push((match[1] ?? match[2] ?? '').replace(/\s/gu, '').replace('／', '/'));
    length += match[0].length;
  }
  return { roles, length };
}

/** How far to trust names beside these roles: 觉果摄 and 记者才扬 need no known surname inside brackets, 文学总撰稿 does. */
function trustIn(place: CreditPlace, before: string | null, role: string | null): NameTrust {
  if (!before && !role) return 'bare';
  return place === 'brackets' && (before !== null || role === '摄' || role === '攝') ? 'sure' : 'role';
}

/** In 郑静/文 王志文/图 the second 文 ends a name, since a writer is already credited. */
function nameAndRole(text: string, role: string | null, rest: string, before: readonly Credit[]): readonly [string, string | null] {
  const split = role?.startsWith('文/') && rest.startsWith(`${text}${role}`) && before.some((credit) => credit.role === '文');
  return split ? [`${text}文`, role?.slice(2) ?? null] : [text, role];
}

/** Reads the names between two leading roles, each with the role after it, or else with the leading one. */
function readChunk(chunk: string, roles: readonly string[], place: CreditPlace): { credits: Credit[]; named: boolean } | null {
  const credits: Credit[] = [];
  const before = roles.find((r) => !REPORTER.test(r)) ?? roles[0] ?? null;
  let rest = chunk.trim();
  let named = false;
  while (rest) {
    const after = AFTER.exec(rest);
    const [text, role] = nameAndRole(after?.[1] ?? rest, after?.[2] ?? after?.[3] ?? null, rest, credits);
    rest = after ? rest.slice(after[0].length).replace(/^[\s、,，;；]+/u, '') : '';
    if (role && !before && WEAK_ROLES.has(role)) return null;
    const trust = trustIn(place, before, role);
    const names = readNames(text, trust);
    if (!names) return null;
    named ||= role !== null;
    const own = role && !(before && WEAK_ROLES.has(role)) ? role : before;
    credits.push(...names.map((name) => ({ name, role: own ?? '记者' })));
  }
  return credits.length ? { credits, named } : null;
}
