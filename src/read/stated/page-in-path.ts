/** Finds page number, page name and edition in the path of a seed. */
import type { StatedPage } from '../../model/stated.ts';
import { isEdition } from '../../text/editions.ts';
import type { DateInPath } from './date-in-path.ts';
import { readPageSign, SIGN } from '../../text/page-sign.ts';
import type { PaperInPath } from './paper-in-path.ts';

/** A weekday after the date: 2022年11月9日星期三第3版, 2022-11-09（周三）. */
const WEEKDAY = /^\s?[（(]?(?:星期|礼拜|禮拜|周)[一二三四五六日天][）)]?/u;
const SEPARATORS = /[/_\s]+/u;
/** 第3版, 第10-11版, T7版. */
const NAMED = new RegExp(`第\\s?(${SIGN})\\s?[版页頁]|(?<![A-Za-z0-9])(${SIGN})\\s?[版页頁]`, 'u');
const LONE_NUMBER = /^(?:p|page|v|版)?[-_ ]?0*([1-9][0-9]{0,2})$/iu;
/** A5, T3, B03健康, 03经济, 健康B3; not 2张. */
const LETTERED = /^((?:[A-Za-z]|[A-Z]{2})?[0-9]{1,3})(?=$|\p{Script=Han})(?![张張期次年月日份号號卷辑輯])/u;
const LETTERED_ALONE = /^[A-Z]{1,2}[0-9]{1,3}$/u;
const NAME_FIRST = /^\p{Script=Han}{2,8}([A-Z]{0,2}[0-9]{1,3})$/u;
/** Pages that were printed as one, as a whole word: 12-13, A2-A3. */
const RANGE = /^[A-Z]?[0-9]{1,3}[-~、][A-Z]?[0-9]{1,3}$/u;
const FRONT = /^[头頭][版页頁](?:[头頭][条條])?/u;
const PAGE_NAME = /^[\p{Script=Han}·]{2,8}$/u;
/** Words about the file instead of the page: 副本, 重扫, 未校, 二校, 修订版; not 校园, 摄影. */
const ABOUT_FILE =
  /^(?:新|旧|舊)?(?:副本|复件|複件|拷贝|拷貝|复制|複製|备份|備份|备用|備用)$|^(?:重新|重|补|補|再|原|高清|清晰)?(?:扫描|掃描|扫|掃|翻拍|拍|录入|錄入|录|錄|识别|識別|影印)(?:件|版|稿|本|图|圖)?$|^(?:未|已|待|初|[一二三终終重])(?:校|校对|校對|核|核对|核對)(?:稿|版)?$|^(?:校对|校對|修订|修訂|修改|修正|更正|最终|最終|最新|完整|整理|文字|高清|清晰|定|初|原|终|終|新|旧|舊)(?:版|稿|本|件)$/u;
/** Names of whole supplements, which a page can bear instead of a number. */
const NAMED_ALONE = /^(?:特刊|专刊|專刊|副刊|画刊|畫刊|增刊|封面|封底|中缝|中縫|夹页)$/u;
/** E-papers: `nw.D110000xxrb_20221109_2-03` is the second article of page 3. */
const FOUNDER = /^_[0-9]{1,3}-([0-9]{2})$/u;

/** Page numbers that are recognised without a date: 第3版, 3版, and A5 as the whole name; with a paper's name also T3. */
const PLAIN_PAGE = /^(?:第\s?[A-Za-z]{0,2}[0-9]{1,3}\s?版|[0-9]{1,3}版|[A-D][0-9]{1,3}$)/iu;
const PAPERS_PAGE = /^(?:[头頭]版|[A-Z]{1,2}[0-9]{1,3}(?:版|$)|[0-9]{1,3}版)/u;

export function pageInPath(path: string, date: DateInPath, paper: PaperInPath | null): StatedPage {
  const founder = /(?:^|\/)nw\.D[^/]*$/u.test(path.slice(0, date.start)) ? FOUNDER.exec(path.slice(date.end)) : null;
  if (founder?.[1]) return pageOf([String(Number(founder[1]))], []);
  const editions = editionsBefore(path.slice(0, date.start), paper);
  const after = pageOf(wordsAfter(path, date, paper), editions);
  return after.pageNumber === undefined ? { ...after, ...pageBefore(path, date, paper) } : after;
}

/** 太原日报A05版20221109: a page number before the date, which needs a letter or 版. */
function pageBefore(path: string, date: DateInPath, paper: PaperInPath | null): StatedPage {
  const from = Math.max(path.lastIndexOf('/', date.start) + 1, paper !== null && paper.end <= date.start ? paper.end : 0);
  const words = path.slice(from, date.start).split(/[_\s-]+/u);
  return words.some((word) => NAMED.test(word) || LETTERED_ALONE.test(word)) ? pageOf(words, []) : {};
}

