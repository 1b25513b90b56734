/**
 * Finds rows of short lines that are items, not paragraphs: results and league tables, programmes, lists of names, bullets, verse.
 * Each is a line of its own, and none begins an article. In: the strips of a page. Out: the indices of the rows, and the letters of
 * the tags left to them, to the heading above them and to the author between.
 *
 *   ## 甲级联赛积分榜     ## 明日广播节目      ## 渡口
 *   1 东河队 12 9 2 1     早间                江一苇
 *   2 西川队 12 8 3 1     6:30 农村节目        船靠在黄昏的岸边
 */
import { authorsIn } from '../credits/author-names.ts';
import { hasSurname } from '../../text/surnames.ts';
import { headingTags } from './sure-headings.ts';
import type { Strip } from './strips.ts';

export interface ListRows {
  /** Indices of the strips that are rows. */
  readonly rows: ReadonlySet<number>;
  /** The letters of the tags (strip-tags.ts) left to a strip, by its index. */
  readonly allowed: ReadonlyMap<number, string>;
}

/** Longest item, in UTF-16 units. A judgement: shorter than a column's paragraph, longer than a name with four figures. */
const LONGEST_ITEM = 36;
/** Longest line of verse, and the fewest lines of a poem; judgements. */
const LONGEST_VERSE = 24;
const FEWEST_VERSES = 4;
const FEWEST_NAMES = 3;
const FEWEST_ORDERED = 3;
/** Longest word above some of the rows: 早间, 男子组. */
const LONGEST_GROUP = 8;
/** The share of rows with figures in a list of results. */
const MOST = 0.6;

/** A figure that is a word of its own or ends the line: 东河队 12 9 2, 一中 3比1 二中, 6:30 农村节目, 书店 电话2103. */
const FIGURE =
  /(?:^|[\s:]|(?<=\p{Script=Han}))\d[\d:.,/%比\-—–]*(?=\s|$)|(?:^|[\s:])\d[\d:.,/\-—–]*(?:元|角|分|斤|票|人|名|场|张|件|台|岁|届|℃|°C|度|厘米|米|公里|秒\d*|时|点|开|到|起|止|班|次)(?=\s|$)/u;
const CLAUSE = /[。!?;,、]/u;
const BULLET = /^(?:[-+*•·★☆※]|\d{1,2}[.)])\s?\S/u;
const INNER_POINT = /[,。;:!?、].*\S/u;
/** A line of a classical poem: 春眠不觉晓,处处闻啼鸟。 */
const COUPLET = /^(\p{Script=Han}{4,7}),(\p{Script=Han}{4,7})[。!?;]$/u;
const NAMES = /^[\p{Script=Han}·]{1,4}(?:[ 、]{1,3}[\p{Script=Han}·]{1,4}){0,7}$/u;
/** 一等奖:韩大江, 女子组:西川队: a name before a colon and its value. */
const PAIR = /^[\p{Script=Han}\d]{1,8}:\s?[^。!?;,]{1,28}$/u;
/** Headlines over names: 录取名单, 值班表. */
const ROLL = /(?:名单|名录|名册|榜|表)$/u;

const isFigures = ({ plain }: Strip): boolean => FIGURE.test(plain) && !CLAUSE.test(plain);
/** One name, closed up, or several: 韩大江, 王 勇, 马春生 曹玉林. */
const isNames = ({ plain }: Strip): boolean =>
  NAMES.test(plain) && plain.split(/[ 、]+/u).every((name) => name.length === 1 || hasSurname(name));
const isPair = ({ plain }: Strip): boolean => PAIR.test(plain);
const isBullet = ({ block, plain }: Strip): boolean => block.mark === 'list' || BULLET.test(plain);
const isVerse = (strip: Strip): boolean =>
  strip.plain.length <= LONGEST_VERSE && (isCouplet(strip.plain) || !INNER_POINT.test(strip.plain)) && !isFigures(strip);

function isCouplet(line: string): boolean {
  const [, left, right] = COUPLET.exec(line) ?? [];
  return left !== undefined && left.length === right?.length;
}

