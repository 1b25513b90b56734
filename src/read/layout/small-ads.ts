/**
 * Finds rows of small advertisements and notices: short paragraphs, each with its own telephone and offer, heading or declaration.
 * Each is an article, and the words between them (房屋租售, 招聘) are the labels of those below. In: the strips of a page. Out: the
 * letters of the tags left to these strips, by their indices.
 *
 *   房屋租售
 *   东街口临街门面两间出租,面积六十平方米,价格面议。电话:6120001
 *   南门外平房一套出售,三室一厅,带院。联系电话:6120002
 */
import { plain } from '../signs/line-signs.ts';
import { opensWithHeading } from './notice-parts.ts';
import type { Strip } from './strips.ts';

/** Fewest advertisements in a row; fewer may be the contacts below a report. A judgement. */
const FEWEST = 3;
/** Shortest and longest advertisement, and the longest label, in UTF-16 units; judgements. */
const SHORTEST = 14;
const LONGEST = 140;
const LONGEST_LABEL = 10;

const REACHED = /(?:电话|手机|热线|联系|咨询|微信|邮箱|地址)[^\d]{0,8}\d{3,}|\b\d{3,4}-?\d{7,8}\b|\b1\d{10}\b/u;
const OFFERED = /出租|出售|转让|求租|求购|招聘|诚聘|聘请|招租|收购|代办|维修|家教|租售|寻人|寻物|征婚|回收|疏通|搬家/u;
const DECLARED = /(?:遗失|丢失)[^。]{2,80}(?:声明作废|作废|特此声明)/u;
const REPORTED = /记者|报道|本报|据悉|据了解/u;

/** What one short paragraph is: a declaration (notice), an advertisement, or neither (null). */
export function smallAdKind(text: string): 'notice' | 'advertisement' | null {
  const line = plain(text);
  if (line.length < SHORTEST || line.length > LONGEST || REPORTED.test(line)) return null;
  return DECLARED.test(line) ? 'notice' : REACHED.test(line) && OFFERED.test(line) ? 'advertisement' : null;
}

const isSmallAd = (strip: Strip): boolean => strip.block.mark !== 'heading' && !strip.signs.dateline && smallAdKind(strip.plain) !== null;

const isLabel = (strip: Strip | undefined): boolean =>
  strip !== undefined && !strip.signs.finished && strip.plain.length <= LONGEST_LABEL && !/\d/u.test(strip.plain);

export function smallAds(strips: readonly Strip[]): ReadonlyMap<number, string> {
  const allowed = new Map<number, string>();
  const notices = strips.map(({ block }) => block.mark === 'plain' && opensWithHeading(block.text));
  notices.forEach((isNotice, i) => {
    if (isNotice && (notices[i - 1] || notices[i + 1])) allowed.set(i, 'P');
  });
  const ads = strips.map(isSmallAd);
  for (let first = 0; first < strips.length; first++) {
    let end = first;
    while (end < strips.length && (ads[end] || (isLabel(strips[end]) && (ads[end + 1] || isLabel(strips[end + 1]))))) end++;
    if (ads.slice(first, end).filter(Boolean).length >= FEWEST) for (let i = first; i < end; i++) allowed.set(i, ads[i] ? 'P' : 'L');
    first = Math.max(first, end);
  }
  return allowed;
}