/** The page of a file whose path has no date. */
export function plainPageInPath(path: string, paper: PaperInPath | null): StatedPage {
  const name = path.split('/').at(-1) ?? '';
  const own = paper !== null && paper.end > path.length - name.length ? path.slice(paper.end).replace(/^[-_\s]+/u, '') : name;
  return PLAIN_PAGE.test(own) || (paper !== null && PAPERS_PAGE.test(own)) ? pageOf(own.split(SEPARATORS), []) : {};
}

/** Words between separators after the date, the paper's name and its edition taken apart. */
function wordsAfter(path: string, date: DateInPath, paper: PaperInPath | null): string[] {
  const after = path.slice(date.end);
  const from = paper === null || paper.start < date.end ? null : paper.start - date.end;
  const parts =
    from === null ? [after] : [after.slice(0, from), paper?.edition ?? '', after.slice(from + (paper?.end ?? 0) - (paper?.start ?? 0))];
  const weekday = (part: string, i: number): string => (i === 0 ? part.replace(WEEKDAY, '') : part);
  return parts
    .map(weekday)
    .flatMap((part) => part.split(SEPARATORS))
    .filter(Boolean);
}

/** Editions named before the date: by a folder, or glued to the paper's name. */
const editionsBefore = (before: string, paper: PaperInPath | null): string[] => [
  ...(paper?.edition && paper.start < before.length ? [paper.edition] : []),
  ...before.split(/[/_\s-]+/u).filter(isEdition),
];

/** A word's page number, and what is left of the word. */
interface Numbered {
  readonly number: string;
  readonly rest: string;
}

function pageOf(words: readonly string[], before: readonly string[]): StatedPage {
  const pieces = words.flatMap((word) => (isRange(word) ? [word] : pieceOf(word)));
  const editions = [...before, ...pieces.filter(isEdition)];
  const others = pieces.filter((piece) => !isEdition(piece));
  const at = others.findIndex((piece) => numbered(piece) !== null);
  const found = at < 0 ? null : numbered(others[at] ?? '');
  const [edition] = editions;
  if (found === null) return name([edition, others.find((piece) => NAMED_ALONE.test(piece))]);
  const printed = [found.rest, ...others.slice(at + 1)].map(bare).find((piece) => PAGE_NAME.test(piece) && !ABOUT_FILE.test(piece));
  return { pageNumber: found.number, ...name([edition, printed]) };
}

const name = (parts: readonly (string | undefined)[]): StatedPage => {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? {} : { pageName: known.join(' ') };
};

const bare = (piece: string): string => piece.replace(/^[-·:：（(【]{1,4}|[-·（(）)】]{1,4}$/gu, '');

/** Cuts a word at hyphens and brackets, except inside 第10-11版, and editions off what follows them. */
function pieceOf(word: string): string[] {
  const named = NAMED.exec(word);
  const end = named === null ? 0 : named.index + named[0].length;
  return [word.slice(0, end), ...word.slice(end).split(/-+|(?=[（(【])/u)].map(bare).filter(Boolean).flatMap(editionApart);
}

/** 晚刊第1版, 晨刊要闻; 号外2 is one name. */
function editionApart(word: string): string[] {
  if (isEdition(word)) return [word];
  const characters = [...word];
  const length = characters.findLastIndex(
    (_, i) => i > 0 && isEdition(characters.slice(0, i).join('')) && FOLLOWS.test(characters.slice(i).join('')),
  );
  return length < 0 ? [word] : [characters.slice(0, length).join(''), characters.slice(length).join('')];
}
/** What can follow an edition in one word: a page number or a page's name. */
const FOLLOWS = /^(?:第|[A-Za-z]?[0-9]|\p{Script=Han}{2})/u;

function numbered(word: string): Numbered | null {
  const named = NAMED.exec(word);
  if (named) return sign(named[1] ?? named[2] ?? '', word.replace(named[0], ''));
  const front = FRONT.exec(word);
  if (front) return { number: '1', rest: word.slice(front[0].length) };
  const lone = LONE_NUMBER.exec(word)?.[1];
  if (lone) return { number: lone, rest: '' };
  if (RANGE.test(word)) return sign(word, '');
  const found = LETTERED.exec(word)?.[1] ?? NAME_FIRST.exec(word)?.[1];
  return found === undefined ? null : sign(found, word.replace(found, ''));
}

function sign(printed: string, rest: string): Numbered | null {
  const number = readPageSign(printed);
  return number === null ? null : { number, rest };
}

/** Two neighbouring pages: 12-13 is one page of the paper, while 3-7 may be the seventh article of page 3. */
function isRange(word: string): boolean {
  const [first, last] = (RANGE.test(word) ? (readPageSign(word) ?? '') : '').split('-').map((part) => Number(part.replace(/^[A-Z]/u, '')));
  return first !== undefined && last === first + 1;
}