export function listRows(strips: readonly Strip[], isFurniture: (i: number) => boolean): ListRows {
  const rows = new Set<number>();
  const allowed = new Map<number, string>();
  for (let first = 0; first < strips.length; first++) {
    let end = first;
    while (end < strips.length && isShortLine(strips[end]) && !isFurniture(end)) end++;
    if (end - first >= 2) settle(strips, first, end);
    first = Math.max(first, end);
  }
  return { rows, allowed };

  function settle(all: readonly Strip[], first: number, end: number): void {
    const isHeaded = all[first - 1]?.block.mark === 'heading';
    const found = rowsIn(all.slice(first, end), isHeaded ? (all[first - 1]?.plain ?? '') : null);
    if (!found) return;
    for (let i = first + found.from; i < first + found.to; i++) {
      rows.add(i);
      allowed.set(i, i === 0 ? 'P' : found.grouped && isGroup(all[i]) ? 'BEX' : 'BE');
    }
    if (found.titled) {
      allowed.set(first, 'H');
      allowed.set(first + 1, 'r');
    }
    if (!isHeaded) return;
    allowed.set(first - 1, headingTags(all, first - 1));
    // A heading of the same rank below the rows ends their article.
    const below = all[first + found.to]?.block;
    if (below?.mark === 'heading' && below.level <= (all[first - 1]?.block.level ?? 0)) allowed.set(first + found.to, 'KHLZ');
    if (found.from === 1) allowed.set(first, found.signed ? 'r' : 'BX');
  }
}

const isShortLine = (strip: Strip | undefined): boolean => {
  if (!strip || strip.plain.length > LONGEST_ITEM * (strip.block.mark === 'list' ? 8 : 1)) return false;
  return (strip.block.mark === 'plain' || strip.block.mark === 'list') && !strip.signs.dateline && !strip.signs.dateLine;
};

const isGroup = (strip: Strip | undefined): boolean =>
  strip !== undefined && strip.plain.length <= LONGEST_GROUP && !CLAUSE.test(strip.plain) && !isFigures(strip);

interface Rows {
  /** Offsets of the first row and of the strip after the last, within the lines. */
  readonly from: number;
  readonly to: number;
  /** Words above some of the rows may be crossheads. */
  readonly grouped?: true;
  /** The line above the rows is the author. */
  readonly signed: boolean;
  /** The line above the author is the title, though nothing marks it. */
  readonly titled?: true;
}

/** @param headline the heading directly above the lines, or null if there is another strip above them */
function rowsIn(lines: readonly Strip[], headline: string | null): Rows | null {
  const figures = lines.flatMap((line, i) => (isFigures(line) ? [i] : []));
  const [first = 0, last = 0] = [figures[0], figures.at(-1)];
  if (figures.length >= 2 && figures.length >= MOST * (last - first + 1)) {
    const grouped = first > 0 && headline !== null && isGroup(lines[first - 1]) && first === 1;
    return { from: grouped ? 1 : first, to: last + 1, signed: false, grouped: true };
  }
  const bullets = lines.flatMap((line, i) => (isBullet(line) ? [i] : []));
  if (bullets.length >= 2 && bullets.length === (bullets.at(-1) ?? 0) - (bullets[0] ?? 0) + 1)
    return { from: bullets[0] ?? 0, to: (bullets.at(-1) ?? 0) + 1, signed: false };
  if (headline === null) return titledCouplets(lines);
  const all = (is: (line: Strip) => boolean): boolean => lines.length >= 2 && lines.every(is);
  if (all(isPair) || (lines.length >= FEWEST_ORDERED && all(({ signs }) => signs.ordered)))
    return { from: 0, to: lines.length, signed: false };
  if (lines.every(isNames) && lines.length >= (ROLL.test(headline) ? 2 : FEWEST_NAMES)) return { from: 0, to: lines.length, signed: false };
  return versesIn(lines);
}

/** A classical poem below its title and author, on a page without marks. */
function titledCouplets(lines: readonly Strip[]): Rows | null {
  const [title, author, ...verses] = lines;
  if (!title || !author || verses.length < 2 || !isNames(author) || !verses.every(({ plain }) => isCouplet(plain))) return null;
  return { from: 2, to: lines.length, signed: true, titled: true };
}

/** A poem: all lines without points inside, some of them set directly below one another. */
function versesIn(lines: readonly Strip[]): Rows | null {
  const [opening, second] = lines;
  const signed = opening !== undefined && isNames(opening) && (authorsIn(opening.plain) !== null || second?.attached === false);
  const verses = lines.slice(signed ? 1 : 0);
  const together = verses.filter(({ attached }, i) => i > 0 && attached).length;
  if (verses.length < FEWEST_VERSES || together * 2 < verses.length - 1 || !verses.every(isVerse)) return null;
  return { from: signed ? 1 : 0, to: lines.length, signed };
}
